use std::collections::BTreeMap;

use connector_autorest::body_dictionary::model::Widget;
use connector_runtime::{Base64, Kind};

use crate::wire::{Wire, client, list, map};

const HTTP_DATES: [&str; 3] = [
    "Fri, 01 Dec 2000 00:00:01 GMT",
    "Wed, 02 Jan 1980 00:11:35 GMT",
    "Wed, 12 Oct 1492 10:15:01 GMT",
];

/// Values by their numbers.
fn numbered<T, const N: usize>(values: [T; N]) -> BTreeMap<String, T> {
    let numbers = (0..).map(|number: usize| number.to_string());
    numbers.zip(values).collect()
}

fn texts<T: From<&'static str>, const N: usize>(values: [&'static str; N]) -> BTreeMap<String, T> {
    numbered(values.map(T::from))
}

pub(crate) async fn scenarios(wire: &mut Wire) {
    wholes(wire).await;
    numbers(wire).await;
    scalars(wire).await;
    nested(wire).await;
}

async fn wholes(wire: &mut Wire) {
    let client = client!(wire, body_dictionary);
    let api = client.dictionary_operations();
    wire.fails("getDictionaryNull", api.dictionary_get_null().await, Kind::Decode);
    wire.eq("getDictionaryEmpty", api.dictionary_get_empty().await, map([]));
    wire.ok("putDictionaryEmpty", api.dictionary_put_empty(map([])).await);
    wire.fails("getDictionaryNullValue", client.dictionary_get_null_value().await, Kind::Decode);
    wire.fails("getDictionaryNullkey", client.dictionary_get_null_key().await, Kind::Decode);
    let empty_key = map([("", "val1".into())]);
    wire.eq("getDictionaryKeyEmptyString", client.dictionary_get_empty_string_key().await, empty_key);
    wire.fails("getDictionaryInvalid", client.dictionary_get_invalid().await, Kind::Decode);
    let booleans = numbered([true, false, false, true]);
    wire.eq("getDictionaryBooleanValid", api.dictionary_get_boolean_tfft().await, booleans.clone());
    wire.ok("putDictionaryBooleanValid", api.dictionary_put_boolean_tfft(booleans).await);
    let got = api.dictionary_get_boolean_invalid_null().await;
    wire.fails("getDictionaryBooleanWithNull", got, Kind::Decode);
    let got = api.dictionary_get_boolean_invalid_string().await;
    wire.fails("getDictionaryBooleanWithString", got, Kind::Decode);
}

async fn numbers(wire: &mut Wire) {
    let client = client!(wire, body_dictionary);
    let api = client.dictionary_operations();
    let integers = numbered([1, -1, 3, 300]);
    wire.eq("getDictionaryIntegerValid", api.dictionary_get_integer_valid().await, integers.clone());
    wire.ok("putDictionaryIntegerValid", api.dictionary_put_integer_valid(&integers).await);
    let got = api.dictionary_get_int_invalid_null().await;
    wire.fails("getDictionaryIntegerWithNull", got, Kind::Decode);
    let got = api.dictionary_get_int_invalid_string().await;
    wire.fails("getDictionaryIntegerWithString", got, Kind::Decode);
    wire.eq("getDictionaryLongValid", api.dictionary_get_long_valid().await, integers.clone());
    wire.ok("putDictionaryLongValid", api.dictionary_put_long_valid(integers).await);
    let got = api.dictionary_get_long_invalid_null().await;
    wire.fails("getDictionaryLongWithNull", got, Kind::Decode);
    let got = api.dictionary_get_long_invalid_string().await;
    wire.fails("getDictionaryLongWithString", got, Kind::Decode);
    let floats = numbered([0.0, -0.01, -1.2e20]);
    wire.eq("getDictionaryFloatValid", api.dictionary_get_float_valid().await, floats.clone());
    wire.ok("putDictionaryFloatValid", api.dictionary_put_float_valid(&floats).await);
    let got = api.dictionary_get_float_invalid_null().await;
    wire.fails("getDictionaryFloatWithNull", got, Kind::Decode);
    let got = api.dictionary_get_float_invalid_string().await;
    wire.fails("getDictionaryFloatWithString", got, Kind::Decode);
    wire.eq("getDictionaryDoubleValid", api.dictionary_get_double_valid().await, floats.clone());
    wire.ok("putDictionaryDoubleValid", api.dictionary_put_double_valid(floats).await);
    let got = api.dictionary_get_double_invalid_null().await;
    wire.fails("getDictionaryDoubleWithNull", got, Kind::Decode);
    let got = api.dictionary_get_double_invalid_string().await;
    wire.fails("getDictionaryDoubleWithString", got, Kind::Decode);
}

