use connector_autorest::body_complex::model::{
    ArrayWrapper, BasicModel, BooleanWrapper, ByteWrapper, CmykColors, DateWrapper, DatetimeWrapper,
    Datetimerfc1123Wrapper, DictionaryWrapper, Dog, DoubleWrapper, DurationWrapper, FloatWrapper,
    IntWrapper, LongWrapper, ReadonlyObj, Siamese, StringWrapper,
};
use connector_runtime::{Base64, Kind};

use crate::wire::{Wire, client, map};

pub(crate) async fn scenarios(wire: &mut Wire) {
    basics(wire).await;
    numbers(wire).await;
    texts(wire).await;
    lists(wire).await;
    maps(wire).await;
    others(wire).await;
}

async fn basics(wire: &mut Wire) {
    let client = client!(wire, body_complex);
    let basic = |color| BasicModel {
        id: Some(Some(2)),
        name: Some("abc".into()),
        color: Some(color),
    };
    wire.eq("getComplexBasicValid", client.basic_get_valid().await, basic(CmykColors::Yellow));
    wire.ok("putComplexBasicValid", client.basic_put_valid(basic(CmykColors::Magenta)).await);
    wire.eq("getComplexBasicEmpty", client.basic_get_empty().await, BasicModel::default());
    let null = BasicModel { id: Some(None), ..BasicModel::default() };
    wire.eq("getComplexBasicNull", client.basic_get_null().await, null);
    wire.fails("getComplexBasicNotProvided", client.basic_get_not_provided().await, Kind::Decode);
    wire.fails("getComplexBasicInvalid", client.basic_get_invalid().await, Kind::Decode);
}

async fn numbers(wire: &mut Wire) {
    let client = client!(wire, body_complex);
    let value = IntWrapper { field1: Some(-1), field2: Some(2) };
    wire.eq("getComplexPrimitiveInteger", client.primitive_get_int().await, value.clone());
    wire.ok("putComplexPrimitiveInteger", client.primitive_put_int(value).await);
    let value = LongWrapper { field1: Some(1_099_511_627_775), field2: Some(-999_511_627_788) };
    wire.eq("getComplexPrimitiveLong", client.primitive_get_long().await, value.clone());
    wire.ok("putComplexPrimitiveLong", client.primitive_put_long(value).await);
    let value = FloatWrapper { field1: Some(1.05), field2: Some(-0.003) };
    wire.eq("getComplexPrimitiveFloat", client.primitive_get_float().await, value.clone());
    wire.ok("putComplexPrimitiveFloat", client.primitive_put_float(value).await);
    let value = DoubleWrapper {
        field1: Some(3e-100),
        field_56_zeros_after_the_dot_and_negative_zero_before_dot: Some(-5e-57),
    };
    wire.eq("getComplexPrimitiveDouble", client.primitive_get_double().await, value.clone());
    wire.ok("putComplexPrimitiveDouble", client.primitive_put_double(value).await);
    let value = BooleanWrapper { field_true: Some(true), field_false: Some(false) };
    wire.eq("getComplexPrimitiveBool", client.primitive_get_bool().await, value.clone());
    wire.ok("putComplexPrimitiveBool", client.primitive_put_bool(value).await);
}

