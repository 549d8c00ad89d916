use connector_autorest::extensible_enums_swagger::model::{DaysOfWeekExtensibleEnum as Day, IntEnum, Pet};
use connector_autorest::non_string_enum::model::IntEnum as Status;

use crate::wire::{Wire, client};

pub(crate) async fn scenarios(wire: &mut Wire) {
    let client = client!(wire, extensible_enums_swagger);
    let pet = |name: &str, day: Day, number: &str| Pet {
        name: Some(name.into()),
        days_of_week: Some(day),
        ..Pet::new(number.into())
    };
    let tommy = pet("Tommy Tomson", Day::Monday, "1");
    wire.eq("expectedEnum", client.pet_get_by_pet_id("tommy").await, tommy);
    let casper = pet("Casper Ghosty", Day::Unknown("Weekend".into()), "2");
    wire.eq("unexpectedEnum", client.pet_get_by_pet_id("casper").await, casper);
    let scooby = pet("Scooby Scarface", Day::Thursday, "2.1");
    wire.eq("allowedValueEnum", client.pet_get_by_pet_id("scooby").await, scooby);
    let retriever = pet("Retriever", Day::Friday, IntEnum::N3.as_str());
    let got = client.pet_add_pet().pet_param(&retriever).await;
    wire.eq("roundTripEnum", got, retriever);

    let client = client!(wire, non_string_enum);
    let put = client.int_put().input(Status::N200).await;
    wire.eq("NonStringEnumsPostInt", put, "Nice job posting an int enum".into());
    wire.eq("NonStringEnumsGetInt", client.int_get().await, Status::N429);
    let put = client.float_put().input(200.4).await;
    wire.eq("NonStringEnumsPostFloat", put, "Nice job posting a float enum".into());
    wire.eq("NonStringEnumsGetFloat", client.float_get().await, 429.1);
}
