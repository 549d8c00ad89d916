use super::models::Types;
use super::names::{Ident, Scope, pascal_or};
use super::{Answer, OutcomeVariant, Outcomes, Payload, prose};
use crate::model::{Media, MediaKind, Operation, Outcome, Status, StringFormat, Type};
use crate::sort::sort_by_key;

/// What becomes of successful answers.
pub(super) struct Success {
    pub(super) answer: Answer,
    /// The type of an answer that depends on the status.
    pub(super) outcome: Option<Outcomes>,
    /// The media type to ask for where it is not JSON.
    pub(super) accept: Option<String>,
    /// The shape of an answer in XML.
    pub(super) shape: Option<Ident>,
}

/// What a call gives: the body that all successful answers share, or a type with a variant for each of them.
pub(super) fn answer(
    operation: &Operation,
    types: &Types,
    name: &mut impl FnMut(&str) -> Ident,
) -> Success {
    let mut successes: Vec<&Outcome> = operation
        .outcomes
        .iter()
        .filter(|outcome| outcome.status.is_success())
        .collect();
    if successes.is_empty() {
        // A definition that only has `default` means it for every answer.
        successes = operation
            .outcomes
            .iter()
            .filter(|outcome| outcome.status == Status::Default)
            .collect();
    }
    let bodies = payloads(&successes, types);
    let bodiless = successes.iter().any(|outcome| outcome.media.is_none());
    let mut accept = accept(&successes);
    let mut shape = None;
    if let [Payload::Xml(_, of)] = bodies.as_slice() {
        shape = Some(of.clone());
        // The runtime asks for it by itself.
        accept = accept.filter(|word| word != "application/xml");
    }
    let answer = match bodies.as_slice() {
        [] if !successes.is_empty() && successes.iter().all(|outcome| has_no_body(outcome)) => {
            Answer::Empty
        }
        [] => Answer::Content,
        [Payload::Json(ty) | Payload::Xml(ty, _)] => {
            let ty = super::models::unboxed(ty);
            match bodiless {
                true => Answer::Optional(ty),
                false => Answer::Json(ty),
            }
        }
        [Payload::Sequence(item)] => Answer::Sequence(item.clone()),
        [Payload::Text] => Answer::Text,
        [Payload::Content] => Answer::Content,
        _ => {
            let name = name("Outcome");
            let outcomes = Outcomes {
                name: name.clone(),
                variants: variants(&successes, types),
            };
            return Success {
                answer: Answer::Status(name),
                outcome: Some(outcomes),
                accept,
                shape,
            };
        }
    };
    Success {
        answer,
        outcome: None,
        accept,
        shape,
    }
}

/// The type of the errors that an operation declares, if any of them has a body.
pub(super) fn errors(
    operation: &Operation,
    types: &Types,
    name: &mut impl FnMut(&str) -> Ident,
) -> Option<Outcomes> {
    let failures: Vec<&Outcome> = operation
        .outcomes
        .iter()
        .filter(|outcome| match outcome.status {
            Status::Code(code) => !(200..300).contains(&code),
            Status::Range(first) => first != 2,
            Status::Default => outcome.media.is_some(),
        })
        .collect();
    if failures.iter().all(|outcome| outcome.media.is_none()) {
        return None;
    }
    Some(Outcomes {
        name: name("Error"),
        variants: variants(&failures, types),
    })
}

fn variants(outcomes: &[&Outcome], types: &Types) -> Vec<OutcomeVariant> {
    let mut ordered = outcomes.to_vec();
    sort_by_key(&mut ordered, |outcome| outcome.status);
    let mut scope = Scope::variants();
    ordered
        .into_iter()
        .map(|outcome| OutcomeVariant {
            name: scope.unique(pascal_or(&status_name(outcome.status), "Status")),
            pattern: match outcome.status {
                Status::Code(code) => code.to_string(),
                Status::Range(first) => format!("{first}00..={first}99"),
                Status::Default => "_".to_owned(),
            },
            payload: payload(outcome.media.as_ref(), types),
            docs: prose::outcome(outcome),
        })
        .collect()
}