async fn texts(wire: &mut Wire) {
    let client = client!(wire, body_complex);
    let value = StringWrapper { field: Some("goodrequest".into()), empty: Some("".into()), null: None };
    wire.eq("getComplexPrimitiveString", client.primitive_get_string().await, value.clone());
    wire.ok("putComplexPrimitiveString", client.primitive_put_string(value).await);
    let value = DateWrapper { field: Some("0001-01-01".into()), leap: Some("2016-02-29".into()) };
    wire.eq("getComplexPrimitiveDate", client.primitive_get_date().await, value.clone());
    wire.ok("putComplexPrimitiveDate", client.primitive_put_date(value).await);
    let value = DatetimeWrapper {
        field: Some("0001-01-01T00:00:00Z".into()),
        now: Some("2015-05-18T18:38:00Z".into()),
    };
    wire.eq("getComplexPrimitiveDateTime", client.primitive_get_date_time().await, value.clone());
    wire.ok("putComplexPrimitiveDateTime", client.primitive_put_date_time(value).await);
    let value = Datetimerfc1123Wrapper {
        field: Some("Mon, 01 Jan 0001 00:00:00 GMT".into()),
        now: Some("Mon, 18 May 2015 11:38:00 GMT".into()),
    };
    let got = client.primitive_get_date_time_rfc1123().await;
    wire.eq("getComplexPrimitiveDateTimeRfc1123", got, value.clone());
    let put = client.primitive_put_date_time_rfc1123(value).await;
    wire.ok("putComplexPrimitiveDateTimeRfc1123", put);
    let value = DurationWrapper { field: Some("P123DT22H14M12.011S".into()) };
    wire.eq("getComplexPrimitiveDuration", client.primitive_get_duration().await, value.clone());
    wire.ok("putComplexPrimitiveDuration", client.primitive_put_duration(value).await);
    let bytes = Base64::from(&[255, 254, 253, 252, 0, 250, 249, 248, 247, 246]);
    let value = ByteWrapper { field: Some(bytes) };
    wire.eq("getComplexPrimitiveByte", client.primitive_get_byte().await, value.clone());
    wire.ok("putComplexPrimitiveByte", client.primitive_put_byte(value).await);
}

async fn lists(wire: &mut Wire) {
    let client = client!(wire, body_complex);
    let text = |text: &str| Some(text.to_owned());
    let fox = text("The quick brown fox jumps over the lazy dog");
    let value = ArrayWrapper {
        array: Some(vec![text("1, 2, 3, 4"), text(""), None, text("&S#$(*Y"), fox]),
    };
    wire.eq("getComplexArrayValid", client.array_get_valid().await, value.clone());
    wire.ok("putComplexArrayValid", client.array_put_valid(value).await);
    let empty = ArrayWrapper { array: Some(vec![]) };
    wire.eq("getComplexArrayEmpty", client.array_get_empty().await, empty.clone());
    wire.ok("putComplexArrayEmpty", client.array_put_empty(empty).await);
    wire.eq("getComplexArrayNotProvided", client.array_get_not_provided().await, ArrayWrapper::default());
}

async fn maps(wire: &mut Wire) {
    let client = client!(wire, body_complex);
    let programs = map([
        ("txt", Some("notepad".into())),
        ("bmp", Some("mspaint".into())),
        ("xls", Some("excel".into())),
        ("exe", Some("".into())),
        ("", None),
    ]);
    let value = DictionaryWrapper { default_program: Some(Some(programs)) };
    wire.eq("getComplexDictionaryValid", client.dictionary_get_valid().await, value.clone());
    wire.ok("putComplexDictionaryValid", client.dictionary_put_valid(value).await);
    let empty = DictionaryWrapper { default_program: Some(Some(map([]))) };
    wire.eq("getComplexDictionaryEmpty", client.dictionary_get_empty().await, empty.clone());
    wire.ok("putComplexDictionaryEmpty", client.dictionary_put_empty(empty).await);
    let null = DictionaryWrapper { default_program: Some(None) };
    wire.eq("getComplexDictionaryNull", client.dictionary_get_null().await, null);
    let got = client.dictionary_get_not_provided().await;
    wire.eq("getComplexDictionaryNotProvided", got, DictionaryWrapper::default());
}

async fn others(wire: &mut Wire) {
    let client = client!(wire, body_complex);
    let dog = |id, name: &str, food: &str| Dog {
        id: Some(id),
        name: Some(name.into()),
        food: Some(food.into()),
    };
    let siamese = Siamese {
        id: Some(2),
        name: Some("Siameeee".into()),
        color: Some("green".into()),
        hates: Some(vec![dog(1, "Potato", "tomato"), dog(-1, "Tomato", "french fries")]),
        breed: Some("persian".into()),
    };
    wire.eq("getComplexInheritanceValid", client.inheritance_get_valid().await, siamese.clone());
    wire.ok("putComplexInheritanceValid", client.inheritance_put_valid(siamese).await);
    let read = ReadonlyObj { id: Some("1234".into()), size: Some(2) };
    wire.eq("getComplexReadOnlyPropertyValid", client.readonlyproperty_get_valid().await, read);
    let written = ReadonlyObj { size: Some(2), ..ReadonlyObj::default() };
    wire.ok("putComplexReadOnlyPropertyValid", client.readonlyproperty_put_valid(written).await);
}
