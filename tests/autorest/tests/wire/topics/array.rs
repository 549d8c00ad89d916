use connector_autorest::body_array::model::{FooEnum, Product};
use connector_runtime::{Base64, Date, DateTime, Kind, Uuid};

use crate::wire::{Wire, client, list, map};

const UUIDS: [&str; 3] = [
    "6dcc7237-45fe-45c4-8a6b-3a8a3f625652",
    "d1399005-30f7-40d6-8da6-dd7c89ad34db",
    "f42f6aa1-a5bc-4ddf-907e-5f915de43205",
];
const DATES: [&str; 3] = ["2000-12-01", "1980-01-02", "1492-10-12"];
const HTTP_DATES: [&str; 3] = [
    "Fri, 01 Dec 2000 00:00:01 GMT",
    "Wed, 02 Jan 1980 00:11:35 GMT",
    "Wed, 12 Oct 1492 10:15:01 GMT",
];

pub(crate) async fn scenarios(wire: &mut Wire) {
    wholes(wire).await;
    numbers(wire).await;
    texts(wire).await;
    times(wire).await;
    bytes(wire).await;
    nested(wire).await;
}

async fn wholes(wire: &mut Wire) {
    let client = client!(wire, body_array);
    let api = client.array_operations();
    wire.eq("getArrayEmpty", api.array_get_empty().await, vec![]);
    wire.ok("putArrayEmpty", api.array_put_empty([]).await);
    wire.fails("getArrayNull", api.array_get_null().await, Kind::Decode);
    wire.fails("getArrayInvalid", api.array_get_invalid().await, Kind::Decode);
    let booleans = [true, false, false, true];
    wire.eq("getArrayBooleanValid", api.array_get_boolean_tfft().await, booleans.into());
    wire.ok("putArrayBooleanValid", api.array_put_boolean_tfft(booleans).await);
    wire.fails("getArrayBooleanWithNull", api.array_get_boolean_invalid_null().await, Kind::Decode);
    wire.fails("getArrayBooleanWithString", api.array_get_boolean_invalid_string().await, Kind::Decode);
}

async fn numbers(wire: &mut Wire) {
    let client = client!(wire, body_array);
    let api = client.array_operations();
    let integers = [1, -1, 3, 300];
    wire.eq("getArrayIntegerValid", api.array_get_integer_valid().await, integers.into());
    wire.ok("putArrayIntegerValid", api.array_put_integer_valid(integers).await);
    wire.fails("getArrayIntegerWithNull", api.array_get_int_invalid_null().await, Kind::Decode);
    wire.fails("getArrayIntegerWithString", api.array_get_int_invalid_string().await, Kind::Decode);
    wire.eq("getArrayLongValid", api.array_get_long_valid().await, integers.into());
    wire.ok("putArrayLongValid", api.array_put_long_valid(integers).await);
    wire.fails("getArrayLongWithNull", api.array_get_long_invalid_null().await, Kind::Decode);
    wire.fails("getArrayLongWithString", api.array_get_long_invalid_string().await, Kind::Decode);
    let floats = [0.0, -0.01, -1.2e20];
    wire.eq("getArrayFloatValid", api.array_get_float_valid().await, floats.into());
    wire.ok("putArrayFloatValid", api.array_put_float_valid(floats).await);
    wire.fails("getArrayFloatWithNull", api.array_get_float_invalid_null().await, Kind::Decode);
    wire.fails("getArrayFloatWithString", api.array_get_float_invalid_string().await, Kind::Decode);
    wire.eq("getArrayDoubleValid", api.array_get_double_valid().await, floats.into());
    wire.ok("putArrayDoubleValid", api.array_put_double_valid(floats).await);
    wire.fails("getArrayDoubleWithNull", api.array_get_double_invalid_null().await, Kind::Decode);
    wire.fails("getArrayDoubleWithString", api.array_get_double_invalid_string().await, Kind::Decode);
}

async fn texts(wire: &mut Wire) {
    let client = client!(wire, body_array);
    let api = client.array_operations();
    let texts = ["foo1", "foo2", "foo3"];
    wire.eq("getArrayStringValid", api.array_get_string_valid().await, list(texts));
    wire.ok("putArrayStringValid", api.array_put_string_valid(list(texts)).await);
    let with_null = vec![Some("foo".into()), None, Some("foo2".into())];
    wire.eq("getArrayStringWithNull", api.array_get_string_with_null().await, with_null);
    wire.fails("getArrayStringWithNumber", api.array_get_string_with_invalid().await, Kind::Decode);
    let names = vec![FooEnum::Foo1, FooEnum::Foo2, FooEnum::Foo3];
    wire.eq("getArrayEnumValid", api.array_get_enum_valid().await, names.clone());
    wire.ok("putArrayEnumValid", api.array_put_enum_valid(&*names).await);
    wire.eq("getArrayStringEnumValid", api.array_get_string_enum_valid().await, names.clone());
    wire.ok("putArrayStringEnumValid", api.array_put_string_enum_valid(names).await);
    wire.eq("getArrayUuidValid", api.array_get_uuid_valid().await, list(UUIDS));
    wire.ok("putArrayUuidValid", api.array_put_uuid_valid(list::<Uuid, 3>(UUIDS)).await);
    let got = api.array_get_uuid_invalid_chars().await;
    wire.eq("getArrayUuidWithInvalidChars", got, list([UUIDS[0], "foo"]));
}