/// What several answers hold, each kind once.
pub(super) fn payloads(outcomes: &[&Outcome], types: &Types) -> Vec<Payload> {
    let mut payloads: Vec<Payload> = Vec::new();
    let all = outcomes.iter();
    for one in all.filter_map(|outcome| payload(outcome.media.as_ref(), types)) {
        if !payloads.contains(&one) {
            payloads.push(one);
        }
    }
    payloads
}

fn payload(media: Option<&Media>, types: &Types) -> Option<Payload> {
    let media = media?;
    Some(match (media.kind, media.ty.non_null()) {
        (MediaKind::Bytes, _) | (_, Type::Binary) => Payload::Content,
        (MediaKind::Sequence, Type::List(item)) => Payload::Sequence(types.rust(item)),
        (MediaKind::Xml, _) => match types.xml.root(media) {
            Some(shape) => Payload::Xml(types.payload(&media.ty), shape.clone()),
            None => Payload::Content,
        },
        (_, Type::String(StringFormat::Plain)) => Payload::Text,
        _ => Payload::Json(types.payload(&media.ty)),
    })
}

fn has_no_body(outcome: &Outcome) -> bool {
    matches!(outcome.status, Status::Code(204 | 205)) && outcome.media.is_none()
}

/// The media type of the first successful body that is not JSON.
fn accept(successes: &[&Outcome]) -> Option<String> {
    let media = successes
        .iter()
        .filter_map(|outcome| outcome.media.as_ref());
    let mut asked = media.map(|media| media.media_type.as_str());
    asked
        .next()
        .filter(|word| *word != "application/json")
        .map(str::to_owned)
}

/// The name of a status (RFC 9110 §15 and the registry).
fn status_name(status: Status) -> String {
    let code = match status {
        Status::Code(code) => code,
        Status::Range(1) => return "Informational".to_owned(),
        Status::Range(2) => return "Success".to_owned(),
        Status::Range(3) => return "Redirection".to_owned(),
        Status::Range(4) => return "ClientError".to_owned(),
        Status::Range(_) => return "ServerError".to_owned(),
        Status::Default => return "Default".to_owned(),
    };
    let known = NAMES.iter().find(|(known, _)| *known == code);
    known.map_or_else(|| format!("Status{code}"), |(_, name)| (*name).to_owned())
}

const NAMES: &[(u16, &str)] = &[
    (200, "Ok"),
    (201, "Created"),
    (202, "Accepted"),
    (203, "NonAuthoritativeInformation"),
    (204, "NoContent"),
    (205, "ResetContent"),
    (206, "PartialContent"),
    (207, "MultiStatus"),
    (208, "AlreadyReported"),
    (301, "MovedPermanently"),
    (302, "Found"),
    (303, "SeeOther"),
    (304, "NotModified"),
    (307, "TemporaryRedirect"),
    (308, "PermanentRedirect"),
    (400, "BadRequest"),
    (401, "Unauthorized"),
    (402, "PaymentRequired"),
    (403, "Forbidden"),
    (404, "NotFound"),
    (405, "MethodNotAllowed"),
    (406, "NotAcceptable"),
    (407, "ProxyAuthenticationRequired"),
    (408, "RequestTimeout"),
    (409, "Conflict"),
    (410, "Gone"),
    (411, "LengthRequired"),
    (412, "PreconditionFailed"),
    (413, "PayloadTooLarge"),
    (414, "UriTooLong"),
    (415, "UnsupportedMediaType"),
    (416, "RangeNotSatisfiable"),
    (417, "ExpectationFailed"),
    (421, "MisdirectedRequest"),
    (422, "UnprocessableEntity"),
    (423, "Locked"),
    (424, "FailedDependency"),
    (425, "TooEarly"),
    (426, "UpgradeRequired"),
    (428, "PreconditionRequired"),
    (429, "TooManyRequests"),
    (431, "RequestHeaderFieldsTooLarge"),
    (451, "UnavailableForLegalReasons"),
    (500, "InternalServerError"),
    (501, "NotImplemented"),
    (502, "BadGateway"),
    (503, "ServiceUnavailable"),
    (504, "GatewayTimeout"),
    (507, "InsufficientStorage"),
    (511, "NetworkAuthenticationRequired"),
];
