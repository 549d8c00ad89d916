use super::object::Object;
use super::routes::Route;
use super::schema::Value;
use super::writer::{Writer, visibility};
use crate::diag::codes;
use crate::model::{Docs, FinalState, Json, LongRunning, NextPage, Paging, Type};

impl Writer<'_, '_> {
    /// What an operation begins with in any format.
    pub(super) fn operation_head(&mut self, route: &Route<'_>, docs: &Docs) -> Object {
        let operation = route.first;
        let mut written = Object::default();
        if let Some(group) = &operation.group {
            written.set("tags", vec![group.as_str()]);
        }
        written.append(self.docs(docs, "summary", operation.origin));
        let deprecated = operation.deprecated && route.others.iter().all(|other| other.deprecated);
        written
            .set("operationId", &route.id)
            .flag("deprecated", deprecated);
        written
    }

    /// What extensions say of an operation.
    pub(super) fn operation_words(&mut self, route: &Route<'_>, written: &mut Object) {
        let operation = route.first;
        written.maybe("x-ms-visibility", visibility(operation.visibility));
        if let Some(paging) = operation.paging.as_deref() {
            written.filled("x-ms-pageable", pageable(paging));
        }
        if let Some(long_running) = operation.long_running.as_deref() {
            written.flag("x-ms-long-running-operation", true);
            let options = self.long_running(long_running, operation.origin);
            written.filled("x-ms-long-running-operation-options", options);
        }
        for operation in std::iter::once(&operation).chain(&route.others) {
            self.extensions(&operation.extensions, operation.origin, written);
        }
    }

    /// Says that an operation says nothing of its answers.
    pub(super) fn report_no_answers(&mut self, route: &Route<'_>) {
        let message = format!(
            "nothing is said of the answers of `{}`",
            route.first.id.escape_debug()
        );
        self.report(&codes::convert::NO_ANSWERS, route.first.origin, message)
            .help("describe the successful answer");
    }

    fn long_running(&mut self, said: &LongRunning, at: crate::source::Place) -> Object {
        let mut options = Object::default();
        options.maybe(
            "final-state-via",
            match said.final_state {
                FinalState::ByMethod => None,
                FinalState::Location => Some("location"),
                FinalState::Original => Some("original-uri"),
                FinalState::Status => Some("azure-async-operation"),
            },
        );
        match &said.value {
            Some(Type::Named(id)) => {
                self.reach(*id);
                options.set("final-state-schema", self.pointer(*id));
            }
            Some(ty) => {
                let schema = self.schema(Value::of(ty, at));
                options.set("final-state-schema", schema);
            }
            None => {}
        }
        options
    }
}

/// `x-ms-pageable`; empty where the header `Link` says it, which the answers have.
fn pageable(paging: &Paging) -> Object {
    let mut said = Object::default();
    let link = match &paging.next {
        NextPage::Header => return said,
        NextPage::None => Json::Null,
        NextPage::Link(link) | NextPage::Operation { link, .. } => link.into(),
    };
    said.set("nextLinkName", link)
        .maybe("itemName", paging.items.as_ref());
    if let NextPage::Operation { id, .. } = &paging.next {
        said.set("operationName", id);
    }
    said
}
