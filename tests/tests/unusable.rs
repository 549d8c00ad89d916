//! What is no definition, or one that nothing can be made of: a diagnostic with a place, and never a panic.

use connector_codegen::diag::render;
use connector_codegen::plan::Options;
use connector_tests::{client, definition, findings};

#[test]
fn what_is_no_definition_is_told_with_its_place() {
    for (what, text, found) in [
        ("an empty file", "", "C0103 1:1"),
        ("white space", "\n\n ", "C0103 1:1"),
        ("a page", "<!doctype html>\n<html></html>", "C0107 1:1"),
        ("YAML", "swagger: '2.0'\ninfo:\n  title: Notes", "C0107 1:1"),
        ("a program", "fn main() {}", "C0107 1:1"),
        ("null", "null", "C0201 1:1"),
        ("a text", "\"swagger\"", "C0201 1:1"),
        ("a list", "[{\"swagger\": \"2.0\"}]", "C0201 1:1"),
        (
            "another document",
            "{\"name\": \"notes\", \"version\": \"1.0.0\"}",
            "C0201 1:1",
        ),
        (
            "a schema",
            "{\"$schema\": \"http://json-schema.org/draft-07/schema#\", \"type\": \"object\"}",
            "C0201 1:1",
        ),
        (
            "Swagger 1.2",
            "{\"swaggerVersion\": \"1.2\", \"apis\": []}",
            "C0203 1:1",
        ),
        (
            "an open object",
            "{\"swagger\": \"2.0\",\n \"paths\": {",
            "C0104 2:12 /paths",
        ),
        (
            "a wrong bracket",
            "{\"swagger\": \"2.0\",\n \"paths\": [}",
            "C0105 2:12 /paths",
        ),
    ] {
        let mut definition = definition(text);
        assert_eq!(findings(&definition), [found], "{what}");
        assert!(definition.generate(&Options::default()).is_none(), "{what}");
    }
}

#[test]
fn what_stands_beside_a_definition_is_called_by_its_name() {
    let definition = definition(r#"{"id": "x", "name": "x", "values": []}"#);
    assert_eq!(findings(&definition), ["C0201 1:1"]);
    let shown = render::text(&definition.diagnostics, &definition.sources, false);
    assert!(
        shown.contains("an environment of Postman") && shown.contains("--> input.json:1:1"),
        "{shown}"
    );
}

#[test]
fn depth_is_bounded() {
    let deep = |open: &str, close: &str| {
        format!(
            "{{\"swagger\": \"2.0\", \"x-deep\": {}{}}}",
            open.repeat(10_000),
            close.repeat(10_000)
        )
    };
    for text in [
        deep("[", "]"),
        deep("{\"a\":", "}"),
        "[".repeat(1_000_000),
        "{\"a\":".repeat(1_000_000),
    ] {
        let found = findings(&definition(text));
        assert!(
            matches!(found.as_slice(), [only] if only.starts_with("C0106 1:")),
            "{found:?}"
        );
    }
    let schema = format!("{}{}{}", "{\"items\":".repeat(200), "{}", "}".repeat(200));
    let text = format!(
        "{{\"swagger\": \"2.0\", \"host\": \"h\", \"paths\": {{\"/\": {{\"get\": {{\"operationId\": \"a\", \"responses\": {{\"200\": {{\"schema\": {schema}}}}}}}}}}}}}"
    );
    assert!(
        client(text)
            .modules()
            .any(|module| module.text.contains("Vec<Vec<Vec<Value>>>"))
    );
}

#[test]
fn circles_of_references_end() {
    let circles = [
        r##""A": {"$ref": "#/definitions/A"}"##,
        r##""A": {"$ref": "#/definitions/B"}, "B": {"$ref": "#/definitions/A"}"##,
        r##""A": {"type": "array", "items": {"$ref": "#/definitions/A"}}"##,
        r##""A": {"additionalProperties": {"$ref": "#/definitions/A"}}"##,
        r##""A": {"allOf": [{"$ref": "#/definitions/A"}]}"##,
        r##""A": {"allOf": [{"$ref": "#/definitions/B"}]}, "B": {"allOf": [{"$ref": "#/definitions/A"}], "properties": {"b": {"$ref": "#/definitions/A"}}}"##,
        r##""A": {"discriminator": "a", "allOf": [{"$ref": "#/definitions/B"}]}, "B": {"discriminator": "b", "allOf": [{"$ref": "#/definitions/A"}]}"##,
        r##""A": {"properties": {"a": {"$ref": "#/definitions/A/properties/a"}}}"##,
        r##""A": {"properties": {"a": {"$ref": "#/definitions"}}}"##,
        r##""A": {"properties": {"a": {"$ref": "#"}}}"##,
        r##""A": {"items": [{"$ref": "#/definitions/A"}], "enum": [{"$ref": "#/definitions/A"}]}"##,
    ];
    for circle in circles {
        let text = format!(
            r##"{{"swagger": "2.0", "host": "h", "parameters": {{"P": {{"$ref": "#/parameters/P"}}}}, "responses": {{"R": {{"$ref": "#/responses/R"}}}},
            "paths": {{"/a": {{"$ref": "#/paths/~1a"}}, "/b": {{"get": {{"operationId": "b", "parameters": [{{"$ref": "#/parameters/P"}}, {{"name": "body", "in": "body", "schema": {{"$ref": "#/definitions/A"}}}}],
            "responses": {{"200": {{"schema": {{"$ref": "#/definitions/A"}}}}, "400": {{"$ref": "#/responses/R"}}}}}}}}}},
            "definitions": {{{circle}}}}}"##
        );
        let client = client(text);
        assert_eq!(client.package.counts.emitted, 1, "{circle}");
    }
}

