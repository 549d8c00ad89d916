use connector_autorest::reserved_words::model::MyEnum;
use connector_runtime::Upload;
use serde_json::json;

use crate::wire::{Wire, client};

pub(crate) async fn scenarios(wire: &mut Wire) {
    let client = client!(wire, reserved_words);
    let nothing = || json!(null);
    let got = client.import_operation_one("foo").await;
    wire.eq("reservedWordsOperationGroupImport", got, nothing());
    let got = client.operation_with_content_param("hello, world").await;
    wire.eq("reservedWordsBodyNamedContent", got, nothing());
    let got = client.operation_with_json_param(json!({"hello": "world"})).await;
    wire.eq("reservedWordsBodyNamedJson", got, nothing());
    let got = client.operation_with_data_param("hello", "world").await;
    wire.eq("reservedWordsBodyNamedData", got, nothing());
    let got = client.operation_with_files_param(Upload::from(b"hello".to_vec()), "my.txt").await;
    wire.eq("reservedWordsBodyNamedFiles", got, nothing());
    let got = client.operation_with_url("foo", "x").query_parameters(["one", "two"]).await;
    wire.eq("reservedWordsUrlHeaderQuery", got, nothing());
    wire.eq("reservedWordsHeaderEnum", client.reserved_enum(MyEnum::Import).await, nothing());
}
