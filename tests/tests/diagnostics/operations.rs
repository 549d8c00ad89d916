use crate::{Case, case};

/// A definition whose one path is `/a/{id}`, with this item on the second line.
fn item(item: &str) -> String {
    path("/a/{id}", item)
}

fn path(path: &str, item: &str) -> String {
    format!(
        "{{\"swagger\": \"2.0\", \"host\": \"api.example.com\", \"paths\": {{\"{path}\":\n{item}}}}}"
    )
}

/// A definition whose one operation has these members on its second line.
fn operation(members: &str) -> String {
    path(
        "/a",
        &format!("{{\"get\": {{\"operationId\": \"A\",\n{members}}}}}"),
    )
}

/// A definition whose one operation has this parameter on its third line.
fn parameter(parameter: &str) -> String {
    operation(&format!("\"parameters\": [\n{parameter}]"))
}

/// What is found about operations, parameters and answers.
pub(super) fn cases() -> Vec<Case> {
    paths()
        .into_iter()
        .chain(parameters())
        .chain(answers())
        .chain(sequels())
        .collect()
}

/// An operation that answers with this schema, and has these members on the fourth line.
fn answering(schema: &str, members: &str) -> String {
    operation(&format!(
        "\"responses\": {{\"200\": {{\"description\": \"\", \"schema\": {schema}}}}},\n{members}"
    ))
}

