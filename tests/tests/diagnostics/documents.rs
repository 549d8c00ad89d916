use crate::{Case, case};

/// A definition with these members on its second line.
fn with(members: &str) -> String {
    format!(
        "{{\"swagger\": \"2.0\", \"paths\": {{\"/\": {{\"get\": {{\"operationId\": \"A\"}}}}}},\n{members}}}"
    )
}

/// What is found about a document as a whole.
pub(super) fn cases() -> Vec<Case> {
    let key = r#""host": "api.example.com", "securityDefinitions": {"key": {"type": "apiKey", "in": "header", "name": "X-Key"}}, "security": [{"lock": []}]"#;
    vec![
        case("another document", r#"{"name": "x"}"#, &["C0201 1:1"]),
        case("a list", "\n [1]", &["C0201 2:2"]),
        case(
            "an environment",
            r#"{"name": "x", "values": []}"#,
            &["C0201 1:1"],
        ),
        case(
            "Swagger 1",
            r#"{"swaggerVersion": "1.2", "apis": []}"#,
            &["C0203 1:1"],
        ),
        case(
            "no operations",
            r#"{"swagger": "2.0", "host": "api.example.com", "paths": {}}"#,
            &["C0204 1:1"],
        ),
        case("no host", with(r#""schemes": ["https"]"#), &["C0220 1:1"]),
        case(
            "a host with its scheme",
            with(r#""host": "http://api.example.com""#),
            &["C0221 2:9 /host"],
        ),
        case(
            "a host that is none",
            with(r#""host": "api example""#),
            &["C0222 2:9 /host"],
        ),
        case(
            "an unknown scheme",
            with(
                r#""host": "api.example.com", "securityDefinitions": {"key": {"type": "secret"}}"#,
            ),
            &["C0230 2:59 /securityDefinitions/key"],
        ),
        case(
            "a scheme that is not there",
            with(key),
            &["C0231 2:127 /security/0/lock"],
        ),
    ]
}
