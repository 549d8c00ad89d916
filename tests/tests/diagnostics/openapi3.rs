use crate::{Case, case};

/// A definition with a server, and these members on its second line.
fn with(members: &str) -> String {
    format!(
        "{{\"openapi\": \"3.1.0\", \"servers\": [{{\"url\": \"https://api.example.com\"}}], \"paths\": {{\"/a\": {{\"get\": {{\"operationId\": \"A\"}}}}}},\n{members}}}"
    )
}

/// A definition of one operation, whose members stand on the second line.
fn operation(members: &str) -> String {
    format!(
        "{{\"openapi\": \"3.1.0\", \"servers\": [{{\"url\": \"https://api.example.com\"}}], \"paths\": {{\"/a\": {{\"put\": {{\"operationId\": \"A\",\n{members}}}}}}}}}"
    )
}

/// A definition whose one operation takes the schema that starts the second line.
fn body(schema: &str) -> String {
    operation(&format!(
        "\"requestBody\": {{\"content\": {{\"application/json\": {{\"schema\":\n{schema}}}}}}}"
    ))
}

/// A definition whose server's address starts the second line.
fn server(url: &str) -> String {
    format!(
        "{{\"openapi\": \"3.1.0\", \"paths\": {{\"/a\": {{\"get\": {{\"operationId\": \"A\"}}}}}}, \"servers\": [{{\"url\":\n\"{url}\"}}]}}"
    )
}

/// What is found in OpenAPI 3 alone, or in other words than those of OpenAPI 2.0.
pub(super) fn cases() -> Vec<Case> {
    let all = [servers(), security(), operations(), schemas()];
    all.into_iter().flatten().collect()
}

