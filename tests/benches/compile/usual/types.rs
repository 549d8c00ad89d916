use std::collections::BTreeMap;

use connector_codegen::plan::{ModelShape, Package, Passing, RustType};

/// The type as it is written; models stand behind `prefix`.
pub(super) fn spell(ty: &RustType, prefix: &str) -> String {
    match ty {
        RustType::Value => "serde_json::Value".to_owned(),
        RustType::Runtime("Bytes" | "Content") => "bytes::Bytes".to_owned(),
        RustType::Runtime("Upload") => "reqwest::multipart::Part".to_owned(),
        RustType::Runtime("Secret") => "connector_runtime::auth::Secret".to_owned(),
        RustType::Runtime(name) => format!("connector_runtime::{name}"),
        RustType::Vec(item) => format!("Vec<{}>", spell(item, prefix)),
        RustType::Map(value) => format!(
            "std::collections::BTreeMap<String, {}>",
            spell(value, prefix)
        ),
        RustType::Option(inner) => format!("Option<{}>", spell(inner, prefix)),
        RustType::Box(inner) => format!("Box<{}>", spell(inner, prefix)),
        RustType::Model(name) => format!("{prefix}{name}"),
        simple => simple.spell(prefix),
    }
}

/// How an argument is declared.
pub(super) fn declare(passing: &Passing) -> String {
    let kept = passing.kept();
    let spelt = spell(&kept, "model::");
    match passing {
        Passing::Text => "&str".to_owned(),
        Passing::Many(item) | Passing::BorrowList(item) if is_moved(item) => spelt,
        Passing::Many(item) | Passing::BorrowList(item) => format!("&[{}]", spell(item, "model::")),
        // What becomes a whole body is moved into the request.
        Passing::Into(RustType::String) => spelt,
        _ if is_moved(&kept) || is_scalar(&kept) => spelt,
        _ => format!("&{spelt}"),
    }
}

/// How a value becomes text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Text {
    /// It is text.
    Itself,
    /// By `Display`.
    Display,
    /// It is a secret.
    Exposed,
    /// As JSON.
    Json,
}

impl Text {
    /// The text of `value`, a variable that holds a reference or a number.
    pub(super) fn of(self, value: &str) -> String {
        match self {
            Self::Itself => value.to_owned(),
            Self::Display => format!("&{value}.to_string()"),
            Self::Exposed => format!("{value}.expose()"),
            Self::Json => format!("&serde_json::to_string({value})?"),
        }
    }
}

/// How values of types become text.
pub(super) struct Texts<'a>(BTreeMap<&'a str, &'a ModelShape>);

impl<'a> Texts<'a> {
    pub(super) fn new(package: &'a Package) -> Self {
        Self(
            package
                .models
                .iter()
                .map(|model| (model.name.as_str(), &model.shape))
                .collect(),
        )
    }

    pub(super) fn text(&self, ty: &RustType) -> Text {
        match ty {
            RustType::String => Text::Itself,
            RustType::Runtime("Secret") => Text::Exposed,
            RustType::Runtime(_) => Text::Display,
            RustType::Model(name) => match self.0.get(name.as_str()) {
                Some(ModelShape::Enum(_)) => Text::Display,
                _ => Text::Json,
            },
            ty if is_scalar(ty) => Text::Display,
            _ => Text::Json,
        }
    }
}

fn is_moved(ty: &RustType) -> bool {
    matches!(ty, RustType::Runtime("Bytes" | "Upload"))
}

fn is_scalar(ty: &RustType) -> bool {
    use RustType::{Bool, F64, I32, I64, U32, U64};
    matches!(ty, Bool | I32 | I64 | U32 | U64 | F64)
}
