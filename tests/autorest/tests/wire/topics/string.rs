use connector_autorest::body_string::model::{
    Colors, RefColorConstant, RefColors, StringGetEmptyResponse, StringGetMbcsResponse,
    StringGetWhitespaceResponse,
};
use connector_runtime::Base64;

use crate::wire::{Wire, client};

const PADDED: &str =
    "    Now is the time for all good men to come to the aid of their country    ";
pub(crate) async fn scenarios(wire: &mut Wire) {
    let client = client!(wire, body_string);
    let api = client.string_operations();

    wire.eq("getStringNull", api.string_get_null().await, "".into());
    wire.ok("putStringNull", api.string_put_null().await);
    let empty = StringGetEmptyResponse::Empty;
    wire.eq("getStringEmpty", api.string_get_empty().await, empty.clone());
    wire.ok("putStringEmpty", api.string_put_empty(empty).await);
    let padded = StringGetWhitespaceResponse::from(PADDED);
    let got = api.string_get_whitespace().await;
    wire.eq("getStringWithLeadingAndTrailingWhitespace", got, padded.clone());
    let put = api.string_put_whitespace(padded).await;
    wire.ok("putStringWithLeadingAndTrailingWhitespace", put);
    wire.eq("getStringNotProvided", api.string_get_not_provided().await, "".into());
    let multibyte = StringGetMbcsResponse::AZhaKaoPoGuInNangInWu1TelZhuXIx1Eur1_10Ixii;
    wire.eq("getStringMultiByteCharacters", api.string_get_mbcs().await, multibyte.clone());
    wire.ok("putStringMultiByteCharacters", api.string_put_mbcs(multibyte).await);

    let text = |got: &Base64, text: &str| got.to_bytes().is_ok_and(|bytes| bytes == text);
    let got = api.string_get_base64_encoded().await;
    wire.is("getStringBase64Encoded", got, |got| text(got, "a string that gets encoded with base64"));
    let got = api.string_get_base64_url_encoded().await;
    wire.is("getStringBase64UrlEncoded", got, |got| text(got, "a string that gets encoded with base64url"));
    let url = "YSBzdHJpbmcgdGhhdCBnZXRzIGVuY29kZWQgd2l0aCBiYXNlNjR1cmw";
    wire.ok("putStringBase64UrlEncoded", api.string_put_base64_url_encoded(url).await);
    let got = api.string_get_null_base64_url_encoded().await;
    wire.eq("getStringNullBase64UrlEncoding", got, None);

    wire.eq("getEnumNotExpandable", api.enum_get_not_expandable().await, Colors::RedColor);
    wire.ok("putEnumNotExpandable", api.enum_put_not_expandable(Colors::RedColor).await);
    wire.eq("getEnumReferenced", api.enum_get_referenced().await, RefColors::RedColor);
    wire.ok("putEnumReferenced", api.enum_put_referenced(RefColors::RedColor).await);
    let constant = RefColorConstant { field1: Some("Sample String".into()) };
    wire.is("getEnumReferencedConstant", api.enum_get_referenced_constant().await, |got| {
        got.field1 == constant.field1
    });
    let put = api.enum_put_referenced_constant(RefColorConstant::default()).await;
    wire.ok("putEnumReferencedConstant", put);
}
