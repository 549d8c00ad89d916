use connector_autorest::xms_error_responses::model::{NotFoundErrorBase, Pet, PetAction, PetActionError};
use connector_autorest::xms_error_responses::operations::{
    PetDoSomethingError, PetGetPetByIdError, PetHasModelsParamError,
};

use crate::wire::{Wire, client};

pub(crate) async fn scenarios(wire: &mut Wire) {
    let client = client!(wire, xms_error_responses);
    let tommy = Pet { ani_type: Some("Dog".into()), name: Some("Tommy Tomson".into()) };
    wire.eq("expectedNoErrors", client.pet_get_pet_by_id("tommy").await, Some(tommy));
    wire.eq("expectedNoErrors", client.pet_get_pet_by_id("django").await, None);
    wire.eq("expectedNoErrors", client.pet_do_something("stay").await, PetAction::default());
    wire.failed("stringError", client.pet_get_pet_by_id("ringo").await, |error| {
        matches!(error.api(), Some(PetGetPetByIdError::BadRequest(text)) if text == "ringo is missing")
    });
    wire.failed("intError", client.pet_get_pet_by_id("alien123").await, |error| {
        matches!(error.api(), Some(PetGetPetByIdError::NotImplemented(123)))
    });
    wire.failed("animalNotFoundError", client.pet_get_pet_by_id("coyoteUgly").await, |error| {
        use NotFoundErrorBase::AnimalNotFound;
        matches!(error.api(), Some(PetGetPetByIdError::NotFound(AnimalNotFound(animal)))
            if animal.some_base_prop.as_deref() == Some("problem finding animal")
                && animal.reason.as_deref() == Some("the type of animal requested is not available")
                && animal.name.as_deref() == Some("coyote"))
    });
    wire.failed("linkNotFoundError", client.pet_get_pet_by_id("weirdAlYankovic").await, |error| {
        use NotFoundErrorBase::InvalidResourceLink;
        matches!(error.api(), Some(PetGetPetByIdError::NotFound(InvalidResourceLink(link)))
            if link.what_sub_address.as_deref() == Some("pet/yourpet was not found"))
    });
    let is_sad = |error: &PetActionError| {
        matches!(error, PetActionError::PetSadError(sad)
            if sad.action_response.as_deref() == Some("grrrr")
                && sad.error_message.as_deref() == Some("casper aint happy")
                && sad.reason.as_deref() == Some("need more treats"))
    };
    wire.failed("expectedPetSadError", client.pet_do_something("jump").await, |error| {
        matches!(error.api(), Some(PetDoSomethingError::InternalServerError(error)) if is_sad(&error))
    });
    wire.failed("expectedPetHungryError", client.pet_do_something("fetch").await, |error| {
        matches!(error.api(), Some(PetDoSomethingError::Default(PetActionError::PetHungryOrThirstyError(hungry)))
            if hungry.hungry_or_thirsty.as_deref() == Some("hungry and thirsty"))
    });
    let got = client.pet_has_models_param().models("value1").await;
    wire.failed("sendErrorWithParamNameModels", got, |error| {
        matches!(error.api(), Some(PetHasModelsParamError::InternalServerError(error)) if is_sad(&error))
    });
}
