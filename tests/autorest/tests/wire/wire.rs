//! What scenarios are written in.

use std::collections::BTreeSet;
use std::fmt::Debug;
use std::panic::Location;

use connector_runtime::{Error, Kind, Response};

/// The address of the server, and what came of the calls so far. Each scenario is named as the server's report names it.
pub(crate) struct Wire {
    address: String,
    scenarios: BTreeSet<&'static str>,
    faults: Vec<String>,
}

impl Wire {
    pub(crate) fn new(address: &str) -> Self {
        Self {
            address: address.to_owned(),
            scenarios: BTreeSet::new(),
            faults: Vec::new(),
        }
    }

    pub(crate) fn address(&self) -> &str {
        &self.address
    }

    /// The scenarios that some call is for.
    pub(crate) fn scenarios(&self) -> &BTreeSet<&'static str> {
        &self.scenarios
    }

    pub(crate) fn faults(&self) -> &[String] {
        &self.faults
    }

    /// The call gave this value.
    #[track_caller]
    pub(crate) fn eq<T: PartialEq + Debug>(
        &mut self,
        scenario: &'static str,
        got: Result<T, Error>,
        expected: T,
    ) {
        self.holds(scenario, got, |value| match *value == expected {
            true => Ok(()),
            false => Err(format!("{value:?} instead of {expected:?}")),
        });
    }

    /// The call succeeded.
    #[track_caller]
    pub(crate) fn ok<T>(&mut self, scenario: &'static str, got: Result<T, Error>) {
        self.holds(scenario, got, |_| Ok(()));
    }

    /// The call gave a value that is as it should be.
    #[track_caller]
    pub(crate) fn is<T: Debug>(
        &mut self,
        scenario: &'static str,
        got: Result<T, Error>,
        right: impl FnOnce(&T) -> bool,
    ) {
        self.holds(scenario, got, |value| match right(value) {
            true => Ok(()),
            false => Err(format!("{value:?}")),
        });
    }

    /// The answer has a header of this value.
    #[track_caller]
    pub(crate) fn header<T: Debug>(
        &mut self,
        scenario: &'static str,
        got: Result<Response<T>, Error>,
        name: &str,
        value: &str,
    ) {
        self.holds(scenario, got, |response| {
            match response.headers().get(name) {
                Some(header) if header == value => Ok(()),
                header => Err(format!("{header:?} instead of {value:?}")),
            }
        });
    }

    /// The call failed in this way.
    #[track_caller]
    pub(crate) fn fails<T: Debug>(
        &mut self,
        scenario: &'static str,
        got: Result<T, Error>,
        kind: Kind,
    ) {
        self.failed(scenario, got, |error| error.kind() == kind);
    }

    /// The service answered with a status that means no success.
    #[track_caller]
    pub(crate) fn status<T: Debug>(
        &mut self,
        scenario: &'static str,
        got: Result<T, Error>,
        status: u16,
    ) {
        self.failed(scenario, got, |error| {
            error.kind() == Kind::Status && error.status() == Some(status)
        });
    }

    /// The call failed, and the error is as it should be.
    #[track_caller]
    pub(crate) fn failed<T: Debug>(
        &mut self,
        scenario: &'static str,
        got: Result<T, Error>,
        right: impl FnOnce(&Error) -> bool,
    ) {
        match got {
            Err(error) if right(&error) => self.passed(scenario),
            Err(error) => self.fault(scenario, &format!("another error: {error}")),
            Ok(value) => self.fault(scenario, &format!("no error: {value:?}")),
        }
    }

    #[track_caller]
    fn holds<T>(
        &mut self,
        scenario: &'static str,
        got: Result<T, Error>,
        check: impl FnOnce(&T) -> Result<(), String>,
    ) {
        match got
            .map_err(|error| error.to_string())
            .and_then(|value| check(&value))
        {
            Ok(()) => self.passed(scenario),
            Err(why) => self.fault(scenario, &why),
        }
    }

    fn passed(&mut self, scenario: &'static str) {
        self.scenarios.insert(scenario);
    }

    #[track_caller]
    fn fault(&mut self, scenario: &'static str, why: &str) {
        self.scenarios.insert(scenario);
        let place = Location::caller();
        let (file, line) = (place.file(), place.line());
        self.faults
            .push(format!("{file}:{line}: {scenario}: {why}"));
    }
}

/// Characters that are more than one byte, and of which some look the same.
pub(crate) const MULTIBYTE: &str = "啊齄丂狛狜\u{f9f1}\u{f92c}\u{f9f1}\u{fa0c}\u{fa29}";

/// A client of one of the definitions, with settings of its builder.
macro_rules! client {
    ($wire:ident, $module:ident $($setting:tt)*) => {
        ::connector_autorest::$module::Client::builder()
            .base_url($wire.address())
            $($setting)*
            .build()
            .expect("the settings are right")
    };
}
pub(crate) use client;

/// A list of texts as any list of what is made of text.
pub(crate) fn list<T: From<&'static str>, const N: usize>(items: [&'static str; N]) -> Vec<T> {
    items.map(T::from).into()
}

/// The same as a map.
pub(crate) fn map<T, const N: usize>(
    members: [(&'static str, T); N],
) -> std::collections::BTreeMap<String, T> {
    members.map(|(key, value)| (key.to_owned(), value)).into()
}
