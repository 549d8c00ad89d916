use connector_autorest::header::model::GreyscaleColors;

use crate::wire::{MULTIBYTE, Wire, client};

const TEXT: &str = "The quick brown fox jumps over the lazy dog";
const DURATION: &str = "P123DT22H14M12.011S";
const HTTP_DATE: &str = "Fri, 01 Jan 2010 12:34:56 GMT";
const HTTP_MIN: &str = "Mon, 01 Jan 0001 00:00:00 GMT";

pub(crate) async fn scenarios(wire: &mut Wire) {
    keys(wire).await;
    numbers_sent(wire).await;
    texts_sent(wire).await;
    numbers_read(wire).await;
    texts_read(wire).await;
}

async fn keys(wire: &mut Wire) {
    let client = client!(wire, header);
    let api = client.header_operations();
    wire.ok("HeaderParameterExistingKey", api.header_param_existing_key("overwrite").await);
    let got = api.header_response_existing_key().response().await;
    wire.header("HeaderResponseExistingKey", got, "user-agent", "overwrite");
    wire.ok("HeaderParameterProtectedKey", api.header_param_protected_key("text/html").await);
    let got = api.header_response_protected_key().response().await;
    wire.header("HeaderResponseProtectedKey", got, "content-type", "text/html; charset=utf-8");
    let id = "9C4D50EE-2D56-4CD3-8152-34347DC9F2B0";
    let call = api.header_custom_request_id().header("x-ms-client-request-id", id);
    wire.ok("CustomHeaderInRequest", call.await);
}

async fn numbers_sent(wire: &mut Wire) {
    let client = client!(wire, header);
    let api = client.header_operations();
    wire.ok("HeaderParameterIntegerPositive", api.header_param_integer("positive", 1).await);
    wire.ok("HeaderParameterIntegerNegative", api.header_param_integer("negative", -2).await);
    wire.ok("HeaderParameterLongPositive", api.header_param_long("positive", 105).await);
    wire.ok("HeaderParameterLongNegative", api.header_param_long("negative", -2).await);
    wire.ok("HeaderParameterFloatPositive", api.header_param_float("positive", 0.07).await);
    wire.ok("HeaderParameterFloatNegative", api.header_param_float("negative", -3.0).await);
    wire.ok("HeaderParameterDoublePositive", api.header_param_double("positive", 7e120).await);
    wire.ok("HeaderParameterDoubleNegative", api.header_param_double("negative", -3.0).await);
    wire.ok("HeaderParameterBoolTrue", api.header_param_bool("true", true).await);
    wire.ok("HeaderParameterBoolFalse", api.header_param_bool("false", false).await);
}

async fn texts_sent(wire: &mut Wire) {
    let client = client!(wire, header);
    let api = client.header_operations();
    wire.ok("HeaderParameterStringValid", api.header_param_string("valid").value_(TEXT).await);
    wire.ok("HeaderParameterStringNull", api.header_param_string("null").await);
    wire.ok("HeaderParameterStringEmpty", api.header_param_string("empty").value_("").await);
    let grey = api.header_param_enum("valid").value_(GreyscaleColors::Grey);
    wire.ok("HeaderParameterEnumValid", grey.await);
    wire.ok("HeaderParameterEnumNull", api.header_param_enum("null").await);
    wire.ok("HeaderParameterDateValid", api.header_param_date("valid", "2010-01-01").await);
    wire.ok("HeaderParameterDateMin", api.header_param_date("min", "0001-01-01").await);
    let time = api.header_param_datetime("valid", "2010-01-01T12:34:56Z");
    wire.ok("HeaderParameterDateTimeValid", time.await);
    let time = api.header_param_datetime("min", "0001-01-01T00:00:00Z");
    wire.ok("HeaderParameterDateTimeMin", time.await);
    let time = api.header_param_datetime_rfc1123("valid").value_(HTTP_DATE);
    wire.ok("HeaderParameterDateTimeRfc1123Valid", time.await);
    let time = api.header_param_datetime_rfc1123("min").value_(HTTP_MIN);
    wire.ok("HeaderParameterDateTimeRfc1123Min", time.await);
    let bytes = api.header_param_byte("valid", MULTIBYTE.as_bytes());
    wire.ok("HeaderParameterBytesValid", bytes.await);
    wire.ok("HeaderParameterDurationValid", api.header_param_duration("valid", DURATION).await);
}

