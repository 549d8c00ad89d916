use serde_json::{Value, json};

use crate::definition::Texts;

/// A collection of Postman that has the payload wherever a text can stand.
pub(super) fn with(payload: &str) -> Value {
    let texts = Texts::new(payload);
    let own = Own(&texts);
    let text = |number| texts.text(number);
    let named = |number| own.named(number);
    json!({
        "info": {"name": text(1), "description": {"content": text(2), "type": text(3)}, "version": text(4), "schema": text(5)},
        "auth": {"type": text(6), text(6): [{"key": text(7), "value": text(8)}]},
        "variable": [
            {"key": "base", "value": format!("https://api.example.com/{}", own.segment()), "description": text(9)},
            {"key": own.variable(), "value": own.segment(), "description": text(11)},
            {"key": "known", "value": named(12), "description": {"content": text(13)}},
        ],
        "event": [{"listen": "prerequest", "script": {"exec": [text(14)]}}],
        "item": [
            {"name": named(15), "description": text(16), "item": [
                {"name": named(17), "description": text(18), "item": [own.send(), own.form(), own.urlencoded()]},
            ]},
            own.graphql(),
            own.text(),
            own.elsewhere(),
            own.said(100, "{{base}}/merged"),
            own.said(101, "{{base}}/merged"),
            {"name": text(19), "request": format!("{{{{base}}}}/text?{}=1", own.segment())},
        ],
    })
}

/// What stands in collections alone.
struct Own<'a>(&'a Texts);

impl Own<'_> {
    /// A text in a place where braces are variables, and that starts with no number.
    fn named(&self, number: u32) -> String {
        let text = self.0.text(number);
        format!("N{}", text.replace(['{', '}'], ""))
    }

    /// The name of a variable.
    fn variable(&self) -> String {
        let name = self.named(20);
        let name = name.replace(['\n', '\r', '"', ':', ',', '/'], "");
        name.trim().to_owned()
    }

    /// A part of an address.
    fn segment(&self) -> String {
        format!(
            "s{}",
            self.0.host.replace(['/', '?', '&', '=', ':', '@'], "")
        )
    }

    fn said(&self, number: u32, url: &str) -> Value {
        json!({"name": self.named(number), "request": {"method": "GET", "url": url, "description": self.0.text(number + 10)}})
    }

    fn send(&self) -> Value {
        let text = |number| self.0.text(number);
        let named = |number| self.named(number);
        let body = json!({named(30): named(31), "list": [{named(32): 1}], "open": format!("{{{{{}}}}}", self.variable())});
        let answer = json!({text(33).replace("{{", ""): text(34), "codes": {text(35).replace("{{", ""): [text(36)]}});
        json!({
            "name": named(37),
            "event": [
                {"listen": "test", "script": {"exec": [format!("pm.environment.set(\"{}\", 1)", text(38)), text(39)]}},
                {"listen": "prerequest", "script": {"exec": format!("pm.request.url {}", text(40))}},
            ],
            "request": {
                "description": text(41),
                "method": format!("M{}", self.0.token),
                "auth": {"type": "apikey", "apikey": [{"key": "key", "value": format!("X{}", self.0.token)}, {"key": "value", "value": text(42)}]},
                "header": [
                    {"key": format!("Y{}", self.0.token), "value": named(43), "description": text(44)},
                    {"key": "X-Known", "value": "{{known}}"},
                    {"key": "Accept", "value": format!("text/a{}", self.0.media.replace([',', '{'], ""))},
                ],
                "url": {"host": ["{{base}}"], "path": [self.segment(), ":id", format!("{{{{{}}}}}", self.variable())], "query": [
                    {"key": named(45), "value": named(46)},
                    {"key": named(47), "value": "", "description": text(48)},
                    {"key": named(49), "value": null, "disabled": true, "description": {"content": text(50)}},
                ], "variable": [{"key": "id", "value": text(51), "description": text(52)}]},
                "body": {"mode": "raw", "raw": body.to_string(), "options": {"raw": {"language": "json"}}},
            },
            "response": [
                {"name": text(53), "code": 200, "status": text(54), "header": [{"key": text(55), "value": text(56)}], "body": answer.to_string(), "originalRequest": {
                    "url": {"query": [{"key": named(57), "value": text(58)}]},
                    "body": {"mode": "raw", "raw": json!({named(59): text(60)}).to_string()},
                }},
                {"name": text(61), "code": 404, "body": json!({"message": text(62)}).to_string()},
                {"name": text(63), "code": 500, "header": [{"key": "Content-Type", "value": format!("text/b{}", self.0.media)}], "body": text(64)},
            ],
        })
    }

    fn form(&self) -> Value {
        let named = |number| self.named(number);
        let media = format!("text/c{}", self.0.media.replace('{', ""));
        json!({"name": named(70), "request": {"method": "POST", "url": "{{base}}/form", "body": {"mode": "formdata", "formdata": [
            {"key": named(71), "type": "file", "src": self.0.text(72), "contentType": media, "description": self.0.text(73)},
            {"key": named(74), "type": self.0.text(75), "value": named(76)},
        ]}}})
    }

    fn urlencoded(&self) -> Value {
        let named = |number| self.named(number);
        json!({"name": named(77), "request": {"method": "POST", "url": "{{base}}/urlencoded", "body": {"mode": "urlencoded", "urlencoded": [
            {"key": named(78), "value": named(79), "description": self.0.text(80)},
            {"key": named(81), "value": "{{known}}"},
        ]}}})
    }

    fn graphql(&self) -> Value {
        let named = |number| self.named(number);
        let variables = json!({named(82): named(83)});
        json!({"name": named(84), "request": {"method": "POST", "url": "{{base}}/graphql", "body": {"mode": "graphql", "graphql": {
            "query": named(85), "variables": variables.to_string(), "operationName": named(86),
        }}}})
    }

    fn text(&self) -> Value {
        let media = format!("text/d{}", self.0.media.replace('{', ""));
        json!({"name": self.named(87), "request": {"method": "PUT", "url": "{{base}}/text", "header": [{"key": "Content-Type", "value": media}],
            "body": {"mode": "raw", "raw": self.0.text(88), "options": {"raw": {"language": self.0.text(89)}}}}})
    }

    fn elsewhere(&self) -> Value {
        let url = format!(
            "https://{{{{{0}}}}}.example.com/{1}/{{{{{0}}}}}.{1}",
            self.variable(),
            self.segment(),
        );
        json!({"name": self.named(90), "request": {"method": "GET", "url": url}})
    }
}
