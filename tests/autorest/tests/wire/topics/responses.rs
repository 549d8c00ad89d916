use connector_autorest::http_infrastructure::model::{A, ErrorModel};
use connector_autorest::http_infrastructure::multiple_response_operations::{
    MultipleResponsesGet200Model201ModelDefaultError200_2 as B200,
    MultipleResponsesGet200Model201ModelDefaultError201_2 as B201,
    MultipleResponsesGet200Model201ModelDefaultError400_3 as B400,
    MultipleResponsesGet200Model204NoModelDefaultError400_2 as A400,
    MultipleResponsesGet200ModelA201ModelC404ModelD2_2 as C201,
    MultipleResponsesGet200ModelA201ModelC404ModelD3_3 as C404,
    MultipleResponsesGet200ModelA201ModelC404ModelD4_3 as C400,
    MultipleResponsesGet200ModelA201ModelC404ModelD5 as C200,
    MultipleResponsesGet202None204NoneDefaultError400_2 as D400,
    MultipleResponsesGetDefaultModelA400NoneError as F400None,
    MultipleResponsesGetDefaultModelA400ValidError as F400,
};
use connector_runtime::Kind;

use crate::wire::{Wire, client};

/// A value of the model that has the status in it.
fn a(status: &str) -> A {
    A { status_code: Some(status.to_owned()) }
}

fn says(error: &ErrorModel, message: &str) -> bool {
    error.message.as_deref() == Some(message)
}

pub(crate) async fn scenarios(wire: &mut Wire) {
    one_model(wire).await;
    several_models(wire).await;
    no_models(wire).await;
    default_alone(wire).await;
    success_alone(wire).await;
    bare_failures(wire).await;
}

async fn one_model(wire: &mut Wire) {
    let client = client!(wire, http_infrastructure);
    let api = client.multiple_response_operations();
    let got = api.multiple_responses_get200_model204_no_model_default_error200().await;
    wire.eq("ResponsesScenarioA200MatchingModel", got, Some(a("200")));
    let got = api.multiple_responses_get200_model204_no_model_default_error201().await;
    wire.eq("ResponsesScenarioA201DefaultNoModel", got, Some(a("201")));
    let got = api.multiple_responses_get200_model204_no_model_default_error202().await;
    wire.eq("ResponsesScenarioA202DefaultNoModel", got, Some(a("202")));
    let got = api.multiple_responses_get200_model204_no_model_default_error204().await;
    wire.eq("ResponsesScenarioA204MatchingNoModel", got, None);
    let got = api.multiple_responses_get200_model204_no_model_default_error400().await;
    wire.failed("ResponsesScenarioA400DefaultModel", got, |error| {
        matches!(error.api(), Some(A400::Default(error)) if says(&error, "client error"))
    });
}

async fn several_models(wire: &mut Wire) {
    let client = client!(wire, http_infrastructure);
    let api = client.multiple_response_operations();
    let got = api.multiple_responses_get200_model201_model_default_error200().await;
    wire.is("ResponsesScenarioB200MatchingModel", got, |got| {
        matches!(got, B200::Ok(got) if *got == a("200"))
    });
    let got = api.multiple_responses_get200_model201_model_default_error201().await;
    wire.is("ResponsesScenarioB201MatchingModel", got, |got| {
        matches!(got, B201::Created(got) if got.status_code.as_deref() == Some("201")
            && got.text_status_code.as_deref() == Some("Created"))
    });
    let got = api.multiple_responses_get200_model201_model_default_error400().await;
    wire.failed("ResponsesScenarioB400DefaultModel", got, |error| {
        matches!(error.api(), Some(B400::Default(error)) if says(&error, "client error"))
    });
    let got = api.multiple_responses_get200_model_a201_model_c404_model_d().await;
    wire.is("ResponsesScenarioC200MatchingModel", got, |got| {
        matches!(got, C200::Ok(got) if *got == a("200"))
    });
    let got = api.multiple_responses_get200_model_a201_model_c404_model_d_2().await;
    wire.is("ResponsesScenarioC201MatchingModel", got, |got| {
        matches!(got, C201::Created(got) if got.http_code.as_deref() == Some("201"))
    });
    let got = api.multiple_responses_get200_model_a201_model_c404_model_d_3().await;
    wire.failed("ResponsesScenarioC404MatchingModel", got, |error| {
        matches!(error.api(), Some(C404::NotFound(d)) if d.http_status_code.as_deref() == Some("404"))
    });
    let got = api.multiple_responses_get200_model_a201_model_c404_model_d_4().await;
    wire.failed("ResponsesScenarioC400DefaultModel", got, |error| {
        matches!(error.api(), Some(C400::Default(error)) if says(&error, "client error"))
    });
}

