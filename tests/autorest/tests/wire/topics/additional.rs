use connector_autorest::additional_properties::model::{
    CatApTrue, PetApInProperties, PetApInPropertiesWithApString, PetApObject, PetApString, PetApTrue,
};
use serde_json::json;

use crate::wire::{Wire, client, map};

pub(crate) async fn scenarios(wire: &mut Wire) {
    let client = client!(wire, additional_properties);
    let born = || ("birthdate", json!("2017-12-13T02:29:51Z"));
    let red = || ("complexProperty", json!({"color": "Red"}));
    let sent = PetApTrue {
        name: Some("Puppy".into()),
        additional: map([born(), red()]),
        ..PetApTrue::new(1)
    };
    let got = client.pets_create_ap_true(&sent).await;
    wire.eq("additionalPropertiesTrue", got, PetApTrue { status: Some(true), ..sent });

    let sent = CatApTrue {
        name: Some("Lisa".into()),
        friendly: Some(true),
        additional: map([born(), red()]),
        ..CatApTrue::new(1)
    };
    let got = client.pets_create_cat_ap_true(&sent).await;
    wire.eq("additionalPropertiesSubclass", got, CatApTrue { status: Some(true), ..sent });

    let sibling = json!({
        "id": 1,
        "name": "Puppy",
        "birthdate": "2017-12-13T02:29:51Z",
        "complexProperty": {"color": "Red"},
    });
    let sent = PetApObject {
        name: Some("Hira".into()),
        additional: map([("siblings", json!([sibling])), ("picture", json!("//////4="))]),
        ..PetApObject::new(2)
    };
    let got = client.pets_create_ap_object(&sent).await;
    wire.eq("additionalPropertiesTypeObject", got, PetApObject { status: Some(true), ..sent });

    let texts = [("color", "red"), ("weight", "10 kg"), ("city", "Bombay")];
    let sent = PetApString {
        name: Some("Tommy".into()),
        additional: map(texts.map(|(key, value)| (key, value.into()))),
        ..PetApString::new(3)
    };
    let got = client.pets_create_ap_string(&sent).await;
    wire.eq("additionalPropertiesTypeString", got, PetApString { status: Some(true), ..sent });

    let sizes = map([("height", 5.61), ("weight", 599.0), ("footsize", 11.5)]);
    let sent = PetApInProperties {
        name: Some("Bunny".into()),
        additional_properties: Some(sizes.clone()),
        ..PetApInProperties::new(4)
    };
    let got = client.pets_create_ap_in_properties(&sent).await;
    wire.eq("additionalPropertiesInProperties", got, PetApInProperties { status: Some(true), ..sent });

    let texts = [("color", "red"), ("city", "Seattle"), ("food", "tikka masala")];
    let sent = PetApInPropertiesWithApString {
        name: Some("Funny".into()),
        additional_properties: Some(sizes),
        additional: map(texts.map(|(key, value)| (key, value.into()))),
        ..PetApInPropertiesWithApString::new(5, "westus")
    };
    let got = client.pets_create_ap_in_properties_with_ap_string(&sent).await;
    let expected = PetApInPropertiesWithApString { status: Some(true), ..sent };
    wire.eq("additionalPropertiesInPropertiesWithAPTypeString", got, expected);
}
