//! What an answer says about an operation that takes its time, by the rules of Azure Resource Manager ("Asynchronous
//! operations") and the asynchronous pattern of the Power Platform (202 with `Location`).

use http::{HeaderMap, Uri, header};

use crate::error::{Error, Kind};
use crate::reply::Reply;
use crate::request::resolve;
use crate::wire::{self, DecodeError};

/// Where to ask how an operation is doing, and how to understand the answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Monitor {
    pub(super) by: By,
    pub(super) at: String,
    /// Where `Location` leads.
    pub(super) location: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum By {
    /// The member `status` of what `Azure-AsyncOperation` or `Operation-Location` leads to.
    Status,
    /// The status code of what `Location` leads to: 202 until the operation has ended.
    Location,
    /// The member `properties.provisioningState` of the resource itself.
    Resource,
}

/// How an operation is doing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum State {
    Running(String),
    Succeeded(String),
}

/// What the first answer means.
pub(super) enum Start {
    /// The operation has ended.
    Ended(State),
    /// It goes on.
    Watch(Monitor, State),
}

const RUNNING: &str = "InProgress";
const SUCCEEDED: &str = "Succeeded";

/// What the first answer, to a request with this method to this address, says.
pub(super) fn start(method: &str, address: &Uri, reply: &Reply) -> Result<Start, Error> {
    let is_resource = matches!(method, "PUT" | "PATCH");
    let said = match is_resource {
        true => provisioning_state(reply).ok().flatten(),
        false => None,
    };
    let state = match said {
        Some(said) if reply.status() != 202 => Some(state(said, reply)?),
        _ => None,
    };
    if reply.has_no_body() && !matches!(reply.status(), 200..=202)
        || reply.status() == 200 && matches!(state, Some(State::Succeeded(_)))
    {
        return Ok(Start::Ended(state.unwrap_or_else(succeeded)));
    }
    let watch = |by, at| {
        let monitor = Monitor {
            by,
            at,
            location: location(address, reply),
        };
        Start::Watch(monitor, state.clone().unwrap_or_else(running))
    };
    if let Some(at) = status_address(address, reply)? {
        return Ok(watch(By::Status, at));
    }
    match (reply.status(), location(address, reply), &state) {
        (202, Some(at), _) => Ok(watch(By::Location, at)),
        (202, None, _) if reply.headers().contains_key(header::LOCATION) => Err(no_address(reply)),
        (202, None, _) | (_, _, Some(State::Running(_))) if is_resource => {
            Ok(watch(By::Resource, address.to_string()))
        }
        (202, None, _) => Err(Error::of_reply(
            Kind::Link,
            reply.clone(),
            "the service answered 202 Accepted, but not where to ask how the operation is doing",
        )),
        _ => Ok(Start::Ended(state.unwrap_or_else(succeeded))),
    }
}

impl Monitor {
    /// What a further answer says, which came from an address.
    pub(super) fn learn(&mut self, address: &Uri, reply: &Reply) -> Result<State, Error> {
        if let Some(location) = location(address, reply) {
            self.location = Some(location);
        }
        let has_body = !reply.has_no_body();
        match self.by {
            By::Status => {
                if let Some(at) = status_address(address, reply)? {
                    self.at = at;
                }
                match text(reply, &["status"]) {
                    Ok(Some(said)) => state(said, reply),
                    _ if reply.status() == 202 => Ok(running()),
                    Ok(None) => Err(reply.does_not_fit(DecodeError::new("there is no `status`"))),
                    Err(error) => Err(reply.does_not_fit(error)),
                }
            }
            By::Location if reply.status() == 202 => {
                self.at = self.location.clone().unwrap_or_else(|| self.at.clone());
                Ok(running())
            }
            By::Location => Ok(succeeded()),
            By::Resource if reply.status() == 202 => Ok(running()),
            By::Resource => match provisioning_state(reply) {
                Ok(Some(said)) => state(said, reply),
                Ok(None) if has_body => Ok(succeeded()),
                Ok(None) => Err(reply.does_not_fit(DecodeError::new("there is no resource"))),
                Err(error) => Err(reply.does_not_fit(error)),
            },
        }
    }
}

/// The address of the operation's value, as the last answer about its state says (Microsoft REST API Guidelines §14).
pub(super) fn resource_location(address: &Uri, reply: &Reply) -> Option<String> {
    let said = text(reply, &["resourceLocation"]).ok().flatten()?;
    resolve(address, &said).map(|at| at.to_string())
}

/// The JSON of the member `result` of the last answer about the state, where it has one.
pub(super) fn result(reply: &Reply) -> Option<Vec<u8>> {
    wire::with_scratch(|tape| {
        let document = tape.parse(reply.body()).ok()?;
        let result = document.root().get("result")?;
        (!result.is_null()).then(|| wire::to_vec(&result).ok())?
    })
}

/// How much is done, in percent.
pub(super) fn percent(reply: &Reply) -> Option<f64> {
    wire::with_scratch(|tape| {
        let document = tape.parse(reply.body()).ok()?;
        document.root().get("percentComplete")?.as_f64()
    })
}

fn running() -> State {
    State::Running(RUNNING.to_owned())
}

fn succeeded() -> State {
    State::Succeeded(SUCCEEDED.to_owned())
}

fn state(said: String, reply: &Reply) -> Result<State, Error> {
    let is = |word: &str| said.eq_ignore_ascii_case(word);
    let failed = |what: &'static str| Err(Error::of_reply(Kind::Failed, reply.clone(), what));
    if is("failed") {
        return failed("the operation has failed");
    }
    if is("canceled") || is("cancelled") {
        return failed("the operation was cancelled");
    }
    Ok(match is(SUCCEEDED) {
        true => State::Succeeded(said),
        false => State::Running(said),
    })
}

fn provisioning_state(reply: &Reply) -> Result<Option<String>, DecodeError> {
    Ok(match text(reply, &["properties", "provisioningState"])? {
        Some(said) => Some(said),
        None => text(reply, &["provisioningState"])?,
    })
}

/// A text in a body of JSON; none where there is no body.
fn text(reply: &Reply, place: &[&str]) -> Result<Option<String>, DecodeError> {
    if reply.has_no_body() {
        return Ok(None);
    }
    wire::with_scratch(|tape| {
        let document = tape.parse(reply.body())?;
        let mut node = Some(document.root());
        for key in place {
            node = node.and_then(|node| node.get(key));
        }
        let text = node.and_then(|node| node.as_str());
        Ok(text.filter(|text| !text.is_empty()).map(str::to_owned))
    })
}

fn status_address(address: &Uri, reply: &Reply) -> Result<Option<String>, Error> {
    let headers = reply.headers();
    let said = ["operation-location", "azure-asyncoperation"]
        .into_iter()
        .find(|name| headers.contains_key(*name));
    let Some(name) = said else { return Ok(None) };
    match leads(address, headers, name) {
        Some(at) => Ok(Some(at)),
        None => Err(no_address(reply)),
    }
}

fn location(address: &Uri, reply: &Reply) -> Option<String> {
    leads(address, reply.headers(), header::LOCATION.as_str())
}

fn leads(address: &Uri, headers: &HeaderMap, name: &str) -> Option<String> {
    let said = headers.get(name)?.to_str().ok()?;
    resolve(address, said).map(|at| at.to_string())
}

fn no_address(reply: &Reply) -> Error {
    let what = "the header that says where to ask how the operation is doing holds no address";
    Error::of_reply(Kind::Link, reply.clone(), what)
}