async fn scalars(wire: &mut Wire) {
    let client = client!(wire, body_dictionary);
    let api = client.dictionary_operations();
    let words = ["foo1", "foo2", "foo3"];
    wire.eq("getDictionaryStringValid", api.dictionary_get_string_valid().await, texts(words));
    wire.ok("putDictionaryStringValid", api.dictionary_put_string_valid(texts(words)).await);
    let got = api.dictionary_get_string_with_null().await;
    wire.fails("getDictionaryStringWithNull", got, Kind::Decode);
    let got = api.dictionary_get_string_with_invalid().await;
    wire.fails("getDictionaryStringWithNumber", got, Kind::Decode);

    let dates = ["2000-12-01", "1980-01-02", "1492-10-12"];
    wire.eq("getDictionaryDateValid", api.dictionary_get_date_valid().await, texts(dates));
    wire.ok("putDictionaryDateValid", api.dictionary_put_date_valid(texts(dates)).await);
    let got = api.dictionary_get_date_invalid_null().await;
    wire.fails("getDictionaryDateWithNull", got, Kind::Decode);
    let got = api.dictionary_get_date_invalid_chars().await;
    wire.eq("getDictionaryDateWithInvalidChars", got, texts(["2011-03-22", "date"]));
    let times = ["2000-12-01t00:00:01z", "1980-01-02T00:11:35+01:00", "1492-10-12T10:15:01-08:00"];
    wire.eq("getDictionaryDateTimeValid", api.dictionary_get_date_time_valid().await, texts(times));
    let times = ["2000-12-01T00:00:01Z", "1980-01-01T23:11:35Z", "1492-10-12T18:15:01Z"];
    wire.ok("putDictionaryDateTimeValid", api.dictionary_put_date_time_valid(texts(times)).await);
    let got = api.dictionary_get_date_time_invalid_null().await;
    wire.fails("getDictionaryDateTimeWithNull", got, Kind::Decode);
    let got = api.dictionary_get_date_time_invalid_chars().await;
    wire.eq("getDictionaryDateTimeWithInvalidChars", got, texts(["2000-12-01t00:00:01z", "date-time"]));
    let got = api.dictionary_get_date_time_rfc1123_valid().await;
    wire.eq("getDictionaryDateTimeRfc1123Valid", got, texts(HTTP_DATES));
    let put = api.dictionary_put_date_time_rfc1123_valid(texts(HTTP_DATES)).await;
    wire.ok("putDictionaryDateTimeRfc1123Valid", put);
    let durations = ["P123DT22H14M12.011S", "P5DT1H"];
    wire.eq("getDictionaryDurationValid", api.dictionary_get_duration_valid().await, texts(durations));
    wire.ok("putDictionaryDurationValid", api.dictionary_put_duration_valid(texts(durations)).await);

    let bytes = numbered([Base64::from(&[255, 255, 255, 250]), (&[1, 2, 3]).into(), b"%)C".into()]);
    wire.eq("getDictionaryByteValid", api.dictionary_get_byte_valid().await, bytes.clone());
    wire.ok("putDictionaryByteValid", api.dictionary_put_byte_valid(bytes).await);
    let got = api.dictionary_get_byte_invalid_null().await;
    wire.fails("getDictionaryByteWithNull", got, Kind::Decode);
    let plain = ["a string that gets encoded with base64url", "test string", "Lorem ipsum"];
    wire.is("getDictionaryBase64Url", api.dictionary_get_base64_url().await, |got| {
        got.keys().eq(["0", "1", "2"]) && got.values().flat_map(Base64::to_bytes).eq(plain)
    });
}

