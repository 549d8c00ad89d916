use std::fmt;

use serde_json::Value;

/// What went wrong with a call.
#[derive(Clone, Debug)]
pub(crate) struct Fault {
    pub(crate) stage: Stage,
    pub(crate) what: String,
    /// Why, where it is not the client's fault.
    pub(crate) reason: Option<&'static str>,
}

/// How far a call came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Stage {
    /// A value that the schema permits is none of the client's.
    Argument,
    /// There is no value that the schema permits.
    Mute,
    /// It was not sent.
    Unsent,
    /// The mock refuses the request.
    Refused,
    /// The mock has no answer.
    Unanswered,
    /// The answer is an error.
    Failed,
    /// The answer cannot be decoded.
    Undecoded,
}

impl fmt::Display for Stage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Argument => "argument",
            Self::Mute => "no value",
            Self::Unsent => "not sent",
            Self::Refused => "refused",
            Self::Unanswered => "no answer",
            Self::Failed => "an error",
            Self::Undecoded => "not decoded",
        })
    }
}

impl Fault {
    /// What the driver tells of a call; `None` where the request was accepted and the answer decoded.
    pub(crate) fn of(told: &Value) -> Option<Self> {
        let text = |key: &str| told[key].as_str().unwrap_or_default();
        let fault = |stage, what: String| {
            let reason = None;
            Some(Self {
                stage,
                what,
                reason,
            })
        };
        if let Some(what) = complaint(text("violations")) {
            return fault(Stage::Refused, what);
        }
        let body: Value = serde_json::from_str(text("body")).unwrap_or_default();
        if let Some((_, kind)) = body["type"]
            .as_str()
            .and_then(|word| word.split_once("prism/errors#"))
        {
            let validation = body["validation"].as_array().into_iter().flatten();
            let listed = validation
                .filter_map(violation)
                .collect::<Vec<_>>()
                .join("; ");
            let detail = body["detail"].as_str().unwrap_or_default();
            let what = if listed.is_empty() { detail } else { &listed };
            let stage = match kind {
                "NO_RESPONSE_RESPONSE_DEFINED"
                | "NO_COMPLEX_OBJECT_TEXT"
                | "NOT_ACCEPTABLE"
                | "SCHEMA_TOO_COMPLEX"
                | "UNKNOWN" => Stage::Unanswered,
                _ => Stage::Refused,
            };
            return fault(stage, format!("{kind}: {what}"));
        }
        let stage = match text("kind") {
            "Decoded" => return None,
            "Argument" => Stage::Argument,
            "Status" => Stage::Failed,
            "Decode" => Stage::Undecoded,
            "Transport" | "Timeout" | "TooLarge" => Stage::Unanswered,
            _ => Stage::Unsent,
        };
        let violations = text("violations");
        let what = match violations.is_empty() {
            true => text("what").to_owned(),
            false => format!("{} ({violations})", text("what")),
        };
        fault(stage, what)
    }
}

/// What the mock has against a request, from the header in which it tells that.
fn complaint(violations: &str) -> Option<String> {
    let listed: Vec<Value> = match serde_json::from_str(violations) {
        Ok(listed) => listed,
        Err(_) => {
            return violations
                .contains("\"request\"")
                .then(|| violations.to_owned());
        }
    };
    let of_request = listed
        .iter()
        .filter(|one| one["location"][0] == "request" && one["severity"] == "Error");
    let told: Vec<String> = of_request.filter_map(violation).collect();
    (!told.is_empty()).then(|| told.join("; "))
}

fn violation(one: &Value) -> Option<String> {
    let message = one["message"].as_str()?;
    Some(format!(
        "{} [{}]",
        message,
        one["code"].as_str().unwrap_or_default()
    ))
}
