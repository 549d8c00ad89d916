use std::fmt::Display;
use std::process::ExitCode;

use crate::console;

/// How a run ended, as its exit status says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Exit {
    /// 0.
    Fine,
    /// 1: a finding of a denied level, or files that `--check` found to differ.
    Denied,
    /// 2: nothing could be made of the input, as its diagnostics tell.
    Unusable,
}

impl Exit {
    pub(crate) fn code(self) -> ExitCode {
        ExitCode::from(self as u8)
    }
}

/// What kept the program from doing its work, where no diagnostic tells.
#[derive(Debug)]
pub(crate) struct Failure(String);

impl Failure {
    pub(crate) fn new(message: impl Display) -> Self {
        Self(message.to_string())
    }

    /// Shows the message; the status is that of unusable input.
    pub(crate) fn tell(&self) -> ExitCode {
        console::tell(&format!("error: {}", self.0));
        Exit::Unusable.code()
    }
}
