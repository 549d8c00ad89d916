use serde_json::{Value, json};

/// A definition that has the payload wherever a text can stand, each time after another number so that no two are equal.
pub(super) fn with(payload: &str) -> Value {
    let texts = Texts::new(payload);
    let text = |number| texts.text(number);
    let path = format!("/a{0}/{{{0}x}}", texts.path);
    json!({
        "swagger": "2.0",
        "info": {"title": text(1), "version": text(2), "description": text(3), "license": {"name": text(4)}, "x-ms-api-annotation": text(5)},
        "host": "api.example.com",
        "basePath": format!("/{}", texts.host),
        "tags": [{"name": text(6), "description": text(7), "externalDocs": {"url": format!("https://{}", text(8))}}],
        "securityDefinitions": {
            text(9): {"type": "apiKey", "in": "header", "name": format!("X{}", texts.token), "description": text(10)},
            text(11): {"type": "apiKey", "in": "query", "name": text(12)},
            text(13): {"type": "oauth2", "flow": text(14), "tokenUrl": text(15), "scopes": {text(16): text(17)}},
            text(120): {"type": "oauth2", "flow": "application", "tokenUrl": "https://id.example.com/token", "scopes": {text(121): text(122)}},
        },
        "security": [{text(9): []}, {text(11): [text(18)]}],
        "paths": {path: {"post": texts.send()}, "/form": {"post": texts.form()}, "/body": {"put": texts.body()}, "/xml": {"put": texts.xml()}, "/pages": {"get": texts.pages()}},
        "definitions": texts.definitions(),
    })
}

/// A payload, and what is left of it where anything else is refused.
pub(super) struct Texts {
    payload: String,
    /// In a header's name: the characters of a token.
    pub(super) token: String,
    /// In a media type: printable ASCII, without the star that stands for any type.
    pub(super) media: String,
    /// In a path: no braces of placeholders, no fragment.
    pub(super) path: String,
    /// In an address.
    pub(super) host: String,
}

impl Texts {
    pub(super) fn new(payload: &str) -> Self {
        let keep = |text: &str, kept: fn(char) -> bool| {
            text.chars().filter(|c| kept(*c)).collect::<String>()
        };
        let ascii = keep(payload, |c| matches!(c, ' '..='~'));
        let path = keep(&ascii, |c| !"{}#".contains(c));
        Self {
            payload: payload.to_owned(),
            token: keep(&ascii, |c| {
                c.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(c)
            }),
            media: keep(&ascii, |c| c != '*'),
            host: keep(&path, |c| !"\"<>\\ ".contains(c)),
            path,
        }
    }

    pub(super) fn text(&self, number: u32) -> String {
        format!("{number}{}", self.payload)
    }

    fn schema(&self, number: u32) -> Value {
        json!({"$ref": format!("#/definitions/{}", step(&self.text(number)))})
    }

    fn send(&self) -> Value {
        let text = |number| self.text(number);
        json!({
            "operationId": text(20),
            "tags": [text(6)],
            "summary": text(21),
            "description": text(22),
            "consumes": [format!("text/a{}", self.media)],
            "produces": [format!("text/b{}", self.media)],
            "security": [{text(13): []}],
            "parameters": [
                {"name": format!("{}x", self.path), "in": "path", "required": true, "type": "string", "description": text(23)},
                {"name": text(24), "in": "query", "required": true, "type": "string", "enum": [text(25)]},
                {"name": text(26), "in": "query", "type": "string", "default": text(27), "pattern": text(28), "x-ms-visibility": text(29), "x-ms-client-name": text(30)},
                {"name": text(31), "in": "query", "type": "string", "enum": [text(32), text(33)], "x-ms-enum-values": [{"value": text(32), "displayName": text(34)}]},
                {"name": format!("X{}", self.token), "in": "header", "type": "string", "description": text(35), "x-ms-summary": text(36)},
                {"name": text(37), "in": "query", "type": "array", "collectionFormat": text(38), "items": {"type": "string", "format": text(39)}},
                {"name": text(40), "in": "query", "required": true, "type": "string", "default": text(41), "x-ms-visibility": "internal"},
                {"name": text(42), "in": "body", "required": true, "description": text(43), "schema": {"type": "string"}},
            ],
            "responses": {
                "200": {"description": text(44), "schema": {"type": "string"}, "headers": {text(45): {"type": "string", "description": text(46)}}},
                "404": {"description": text(47), "schema": self.schema(80)},
            },
        })
    }

