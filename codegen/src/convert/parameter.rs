use super::object::Object;
use super::writer::{Writer, visibility};
use crate::model::{Encoding, Location, Param, Shape, Type};

impl<'a> Writer<'a, '_> {
    /// What Microsoft's extensions say of a parameter, and what others do.
    pub(super) fn param_words(&mut self, param: &Param, written: &mut Object) {
        written
            .maybe("x-ms-summary", param.docs.summary.as_ref())
            .maybe("x-ms-visibility", visibility(param.visibility))
            .maybe("x-ms-client-name", param.client_name.as_ref());
        match param.encoding {
            Encoding::Double => written.set("x-ms-url-encoding", "double"),
            Encoding::None => written.flag("x-ms-skip-url-encoding", true),
            Encoding::Single | Encoding::Reserved => written,
        };
        self.extensions(&param.extensions, param.origin, written);
    }

    /// Whether values are objects, all or some.
    pub(super) fn is_object(&self, ty: &Type) -> bool {
        match self.shape(ty).map(|def| &def.shape) {
            Some(Shape::Struct { .. }) => true,
            Some(Shape::Union { variants, .. }) => variants.iter().any(|variant| {
                matches!(
                    self.shape(&variant.ty).map(|def| &def.shape),
                    Some(Shape::Struct { .. })
                )
            }),
            Some(_) => false,
            None => matches!(self.behind(ty).non_null(), Type::Map(_)),
        }
    }

    /// The parameters of the base address, which all operations have.
    pub(super) fn host_params(&self) -> Vec<&'a Param> {
        let api = self.api;
        let mut found: Vec<&'a Param> = Vec::new();
        for param in api
            .operations
            .iter()
            .flat_map(|operation| &operation.params)
        {
            let known = |known: &&Param| known.name == param.name;
            if param.location == Location::Host && !found.iter().any(known) {
                found.push(param);
            }
        }
        found
    }
}
