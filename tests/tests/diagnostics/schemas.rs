use crate::{Case, case};

/// A definition whose one operation answers with the schema that starts the second line.
pub(super) fn answer(schema: &str) -> String {
    with_definitions(schema, "{}")
}

fn with_definitions(schema: &str, definitions: &str) -> String {
    let head = r#"{"swagger": "2.0", "host": "api.example.com", "paths": {"/a": {"get": {"operationId": "A", "responses": {"200": {"schema":"#;
    let close = "}".repeat(head.matches('{').count() - 1);
    format!("{head}\n{schema}{close},\n\"definitions\": {definitions}}}")
}

/// What is found about references and schemas.
pub(super) fn cases() -> Vec<Case> {
    references().into_iter().chain(types()).collect()
}

fn references() -> [Case; 9] {
    let to = |reference: &str| answer(&format!("{{\"$ref\": \"{reference}\"}}"));
    [
        case(
            "an absolute path",
            to("/etc/passwd"),
            &["C0131 2:10 /paths/~1a/get/responses/200/schema/$ref"],
        ),
        case(
            "a URL",
            to("https://example.com/a.json"),
            &["C0132 2:10 /paths/~1a/get/responses/200/schema/$ref"],
        ),
        case(
            "a missing file",
            to("b.json#/c"),
            &["C0133 2:10 /paths/~1a/get/responses/200/schema/$ref"],
        ),
        case(
            "a missing schema",
            to("#/definitions/B"),
            &["C0134 2:10 /paths/~1a/get/responses/200/schema/$ref"],
        ),
        case(
            "no pointer",
            to("#definitions"),
            &["C0135 2:10 /paths/~1a/get/responses/200/schema/$ref"],
        ),
        case(
            "a circle of references",
            with_definitions(
                r##"{"$ref": "#/definitions/A"}"##,
                "{\"A\": {\"$ref\": \"#/definitions/B\"},\n\"B\": {\"$ref\": \"#/definitions/A\"}}",
            ),
            &["C0211 3:31 /definitions/A/$ref"],
        ),
        case(
            "a schema that extends itself",
            with_definitions(
                r##"{"$ref": "#/definitions/A"}"##,
                "{\n\"A\": {\"allOf\": [{\"$ref\": \"#/definitions/A\"}], \"properties\": {\"b\": {}}}}",
            ),
            &["C0211 4:6 /definitions/A"],
        ),
        case(
            "a list of itself",
            with_definitions(
                r##"{"$ref": "#/definitions/A"}"##,
                "{\n\"A\": {\"items\": {\"$ref\": \"#/definitions/A\"}}}",
            ),
            &["C0212 4:16 /definitions/A/items"],
        ),
        case(
            "a list of itself, which has no name",
            answer(
                r##"{"type": "array", "items": {"$ref": "#/paths/~1a/get/responses/200/schema"}}"##,
            ),
            &["C0212 2:1 /paths/~1a/get/responses/200/schema"],
        ),
    ]
}

fn types() -> [Case; 6] {
    [
        case(
            "an unknown type",
            answer(r#"{"type": "thing"}"#),
            &["C0301 2:10 /paths/~1a/get/responses/200/schema/type"],
        ),
        case(
            "a foreign type",
            answer(r#"{"type": "int"}"#),
            &["C0302 2:10 /paths/~1a/get/responses/200/schema/type"],
        ),
        case(
            "no items",
            answer(r#"{"type": "array"}"#),
            &["C0304 2:1 /paths/~1a/get/responses/200/schema"],
        ),
        case(
            "a tuple",
            answer(r#"{"type": "array", "items": [{"type": "string"}]}"#),
            &["C0305 2:28 /paths/~1a/get/responses/200/schema/items"],
        ),
        case(
            "a value twice",
            answer(r#"{"type": "string", "enum": ["a", "a"]}"#),
            &["C0306 2:34 /paths/~1a/get/responses/200/schema/enum/1"],
        ),
        case(
            "a flag for a list of names",
            answer(r#"{"properties": {"a": {}}, "required": true}"#),
            &["C0307 2:39 /paths/~1a/get/responses/200/schema/required"],
        ),
    ]
}
