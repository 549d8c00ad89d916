//! The properties of a Power Platform connector (`apiProperties.json`), which stand beside its OpenAPI 2.0 definition.
//!
//! Nothing of them is acted on yet. What the platform would do to requests and answers on their account is reported, since a
//! client that talks to the service itself does not do it.

use crate::diag::{Diagnostics, codes};
use crate::source::Node;

/// Reports what the properties ask for and nobody does.
pub(super) fn read(root: Node<'_>, diagnostics: &mut Diagnostics) {
    let Some(properties) = root.get("properties") else {
        return;
    };
    for policy in properties.items_of("policyTemplateInstances") {
        let template = policy
            .get("templateId")
            .and_then(Node::as_str)
            .unwrap_or("unnamed");
        diagnostics
            .report(
                &codes::parse::POLICY,
                policy.place(),
                format!("the policy `{}` is not applied", template.escape_debug()),
            )
            .help("the platform changes requests or answers by it: do the same where you call the operations it names");
    }
    if let Some(scripted) = properties.get("scriptOperations") {
        diagnostics
            .report(
                &codes::parse::SCRIPT,
                scripted.place(),
                "a script that the platform runs is not run",
            )
            .help("answers may differ from what the definition says: read them with `customize()`");
    }
}