async fn times(wire: &mut Wire) {
    let client = client!(wire, body_array);
    let api = client.array_operations();
    wire.eq("getArrayDateValid", api.array_get_date_valid().await, list(DATES));
    wire.ok("putArrayDateValid", api.array_put_date_valid(list::<Date, 3>(DATES)).await);
    wire.fails("getArrayDateWithNull", api.array_get_date_invalid_null().await, Kind::Decode);
    let got = api.array_get_date_invalid_chars().await;
    wire.eq("getArrayDateWithInvalidChars", got, list(["2011-03-22", "date"]));
    let times = ["2000-12-01t00:00:01z", "1980-01-02T00:11:35+01:00", "1492-10-12T10:15:01-08:00"];
    wire.eq("getArrayDateTimeValid", api.array_get_date_time_valid().await, list(times));
    let times = ["2000-12-01T00:00:01Z", "1980-01-02T00:11:35Z", "1492-10-12T10:15:01Z"];
    let put = api.array_put_date_time_valid(list::<DateTime, 3>(times)).await;
    wire.ok("putArrayDateTimeValid", put);
    wire.fails("getArrayDateTimeWithNull", api.array_get_date_time_invalid_null().await, Kind::Decode);
    let got = api.array_get_date_time_invalid_chars().await;
    wire.eq("getArrayDateTimeWithInvalidChars", got, list(["2000-12-01t00:00:01z", "date-time"]));
    let got = api.array_get_date_time_rfc1123_valid().await;
    wire.eq("getArrayDateTimeRfc1123Valid", got, list(HTTP_DATES));
    let put = api.array_put_date_time_rfc1123_valid(list(HTTP_DATES)).await;
    wire.ok("putArrayDateTimeRfc1123Valid", put);
    let got = api.array_get_duration_valid().await;
    wire.eq("getArrayDurationValid", got, list(["P123DT22H14M12.011S", "P5DT1H0M0S"]));
    let put = api.array_put_duration_valid(list(["P123DT22H14M12.011S", "P5DT1H"])).await;
    wire.ok("putArrayDurationValid", put);
}

async fn bytes(wire: &mut Wire) {
    let client = client!(wire, body_array);
    let api = client.array_operations();
    let bytes: Vec<Base64> = vec![(&[255, 255, 255, 250]).into(), (&[1, 2, 3]).into(), b"%)C".into()];
    wire.eq("getArrayByteValid", api.array_get_byte_valid().await, bytes.clone());
    wire.ok("putArrayByteValid", api.array_put_byte_valid(bytes).await);
    wire.fails("getArrayByteWithNull", api.array_get_byte_invalid_null().await, Kind::Decode);
    let texts = ["a string that gets encoded with base64url", "test string", "Lorem ipsum"];
    wire.is("getArrayBase64Url", api.array_get_base64_url().await, |got| {
        got.iter().flat_map(Base64::to_bytes).eq(texts)
    });
}

async fn nested(wire: &mut Wire) {
    let client = client!(wire, body_array);
    let api = client.array_operations();
    let product = |integer, string: &str| Product { integer: Some(integer), string: Some(string.into()) };
    let products = [product(1, "2"), product(3, "4"), product(5, "6")];
    let [first, _, last] = products.clone();
    wire.fails("getArrayComplexNull", api.array_get_complex_null().await, Kind::Decode);
    wire.eq("getArrayComplexEmpty", api.array_get_complex_empty().await, vec![]);
    let with_null = vec![Some(first.clone()), None, Some(last.clone())];
    wire.eq("getArrayComplexItemNull", api.array_get_complex_item_null().await, with_null);
    let with_empty = vec![first, Product::default(), last];
    wire.eq("getArrayComplexItemEmpty", api.array_get_complex_item_empty().await, with_empty);
    wire.eq("getArrayComplexValid", api.array_get_complex_valid().await, products.clone().into());
    wire.ok("putArrayComplexValid", api.array_put_complex_valid(products).await);

    let lists: [Vec<String>; 3] = [list(["1", "2", "3"]), list(["4", "5", "6"]), list(["7", "8", "9"])];
    let [first, _, last] = lists.clone();
    wire.fails("getArrayArrayNull", api.array_get_array_null().await, Kind::Decode);
    wire.eq("getArrayArrayEmpty", api.array_get_array_empty().await, Vec::<Vec<String>>::new());
    let with_null = vec![Some(first.clone()), None, Some(last.clone())];
    wire.eq("getArrayArrayItemNull", api.array_get_array_item_null().await, with_null);
    wire.eq("getArrayArrayItemEmpty", api.array_get_array_item_empty().await, vec![first, vec![], last]);
    wire.eq("getArrayArrayValid", api.array_get_array_valid().await, lists.clone().into());
    wire.ok("putArrayArrayValid", api.array_put_array_valid(lists).await);

    let maps = [
        map([("1", "one".into()), ("2", "two".into()), ("3", "three".into())]),
        map([("4", "four".into()), ("5", "five".into()), ("6", "six".into())]),
        map([("7", "seven".into()), ("8", "eight".into()), ("9", "nine".into())]),
    ];
    let [first, _, last] = maps.clone();
    wire.fails("getArrayDictionaryNull", api.array_get_dictionary_null().await, Kind::Decode);
    wire.eq("getArrayDictionaryEmpty", api.array_get_dictionary_empty().await, vec![]);
    let with_null = vec![Some(first.clone()), None, Some(last.clone())];
    wire.eq("getArrayDictionaryItemNull", api.array_get_dictionary_item_null().await, with_null);
    let with_empty = vec![first, map([]), last];
    wire.eq("getArrayDictionaryItemEmpty", api.array_get_dictionary_item_empty().await, with_empty);
    wire.eq("getArrayDictionaryValid", api.array_get_dictionary_valid().await, maps.clone().into());
    wire.ok("putArrayDictionaryValid", api.array_put_dictionary_valid(maps).await);
}
