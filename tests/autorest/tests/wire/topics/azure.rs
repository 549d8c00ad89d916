use connector_autorest::azure_parameter_grouping::model::EncryptionAlgorithmType;
use connector_autorest::subscription_id_api_version::model::SampleResourceGroup;

use crate::wire::{Wire, client};

const SUBSCRIPTION: &str = "1234-5678-9012-3456";
const VERSION: &str = "2015-07-01-preview";
const ID: &str = "9C4D50EE-2D56-4CD3-8152-34347DC9F2B0";
/// What the service wants to be sent with every request, and its definition does not have.
const CLIENT_REQUEST_ID: &str = "x-ms-client-request-id";

pub(crate) async fn scenarios(wire: &mut Wire) {
    subscriptions(wire).await;
    versions(wire).await;
    raw_parameters(wire).await;
    request_ids(wire).await;
    groups(wire).await;
}

async fn subscriptions(wire: &mut Wire) {
    let client = client!(wire, azure_special_properties);
    let api = client.subscription_in_method_operations();
    let call = api.subscription_in_method_post_method_local_valid(SUBSCRIPTION);
    wire.ok("AzureSubscriptionMethodLocalValid", call.header(CLIENT_REQUEST_ID, ID).await);
    let call = api.subscription_in_method_post_path_local_valid(SUBSCRIPTION);
    wire.ok("AzureSubscriptionPathLocalValid", call.header(CLIENT_REQUEST_ID, ID).await);
    let call = api.subscription_in_method_post_swagger_local_valid(SUBSCRIPTION);
    wire.ok("AzureSubscriptionSwaggerLocalValid", call.header(CLIENT_REQUEST_ID, ID).await);
    let api = client.subscription_in_credentials_operations();
    let call = api.subscription_in_credentials_post_method_global_valid(SUBSCRIPTION);
    wire.ok("AzureSubscriptionMethodGlobalValid", call.header(CLIENT_REQUEST_ID, ID).await);
    let call =
        api.subscription_in_credentials_post_method_global_not_provided(SUBSCRIPTION, VERSION);
    let got = call.header(CLIENT_REQUEST_ID, ID).await;
    wire.ok("AzureSubscriptionMethodGlobalNotProvidedValid", got);
    let call = api.subscription_in_credentials_post_path_global_valid(SUBSCRIPTION);
    wire.ok("AzureSubscriptionPathGlobalValid", call.header(CLIENT_REQUEST_ID, ID).await);
    let call = api.subscription_in_credentials_post_swagger_global_valid(SUBSCRIPTION);
    wire.ok("AzureSubscriptionSwaggerGlobalValid", call.header(CLIENT_REQUEST_ID, ID).await);

    let client = client!(wire, subscription_id_api_version);
    let call = client.group_get_sample_resource_group(SUBSCRIPTION, "testgroup101", "2014-04-01-preview");
    let group = SampleResourceGroup {
        name: Some("testgroup101".into()),
        location: Some("West US".into()),
    };
    wire.eq("SubscriptionIdAndApiVersion", call.await, group);
}

async fn versions(wire: &mut Wire) {
    let client = client!(wire, azure_special_properties);
    let api = client.api_version_local_operations();
    wire.ok("AzureApiVersionMethodLocalValid", api.api_version_local_get_method_local_valid().await);
    wire.ok("AzureApiVersionMethodLocalNull", api.api_version_local_get_method_local_null().await);
    wire.ok("AzureApiVersionPathLocalValid", api.api_version_local_get_path_local_valid().await);
    wire.ok("AzureApiVersionSwaggerLocalValid", api.api_version_local_get_swagger_local_valid().await);
    let api = client.api_version_default_operations();
    let call = api.api_version_default_get_method_global_valid(VERSION);
    wire.ok("AzureApiVersionMethodGlobalValid", call.await);
    let call = api.api_version_default_get_method_global_not_provided_valid(VERSION);
    wire.ok("AzureApiVersionMethodGlobalNotProvidedValid", call.await);
    let call = api.api_version_default_get_path_global_valid(VERSION);
    wire.ok("AzureApiVersionPathGlobalValid", call.await);
    let call = api.api_version_default_get_swagger_global_valid(VERSION);
    wire.ok("AzureApiVersionSwaggerGlobalValid", call.await);
}

