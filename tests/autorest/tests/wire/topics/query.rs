use connector_autorest::url::model::UriColor;

use crate::wire::{MULTIBYTE, Wire, client};

const ITEMS: [&str; 4] = ["ArrayQuery1", "begin!*'();:@ &=+$,/?#[]end", "", ""];

pub(crate) async fn scenarios(wire: &mut Wire) {
    values(wire).await;
    texts(wire).await;
    lists(wire).await;
    levels(wire).await;
}

async fn values(wire: &mut Wire) {
    let client = client!(wire, url);
    let api = client.query_operations();
    wire.ok("UrlQueriesBoolTrue", client.path_operations().queries_get_boolean_true().await);
    wire.ok("UrlQueriesBoolFalse", client.path_operations().queries_get_boolean_false().await);
    wire.ok("UrlQueriesBoolNull", api.queries_get_boolean_null().await);
    wire.ok("UrlQueriesIntPositive", api.queries_get_int_one_million().await);
    wire.ok("UrlQueriesIntNegative", api.queries_get_int_negative_one_million().await);
    wire.ok("UrlQueriesIntNull", api.queries_get_int_null().await);
    wire.ok("UrlQueriesLongPositive", api.queries_get_ten_billion().await);
    wire.ok("UrlQueriesLongNegative", api.queries_get_negative_ten_billion().await);
    wire.ok("UrlQueriesLongNull", api.queries_get_long_null().await);
    wire.ok("UrlQueriesFloatPositive", api.queries_float_scientific_positive(1.034e20).await);
    wire.ok("UrlQueriesFloatNegative", api.queries_float_scientific_negative(-1.034e-20).await);
    wire.ok("UrlQueriesFloatNull", api.queries_float_null().await);
    wire.ok("UrlQueriesDoublePositive", api.queries_double_decimal_positive(9_999_999.999).await);
    wire.ok("UrlQueriesDoubleNegative", api.queries_double_decimal_negative(-9_999_999.999).await);
    wire.ok("UrlQueriesDoubleNull", api.queries_double_null().await);
}

async fn texts(wire: &mut Wire) {
    let client = client!(wire, url);
    let api = client.query_operations();
    wire.ok("UrlQueriesStringUnicode", api.queries_string_unicode().await);
    wire.ok("UrlQueriesStringUrlEncoded", api.queries_string_url_encoded().await);
    wire.ok("UrlQueriesStringEmpty", api.queries_string_empty().await);
    wire.ok("UrlQueriesStringNull", api.queries_string_null().await);
    let green = api.queries_enum_valid().enum_query(UriColor::GreenColor);
    wire.ok("UrlQueriesEnumValid", green.await);
    wire.ok("UrlQueriesEnumNull", api.queries_enum_null().await);
    let bytes = api.queries_byte_multi_byte().byte_query(MULTIBYTE.as_bytes());
    wire.ok("UrlQueriesByteMultiByte", bytes.await);
    wire.ok("UrlQueriesByteEmpty", api.queries_byte_empty().await);
    wire.ok("UrlQueriesByteNull", api.queries_byte_null().await);
    wire.ok("UrlQueriesDateValid", api.queries_date_valid().await);
    wire.ok("UrlQueriesDateNull", api.queries_date_null().await);
    wire.ok("UrlQueriesDateTimeValid", api.queries_date_time_valid().await);
    wire.ok("UrlQueriesDateTimeNull", api.queries_date_time_null().await);
}

async fn lists(wire: &mut Wire) {
    let client = client!(wire, url);
    let api = client.query_operations();
    let call = api.queries_array_string_csv_valid().array_query(ITEMS);
    wire.ok("UrlQueriesArrayCsvValid", call.await);
    wire.ok("UrlQueriesArrayCsvNull", api.queries_array_string_csv_null().await);
    let call = api.queries_array_string_csv_empty().array_query([""; 0]);
    wire.ok("UrlQueriesArrayCsvEmpty", call.await);
    let words = ["hello", "nihao", "bonjour"];
    let call = api.queries_array_string_no_collection_format_empty().array_query(words);
    wire.ok("UrlQueriesArrayNoCollectionFormatValid", call.await);
    let call = api.queries_array_string_ssv_valid().array_query(ITEMS);
    wire.ok("UrlQueriesArraySsvValid", call.await);
    let call = api.queries_array_string_tsv_valid().array_query(ITEMS);
    wire.ok("UrlQueriesArrayTsvValid", call.await);
    let call = api.queries_array_string_pipes_valid().array_query(ITEMS);
    wire.ok("UrlQueriesArrayPipesValid", call.await);

    let client = client!(wire, url_multi_collection_format);
    let api = client.query_operations();
    wire.ok("UrlQueriesArrayMultiNull", api.queries_array_string_multi_null().await);
    let call = api.queries_array_string_multi_empty().array_query([""; 0]);
    wire.ok("UrlQueriesArrayMultiEmpty", call.await);
    let items = ITEMS.map(|item| Some(item.to_owned()));
    let call = api.queries_array_string_multi_valid().array_query(items);
    wire.ok("UrlQueriesArrayMultiValid", call.await);
}

/// Parameters of the whole definition, of a path and of an operation.
async fn levels(wire: &mut Wire) {
    const GLOBAL: &str = "globalStringQuery";
    const SHARED: &str = "pathItemStringQuery";
    const LOCAL: &str = "localStringQuery";
    let paths = ["globalStringPath", "pathItemStringPath", "localStringPath"];
    let client = client!(wire, url);
    let api = client.query_operations();
    let [global, shared, local] = paths;
    let call = api.path_items_get_all_with_values(global, shared, local);
    let call = call.global_string_query(GLOBAL).path_item_string_query(SHARED);
    wire.ok("UrlPathItemGetAll", call.local_string_query(LOCAL).await);
    let call = api.path_items_get_global_query_null(global, shared, local);
    let call = call.path_item_string_query(SHARED).local_string_query(LOCAL);
    wire.ok("UrlPathItemGetGlobalNull", call.await);
    let call = api.path_items_get_global_and_local_query_null(global, shared, local);
    let call = call.path_item_string_query(SHARED);
    wire.ok("UrlPathItemGetGlobalAndLocalNull", call.await);
    let call = api.path_items_get_local_path_item_query_null(global, shared, local);
    let call = call.global_string_query(GLOBAL);
    wire.ok("UrlPathItemGetPathItemAndLocalNull", call.await);
}
