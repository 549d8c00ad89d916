//! What the model's words are called in both forms.

use crate::model::{
    Api, Encoding, EnumBase, FinalState, FlowKind, KeyPlace, Location, MediaKind, Status, Step,
    StringFormat, Style, TypeId, TypeName, Visibility, XmlNode,
};

/// A type's name as the definition gives it, or the way to where it is written, such as `ListNotes.answer.items[]`.
pub(super) fn type_name(api: &Api, id: TypeId) -> String {
    let steps = match &api.type_def(id).name {
        TypeName::Declared(name) => return name.clone(),
        TypeName::Inline(steps) => steps,
    };
    let mut way = String::new();
    for step in steps.iter() {
        match step {
            Step::Name(name) | Step::Role(name) => {
                if !way.is_empty() {
                    way.push('.');
                }
                way.push_str(name);
            }
            Step::Item => way.push_str("[]"),
        }
    }
    way
}

pub(super) fn string_format(format: StringFormat) -> Option<&'static str> {
    match format {
        StringFormat::Plain => None,
        StringFormat::DateTime => Some("date-time"),
        StringFormat::Date => Some("date"),
        StringFormat::Uuid => Some("uuid"),
        StringFormat::Decimal => Some("decimal"),
        StringFormat::Base64 => Some("base64"),
        StringFormat::Password => Some("password"),
    }
}

pub(super) fn location(location: Location) -> &'static str {
    match location {
        Location::Host => "host",
        Location::Path => "path",
        Location::Query => "query",
        Location::Header => "header",
        Location::Cookie => "cookie",
        Location::Form => "form",
        Location::Part => "part",
    }
}

pub(super) fn style(style: Style) -> &'static str {
    match style {
        Style::Plain => "plain",
        Style::Csv => "csv",
        Style::Ssv => "ssv",
        Style::Tsv => "tsv",
        Style::Pipes => "pipes",
        Style::Multi => "multi",
        Style::Pairs => "pairs",
        Style::Label => "label",
        Style::LabelExploded => "label exploded",
        Style::Matrix => "matrix",
        Style::MatrixExploded => "matrix exploded",
        Style::DeepObject => "deep object",
        Style::Json => "json",
    }
}

pub(super) fn encoding(encoding: Encoding) -> Option<&'static str> {
    match encoding {
        Encoding::Single => None,
        Encoding::Double => Some("double"),
        Encoding::None => Some("none"),
        Encoding::Reserved => Some("reserved"),
    }
}

pub(super) fn visibility(visibility: Visibility) -> Option<&'static str> {
    match visibility {
        Visibility::Normal => None,
        Visibility::Important => Some("important"),
        Visibility::Advanced => Some("advanced"),
        Visibility::Internal => Some("internal"),
    }
}

pub(super) fn media_kind(kind: MediaKind) -> &'static str {
    match kind {
        MediaKind::Json => "json",
        MediaKind::Sequence => "sequence",
        MediaKind::Form => "form",
        MediaKind::DeepForm => "deep form",
        MediaKind::Xml => "xml",
        MediaKind::Text => "text",
        MediaKind::Bytes => "bytes",
    }
}

pub(super) fn xml_node(node: XmlNode) -> &'static str {
    match node {
        XmlNode::Element => "element",
        XmlNode::Attribute => "attribute",
        XmlNode::Text => "text",
        XmlNode::None => "none",
    }
}

pub(super) fn status(status: Status) -> String {
    match status {
        Status::Code(code) => code.to_string(),
        Status::Range(digit) => format!("{digit}xx"),
        Status::Default => "default".to_owned(),
    }
}

pub(super) fn key_place(place: KeyPlace) -> &'static str {
    match place {
        KeyPlace::Header => "header",
        KeyPlace::Query => "query",
        KeyPlace::Cookie => "cookie",
    }
}

/// As OpenAPI 3.2 calls them.
pub(super) fn flow(kind: FlowKind) -> &'static str {
    match kind {
        FlowKind::ClientCredentials => "clientCredentials",
        FlowKind::AuthorizationCode => "authorizationCode",
        FlowKind::DeviceCode => "deviceAuthorization",
        FlowKind::Password => "password",
        FlowKind::Implicit => "implicit",
    }
}

pub(super) fn enum_base(base: EnumBase) -> &'static str {
    match base {
        EnumBase::String => "string",
        EnumBase::Integer => "integer",
    }
}

pub(super) fn final_state(place: FinalState) -> &'static str {
    match place {
        FinalState::ByMethod => "by method",
        FinalState::Location => "location",
        FinalState::Original => "original",
        FinalState::Status => "status",
    }
}
