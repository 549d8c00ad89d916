use std::ops::Range;

use crate::diag::{Code, codes};

/// Something to report about a text, before its tree exists.
pub(super) struct Finding {
    pub(super) code: &'static Code,
    /// Bytes of the text.
    pub(super) span: Range<usize>,
    pub(super) message: String,
    pub(super) help: Option<&'static str>,
    /// The byte where what is not closed was opened.
    pub(super) opened: Option<usize>,
}

impl Finding {
    pub(super) fn new(code: &'static Code, span: Range<usize>, message: impl Into<String>) -> Self {
        Finding {
            code,
            span,
            message: message.into(),
            help: None,
            opened: None,
        }
    }

    pub(super) fn help(self, help: &'static str) -> Self {
        Finding {
            help: Some(help),
            ..self
        }
    }

    pub(super) fn opened(self, at: usize) -> Self {
        Finding {
            opened: Some(at),
            ..self
        }
    }
}

/// Reading ends: an error has been found.
#[derive(Debug)]
pub(super) struct Stop;

/// The findings of one text, up to a bound.
#[derive(Default)]
pub(super) struct Findings {
    pub(super) list: Vec<Finding>,
}

impl Findings {
    /// More repairs than this, and the text is taken for something else than a document.
    pub(super) const MOST: usize = 10_000;

    /// Adds a repair.
    pub(super) fn repair(&mut self, finding: Finding) -> Result<(), Stop> {
        if self.list.len() < Findings::MOST {
            self.list.push(finding);
            return Ok(());
        }
        let too_many = Finding::new(
            &codes::source::TOO_MANY_REPAIRS,
            finding.span,
            format!(
                "more than {} repairs were needed up to here",
                Findings::MOST
            ),
        );
        Err(self.stop(too_many.help("check that the file is what it should be")))
    }

    /// Adds an error.
    pub(super) fn stop(&mut self, finding: Finding) -> Stop {
        self.list.push(finding);
        Stop
    }
}
