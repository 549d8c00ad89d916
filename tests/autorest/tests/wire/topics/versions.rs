use connector_autorest::multiapi_v2::model::ModelTwo;
use connector_autorest::multiapi_v3::model::{ModelThree, SourcePath};
use connector_autorest::{multiapi_v1_custom_base_url, multiapi_v2_custom_base_url};
use connector_runtime::Kind;

use crate::wire::{Wire, client};

pub(crate) async fn scenarios(wire: &mut Wire) {
    first(wire).await;
    second(wire).await;
    third(wire).await;
    own_hosts(wire).await;
}

async fn first(wire: &mut Wire) {
    let client = client!(wire, multiapi_v1);
    let call = client.test_one(1, "1.0.0").message("An optional text");
    wire.ok("MultiapiPutTestOneApiVersionOne", call.await);
    let call = client.operation_group_one_test_two("1.0.0");
    wire.ok("MultiapiGetTestTwoApiVersionOne", call.await);
    // The definition calls a number what comes as text, as it does below.
    let got = client.lro_operations().test_lro().poller().await;
    wire.fails("MultiapiLRO", got, Kind::Decode);
    let got = client.test_lro_and_paging().poller().await;
    wire.fails("MultiapiLROAndPaging", got, Kind::Decode);
    let call = client.test_different_calls("1.0.0", "hello");
    wire.ok("MultiapiDifferentCallsApiVersionOne", call.await);
}

async fn second(wire: &mut Wire) {
    let client = client!(wire, multiapi_v2);
    let got = client.test_one(1, "2.0.0").await;
    wire.fails("MultiapiPutTestOneApiVersionTwo", got, Kind::Decode);
    let call = client.operation_group_one_test_two("2.0.0").parameter_one(ModelTwo::new(1));
    wire.fails("MultiapiGetTestTwoApiVersionTwo", call.await, Kind::Decode);
    let call = client.operation_group_one_test_three("2.0.0");
    wire.ok("MultiapiPutTestThreeApiVersionTwo", call.await);
    let call = client.operation_group_two_test_four(true, "2.0.0");
    wire.ok("MultiapiPostTestFourApiVersionTwo", call.await);
    let call = client.test_different_calls("2.0.0", "hello").greeting_in_chinese("nihao");
    wire.ok("MultiapiDifferentCallsApiVersionTwo", call.await);
}

async fn third(wire: &mut Wire) {
    let client = client!(wire, multiapi_v3);
    let model = ModelThree {
        optional_property: Some("This was called with api-version 3.0.0".into()),
    };
    let call = client.operation_group_one_test_two("3.0.0").parameter_one(&model);
    wire.eq("MultiapiGetTestTwoApiVersionThree", call.await, model);
    let source = SourcePath { source: Some("foo".into()) };
    let call = client.operation_group_two_test_four("3.0.0").input(source);
    wire.ok("MultiapiPostTestFourApiVersionThreeJSON", call.await);
    let call = client.operation_group_two_test_four("3.0.0").customize();
    let call = call.bytes_body("application/pdf", "PDF");
    wire.ok("MultiapiPostTestFourApiVersionThreePDF", call.await);
    let call = client.operation_group_two_test_five("3.0.0");
    wire.ok("MultiapiPutTestFiveApiVersionThree", call.await);
    let call = client.test_different_calls("3.0.0", "hello").greeting_in_chinese("nihao");
    let call = call.greeting_in_french("bonjour");
    wire.ok("MultiapiDifferentCallsApiVersionThree", call.await);
}

/// The address is a parameter of each call.
async fn own_hosts(wire: &mut Wire) {
    let client = multiapi_v1_custom_base_url::Client::builder().build().expect("it needs nothing");
    let got = client.test(wire.address(), 1, "1.0.0").await;
    wire.ok("MultiapiCustomBaseUrlApiVersionOne", got);
    let client = multiapi_v2_custom_base_url::Client::builder().build().expect("it needs nothing");
    let got = client.test(wire.address(), 2, "2.0.0").await;
    wire.ok("MultiapiCustomBaseUrlApiVersionTwo", got);
}
