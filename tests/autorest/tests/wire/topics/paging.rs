//! Lists that come page by page.

use connector_autorest::paging::model::{BodyParam, Product, ProductProperties};
use connector_autorest::multiapi_v3::operations::TestPaging;
use connector_autorest::paging::operations::{PagingAppendApiVersion, PagingReplaceApiVersion};
use connector_autorest::{custom_base_url_paging, multiapi_v3};
use connector_runtime::{Error, Items};

use crate::cookie::repeating;
use crate::wire::{Wire, client};

pub(crate) async fn scenarios(wire: &mut Wire) {
    single(wire).await;
    several(wire).await;
    parameters(wire).await;
    versions(wire).await;
    operations(wire).await;
    repeated(wire).await;
    failures(wire).await;
    own_hosts(wire).await;
}

/// The ids of all items.
async fn ids(items: Items<Product>) -> Result<Vec<i64>, Error> {
    let items = items.all().await?;
    Ok(items.into_iter().filter_map(|item| item.properties?.id).collect())
}

fn to(last: i64) -> Vec<i64> {
    (1..=last).collect()
}

async fn single(wire: &mut Wire) {
    let client = client!(wire, paging);
    let properties = ProductProperties { id: Some(1), name: Some("Product".into()) };
    let product = || vec![Product { properties: Some(properties.clone()) }];
    let items = client.paging_get_no_item_name_pages().items();
    wire.eq("PagingNoItemName", items.all().await, product());
    let items = client.paging_get_empty_next_link_name_pages().items();
    wire.eq("PagingEmptyNextLink", items.all().await, product());
    // There is a link, which the definition says is none.
    let items = client.paging_get_null_next_link_name_pages().items();
    wire.eq("PagingNextLinkNameNull", items.all().await, product());
    let items = client.paging_get_single_pages().items();
    wire.eq("PagingSingle", items.all().await, product());
    let body = BodyParam { name: Some("body".into()) };
    let items = client.paging_get_single_pages_with_body_params(body).items();
    wire.eq("PagingSingleWithBodyParams", items.all().await, product());
    let call = client.paging_get_paging_model_with_item_name_with_xms_client_name();
    wire.eq("PagingReturnModelWithXMSClientName", call.items().all().await, product());
    let items = client.paging_first_response_empty().items();
    wire.eq("PagingFirstResponseEmpty", items.all().await, product());
    let call = client.paging_page_with_max_page_size();
    wire.eq("PagingDontSendMaxPageSize", ids(call.items()).await, vec![]);
}

async fn several(wire: &mut Wire) {
    let client = client!(wire, paging);
    let items = client.paging_get_multiple_pages().items();
    wire.eq("PagingMultiple", ids(items).await, to(10));
    let items = client.paging_get_odata_multiple_pages().items();
    wire.eq("PagingOdataMultiple", ids(items).await, to(10));
    let call = client.paging_get_multiple_pages_with_offset(100);
    let expected = [1].into_iter().chain(102..=110).collect();
    wire.eq("PagingMultiplePath", ids(call.items()).await, expected);

    // An operation that takes its time gives the first page.
    let first = client.paging_get_multiple_pages_lro().poller().await;
    let link = format!("{}/paging/multiple/page/2", wire.address());
    wire.is("PagingMultipleLRO", first, |page| {
        let page = page.as_ref();
        page.is_some_and(|page| page.next_link.as_ref() == Some(&link))
    });
}

async fn parameters(wire: &mut Wire) {
    let client = client!(wire, paging);
    let call = client.paging_get_with_query_params(100);
    let items = call.items();
    wire.eq("PagingMultipleWithQueryParameters", ids(items).await, to(2));
    let call = client.paging_duplicate_params().filter("foo");
    wire.eq("PagingDuplicateParameters", ids(call.items()).await, to(1));
}

