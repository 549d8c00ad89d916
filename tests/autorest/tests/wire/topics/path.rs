use connector_autorest::url::model::UriColor;
use connector_autorest::{custom_base_url, custom_base_url_more_options, parameterized_endpoint};

use crate::wire::{MULTIBYTE, Wire, client};

pub(crate) async fn scenarios(wire: &mut Wire) {
    values(wire).await;
    texts(wire).await;
    hosts(wire).await;
}

async fn values(wire: &mut Wire) {
    let client = client!(wire, url);
    let api = client.path_operations();
    wire.ok("UrlPathsBoolTrue", api.paths_get_boolean_true().await);
    wire.ok("UrlPathsBoolFalse", api.paths_get_boolean_false().await);
    wire.ok("UrlPathsIntPositive", api.paths_get_int_one_million().await);
    wire.ok("UrlPathsIntNegative", api.paths_get_int_negative_one_million().await);
    wire.ok("UrlPathsIntUnixTime", api.paths_unix_time_url(1_460_505_600).await);
    wire.ok("UrlPathsLongPositive", api.paths_get_ten_billion().await);
    wire.ok("UrlPathsLongNegative", api.paths_get_negative_ten_billion().await);
    wire.ok("UrlPathsFloatPositive", api.paths_float_scientific_positive(1.034e20).await);
    wire.ok("UrlPathsFloatNegative", api.paths_float_scientific_negative(-1.034e-20).await);
    wire.ok("UrlPathsDoublePositive", api.paths_double_decimal_positive(9_999_999.999).await);
    wire.ok("UrlPathsDoubleNegative", api.paths_double_decimal_negative(-9_999_999.999).await);
    wire.ok("UrlPathsByteMultiByte", api.paths_byte_multi_byte(MULTIBYTE.as_bytes()).await);
    wire.ok("UrlPathsByteEmpty", api.paths_byte_empty().await);
    wire.ok("UrlPathsDateValid", api.paths_date_valid().await);
    wire.ok("UrlPathsDateTimeValid", api.paths_date_time_valid().await);
    wire.ok("UrlPathsEnumValid", api.paths_enum_valid(UriColor::GreenColor).await);
}

async fn texts(wire: &mut Wire) {
    let client = client!(wire, url);
    let api = client.path_operations();
    wire.ok("UrlPathsStringUnicode", api.paths_string_unicode().await);
    wire.ok("UrlPathsStringUrlEncoded", api.paths_string_url_encoded().await);
    wire.ok("UrlPathsStringUrlNonEncoded", api.paths_string_url_non_encoded().await);
    wire.ok("UrlPathsStringEmpty", api.paths_string_empty().await);
    wire.ok("UrlPathsStringBase64Url", api.paths_base64_url("bG9yZW0").await);
    let items = ["ArrayPath1", "begin!*'();:@ &=+$,/?#[]end", "", ""];
    let call = client.query_operations().paths_array_csv_in_path(items);
    wire.ok("UrlPathsArrayCSVInPath", call.await);
    wire.ok("ConstantClientProperties", client!(wire, constants).contants_put_client_constants().await);
    wire.ok("ClientWithEnumParam", client!(wire, client_enum).head().await);
}

/// Addresses of which each call fills the placeholders.
async fn hosts(wire: &mut Wire) {
    let address = wire.address().to_owned();
    let (host, port) = address.rsplit_once(':').expect("there is a port");
    let (vault, secret) = host.split_at("http://127".len());
    let account = host.trim_start_matches("http://");
    let port = format!(":{port}");

    let client = custom_base_url::Client::builder().base_url("http://{accountName}{host}").build().expect("it needs nothing");
    let got = client.path_operations().paths_get_empty(account).host(&port).await;
    wire.ok("CustomBaseUri", got);
    let client = custom_base_url_more_options::Client::builder().build().expect("it needs nothing");
    let api = client.path_operations();
    let call = api.paths_get_empty(vault, secret, "test12", "key1").dns_suffix(&port);
    wire.ok("CustomBaseUriMoreOptions", call.key_version("v1").await);
    let client = parameterized_endpoint::Client::builder().build().expect("it needs nothing");
    wire.ok("GetParameterizedHostWithNameEndpoint", client.get(&address).await);
}