async fn numbers_read(wire: &mut Wire) {
    let client = client!(wire, header);
    let api = client.header_operations();
    let got = api.header_response_integer("positive").response().await;
    wire.header("HeaderResponseIntegerPositive", got, "value", "1");
    let got = api.header_response_integer("negative").response().await;
    wire.header("HeaderResponseIntegerNegative", got, "value", "-2");
    let got = api.header_response_long("positive").response().await;
    wire.header("HeaderResponseLongPositive", got, "value", "105");
    let got = api.header_response_long("negative").response().await;
    wire.header("HeaderResponseLongNegative", got, "value", "-2");
    let got = api.header_response_float("positive").response().await;
    wire.header("HeaderResponseFloatPositive", got, "value", "0.07");
    let got = api.header_response_float("negative").response().await;
    wire.header("HeaderResponseFloatNegative", got, "value", "-3");
    let got = api.header_response_double("positive").response().await;
    wire.header("HeaderResponseDoublePositive", got, "value", "7e+120");
    let got = api.header_response_double("negative").response().await;
    wire.header("HeaderResponseDoubleNegative", got, "value", "-3");
    let got = api.header_response_bool("true").response().await;
    wire.header("HeaderResponseBoolTrue", got, "value", "true");
    let got = api.header_response_bool("false").response().await;
    wire.header("HeaderResponseBoolFalse", got, "value", "false");
}

async fn texts_read(wire: &mut Wire) {
    let client = client!(wire, header);
    let api = client.header_operations();
    let got = api.header_response_string("valid").response().await;
    wire.header("HeaderResponseStringValid", got, "value", TEXT);
    // The server writes it as text.
    let got = api.header_response_string("null").response().await;
    wire.header("HeaderResponseStringNull", got, "value", "null");
    let got = api.header_response_string("empty").response().await;
    wire.header("HeaderResponseStringEmpty", got, "value", "");
    let got = api.header_response_enum("valid").response().await;
    wire.header("HeaderResponseEnumValid", got, "value", "GREY");
    let got = api.header_response_enum("null").response().await;
    wire.header("HeaderResponseEnumNull", got, "value", "");
    let got = api.header_response_date("valid").response().await;
    wire.header("HeaderResponseDateValid", got, "value", "2010-01-01");
    let got = api.header_response_date("min").response().await;
    wire.header("HeaderResponseDateMin", got, "value", "0001-01-01");
    let got = api.header_response_datetime("valid").response().await;
    wire.header("HeaderResponseDateTimeValid", got, "value", "2010-01-01T12:34:56Z");
    let got = api.header_response_datetime("min").response().await;
    wire.header("HeaderResponseDateTimeMin", got, "value", "0001-01-01T00:00:00Z");
    let got = api.header_response_datetime_rfc1123("valid").response().await;
    wire.header("HeaderResponseDateTimeRfc1123Valid", got, "value", HTTP_DATE);
    let got = api.header_response_datetime_rfc1123("min").response().await;
    wire.header("HeaderResponseDateTimeRfc1123Min", got, "value", HTTP_MIN);
    let got = api.header_response_duration("valid").response().await;
    wire.header("HeaderResponseDurationValid", got, "value", DURATION);
    let got = api.header_response_byte("valid").response().await;
    let base64 = connector_runtime::Base64::encode(MULTIBYTE);
    wire.header("HeaderResponseBytesValid", got, "value", base64.as_str());
}
