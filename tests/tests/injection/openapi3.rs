use serde_json::{Value, json};

use crate::definition::{Texts, step};

/// A definition in OpenAPI 3 that has the payload wherever only that format has a text.
pub(super) fn with(payload: &str) -> Value {
    let texts = Texts::new(payload);
    let text = |number| texts.text(number);
    let variable = format!("v{}", texts.host.replace(['/', '?'], ""));
    let variables = json!({
        &variable: {"default": "eu", "enum": ["eu", text(1)], "description": text(2)},
    });
    json!({
        "openapi": "3.1.0",
        "info": {"title": text(3), "summary": text(4), "version": text(5), "license": {"name": "L", "identifier": text(6)}},
        "servers": [
            {"url": format!("https://{{{variable}}}.example.com"), "description": text(7), "variables": variables},
            {"url": "https://other.example.com", "name": text(8)},
        ],
        "tags": [{"name": text(9), "summary": text(10), "description": text(11)}],
        "security": [{text(12): []}],
        "webhooks": {text(13): {"post": {"summary": text(14), "requestBody": content(&schema(&texts, 50))}}},
        "paths": {
            "/a": {"summary": text(15), "post": send(&texts)},
            "/b": {"additionalOperations": {"COPY": {"operationId": text(16), "responses": answers(&texts)}}},
        },
        "components": {
            "securitySchemes": {
                text(12): {"type": "http", "scheme": text(17), "description": text(18)},
                text(19): {"type": "apiKey", "in": "cookie", "name": text(20)},
                text(21): {"type": "openIdConnect", "openIdConnectUrl": text(22)},
                text(220): {"type": "oauth2", "flows": {"deviceAuthorization": {
                    "deviceAuthorizationUrl": "https://id.example.com/device", "tokenUrl": "https://id.example.com/token", "scopes": {text(221): text(222)},
                }}},
            },
            "schemas": schemas(&texts),
        },
    })
}

fn schema(texts: &Texts, number: u32) -> Value {
    json!({"$ref": format!("#/components/schemas/{}", step(&texts.text(number)))})
}

fn content(schema: &Value) -> Value {
    json!({"content": {"application/json": {"schema": schema}}})
}

fn answers(texts: &Texts) -> Value {
    let text = |number| texts.text(number);
    let mut answer = content(&schema(texts, 50));
    answer["description"] = text(30).into();
    answer["headers"] = json!({text(31): {"description": text(32), "schema": {"type": "string"}}});
    answer["links"] = json!({text(33): {"operationId": text(34), "description": text(35)}});
    let problem = json!({"type": "object", "properties": {text(36): {"const": text(37)}}});
    json!({"200": answer, "4XX": content(&problem)})
}

fn send(texts: &Texts) -> Value {
    let text = |number| texts.text(number);
    let part = json!({"type": "string"});
    let form = json!({
        "schema": {"type": "object", "required": [text(40)], "properties": {text(40): part, text(41): {"type": "string", "format": "binary"}}},
        "encoding": {text(40): {"contentType": format!("text/a{}", texts.media)}, text(41): {"contentType": format!("a/b{}", texts.media)}},
    });
    json!({
        "operationId": text(42),
        "tags": [text(9)],
        "servers": [{"url": format!("https://up.example.com/{}", texts.host.replace('?', ""))}],
        "parameters": [
            {"name": text(43), "in": "query", "style": "deepObject", "schema": schema(texts, 60)},
            {"name": text(44), "in": "cookie", "required": true, "schema": {"const": text(45)}},
            {"name": text(46), "in": "query", "content": {"application/json": {"schema": {"type": "string"}}}},
            {"name": format!("X{}", texts.token), "in": "header", "schema": {"type": ["string", "integer"]}},
        ],
        "requestBody": {"required": true, "content": {"multipart/form-data": form}},
        "responses": answers(texts),
        "callbacks": {text(47): {text(48): {"post": {"description": text(49), "requestBody": content(&schema(texts, 60))}}}},
    })
}

fn schemas(texts: &Texts) -> Value {
    let text = |number| texts.text(number);
    let reference = |number| schema(texts, number)["$ref"].clone();
    json!({
        text(50): {
            "description": text(51),
            "oneOf": [schema(texts, 60), schema(texts, 61)],
            "discriminator": {"propertyName": text(52), "mapping": {text(53): reference(60), text(54): reference(61)}},
        },
        text(60): {"type": "object", "properties": {text(62): {"oneOf": [{"const": text(63), "title": text(64), "description": text(65)}, {"const": text(66)}]}}},
        text(61): {"type": "object", "required": [text(67)], "properties": {text(67): {"const": text(68)}, text(69): {"anyOf": [{"type": "integer"}, {"title": text(70), "type": "object", "properties": {text(71): {}}}]}}},
    })
}
