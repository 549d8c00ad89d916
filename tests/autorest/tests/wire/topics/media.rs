use connector_autorest::media_types::model::SourcePath;
use serde_json::json;

use crate::wire::{Wire, client};

pub(crate) async fn scenarios(wire: &mut Wire) {
    let client = client!(wire, media_types);
    let source = SourcePath { source: Some("foo".into()) };
    let got = client.analyze_body().input(&source).await;
    wire.eq("MediaTypeJson", got, "Nice job with JSON".into());
    let pdf = client.analyze_body().customize().bytes_body("application/pdf", "PDF");
    wire.eq("MediaTypePdf", pdf.await, "Nice job with PDF".into());
    let scenario = "MediaTypesAnalyzeBodyNoAcceptHeader";
    wire.ok(scenario, client.analyze_body_no_accept_header().input(&source).await);
    let call = client.analyze_body_no_accept_header().customize();
    wire.ok(scenario, call.bytes_body("application/pdf", "PDF").await);
    let call = client.content_type_with_encoding().customize();
    let got = call.bytes_body("text/plain; charset=UTF-8", "foo").await;
    wire.eq("MediaTypeWithEncoding", got, "Nice job sending content type with encoding".into());

    let hello = json!({"hello": "world"});
    let scenario = "MediaTypesTwoContentTypes";
    wire.eq(scenario, client.binary_body_with_two_content_types("hello").await, "".into());
    let call = client.binary_body_with_two_content_types("");
    wire.eq(scenario, call.body(&hello).await, "".into());
    let scenario = "MediaTypesThreeContentTypes";
    wire.eq(scenario, client.binary_body_with_three_content_types("hello").await, "".into());
    let call = client.binary_body_with_three_content_types("");
    wire.eq(scenario, call.body(&hello).await, "".into());
    let call = client.binary_body_with_three_content_types("");
    wire.eq(scenario, call.bytes_body("text/plain", "hello, world").await, "".into());
    let scenario = "MediaTypesThreeBodyTypes";
    wire.eq(scenario, client.body_three_types(&hello).await, "".into());
    let call = client.body_three_types(&hello).bytes_body("text/plain", "hello, world");
    wire.eq(scenario, call.await, "".into());
    let call = client.body_three_types(&hello).bytes_body("application/octet-stream", "hello");
    wire.eq(scenario, call.await, "".into());

    // The server asks for 14 bytes.
    let client = client!(wire, merge_patch);
    wire.ok("PassMergePatchObject", client.patch_single(json!({"foo": "bars"})).await);
}
