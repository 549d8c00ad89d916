use connector_autorest::xml_service::model::{
    AccessPolicy, AppleBarrel, Banana, BlobType, ComplexTypeNoMeta, ComplexTypeWithMeta, JsonInput,
    JsonOutput, LeaseStatus, Logging, Metrics, ModelWithByteProperty, ModelWithUrlProperty,
    ObjectWithXmsTextProperty, PublicAccessType, RetentionPolicy, RootWithRefAndMeta,
    RootWithRefAndNoMeta, SignedIdentifier, Slide, Slideshow, StorageServiceProperties,
};

use crate::wire::{Wire, client, list, map};

pub(crate) async fn scenarios(wire: &mut Wire) {
    slides(wire).await;
    lists(wire).await;
    bananas(wire).await;
    references(wire).await;
    scalars(wire).await;
    storage(wire).await;
    blobs(wire).await;
}

async fn slides(wire: &mut Wire) {
    let client = client!(wire, xml_service);
    let api = client.xml_operations();
    let slide = |title: &str, items| Slide {
        r#type: Some("all".into()),
        title: Some(title.into()),
        items,
    };
    let items = list(["Why WonderWidgets are great", "", "Who buys WonderWidgets"]);
    let show = Slideshow {
        title: Some("Sample Slide Show".into()),
        date: Some("Date of publication".into()),
        author: Some("Yours Truly".into()),
        slides: Some(vec![
            slide("Wake up to WonderWidgets!", None),
            slide("Overview", Some(items)),
        ]),
    };
    wire.eq("GetSimpleXML", api.xml_get_simple().await, show.clone());
    wire.ok("PutSimpleXML", api.xml_put_simple(show).await);
    wire.eq("GetEmptyXMLList", api.xml_get_empty_list().await, Slideshow::default());
    let empty = Slideshow { slides: Some(vec![]), ..Slideshow::default() };
    wire.ok("PutEmptyXMLList", api.xml_put_empty_list(empty).await);
}

async fn lists(wire: &mut Wire) {
    let client = client!(wire, xml_service);
    let api = client.xml_operations();
    let apples = AppleBarrel {
        good_apples: Some(list(["Fuji", "Gala"])),
        bad_apples: Some(list(["Red Delicious"])),
    };
    wire.eq("GetWrappedXMLList", api.xml_get_wrapped_lists().await, apples.clone());
    wire.ok("PutWrappedXMLList", api.xml_put_wrapped_lists(apples).await);
    let empty = AppleBarrel { good_apples: Some(vec![]), bad_apples: Some(vec![]) };
    wire.eq("GetEmptyWrappedXMLList", api.xml_get_empty_wrapped_lists().await, empty.clone());
    wire.ok("PutEmptyWrappedXMLList", api.xml_put_empty_wrapped_lists(empty).await);
}

async fn bananas(wire: &mut Wire) {
    let client = client!(wire, xml_service);
    let api = client.xml_operations();
    let banana = |name: &str, flavor: &str, expiration: &str| Banana {
        name: Some(name.into()),
        flavor: Some(flavor.into()),
        expiration: Some(expiration.into()),
    };
    let cavendish = banana("Cavendish", "Sweet", "2018-02-28T00:40:00.123Z");
    let plantain = banana("Plantain", "Savory", "2018-02-28T00:40:00.123Z");
    let both = vec![cavendish.clone(), plantain];
    wire.eq("GetXMLListAtRoot", api.xml_get_root_list().await, both.clone());
    wire.ok("PutXMLListAtRoot", api.xml_put_root_list(both).await);
    let single = vec![cavendish];
    wire.eq("GetXMLListAtRootSingle", api.xml_get_root_list_single_item().await, single.clone());
    wire.ok("PutXMLListAtRootSingle", api.xml_put_root_list_single_item(single).await);
    wire.eq("GetEmptyXMLListAtRoot", api.xml_get_empty_root_list().await, vec![]);
    wire.ok("PutEmptyXMLListAtRoot", api.xml_put_empty_root_list([]).await);
    let unknown = banana("Unknown Banana", "", "2012-02-24T00:53:52.789Z");
    wire.eq("GetXMLEmptyNode", api.xml_get_empty_child_element().await, unknown.clone());
    wire.ok("PutXMLEmptyNode", api.xml_put_empty_child_element(unknown).await);
}

async fn references(wire: &mut Wire) {
    let client = client!(wire, xml_service);
    let api = client.xml_operations();
    let root = RootWithRefAndNoMeta {
        ref_to_model: Some(ComplexTypeNoMeta { id: Some("myid".into()) }),
        something: Some("else".into()),
    };
    let got = api.xml_get_complex_type_ref_no_meta().await;
    wire.eq("GetRootWithRefAndNoMetaXML", got, root.clone());
    let put = api.xml_put_complex_type_ref_no_meta(root).await;
    wire.ok("PutRootWithRefAndNoMetaXML", put);
    let root = RootWithRefAndMeta {
        ref_to_model: Some(ComplexTypeWithMeta { id: Some("myid".into()) }),
        something: Some("else".into()),
    };
    let got = api.xml_get_complex_type_ref_with_meta().await;
    wire.eq("GetRootWithRefAndMetaXML", got, root.clone());
    let put = api.xml_put_complex_type_ref_with_meta(root).await;
    wire.ok("PutRootWithRefAndMetaXML", put);
}