fn sequels() -> [Case; 8] {
    const LISTS: &str = r#"{"properties": {"a": {"type": "array", "items": {"type": "string"}}, "b": {"type": "array", "items": {"type": "string"}}}}"#;
    const LIST: &str = r#"{"type": "array", "items": {"type": "string"}}"#;
    [
        case(
            "pages whose items are called otherwise",
            answering(
                LISTS,
                r#""x-ms-pageable": {"nextLinkName": "n", "itemName": "c"}"#,
            ),
            &["C0264 4:18 /paths/~1a/get/x-ms-pageable"],
        ),
        case(
            "pages with two lists",
            answering(LISTS, r#""x-ms-pageable": {"nextLinkName": "n"}"#),
            &["C0264 4:18 /paths/~1a/get/x-ms-pageable"],
        ),
        case(
            "pages without an answer",
            operation("\n\"x-ms-pageable\": {\"nextLinkName\": \"n\"}"),
            &["C0264 4:18 /paths/~1a/get/x-ms-pageable"],
        ),
        case(
            "pages by nothing",
            answering(
                LIST,
                r#""x-ms-pageable": {"nextLinkName": "n", "operationName": "B"}"#,
            ),
            &["C0265 4:18 /paths/~1a/get/x-ms-pageable"],
        ),
        case(
            "pages in the end",
            answering(
                LIST,
                r#""x-ms-pageable": {"nextLinkName": "n"}, "x-ms-long-running-operation": true"#,
            ),
            &["C0266 4:18 /paths/~1a/get/x-ms-pageable"],
        ),
        case(
            "an unknown final state",
            operation(
                "\"x-ms-long-running-operation\": true,\n\"x-ms-long-running-operation-options\": {\"final-state-via\": \"pigeon\"}",
            ),
            &["C0267 4:60 /paths/~1a/get/x-ms-long-running-operation-options/final-state-via"],
        ),
        case(
            "a final state of nothing",
            operation(
                "\"x-ms-long-running-operation\": true,\n\"x-ms-long-running-operation-options\": {\"final-state-schema\": \"#/x\"}",
            ),
            &["C0134 4:63 /paths/~1a/get/x-ms-long-running-operation-options/final-state-schema"],
        ),
        case(
            "a header for pages of no list",
            operation(
                "\"responses\": {\"200\": {\"description\": \"\", \"headers\": {\"Link\": {\"type\": \"string\"}}}}",
            ),
            &[],
        ),
    ]
}

fn paths() -> [Case; 8] {
    let get = r#"{"get": {"operationId": "A"}}"#;
    [
        case(
            "an operation that is none",
            path("/a", r#"{"get": 0}"#),
            &["C0204 1:1", "C0240 2:9 /paths/~1a/get"],
        ),
        case(
            "an open brace",
            path("/a/{id", get),
            &["C0204 1:1", "C0241 2:9 /paths/~1a~1{id/get"],
        ),
        case(
            "a placeholder without a name",
            path("/a/{}", get),
            &["C0204 1:1", "C0241 2:9 /paths/~1a~1{}/get"],
        ),
        case(
            "no id",
            path("/a", r#"{"get": {}}"#),
            &["C0242 2:9 /paths/~1a/get"],
        ),
        case(
            "an id twice",
            path(
                "/a",
                r#"{"get": {"operationId": "A"}, "put": {"operationId": "A"}}"#,
            ),
            &["C0243 2:54 /paths/~1a/put/operationId"],
        ),
        case("no slash", path("a", get), &["C0244 2:9 /paths/a/get"]),
        case(
            "an undeclared placeholder",
            item(get),
            &["C0251 2:9 /paths/~1a~1{id}/get"],
        ),
        case(
            "an unused path parameter",
            parameter(r#"{"name": "id", "in": "path", "required": true, "type": "string"}"#),
            &["C0250 4:1 /paths/~1a/get/parameters/0"],
        ),
    ]
}

fn parameters() -> [Case; 10] {
    [
        case(
            "two names that are one in Rust",
            parameter(
                "{\"name\": \"a_b\", \"in\": \"query\", \"type\": \"string\"},\n{\"name\": \"A-B\", \"in\": \"query\", \"type\": \"string\"}",
            ),
            &["C0502 5:1 /paths/~1a/get/parameters/1"],
        ),
        case(
            "no name",
            parameter(r#"{"in": "query", "type": "string"}"#),
            &["C0252 4:1 /paths/~1a/get/parameters/0"],
        ),
        case(
            "the same one twice",
            parameter(
                "{\"name\": \"q\", \"in\": \"query\", \"type\": \"string\"},\n{\"name\": \"q\", \"in\": \"query\", \"type\": \"integer\"}",
            ),
            &["C0253 5:1 /paths/~1a/get/parameters/1"],
        ),
        case(
            "two bodies",
            parameter(
                "{\"name\": \"a\", \"in\": \"body\", \"schema\": {}},\n{\"name\": \"b\", \"in\": \"body\", \"schema\": {}}",
            ),
            &["C0253 5:1 /paths/~1a/get/parameters/1"],
        ),
        case(
            "an unknown location",
            parameter(r#"{"name": "q", "in": "matrix", "type": "string"}"#),
            &["C0254 4:1 /paths/~1a/get/parameters/0"],
        ),
        case(
            "a header name with a space",
            parameter(r#"{"name": "X Trace", "in": "header", "type": "string"}"#),
            &["C0255 4:1 /paths/~1a/get/parameters/0"],
        ),
        case(
            "a header name with a line break",
            parameter(r#"{"name": "X\r\nHost: evil", "in": "header", "type": "string"}"#),
            &["C0255 4:1 /paths/~1a/get/parameters/0"],
        ),
        case(
            "a header that says where the body ends",
            parameter(r#"{"name": "content-length", "in": "header", "type": "integer"}"#),
            &["C0258 4:1 /paths/~1a/get/parameters/0"],
        ),
        case(
            "a body beside a form",
            parameter(
                "{\"name\": \"a\", \"in\": \"body\", \"schema\": {}},\n{\"name\": \"b\", \"in\": \"formData\", \"type\": \"string\"}",
            ),
            &["C0256 4:1 /paths/~1a/get/parameters/0"],
        ),
        case(
            "a body of YAML",
            operation(
                "\"consumes\": [\"application/yaml\"], \"parameters\": [\n{\"name\": \"a\", \"in\": \"body\", \"schema\": {\"type\": \"object\", \"properties\": {\"b\": {}}}}]",
            ),
            &["C0262 4:1 /paths/~1a/get/parameters/0"],
        ),
    ]
}

fn answers() -> [Case; 3] {
    [
        case(
            "a word for a status",
            operation(r#""responses": {"ok": {"description": ""}}"#),
            &["C0260 3:15 /paths/~1a/get/responses/ok"],
        ),
        case(
            "a body of no content",
            operation(r#""responses": {"204": {"schema": {"type": "string"}}}"#),
            &["C0261 3:33 /paths/~1a/get/responses/204/schema"],
        ),
        case(
            "an answer of YAML",
            operation(
                r#""produces": ["application/yaml"], "responses": {"200": {"schema": {"type": "integer"}}}"#,
            ),
            &["C0262 3:67 /paths/~1a/get/responses/200/schema"],
        ),
    ]
}
