//! Operations of the group `!!!`.

use connector_runtime::{Core, Request};

/// Operations of the group `!!!`.
#[derive(Clone, Copy, Debug)]
pub struct NotNotNot<'a> {
    pub(super) core: &'a Core,
}

impl NotNotNot<'_> {
    /// `GET /signs`
    pub fn question_question_question(&self) -> QuestionQuestionQuestion {
        let request = Request::new(self.core, "???", "GET", "/signs");
        QuestionQuestionQuestion(request)
    }
}

/// A call of [`NotNotNot::question_question_question`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct QuestionQuestionQuestion(Request);

connector_runtime::request!(QuestionQuestionQuestion => empty);
