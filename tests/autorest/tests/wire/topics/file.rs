use connector_autorest::body_formdata_urlencoded::model::{PetFood, PetType};
use connector_runtime::{Call, Content, Error, Upload};
use serde_json::json;

use crate::wire::{Wire, client};

pub(crate) async fn scenarios(wire: &mut Wire) {
    read(wire).await;
    written(wire).await;
    forms(wire).await;
}

async fn read(wire: &mut Wire) {
    let client = client!(wire, body_file);
    let api = client.files();
    wire.is("FileStreamNonempty", api.get_file().await, |got| {
        got.media_type() == Some("image/png") && got.bytes().starts_with(b"\x89PNG\r\n")
            && got.bytes().ends_with(b"IEND\xaeB\x60\x82")
    });
    wire.is("FileStreamEmpty", api.get_empty_file().await, |got| got.bytes().is_empty());
    wire.eq("FileStreamVeryLarge", length(api.get_file_large()).await, 3000 << 20);
    let client = client!(wire, body_binary);
    wire.failed("BodyBinaryError", client.download_error_stream().await, |error| {
        let body = br#"{"status":400,"message":"I failed on purpose"}"#;
        error.status() == Some(400) && error.body().is_some_and(|got| got == &body[..])
    });
}

/// Reads a body as it comes, and keeps nothing of it.
async fn length(call: Call<Content>) -> Result<u64, Error> {
    let mut download = call.download().await?;
    while download.chunk().await?.is_some() {}
    Ok(download.received())
}

async fn written(wire: &mut Wire) {
    let client = client!(wire, body_binary);
    wire.ok("BodyBinaryFile", client.upload_file(json!({"more": "cowbell"})).await);
    wire.ok("BodyBinaryOctet", client.upload_binary(vec![0, 255]).await);
    let client = client!(wire, body_formdata);
    let api = client.formdata();
    let upload = Upload::new("sample.txt", "the content");
    wire.is("FormdataStreamUploadFile", api.upload_file(upload, "sample.txt").await, |got| {
        got.bytes() == "the content"
    });
    let got = api.upload_file_via_body("the content").await;
    wire.is("StreamUploadFile", got, |got| got.bytes() == "the content");
}

async fn forms(wire: &mut Wire) {
    let client = client!(wire, body_formdata_urlencoded);
    let api = client.formsdataurlencoded();
    let call = api.formdataurlencoded_update_pet_with_form(1, PetType::Dog, PetFood::Meat, 42);
    wire.ok("UpdatePetWithForm", call.name("Fido").await);
    let call = client.formdataurlencoded_partial_constant_body("bar", "foo");
    wire.ok("UrlEncodedDataWithPartialConstantBody", call.await);
}