async fn versions(wire: &mut Wire) {
    let client = client!(wire, paging);
    // The definition does not say that the parameter is meant for further pages too.
    let call = client.paging_append_api_version("1.0.0").customize();
    let items = call.items_by(PagingAppendApiVersion::PAGING.keep(&["api-version"]));
    wire.eq("PagingWithApiVersionAppend", ids(items).await, to(1));
    let call = client.paging_replace_api_version("1.0.0").customize();
    let items = call.items_by(PagingReplaceApiVersion::PAGING.keep(&["api-version"]));
    wire.eq("PagingWithApiVersionReplace", ids(items).await, to(1));

    let client = client!(wire, multiapi_v3);
    let paged = || {
        let optional_property = Some("paged".into());
        vec![multiapi_v3::model::ModelThree { optional_property }; 2]
    };
    // The definition does not have the parameter, which the service wants for further pages.
    let versioned = TestPaging::PAGING.keep(&["api-version"]);
    let call = client.test_paging().customize().query("api-version", "3.0.0");
    wire.eq("MultiapiPaging", call.items_by(versioned).all().await, paged());
    let call = client.operation_group_one_test_operation_group_paging().customize();
    let call = call.query("api-version", "3.0.0");
    wire.eq("MultiapiOperationGroupPaging", call.items_by(versioned).all().await, paged());
}

/// Further pages by another operation, which takes a part of the link.
async fn operations(wire: &mut Wire) {
    let client = client!(wire, paging);
    let call = client.paging_get_multiple_pages_fragment_next_link("test_user", "1.6");
    wire.eq("PagingFragment", ids(call.items()).await, to(10));
    let call =
        client.paging_get_multiple_pages_fragment_with_grouping_next_link("test_user", "1.6");
    wire.eq("PagingFragment", ids(call.items()).await, to(10));
}

async fn repeated(wire: &mut Wire) {
    let client = client!(wire, paging.configure(repeating));
    let items = client.paging_get_multiple_pages_retry_first().items();
    wire.eq("PagingMultipleRetryFirst", ids(items).await, to(10));
    // The second page says that it is the first.
    let items = client.paging_get_multiple_pages_retry_second().items();
    let expected = [1, 1].into_iter().chain(3..=10).collect();
    wire.eq("PagingMultipleRetrySecond", ids(items).await, expected);
}

async fn failures(wire: &mut Wire) {
    let client = client!(wire, paging);
    let items = client.paging_get_single_pages_failure().items();
    wire.status("PagingSingleFailure", ids(items).await, 400);
    let mut items = client.paging_get_multiple_pages_failure().items();
    wire.is("PagingMultipleFailure", items.try_next().await, Option::is_some);
    wire.status("PagingMultipleFailure", items.try_next().await, 400);
    let mut items = client.paging_get_multiple_pages_failure_uri().items();
    wire.is("PagingMultipleFailureUri", items.try_next().await, Option::is_some);
    wire.status("PagingMultipleFailureUri", items.try_next().await, 404);
}

/// Lists at an address of which each call fills the placeholders.
async fn own_hosts(wire: &mut Wire) {
    let address = wire.address().trim_start_matches("http://").to_owned();
    let (account, host) = address.split_at("127.0.0".len());
    let client = custom_base_url_paging::Client::builder().base_url("http://{accountName}{host}");
    let client = client.build().expect("the settings are right");
    let second_is_last = |items: &Vec<custom_base_url_paging::model::Product>| {
        let ids = items.iter().map(|item| item.properties.as_ref()?.id);
        ids.eq([Some(1), Some(2)])
    };
    let call = client.paging_get_pages_partial_url(account).host(host);
    wire.is("PagingCustomUrlPartialNextLink", call.items().all().await, second_is_last);
    let call = client.paging_get_pages_partial_url_operation(account).host(host);
    let got = call.items().all().await;
    wire.is("PagingCustomUrlPartialOperationNextLink", got, second_is_last);
}