async fn scalars(wire: &mut Wire) {
    let client = client!(wire, xml_service);
    let api = client.xml_operations();
    let text = ObjectWithXmsTextProperty {
        language: Some("english".into()),
        content: Some("I am text".into()),
    };
    wire.eq("GetWithXMsText", client.xml_get_xms_text().await, text);
    wire.ok("jsonInputInXMLSwagger", api.xml_json_input(JsonInput { id: Some(42) }).await);
    wire.eq("jsonOutputInXMLSwagger", api.xml_json_output().await, JsonOutput { id: Some(42) });
    let bytes = ModelWithByteProperty { bytes: Some(b"Hello world".into()) };
    wire.eq("XmlGetBytes", api.xml_get_bytes().await, bytes.clone());
    wire.ok("XmlPutBytes", api.xml_put_binary(bytes).await);
    let url = Some("https://myaccount.blob.core.windows.net/".into());
    let url = ModelWithUrlProperty { url };
    wire.eq("XmlGetUrl", api.xml_get_uri().await, url.clone());
    wire.ok("XmlPutUrl", api.xml_put_uri(url).await);
}

async fn storage(wire: &mut Wire) {
    let client = client!(wire, xml_service);
    let api = client.xml_operations();
    let retention = RetentionPolicy { days: Some(7), ..RetentionPolicy::new(true) };
    let metrics = |include_apis| Metrics {
        version: Some("1.0".into()),
        include_apis: Some(include_apis),
        retention_policy: Some(retention.clone()),
        ..Metrics::new(true)
    };
    let properties = StorageServiceProperties {
        logging: Some(Logging::new("1.0", true, false, true, retention.clone())),
        hour_metrics: Some(metrics(false)),
        minute_metrics: Some(metrics(true)),
        ..StorageServiceProperties::default()
    };
    let got = api.xml_get_service_properties().await;
    wire.eq("StorageGetServicePropertiesXML", got, properties.clone());
    wire.ok("StoragePutServicePropertiesXML", api.xml_put_service_properties(properties).await);
    let policy = AccessPolicy::new("2009-09-28T08:49:37.123Z", "2009-09-29T08:49:37.123Z", "rwd");
    let id = "MTIzNDU2Nzg5MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTI=";
    let acls = vec![SignedIdentifier::new(id, policy)];
    wire.eq("StorageGetContainerACLXML", api.xml_get_acls().await, acls.clone());
    wire.ok("StoragePutContainerACLXML", api.xml_put_acls(acls).await);
    wire.is("StorageListContainersXML", api.xml_list_containers().await, |got| {
        let containers = got.containers.as_deref().unwrap_or_default();
        let accesses = containers.iter().map(|container| container.properties.public_access.clone());
        got.service_endpoint == "https://myaccount.blob.core.windows.net/"
            && got.max_results == 3
            && got.next_marker == "video"
            && containers.iter().map(|container| &container.name).eq(["audio", "images", "textfiles"])
            && accesses.eq([Some(PublicAccessType::Container), None, None])
            && containers[0].properties.etag == "0x8CACB9BD7C6B1B2"
    });
}

async fn blobs(wire: &mut Wire) {
    let client = client!(wire, xml_service);
    let got = client.xml_operations().xml_list_blobs().await;
    wire.is("StorageListBlobsXML", got, |got| {
        let blobs = got.blobs.blob.as_deref().unwrap_or_default();
        let [first, second, .., last] = blobs else {
            return false;
        };
        let metadata = [("Color", "blue"), ("BlobNumber", "01"), ("SomeMetadataName", "SomeMetadataValue")];
        let invalid = second.metadata.as_ref().and_then(|all| all.get("x-ms-invalid-name"));
        blobs.len() == 5
            && got.container_name == "https://myaccount.blob.core.windows.net/mycontainer"
            && got.next_marker.is_empty()
            && first.name == "blob1.txt"
            && first.snapshot.is_empty()
            && first.properties.content_length == Some(100)
            && first.properties.content_encoding.as_deref() == Some("")
            && first.properties.lease_status == Some(LeaseStatus::Unlocked)
            && first.metadata == Some(map(metadata.map(|(key, value)| (key, value.into()))))
            && second.snapshot == "2009-09-09T09:20:03.0427659Z"
            && invalid.is_some_and(|value| value == "nasdf$@#$$")
            && last.properties.blob_sequence_number == Some(3)
            && last.properties.blob_type == Some(BlobType::PageBlob)
    });
}
