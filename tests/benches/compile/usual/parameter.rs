use connector_codegen::plan::names::Ident;
use connector_codegen::plan::{Passing, Step, StepValue};

use super::types::{Text, Texts};

/// What an argument of an operation becomes.
pub(super) enum Part {
    /// A text in the address: the placeholder, and the expression.
    Address(String, String),
    /// A statement that changes `request`.
    Request(String),
    /// A statement that changes `fields`, a form.
    Field(String),
    /// A statement that changes `parts`, a multipart form.
    Multipart(String),
}

impl Part {
    /// With another statement, if it is one.
    pub(super) fn map(self, change: impl FnOnce(String) -> String) -> Self {
        match self {
            Self::Address(..) => self,
            Self::Request(statement) => Self::Request(change(statement)),
            Self::Field(statement) => Self::Field(change(statement)),
            Self::Multipart(statement) => Self::Multipart(change(statement)),
        }
    }

    /// The statement, if it is one.
    pub(super) fn statement(self) -> Option<String> {
        match self {
            Self::Address(..) => None,
            Self::Request(statement) | Self::Field(statement) | Self::Multipart(statement) => {
                Some(statement)
            }
        }
    }
}

/// What a step of the plan does to a request of reqwest.
pub(super) fn part(step: &Step, texts: &Texts<'_>) -> Part {
    let label = step.labels.first().cloned().unwrap_or_default();
    let place = step.function.split('_').next().unwrap_or_default();
    match (place, &step.value) {
        ("host" | "path", value) => Part::Address(label, address(step, value, texts)),
        (_, StepValue::Only(ty)) => {
            let only = format!("&{}::default()", ty.spell("model::"));
            Part::Request(format!("request = request.json({only});"))
        }
        (_, StepValue::Text(text)) => sorted(place, statement(place, &label, &format!("{text:?}"))),
        ("body" | "form" | "text" | "bytes", StepValue::Argument(name, _)) if !is_field(step) => {
            Part::Request(body(step, &label, name))
        }
        ("file", StepValue::Argument(name, passing)) => Part::Multipart(match passing {
            Passing::Many(_) => {
                format!("for part in {name} {{ parts = parts.part({label:?}, part); }}")
            }
            _ => format!("parts = parts.part({label:?}, {name});"),
        }),
        (_, StepValue::Argument(name, Passing::Many(item) | Passing::BorrowList(item))) => {
            list(place, step, &label, name, texts.text(item))
        }
        (_, StepValue::Argument(name, passing)) => {
            let text = texts.text(&passing.kept()).of(name.as_str());
            sorted(place, statement(place, &label, &text))
        }
    }
}

/// Whether a step of the place `form` is a field, and not the whole.
fn is_field(step: &Step) -> bool {
    step.function.starts_with("form") && !step.labels.is_empty()
}

fn address(step: &Step, value: &StepValue, texts: &Texts<'_>) -> String {
    let text = match value {
        StepValue::Text(text) => format!("{text:?}"),
        StepValue::Only(ty) => format!("{}::default()", ty.spell("model::")),
        StepValue::Argument(name, Passing::Many(item) | Passing::BorrowList(item)) => {
            match texts.text(item) {
                Text::Json | Text::Exposed => Text::Json.of(name.as_str()),
                _ => joined(step, name),
            }
        }
        StepValue::Argument(name, passing) => texts.text(&passing.kept()).of(name.as_str()),
    };
    match step.function {
        "path_raw" | "host" => text,
        _ => format!("encode_path({text})"),
    }
}

fn body(step: &Step, label: &str, name: &Ident) -> String {
    let call = match step.function {
        "form_body" | "deep_form_body" => format!(".form({name})"),
        "text_body" | "bytes_body" => format!(".body({name})"),
        _ => format!(".json({})", by_reference(step, name)),
    };
    match label {
        "" => format!("request = request{call};"),
        media_type => format!("request = request.header(CONTENT_TYPE, {media_type:?}){call};"),
    }
}

/// Scalars are the only bodies that are passed by value.
fn by_reference(step: &Step, name: &Ident) -> String {
    match &step.value {
        StepValue::Argument(_, Passing::Plain(_)) => format!("&{name}"),
        _ => name.to_string(),
    }
}

fn list(place: &str, step: &Step, label: &str, name: &Ident, text: Text) -> Part {
    let whole = match text {
        _ if step.style == Some("Multi") => {
            let each = statement(place, label, &text.of("item"));
            return sorted(place, format!("for item in {name} {{ {each} }}"));
        }
        Text::Json | Text::Exposed => Text::Json.of(name.as_str()),
        Text::Itself | Text::Display => joined(step, name),
    };
    sorted(place, statement(place, label, &whole))
}

fn joined(step: &Step, name: &Ident) -> String {
    let separator = match step.style {
        Some("Ssv") => " ",
        Some("Tsv") => "\t",
        Some("Pipes") => "|",
        _ => ",",
    };
    format!("&texts({name}).join({separator:?})")
}

/// Puts a text into its place.
fn statement(place: &str, label: &str, text: &str) -> String {
    match place {
        "query" => format!("request = request.query(&[({label:?}, {text})]);"),
        "header" => format!("request = request.header({label:?}, {text});"),
        "cookie" => {
            format!("request = request.header(COOKIE, format!(\"{{}}={{}}\", {label:?}, {text}));")
        }
        "form" => format!("fields.push(({label:?}, String::from({text})));"),
        "part" => format!("parts = parts.text({label:?}, String::from({text}));"),
        other => unreachable!("no place of a parameter: {other}"),
    }
}

fn sorted(place: &str, statement: String) -> Part {
    match place {
        "form" => Part::Field(statement),
        "part" => Part::Multipart(statement),
        _ => Part::Request(statement),
    }
}
