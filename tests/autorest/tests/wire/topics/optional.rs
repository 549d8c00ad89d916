use connector_autorest::required_optional::model::{
    ArrayOptionalWrapper, ClassOptionalWrapper, IntOptionalWrapper, StringOptionalWrapper,
};

use crate::wire::{Wire, client};

pub(crate) async fn scenarios(wire: &mut Wire) {
    let client = client!(wire, required_optional);
    wire.ok("OptionalImplicitQuery", client.implicit_put_optional_query().await);
    wire.ok("OptionalImplicitHeader", client.implicit_put_optional_header().await);
    wire.ok("OptionalImplicitBody", client.implicit_put_optional_body().await);
    wire.ok("ImplicitOptionalBinaryBody", client.implicit_put_optional_binary_body().await);
    wire.ok("ExplicitOptionalBinaryBody", client.explicit_put_optional_binary_body().await);
    wire.ok("ExplicitRequiredBinaryBody", client.explicit_put_required_binary_body("hello").await);
    wire.ok("OptionalGlobalQuery", client.implicit_get_optional_global_query().await);
    wire.ok("GeneralOptional", client.explicit_post_optional_integer_parameter().await);
    wire.ok("GeneralOptional", client.explicit_post_optional_integer_parameter().await);
    wire.ok("GeneralOptional", client.explicit_post_optional_string_parameter().await);
    wire.ok("GeneralOptional", client.explicit_post_optional_class_parameter().await);
    wire.ok("GeneralOptional", client.explicit_post_optional_array_parameter().await);
    wire.ok("GeneralOptional", client.explicit_post_optional_integer_header().await);
    wire.ok("GeneralOptional", client.explicit_post_optional_string_header().await);
    wire.ok("GeneralOptional", client.explicit_post_optional_array_header().await);
    let call = client.explicit_post_optional_integer_property();
    let call = call.body_parameter(IntOptionalWrapper::default());
    wire.ok("GeneralOptional", call.await);
    let call = client.explicit_post_optional_string_property();
    let call = call.body_parameter(StringOptionalWrapper::default());
    wire.ok("GeneralOptional", call.await);
    let call = client.explicit_post_optional_class_property();
    let call = call.body_parameter(ClassOptionalWrapper::default());
    wire.ok("GeneralOptional", call.await);
    let call = client.explicit_post_optional_array_property();
    let call = call.body_parameter(ArrayOptionalWrapper::default());
    wire.ok("GeneralOptional", call.await);
}