async fn nested(wire: &mut Wire) {
    let client = client!(wire, body_dictionary);
    let api = client.dictionary_operations_2();
    let widget = |integer, string: &str| Widget { integer: Some(integer), string: Some(string.into()) };
    let (first, last) = (widget(1, "2"), widget(5, "6"));
    wire.eq("getDictionaryComplexNull", api.dictionary_get_complex_null().await, None);
    wire.eq("getDictionaryComplexEmpty", api.dictionary_get_complex_empty().await, map([]));
    let with_null = numbered([Some(first.clone()), None, Some(last.clone())]);
    wire.eq("getDictionaryComplexItemNull", api.dictionary_get_complex_item_null().await, with_null);
    let with_empty = numbered([first.clone(), Widget::default(), last.clone()]);
    wire.eq("getDictionaryComplexItemEmpty", api.dictionary_get_complex_item_empty().await, with_empty);
    let widgets = numbered([first, widget(3, "4"), last]);
    wire.eq("getDictionaryComplexValid", api.dictionary_get_complex_valid().await, widgets.clone());
    wire.ok("putDictionaryComplexValid", api.dictionary_put_complex_valid(widgets).await);

    let (first, last) = (list(["1", "2", "3"]), list(["7", "8", "9"]));
    wire.eq("getDictionaryArrayNull", api.dictionary_get_array_null().await, None);
    wire.eq("getDictionaryArrayEmpty", api.dictionary_get_array_empty().await, map([]));
    let with_null = numbered([Some(first.clone()), None, Some(last.clone())]);
    wire.eq("getDictionaryArrayItemNull", api.dictionary_get_array_item_null().await, with_null);
    let with_empty = numbered([first.clone(), vec![], last.clone()]);
    wire.eq("getDictionaryArrayItemEmpty", api.dictionary_get_array_item_empty().await, with_empty);
    let lists = numbered([first, list(["4", "5", "6"]), last]);
    wire.eq("getDictionaryArrayValid", api.dictionary_get_array_valid().await, lists.clone());
    wire.ok("putDictionaryArrayValid", api.dictionary_put_array_valid(lists).await);

    let first = map([("1", "one".into()), ("2", "two".into()), ("3", "three".into())]);
    let second = map([("4", "four".into()), ("5", "five".into()), ("6", "six".into())]);
    let last = map([("7", "seven".into()), ("8", "eight".into()), ("9", "nine".into())]);
    wire.fails("getDictionaryDictionaryNull", api.dictionary_get_dictionary_null().await, Kind::Decode);
    wire.eq("getDictionaryDictionaryEmpty", api.dictionary_get_dictionary_empty().await, map([]));
    let with_null = numbered([Some(first.clone()), None, Some(last.clone())]);
    wire.eq("getDictionaryDictionaryItemNull", api.dictionary_get_dictionary_item_null().await, with_null);
    let with_empty = numbered([first.clone(), map([]), last.clone()]);
    wire.eq("getDictionaryDictionaryItemEmpty", api.dictionary_get_dictionary_item_empty().await, with_empty);
    let maps = numbered([first, second, last]);
    wire.eq("getDictionaryDictionaryValid", api.dictionary_get_dictionary_valid().await, maps.clone());
    wire.ok("putDictionaryDictionaryValid", api.dictionary_put_dictionary_valid(maps).await);
}