fn servers() -> Vec<Case> {
    vec![
        case(
            "a relative address",
            server("/v1"),
            &["C0220 1:81 /servers"],
        ),
        case(
            "an address without a scheme",
            server("api.example.com/v1"),
            &["C0223 2:1 /servers/0/url"],
        ),
        case(
            "a relative address of an operation",
            operation(r#""servers": [{"url": "/v2"}]"#),
            &["C0224 2:12 /paths/~1a/put/servers"],
        ),
        case(
            "an address with white space",
            server("https://api example"),
            &["C0220 1:81 /servers", "C0222 2:1 /servers/0/url"],
        ),
        case(
            "an address with a query",
            server("https://api.example.com?key=1"),
            &["C0220 1:81 /servers", "C0222 2:1 /servers/0/url"],
        ),
    ]
}

fn security() -> Vec<Case> {
    let scheme = |scheme: &str| {
        with(&format!(
            "\"components\": {{\"securitySchemes\": {{\"key\": {scheme}}}}}"
        ))
    };
    let found: &[&str] = &["C0230 2:43 /components/securitySchemes/key"];
    vec![
        case(
            "http without a scheme",
            scheme(r#"{"type": "http"}"#),
            found,
        ),
        case(
            "a key without a name",
            scheme(r#"{"type": "apiKey", "in": "header"}"#),
            found,
        ),
        case(
            "a key in a body",
            scheme(r#"{"type": "apiKey", "in": "body", "name": "key"}"#),
            found,
        ),
        case(
            "flows without addresses that can be used",
            scheme(
                r#"{"type": "oauth2", "flows": {"clientCredentials": {"tokenUrl": "/token"}, "password": {}, "implicit": {}, "deviceAuthorization": {"tokenUrl": "https://a/token"}}}"#,
            ),
            &[
                "C0504 2:93 /components/securitySchemes/key/flows/clientCredentials",
                "C0504 2:129 /components/securitySchemes/key/flows/password",
                "C0504 2:172 /components/securitySchemes/key/flows/deviceAuthorization",
            ],
        ),
        case(
            "a scheme that is not built in",
            scheme(r#"{"type": "http", "scheme": "Hawk"}"#),
            &["C0505 2:43 /components/securitySchemes/key"],
        ),
        case(
            "no flow",
            scheme(r#"{"type": "oauth2", "flows": {"other": {}}}"#),
            &["C0504 2:43 /components/securitySchemes/key"],
        ),
    ]
}

fn operations() -> Vec<Case> {
    vec![
        case(
            "an unknown style",
            operation(
                r#""parameters": [{"name": "p", "in": "query", "style": "csv", "schema": {"type": "array", "items": {}}}]"#,
            ),
            &["C0257 2:54 /paths/~1a/put/parameters/0/style"],
        ),
        case(
            "a style for another location",
            operation(
                r#""parameters": [{"name": "p", "in": "query", "style": "matrix", "schema": {"type": "string"}}]"#,
            ),
            &["C0257 2:54 /paths/~1a/put/parameters/0/style"],
        ),
        case(
            "an unknown location",
            operation(r#""parameters": [{"name": "p", "in": "body", "schema": {}}]"#),
            &["C0254 2:16 /paths/~1a/put/parameters/0"],
        ),
        case(
            "a body of no media type",
            operation(r#""requestBody": {"content": {}}"#),
            &["C0263 2:16 /paths/~1a/put/requestBody"],
        ),
        case(
            "a body in YAML",
            operation(
                r#""requestBody": {"content": {"application/yaml": {"schema": {"type": "object", "properties": {"a": {}}}}}}"#,
            ),
            &["C0262 2:49 /paths/~1a/put/requestBody/content/application~1yaml"],
        ),
        case(
            "an answer of no content",
            operation(
                r#""responses": {"204": {"content": {"application/json": {"schema": {"type": "string"}}}}}"#,
            ),
            &["C0261 2:34 /paths/~1a/put/responses/204/content"],
        ),
        case(
            "a status that is none",
            operation(r#""responses": {"6XX": {"description": "No"}}"#),
            &["C0260 2:15 /paths/~1a/put/responses/6XX"],
        ),
    ]
}

fn schemas() -> Vec<Case> {
    vec![
        case(
            "a mapping to nothing",
            body(
                r#"{"discriminator": {"propertyName": "kind", "mapping": {"a": "Absent"}}, "oneOf": [{"properties": {"a": {}}}, {"properties": {"b": {}}}]}"#,
            ),
            &[
                "C0308 3:61 /paths/~1a/put/requestBody/content/application~1json/schema/discriminator/mapping/a",
            ],
        ),
        case(
            "a dynamic reference",
            body(
                r##"{"$dynamicRef": "#item", "$defs": {"item": {"$dynamicAnchor": "item", "type": "string"}}}"##,
            ),
            &["C0309 3:17 /paths/~1a/put/requestBody/content/application~1json/schema/$dynamicRef"],
        ),
        case(
            "a tuple without an end",
            body(r#"{"type": "array", "prefixItems": [{"type": "string"}]}"#),
            &["C0305 3:34 /paths/~1a/put/requestBody/content/application~1json/schema/prefixItems"],
        ),
        case(
            "an object beside a reference that stands for null",
            body(
                r##"{"anyOf": [{"$ref": "#item"}, {"type": "object", "nullable": true}], "$defs": {"item": {"$anchor": "item", "type": "string"}}}"##,
            ),
            &["C0310 3:31 /paths/~1a/put/requestBody/content/application~1json/schema/anyOf/1"],
        ),
        case(
            "members of several kinds without a name",
            body(
                r#"{"properties": {"a": {}}, "patternProperties": {"^x-": {"type": "string"}}, "additionalProperties": {"type": "integer"}}"#,
            ),
            &[
                "C0311 3:48 /paths/~1a/put/requestBody/content/application~1json/schema/patternProperties",
            ],
        ),
        case(
            "an unknown word among types",
            body(r#"{"type": ["string", "thing"]}"#),
            &["C0301 3:10 /paths/~1a/put/requestBody/content/application~1json/schema/type"],
        ),
    ]
}
