use super::names;
use super::text::{Dump, flags, quoted, values, word, xml};
use crate::model::{Choice, Field, Shape, TypeDef, TypeId};

impl Dump<'_> {
    pub(super) fn type_def(&mut self, id: TypeId, def: &TypeDef) {
        let name = word(&names::type_name(self.api, id));
        match &def.shape {
            Shape::Struct { .. } => self.line(0, &format!("\nstruct {name}")),
            Shape::Enum { base, .. } => {
                self.line(0, &format!("\nenum {name} of {}", names::enum_base(*base)))
            }
            Shape::Union { by, .. } => match by {
                Choice::Tag(tag) => self.line(0, &format!("\nunion {name} by {}", word(tag))),
                Choice::Fit => self.line(0, &format!("\nunion {name} by fit")),
            },
            Shape::Alias(ty) => self.line(0, &format!("\nalias {name} = {}", self.ty(ty))),
        }
        if let Some(said) = &def.xml {
            self.line(1, &xml(said));
        }
        self.docs(1, &def.docs);
        self.extensions(1, &def.extensions);
        self.members(&def.shape);
    }

    fn members(&mut self, shape: &Shape) {
        match shape {
            Shape::Struct { fields, additional } => {
                fields.iter().for_each(|field| self.field(field));
                if let Some(ty) = additional {
                    self.line(1, &format!("…: {}", self.ty(ty)));
                }
            }
            Shape::Enum { values, .. } => {
                for value in values.iter() {
                    let name = value
                        .told
                        .name
                        .as_deref()
                        .map(|name| format!(" called {}", word(name)));
                    let meaning = value
                        .told
                        .description
                        .as_deref()
                        .map(|text| format!(" {}", quoted(text)));
                    let rest = name.unwrap_or_default() + &meaning.unwrap_or_default();
                    self.line(1, &format!("value {}{rest}", word(value.value)));
                }
            }
            Shape::Union { variants, .. } => {
                for variant in variants {
                    let names = match variant.tags.as_slice() {
                        [] => word(&variant.name),
                        tags => tags
                            .iter()
                            .map(|tag| word(tag))
                            .collect::<Vec<_>>()
                            .join(" | "),
                    };
                    let rest = if variant.untagged {
                        ", also untagged"
                    } else {
                        ""
                    };
                    self.line(1, &format!("{names}: {}{rest}", self.ty(&variant.ty)));
                }
            }
            Shape::Alias(_) => {}
        }
    }

    fn field(&mut self, field: &Field) {
        let mut facts = vec![self.ty(&field.ty)];
        facts.extend(field.required.then(|| "required".to_owned()));
        facts.extend(field.read_only.then(|| "read only".to_owned()));
        facts.extend(field.write_only.then(|| "write only".to_owned()));
        facts.extend(values(
            field.extras.fixed.as_deref(),
            field.extras.default.as_deref(),
            &field.extras.limits,
        ));
        facts.extend(field.extras.xml.as_deref().map(xml));
        facts.extend(flags(field.visibility, field.deprecated));
        facts.extend(
            field
                .extras
                .client_name
                .as_deref()
                .map(|name| format!("called {}", word(name))),
        );
        self.line(1, &format!("{}: {}", word(&field.name), facts.join(", ")));
        self.docs(2, &field.docs);
        self.extensions(2, &field.extras.extensions);
    }
}
