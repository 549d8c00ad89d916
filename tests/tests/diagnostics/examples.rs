//! Types that are inferred from examples.

use super::{Case, case};

pub(crate) fn cases() -> Vec<Case> {
    vec![
        case(
            "examples that disagree",
            request(r#"[{\"a\": 1}, {\"a\": []}]"#),
            &["C0601 4:9 /item/0/request/body"],
        ),
        case(
            "keys that are data",
            request(r#"{\"1\": true, \"2\": false}"#),
            &["C0602 4:9 /item/0/request/body"],
        ),
    ]
}

/// A collection with one request and its body.
pub(crate) fn request(body: &str) -> String {
    format!(
        r#"{{"info": {{"name": "Notes", "schema": "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"}},
"item": [{{"name": "Save", "request": {{"method": "POST",
"url": "https://notes.example/notes",
"body": {{"mode": "raw", "raw": "{body}", "options": {{"raw": {{"language": "json"}}}}}}}}}}]}}"#
    )
}