/// Parameters that are encoded already, and conditions of OData.
async fn raw_parameters(wire: &mut Wire) {
    let client = client!(wire, azure_special_properties);
    let api = client.skip_url_encoding_operations();
    let (path, query) = ("path1/path2/path3", "value1&q2=value2&q3=value3");
    wire.ok("AzureMethodPathUrlEncoding", api.skip_url_encoding_get_method_path_valid(path).await);
    wire.ok("AzurePathPathUrlEncoding", api.skip_url_encoding_get_path_path_valid(path).await);
    wire.ok("AzureSwaggerPathUrlEncoding", api.skip_url_encoding_get_swagger_path_valid().await);
    wire.ok("AzureMethodQueryUrlEncoding", api.skip_url_encoding_get_method_query_valid(query).await);
    wire.ok("AzureMethodQueryUrlEncodingNull", api.skip_url_encoding_get_method_query_null().await);
    wire.ok("AzurePathQueryUrlEncoding", api.skip_url_encoding_get_path_query_valid(query).await);
    wire.ok("AzureSwaggerQueryUrlEncoding", api.skip_url_encoding_get_swagger_query_valid().await);
    let call = client.odata_operations().odata_get_with_filter();
    let call = call.filter("id gt 5 and name eq 'foo'").top(10).orderby("id");
    wire.ok("AzureODataFilter", call.await);
}

async fn request_ids(wire: &mut Wire) {
    let client = client!(wire, azure_special_properties);
    let api = client.subscription_in_credentials_operations();
    wire.header("AzureXmsRequestClientIdNull", api.x_ms_client_request_id_get().response().await, "x-ms-request-id", "123");
    let call = api.x_ms_client_request_id_get().header(CLIENT_REQUEST_ID, ID);
    wire.header("AzureXmsRequestClientOverwrite", call.response().await, "x-ms-request-id", "123");
    let call = api.x_ms_client_request_id_get().header(CLIENT_REQUEST_ID, "another");
    wire.failed("AzureRequestClientIdInError", call.await, |error| {
        error.status() == Some(400) && error.request_id() == Some("123")
    });
    let call = api.x_ms_client_request_id_param_get(ID);
    wire.ok("AzureXmsRequestClientOverwriteViaParameter", call.await);
    let api = client.header_operations();
    let call = api.header_custom_named_request_id(ID);
    wire.header("AzureXmsCustomNamedRequestId", call.response().await, "foo-request-id", "123");
    let call = api.header_custom_named_request_id_head(ID);
    wire.header("AzureXmsCustomNamedRequestId", call.response().await, "foo-request-id", "123");
    let call = api.header_custom_named_request_id_param_grouping(ID);
    wire.ok("AzureXmsCustomNamedRequestIdParameterGroup", call.await);
}

async fn groups(wire: &mut Wire) {
    let client = client!(wire, azure_parameter_grouping);
    let call = client.parameter_grouping_post_required("path", 1234);
    let got = call.custom_header("header").query(21).await;
    wire.ok("postParameterGroupingRequiredParameters", got);
    let call = client.parameter_grouping_post_optional();
    let got = call.custom_header("header").query(21).await;
    wire.ok("postParameterGroupingOptionalParameters", got);
    let call = client.parameter_grouping_post_multi_param_groups();
    let call = call.header_one("header").query_one(21).header_two("header2").query_two(42);
    wire.ok("postParameterGroupingMultipleParameterGroups", call.await);
    let call = client.parameter_grouping_post_shared_parameter_group_object();
    let got = call.header_one("header").query_one(21).await;
    wire.ok("postParameterGroupingSharedParameterGroupObject", got);
    let call = client.parameter_grouping_post_reserved_words();
    let got = call.from("bob").accept("yes").await;
    wire.ok("PostParameterGroupingWithReservedWords", got);
    let call = client.file_and_directory_operations().parameter_grouping_group_with_constant();
    let call = call.grouped_constant(EncryptionAlgorithmType::Foo).grouped_parameter("bar");
    wire.ok("PutParameterGroupingConstant", call.await);
}