#[test]
fn one_long_line_is_shown_in_part() {
    let text = format!(
        "{{\"swagger\": \"2.0\", \"x-long\": \"{}\", \"host\": 1,}}",
        "ü".repeat(1_000_000)
    );
    let definition = definition(text);
    assert_eq!(
        findings(&definition).first().map(String::as_str),
        Some("C0204 1:1")
    );
    assert!(
        findings(&definition)
            .iter()
            .any(|found| found == "C0112 1:1000043")
    );
    let shown = render::text(&definition.diagnostics, &definition.sources, false);
    assert!(
        shown.lines().all(|line| line.chars().count() < 200),
        "{shown}"
    );
}

#[test]
fn members_of_another_kind_cost_nothing_else() {
    let odd = [
        "null",
        "0",
        "true",
        "\"text\"",
        "[]",
        "{}",
        "[null]",
        "[[]]",
        "{\"$ref\": 1}",
        "{\"a\": null}",
    ];
    let root = [
        "info",
        "host",
        "basePath",
        "schemes",
        "consumes",
        "produces",
        "tags",
        "security",
        "securityDefinitions",
        "parameters",
        "responses",
        "definitions",
        "x-ms-paths",
        "x-ms-parameterized-host",
    ];
    let inner = [
        "operationId",
        "tags",
        "summary",
        "description",
        "consumes",
        "parameters",
        "responses",
        "security",
        "deprecated",
        "x-ms-visibility",
    ];
    for value in odd {
        for member in root {
            let text = format!(
                r#"{{"swagger": "2.0", "paths": {{"/a": {{"get": {{"operationId": "a", "responses": {{}}}}}}}}, "{member}": {value}}}"#
            );
            let emitted = client(text).package.counts.emitted;
            assert!(emitted >= 1, "{member}: {value}");
        }
        for member in inner {
            let text = format!(
                r#"{{"swagger": "2.0", "host": "h", "paths": {{"/a": {{"get": {{"{member}": {value}}}}}, "/b": {value}, "/c": {{"get": {value}, "parameters": {value}}}}}}}"#
            );
            let emitted = client(text).package.counts.emitted;
            assert!(emitted >= 1, "{member}: {value}");
        }
        for member in [
            "name",
            "in",
            "required",
            "type",
            "format",
            "items",
            "enum",
            "default",
            "schema",
            "collectionFormat",
            "x-ms-enum",
            "pattern",
            "properties",
            "allOf",
            "discriminator",
            "additionalProperties",
        ] {
            let schema = format!(r#"{{"type": "string", "{member}": {value}}}"#);
            let text = format!(
                r##"{{"swagger": "2.0", "host": "h", "paths": {{"/a": {{"get": {{"parameters": [{{"name": "p", "in": "query", "{member}": {value}}}, {{"name": "b", "in": "body", "schema": {schema}}}], "responses": {{"200": {{"schema": {{"$ref": "#/definitions/A"}}}}}}}}}}}}, "definitions": {{"A": {schema}}}}}"##
            );
            assert_eq!(client(text).package.counts.emitted, 1, "{member}: {value}");
        }
    }
}

#[test]
fn odd_members_of_openapi_3_cost_nothing_else() {
    let odd = [
        "null",
        "0",
        "true",
        "\"text\"",
        "[]",
        "{}",
        "[null]",
        "{\"$ref\": 1}",
        "{\"a\": null}",
    ];
    for value in odd {
        for member in [
            "info",
            "servers",
            "tags",
            "security",
            "webhooks",
            "components",
        ] {
            let text = format!(
                r#"{{"openapi": "3.1.0", "paths": {{"/a": {{"get": {{"operationId": "a", "responses": {{}}}}}}}}, "{member}": {value}}}"#
            );
            assert_eq!(client(text).package.counts.emitted, 1, "{member}: {value}");
        }
        for member in [
            "parameters",
            "requestBody",
            "responses",
            "callbacks",
            "servers",
            "security",
        ] {
            let text = format!(
                r#"{{"openapi": "3.1.0", "paths": {{"/a": {{"get": {{"{member}": {value}}}}}, "/b": {value}}}}}"#
            );
            assert_eq!(client(text).package.counts.emitted, 1, "{member}: {value}");
        }
        for member in [
            "type",
            "const",
            "enum",
            "oneOf",
            "anyOf",
            "allOf",
            "discriminator",
            "prefixItems",
            "items",
            "patternProperties",
            "unevaluatedProperties",
            "required",
            "$ref",
            "$dynamicRef",
            "contentEncoding",
        ] {
            let schema = format!(r#"{{"title": "A", "{member}": {value}}}"#);
            let text = format!(
                r##"{{"openapi": "3.1.0", "paths": {{"/a": {{"get": {{"parameters": [{{"name": "p", "in": "query", "schema": {schema}}}], "requestBody": {{"content": {{"multipart/form-data": {{"schema": {{"properties": {{"a": {schema}}}}}}}}}}}, "responses": {{"200": {{"content": {{"application/json": {{"schema": {{"$ref": "#/components/schemas/A"}}}}}}}}}}}}}}}}, "components": {{"schemas": {{"A": {schema}}}}}}}"##
            );
            assert_eq!(client(text).package.counts.emitted, 1, "{member}: {value}");
        }
    }
}

#[test]
fn circles_of_choices_end() {
    let circles = [
        r##""A": {"oneOf": [{"$ref": "#/components/schemas/A"}, {"type": "string"}]}"##,
        r##""A": {"anyOf": [{"$ref": "#/components/schemas/B"}]}, "B": {"anyOf": [{"$ref": "#/components/schemas/A"}]}"##,
        r##""A": {"oneOf": [{"$ref": "#/components/schemas/B"}, {"type": "integer"}]}, "B": {"oneOf": [{"$ref": "#/components/schemas/A"}, {"type": "boolean"}]}"##,
        r##""A": {"properties": {"k": {"type": "string"}}, "oneOf": [{"$ref": "#/components/schemas/B"}, {"$ref": "#/components/schemas/C"}], "discriminator": {"propertyName": "k"}}, "B": {"allOf": [{"$ref": "#/components/schemas/A"}]}, "C": {"allOf": [{"$ref": "#/components/schemas/A"}, {"$ref": "#/components/schemas/B"}]}"##,
        r##""A": {"type": ["array", "string"], "items": {"$ref": "#/components/schemas/A"}}"##,
        r##""A": {"type": "array", "prefixItems": [{"$ref": "#/components/schemas/A"}], "minItems": 1, "maxItems": 1}"##,
        r##""A": {"properties": {"a": {"$ref": "#/components/schemas/A/oneOf/0"}}, "oneOf": [{"$ref": "#/components/schemas/A"}, {"$ref": "#/components/schemas/A/properties/a"}]}"##,
    ];
    for circle in circles {
        let text = format!(
            r##"{{"openapi": "3.1.0", "paths": {{"/a": {{"get": {{"responses": {{"200": {{"content": {{"application/json": {{"schema": {{"$ref": "#/components/schemas/A"}}}}}}}}}}}}}}}}, "components": {{"schemas": {{{circle}}}}}}}"##
        );
        assert_eq!(client(text).package.counts.emitted, 1, "{circle}");
    }
}
