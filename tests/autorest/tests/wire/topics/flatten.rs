use connector_autorest::model_flattening::model::{
    FlattenedProduct, FlattenedProductProperties, FlattenedProductPropertiesProvisioningStateValues,
    ProductUrl, Resource, ResourceCollection, SimpleProduct, SimpleProductProperties,
};

use crate::wire::{Wire, client, map};

pub(crate) async fn scenarios(wire: &mut Wire) {
    read(wire).await;
    written(wire).await;
    custom(wire).await;
}

fn named(id: &str, location: Option<&str>) -> FlattenedProduct {
    FlattenedProduct {
        id: Some(id.into()),
        name: Some(format!("Resource{id}")),
        location: location.map(str::to_owned),
        ..FlattenedProduct::default()
    }
}

/// The resources as the server has them, of which the first is whole.
fn resources(first: &str, second: &str, third: &str) -> [FlattenedProduct; 3] {
    let site = FlattenedProduct {
        r#type: Some("Microsoft.Web/sites".into()),
        tags: Some(map([("tag1", "value1".into()), ("tag2", "value3".into())])),
        properties: Some(FlattenedProductProperties {
            p_name: Some(format!("Product{first}")),
            r#type: Some("Flat".into()),
            provisioning_state: Some("Succeeded".into()),
            provisioning_state_values: Some(FlattenedProductPropertiesProvisioningStateValues::Ok),
        }),
        ..named(first, Some("Building 44"))
    };
    [site, named(second, Some("Building 44")), named(third, None)]
}

async fn read(wire: &mut Wire) {
    let client = client!(wire, model_flattening);
    let products = resources("1", "2", "3");
    wire.eq("getModelFlattenArray", client.get_array().await, products.clone().into());
    let [first, second, third] = products;
    let products = map([("Product1", first), ("Product2", second), ("Product3", third)]);
    wire.eq("getModelFlattenDictionary", client.get_dictionary().await, products.clone());
    let collection = ResourceCollection {
        productresource: Some(named("7", Some("Building 44"))),
        arrayofresources: Some(resources("4", "5", "6").into()),
        dictionaryofresources: Some(products),
    };
    let got = client.get_resource_collection().await;
    wire.eq("getModelFlattenResourceCollection", got, collection);
}

async fn written(wire: &mut Wire) {
    let client = client!(wire, model_flattening);
    let tags = || Some(map([("tag1", "value1".into()), ("tag2", "value3".into())]));
    let resources = [
        Resource { location: Some("West US".into()), tags: tags(), ..Resource::default() },
        Resource { location: Some("Building 44".into()), ..Resource::default() },
    ];
    wire.ok("putModelFlattenArray", client.put_array().resource_array(resources).await);
    let product = |location: &str, name: &str| FlattenedProduct {
        location: Some(location.into()),
        properties: Some(FlattenedProductProperties {
            p_name: Some(name.into()),
            r#type: Some("Flat".into()),
            ..FlattenedProductProperties::default()
        }),
        ..FlattenedProduct::default()
    };
    let first = FlattenedProduct { tags: tags(), ..product("West US", "Product1") };
    let second = product("Building 44", "Product2");
    let products = map([("Resource1", first.clone()), ("Resource2", second)]);
    let put = client.put_dictionary().resource_dictionary(&products).await;
    wire.ok("putModelFlattenDictionary", put);
    let collection = ResourceCollection {
        productresource: Some(product("India", "Azure")),
        arrayofresources: Some(vec![first, product("East US", "Product2")]),
        dictionaryofresources: Some(products),
    };
    let put = client.put_resource_collection().resource_complex_object(collection).await;
    wire.ok("putModelFlattenResourceCollection", put);
}

async fn custom(wire: &mut Wire) {
    let client = client!(wire, model_flattening);
    let product = |generic_value: Option<&str>| SimpleProduct {
        description: Some("product description".into()),
        details: Some(SimpleProductProperties {
            max_product_image: Some(ProductUrl {
                generic_value: generic_value.map(str::to_owned),
                odata_value: Some("http://foo".into()),
            }),
            ..SimpleProductProperties::new("max name")
        }),
        ..SimpleProduct::new("123")
    };
    let generic = product(Some("https://generic"));
    let put = client.put_simple_product().simple_body_product(&generic).await;
    wire.eq("putModelFlattenCustomBase", put, generic);
    let post = client.post_flattened_simple_product().simple_body_product(product(None)).await;
    wire.eq("postModelFlattenCustomParameter", post, product(None));
    let call = client.put_simple_product_with_grouping("groupproduct");
    let put = call.simple_body_product(product(None)).await;
    wire.eq("putModelFlattenCustomGroupedParameter", put, product(None));
}