async fn no_models(wire: &mut Wire) {
    let client = client!(wire, http_infrastructure);
    let api = client.multiple_response_operations();
    let got = api.multiple_responses_get202_none204_none_default_error202_none().await;
    wire.is("ResponsesScenarioD202MatchingNoModel", got, |got| got.bytes().is_empty());
    let got = api.multiple_responses_get202_none204_none_default_error204_none().await;
    wire.is("ResponsesScenarioD204MatchingNoModel", got, |got| got.bytes().is_empty());
    let got = api.multiple_responses_get202_none204_none_default_error400().await;
    wire.failed("ResponsesScenarioD400DefaultModel", got, |error| {
        matches!(error.api(), Some(D400::Default(error)) if says(&error, "client error"))
    });
    let got = api.multiple_responses_get202_none204_none_default_none202().await;
    let expected = br#"{"property":"value"}"#;
    wire.is("ResponsesScenarioE202MatchingInvalid", got, |got| got.bytes() == &expected[..]);
    let got = api.multiple_responses_get202_none204_none_default_none204_none().await;
    wire.is("ResponsesScenarioE204MatchingNoModel", got, |got| got.bytes().is_empty());
    let got = api.multiple_responses_get202_none204_none_default_none400_none().await;
    wire.status("ResponsesScenarioE400DefaultNoModel", got, 400);
    let got = api.multiple_responses_get202_none204_none_default_none400().await;
    wire.status("ResponsesScenarioE400DefaultInvalid", got, 400);
}

async fn default_alone(wire: &mut Wire) {
    let client = client!(wire, http_infrastructure);
    let api = client.multiple_response_operations();
    let got = api.multiple_responses_get_default_model_a200_valid().await;
    wire.eq("ResponsesScenarioF200DefaultModel", got, a("200"));
    let got = api.multiple_responses_get_default_model_a200_none().await;
    wire.fails("ResponsesScenarioF200DefaultNone", got, Kind::Decode);
    // The server mixes the two up: this one has no body, the next has another model's.
    let got = api.multiple_responses_get_default_model_a400_valid().await;
    wire.failed("ResponsesScenarioF400DefaultModel", got, |error| {
        error.status() == Some(400) && error.api::<F400>().is_none()
    });
    let got = api.multiple_responses_get_default_model_a400_none().await;
    wire.failed("ResponsesScenarioF400DefaultNone", got, |error| {
        matches!(error.api(), Some(F400None::Default(A { status_code: None })))
    });
    let got = api.multiple_responses_get_default_none200_invalid().await;
    let expected = br#"{"statusCode":"200"}"#;
    wire.is("ResponsesScenarioG200DefaultInvalid", got, |got| got.bytes() == &expected[..]);
    let got = api.multiple_responses_get_default_none200_none().await;
    wire.is("ResponsesScenarioG200DefaultNoModel", got, |got| got.bytes().is_empty());
    let got = api.multiple_responses_get_default_none400_invalid().await;
    wire.status("ResponsesScenarioG400DefaultInvalid", got, 400);
    let got = api.multiple_responses_get_default_none400_none().await;
    wire.status("ResponsesScenarioG400DefaultNoModel", got, 400);
}

async fn success_alone(wire: &mut Wire) {
    let client = client!(wire, http_infrastructure);
    let api = client.multiple_response_operations();
    let got = api.multiple_responses_get200_model_a200_none().await;
    wire.fails("ResponsesScenarioH200MatchingNone", got, Kind::Decode);
    let got = api.multiple_responses_get200_model_a200_valid().await;
    wire.eq("ResponsesScenarioH200MatchingModel", got, a("200"));
    let got = api.multiple_responses_get200_model_a200_invalid().await;
    wire.eq("ResponsesScenarioH200MatchingInvalid", got, A::default());
    let got = api.multiple_responses_get200_model_a400_none().await;
    wire.status("ResponsesScenarioH400NonMatchingNone", got, 400);
    let got = api.multiple_responses_get200_model_a400_valid().await;
    wire.status("ResponsesScenarioH400NonMatchingModel", got, 400);
    let got = api.multiple_responses_get200_model_a400_invalid().await;
    wire.status("ResponsesScenarioH400NonMatchingInvalid", got, 400);
    let got = api.multiple_responses_get200_model_a202_valid().await;
    wire.eq("ResponsesScenarioH202NonMatchingModel", got, a("200"));
}

async fn bare_failures(wire: &mut Wire) {
    let client = client!(wire, http_infrastructure);
    let api = client.http_failure_operations();
    wire.failed("ResponsesScenarioEmptyErrorBody", api.http_failure_get_empty_error().await, |error| {
        error.body().is_some_and(|body| body == &br#"{"message":""}"#[..])
    });
    wire.failed("ResponsesScenarioNoModelErrorBody", api.http_failure_get_no_model_error().await, |error| {
        error.body().is_some_and(|body| body == &br#"{"message":"NoErrorModel"}"#[..])
    });
    wire.status("ResponsesScenarioNoModelEmptyBody", api.http_failure_get_no_model_empty().await, 400);
}
