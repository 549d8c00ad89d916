use connector_codegen::convert::Target::{self, OpenApi3, Swagger2};
use connector_codegen::diag::Diagnostics;
use connector_codegen::plan::Options;
use connector_tests::{definition, findings};

/// What writing a definition in a format finds.
struct Case {
    what: &'static str,
    to: Target,
    text: String,
    found: &'static [&'static str],
}

fn case(
    what: &'static str,
    to: Target,
    text: impl Into<String>,
    found: &'static [&'static str],
) -> Case {
    Case {
        what,
        to,
        text: text.into(),
        found,
    }
}

#[test]
fn every_loss_names_its_place() {
    let mut wrong = Vec::new();
    for case in cases() {
        let mut definition = definition(case.text);
        definition.diagnostics = Diagnostics::new();
        let written = definition.convert(case.to, &Options::default());
        assert!(written.is_some(), "{}", case.what);
        let found = findings(&definition);
        if found != case.found {
            wrong.push(format!(
                "{}: {found:?} instead of {:?}",
                case.what, case.found
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The codes of all cases.
pub(super) fn codes() -> Vec<String> {
    let code = |line: &&str| line.split(' ').next().unwrap_or_default().to_owned();
    let cases = cases();
    let lines = cases.iter().flat_map(|case| case.found);
    lines.map(code).collect()
}

/// A definition in OpenAPI 3 with these members on its second line.
fn three(members: &str) -> String {
    format!(
        "{{\"openapi\": \"3.1.0\", \"info\": {{\"title\": \"A\", \"version\": \"1\"}}, \"servers\": [{{\"url\": \"https://api.example.com\"}}],\n{members}}}"
    )
}

/// One of one operation, which starts the second line and whose members start the third.
fn operation(members: &str) -> String {
    three(&format!(
        "\"paths\": {{\"/a\": {{\"put\": {{\"operationId\": \"A\",\n{members}, \"responses\": {{\"204\": {{}}}}}}}}}}"
    ))
}

/// One whose operation takes the schema that starts the fourth line.
fn body(schema: &str) -> String {
    operation(&format!(
        "\"requestBody\": {{\"content\": {{\"application/json\": {{\"schema\":\n{schema}}}}}}}"
    ))
}

/// A definition in OpenAPI 2.0 whose paths start the second line.
fn two(paths: &str) -> String {
    format!(
        "{{\"swagger\": \"2.0\", \"info\": {{\"title\": \"A\", \"version\": \"1\"}}, \"host\": \"api.example.com\", \"paths\": {{\n{paths}}}}}"
    )
}

/// One of one operation with this parameter, which starts the third line.
fn parameter(parameter: &str) -> String {
    two(&format!(
        "\"/a\": {{\"get\": {{\"operationId\": \"A\", \"responses\": {{\"204\": {{}}}}, \"parameters\": [\n{parameter}]}}}}"
    ))
}

fn cases() -> Vec<Case> {
    let all = [
        routes(),
        addresses(),
        parameters(),
        bodies(),
        schemas(),
        rest(),
    ];
    all.into_iter().flatten().collect()
}

fn routes() -> Vec<Case> {
    let twice = r#""/a": {"get": {"operationId": "A", "responses": {"204": {}}}},
"/a#again": {"get": {"operationId": "B", "responses": {"204": {}}}}"#;
    let named = r#""/a/{x}": {"get": {"operationId": "A", "responses": {"204": {}}, "parameters": [{"name": "x", "in": "path", "type": "string"}]}},
"/a/{y}": {"put": {"operationId": "B", "responses": {"204": {}}, "parameters": [{"name": "y", "in": "path", "type": "string"}]}}"#;
    vec![
        case(
            "a method and a path twice",
            OpenApi3,
            two(twice),
            &["C0801 3:21 /paths/~1a#again/get"],
        ),
        case(
            "a path with other names",
            OpenApi3,
            two(named),
            &["C0802 3:19 /paths/~1a~1{y}/put"],
        ),
        case(
            "a query in a path",
            OpenApi3,
            two(r#""/a?b=1": {"get": {"operationId": "A", "responses": {"204": {}}}}"#),
            &["C0803 2:19 /paths/~1a?b=1/get"],
        ),
        case(
            "a method without a place",
            Swagger2,
            three(r#""paths": {"/a": {"trace": {"operationId": "A"}}}"#),
            &["C0804 2:27 /paths/~1a/trace"],
        ),
        case(
            "a placeholder twice",
            OpenApi3,
            two(
                r#""/a/{x}/{x}": {"get": {"operationId": "A", "responses": {"204": {}}, "parameters": [{"name": "x", "in": "path", "type": "string"}]}}"#,
            ),
            &["C0805 2:23 /paths/~1a~1{x}~1{x}/get"],
        ),
        case(
            "an operation without answers",
            OpenApi3,
            two(r#""/a": {"get": {"operationId": "A"}}"#),
            &["C0824 2:15 /paths/~1a/get"],
        ),
    ]
}

fn addresses() -> Vec<Case> {
    vec![
        case(
            "further addresses",
            Swagger2,
            r#"{"openapi": "3.0.0", "info": {"title": "A", "version": "1"}, "servers": [{"url": "https://a.example.com"}, {"url": "https://b.example.com"}]}"#,
            &["C0810 1:1"],
        ),
        case(
            "an address that differs in its scheme",
            Swagger2,
            r#"{"openapi": "3.0.0", "info": {"title": "A", "version": "1"}, "servers": [{"url": "https://a.example.com"}, {"url": "http://a.example.com"}]}"#,
            &[],
        ),
        case(
            "an address of an operation",
            Swagger2,
            operation(r#""servers": [{"url": "https://b.example.com"}]"#),
            &["C0810 2:25 /paths/~1a/put"],
        ),
        case(
            "a variable in an address",
            Swagger2,
            r#"{"openapi": "3.0.0", "info": {"title": "A", "version": "1"}, "servers": [{"url": "https://{x}.example.com", "variables": {"x": {"default": "a"}}}]}"#,
            &["C0811 1:1"],
        ),
        case(
            "a parameter of the host without a default",
            OpenApi3,
            r#"{"swagger": "2.0", "info": {"title": "A", "version": "1"}, "x-ms-parameterized-host": {"hostTemplate": "{x}.example.com", "parameters": [
{"name": "x", "in": "path", "type": "string"}]}, "paths": {"/a": {"get": {"operationId": "A", "responses": {"204": {}}}}}}"#,
            &["C0811 2:1 /x-ms-parameterized-host/parameters/0"],
        ),
    ]
}

fn parameters() -> Vec<Case> {
    let of_three = |parameter: &str| operation(&format!("\"parameters\": [\n{parameter}]"));
    vec![
        case(
            "a list between tabs",
            OpenApi3,
            parameter(
                r#"{"name": "p", "in": "query", "type": "array", "items": {"type": "string"}, "collectionFormat": "tsv"}"#,
            ),
            &["C0812 3:1 /paths/~1a/get/parameters/0"],
        ),
        case(
            "an object in a header",
            Swagger2,
            of_three(
                r#"{"name": "p", "in": "header", "schema": {"type": "object", "properties": {"a": {"type": "string"}}}}"#,
            ),
            &["C0813 4:1 /paths/~1a/put/parameters/0"],
        ),
        case(
            "an object in the query, whose members are sent as parameters anyway",
            Swagger2,
            of_three(
                r#"{"name": "p", "in": "query", "schema": {"type": "object", "properties": {"a": {"type": "string"}}}}"#,
            ),
            &[],
        ),
        case(
            "a cookie",
            Swagger2,
            of_three(r#"{"name": "p", "in": "cookie", "schema": {"type": "string"}}"#),
            &["C0814 4:1 /paths/~1a/put/parameters/0"],
        ),
        case(
            "a header that bodies describe",
            OpenApi3,
            parameter(r#"{"name": "Accept", "in": "header", "type": "string"}"#),
            &["C0815 3:1 /paths/~1a/get/parameters/0"],
        ),
    ]
}

fn bodies() -> Vec<Case> {
    let content = |content: &str| {
        operation(&format!(
            "\"requestBody\": {{\"content\": {{\n{content}}}}}"
        ))
    };
    let answers = |answers: &str| {
        three(&format!(
            "\"paths\": {{\"/a\": {{\"get\": {{\"operationId\": \"A\", \"responses\": {{\n{answers}}}}}}}}}"
        ))
    };
    vec![
        case(
            "a body in two ways",
            Swagger2,
            content(
                r#""application/json": {"schema": {"type": "string"}}, "text/plain": {"schema": {"type": "string", "minLength": 1}}"#,
            ),
            &[],
        ),
        case(
            "a body that is something else in another way",
            Swagger2,
            content(
                r#""application/json": {"schema": {"type": "integer"}}, "text/plain": {"schema": {"type": "string"}}"#,
            ),
            &["C0820 3:16 /paths/~1a/put/requestBody"],
        ),
        case(
            "an object in a form",
            Swagger2,
            content(
                r#""application/x-www-form-urlencoded": {"schema": {"type": "object", "properties": {"a":
{"type": "object", "additionalProperties": true}}}}"#,
            ),
            &[
                "C0821 5:1 /paths/~1a/put/requestBody/content/application~1x-www-form-urlencoded/schema/properties/a",
            ],
        ),
        case(
            "answers in JSON and XML",
            Swagger2,
            answers(
                r#""200": {"content": {"application/json": {"schema": {"type": "integer"}}}}, "400": {"content": {"application/xml": {"schema": {"type": "object", "properties": {"a": {}}}}}}"#,
            ),
            &["C0822 2:25 /paths/~1a/get"],
        ),
        case(
            "a range of statuses",
            Swagger2,
            answers(r#""200": {}, "4XX": {}"#),
            &["C0823 3:19 /paths/~1a/get/responses/4XX"],
        ),
        case(
            "a sequence",
            Swagger2,
            answers(r#""200": {"content": {"application/x-ndjson": {"schema": {}}}}"#),
            &["C0825 3:8 /paths/~1a/get/responses/200"],
        ),
    ]
}

fn schemas() -> Vec<Case> {
    vec![
        case(
            "a union",
            Swagger2,
            body(r#"{"oneOf": [{"type": "string"}, {"type": "integer"}]}"#),
            &["C0830 4:1 /paths/~1a/put/requestBody/content/application~1json/schema"],
        ),
        case(
            "a tuple",
            OpenApi3,
            body(
                r#"{"type": "object", "properties": {"a": {"prefixItems": [{"type": "string"}, {"type": "integer"}], "items": false, "minItems": 2}}}"#,
            ),
            &[
                "C0831 4:40 /paths/~1a/put/requestBody/content/application~1json/schema/properties/a",
            ],
        ),
        case(
            "a word of OpenAPI 3",
            Swagger2,
            body(
                r#"{"type": "object", "properties": {"a": {"type": "string", "writeOnly": true}}}"#,
            ),
            &[
                "C0832 4:40 /paths/~1a/put/requestBody/content/application~1json/schema/properties/a",
            ],
        ),
        case(
            "a length that is none",
            OpenApi3,
            body(r#"{"type": "object", "properties": {"a": {"type": "string", "minLength": -1}}}"#),
            &[
                "C0833 4:40 /paths/~1a/put/requestBody/content/application~1json/schema/properties/a",
            ],
        ),
        case(
            "a namespace that is no URI",
            OpenApi3,
            body(
                r#"{"type": "object", "properties": {"a": {"type": "string", "xml": {"namespace": "here"}}}}"#,
            ),
            &[
                "C0834 4:40 /paths/~1a/put/requestBody/content/application~1json/schema/properties/a",
            ],
        ),
        case(
            "a name with signs",
            OpenApi3,
            r##"{"openapi": "3.0.0", "info": {"title": "A", "version": "1"}, "servers": [{"url": "https://a.example.com"}], "components": {"schemas": {"A B": {"type": "object", "properties": {"a": {}}}}},
"paths": {"/a": {"get": {"operationId": "A", "responses": {"200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/A B"}}}}}}}}}"##,
            &["C0835 1:143 /components/schemas/A B"],
        ),
    ]
}

fn rest() -> Vec<Case> {
    let scheme = |scheme: &str| {
        three(&format!(
            "\"components\": {{\"securitySchemes\": {{\"key\":\n{scheme}}}}}"
        ))
    };
    vec![
        case(
            "a token",
            Swagger2,
            scheme(r#"{"type": "http", "scheme": "bearer"}"#),
            &["C0840 3:1 /components/securitySchemes/key"],
        ),
        case(
            "a certificate",
            OpenApi3,
            scheme(r#"{"type": "mutualTLS"}"#),
            &["C0840 3:1 /components/securitySchemes/key"],
        ),
        case(
            "two flows",
            Swagger2,
            scheme(
                r#"{"type": "oauth2", "flows": {"password": {"tokenUrl": "https://a.example.com"}, "implicit": {"authorizationUrl": "https://a.example.com"}}}"#,
            ),
            &["C0841 3:1 /components/securitySchemes/key"],
        ),
        case(
            "a webhook",
            Swagger2,
            three(
                r#""webhooks": {"added": {"post": {"requestBody": {"content": {"application/json": {"schema": {"type": "string"}}}}}}}"#,
            ),
            &["C0850 2:32 /webhooks/added/post"],
        ),
        case(
            "an extension with a reference",
            OpenApi3,
            operation(r##""x-see": {"$ref": "#/paths"}"##),
            &["C0851 2:25 /paths/~1a/put"],
        ),
        case(
            "a definition without a version",
            OpenApi3,
            r#"{"openapi": "3.0.0", "info": {"title": "A"}, "servers": [{"url": "https://a.example.com"}]}"#,
            &["C0853 1:1"],
        ),
        case(
            "a link that is no address",
            OpenApi3,
            operation(r#""externalDocs": {"url": "see there"}"#),
            &["C0852 2:25 /paths/~1a/put"],
        ),
    ]
}