    fn form(&self) -> Value {
        let text = |number| self.text(number);
        json!({
            "operationId": text(50),
            "consumes": ["multipart/form-data"],
            "parameters": [
                {"name": text(51), "in": "formData", "type": "file", "description": text(52)},
                {"name": text(53), "in": "formData", "required": true, "type": "string"},
            ],
            "responses": {"200": {"description": text(54), "schema": {"type": "file"}}, "202": {"description": text(55), "schema": {"type": "integer"}}},
        })
    }

    fn body(&self) -> Value {
        let text = |number| self.text(number);
        json!({
            "operationId": text(56),
            "tags": [text(57)],
            "parameters": [{"name": text(58), "in": "body", "schema": self.schema(59)}],
            "responses": {"200": {"description": "", "schema": self.schema(90)}},
        })
    }

    fn pages(&self) -> Value {
        let text = |number| self.text(number);
        let list = json!({"type": "array", "items": {"type": "string"}});
        json!({
            "operationId": text(120),
            "parameters": [{"name": text(24), "in": "query", "type": "string"}],
            "responses": {"200": {"description": "", "schema": {"type": "object", "properties": {text(121): list}}}},
            "x-ms-pageable": {"nextLinkName": text(122), "itemName": text(121), "operationName": text(20)},
        })
    }

    fn xml(&self) -> Value {
        let text = |number| self.text(number);
        let xml = |number| json!({"name": text(number), "prefix": text(number + 1), "namespace": text(number + 2)});
        let member =
            json!({"type": "array", "items": {"type": "string", "xml": xml(100)}, "xml": xml(103)});
        let body = json!({"type": "object", "properties": {text(106): member}, "xml": xml(107)});
        json!({
            "operationId": text(110),
            "consumes": ["text/xml"],
            "produces": ["text/xml"],
            "parameters": [{"name": text(111), "in": "body", "schema": body}],
            "responses": {"200": {"description": "", "schema": {"type": "integer", "xml": xml(112)}}, "404": {"description": "", "schema": self.schema(80)}},
        })
    }

    fn definitions(&self) -> Value {
        let text = |number| self.text(number);
        let members = json!({
            text(60): {"type": "string", "description": text(61), "title": text(62), "default": text(63), "pattern": text(64), "x-ms-summary": text(65)},
            text(66): {"type": "string", "enum": [text(67), text(68)], "x-ms-enum": {"name": text(69), "values": [{"value": text(67), "name": text(70), "description": text(71)}]}},
            text(72): {"type": "integer", "enum": [1, 2], "x-enum-varnames": [text(73), text(74)], "x-ms-client-name": text(75)},
            text(76): {"type": "object", "properties": {text(77): self.schema(80)}, "additionalProperties": {"type": "string"}},
        });
        json!({
            text(59): {"type": "object", "title": text(78), "description": text(79), "required": [text(60)], "properties": members},
            text(80): {"type": "object", "properties": {text(81): {"type": "string"}}},
            text(90): {"type": "object", "discriminator": text(91), "properties": {text(91): {"type": "string"}}},
            text(92): {"x-ms-discriminator-value": text(93), "allOf": [self.schema(90)]},
        })
    }
}

/// A name as a step of a reference (RFC 6901 §6).
pub(super) fn step(name: &str) -> String {
    let escaped = name.replace('~', "~0").replace('/', "~1");
    let encoded = escaped.bytes().map(|byte| match byte {
        b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' | b'~' => char::from(byte).to_string(),
        _ => format!("%{byte:02X}"),
    });
    encoded.collect()
}
