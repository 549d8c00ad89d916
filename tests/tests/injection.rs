//! A definition is somebody else's text: nothing in it may become code.

use std::collections::BTreeSet;

use connector_codegen::output::{CrateOptions, Files, crate_files};
use connector_codegen::plan::Options;
use connector_tests::definition;
use proc_macro2::{Delimiter, TokenStream, TokenTree};
use quote::ToTokens;
use serde_json::{Value, json};
use syn::visit_mut::{self, VisitMut};

/// Texts that try to leave the place where they stand. Each would define `pwned`, or hide what stands after it.
const PAYLOADS: [&str; 16] = [
    "\"; fn pwned() {} //",
    "\"); } fn pwned() {} const X: &str = (\"",
    "\\\"; fn pwned() {}",
    "\\",
    "\"#; fn pwned() {} r#\"",
    "*/ fn pwned() {} /*",
    "\nfn pwned() {}\n//",
    "\r\nfn pwned() {}\r//",
    "\u{2028}fn pwned() {}\u{2029}\u{85}",
    "\u{202E}\u{2066} fn pwned() {} \u{2069}\u{200F}",
    "\0fn pwned() {}\u{7}\u{1B}[31m",
    "{} {pwned} {{0}} ${pwned} $pwned",
    "]\nfn pwned() {} #[doc = \"",
    "*/ */ #![allow(warnings)] mod pwned; //! use pwned::*;",
    "```\n```rust\npwned!()\n```\n<script>pwned()</script> [pwned](javascript:pwned) ![x](y)",
    "'static r#type Self crate::pwned ://<a@b> `pwned` \u{FEFF}\u{AD}",
];

#[test]
fn no_text_becomes_code() {
    let expected = skeleton(&files(" a harmless text"));
    for payload in PAYLOADS {
        let files = files(payload);
        let found = skeleton(&files);
        let differs = |a: &[String], b: &[String]| {
            let other = a.iter().filter(|item| !b.contains(item));
            other.cloned().collect::<Vec<_>>()
        };
        let more = differs(&found, &expected);
        let fewer = differs(&expected, &found);
        assert_eq!(
            found, expected,
            "{payload:?}: {more:#?} instead of {fewer:#?}"
        );
        for (name, text) in sources(&files) {
            assert!(
                !identifiers(&tokens(text)).contains("pwned"),
                "{payload:?} in {name}"
            );
        }
    }
}

#[test]
fn no_file_has_characters_that_hide_others() {
    for payload in PAYLOADS {
        for (name, text) in files(payload) {
            let hides = |c: char| {
                let turns = matches!(c, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
                let breaks = matches!(c, '\u{2028}' | '\u{2029}' | '\u{85}');
                turns || breaks || c.is_control() && c != '\n'
            };
            let found = text.lines().find(|line| line.contains(hides));
            assert_eq!(found, None, "{payload:?} in {name}");
        }
    }
}

#[test]
fn the_manifest_has_its_keys_and_no_others() {
    for payload in PAYLOADS {
        let files = files(payload);
        let manifest: toml::Table = files["Cargo.toml"].parse().expect("it is TOML");
        let keys = |table: &toml::Table| table.keys().cloned().collect::<Vec<_>>();
        assert_eq!(keys(&manifest), ["dependencies", "package"]);
        let package = manifest["package"].as_table().expect("a table");
        let expected = [
            "categories",
            "description",
            "edition",
            "license",
            "metadata",
            "name",
            "readme",
            "rust-version",
            "version",
        ];
        assert_eq!(keys(package), expected, "{payload:?}");
        assert_eq!(package["name"].as_str(), Some("hostile"));
        let dependencies = manifest["dependencies"].as_table().expect("a table");
        assert_eq!(keys(dependencies), ["connector-runtime"]);
    }
}

#[test]
fn the_readme_has_its_headings_and_no_others() {
    for payload in PAYLOADS {
        let files = files(payload);
        let readme = &files["README.md"];
        let headings: Vec<&str> = readme
            .lines()
            .filter(|line| line.starts_with('#'))
            .collect();
        assert_eq!(headings, ["# hostile", "## Use"], "{payload:?}");
        let fences = readme.lines().filter(|line| line.starts_with("```"));
        let code: Vec<&str> = fences
            .filter(|line| *line != "```" && *line != "```text")
            .collect();
        assert_eq!(code, ["```rust,no_run"], "{payload:?}");
    }
}

fn files(payload: &str) -> Files {
    let mut definition = definition(hostile(payload).to_string());
    let client = definition.generate(&Options::default());
    let client = client.unwrap_or_else(|| panic!("{}", definition.errors()));
    let counts = client.package.counts;
    assert_eq!((counts.operations, counts.emitted), (3, 3), "{payload:?}");
    let options = CrateOptions {
        license: None,
        name: "hostile".to_owned(),
        source: "input.json".to_owned(),
        runtime_path: None,
    };
    crate_files(&client.package, &client.modules, &options)
}

/// A definition that has the payload wherever a text can stand, each time after another number so that no two are equal.
fn hostile(payload: &str) -> Value {
    let text = |number: u32| format!("{number}{payload}");
    // Where anything else than printable ASCII is refused, the payload is what is left of it.
    let ascii: String = payload.chars().filter(|c| matches!(c, ' '..='~')).collect();
    let token: String = ascii
        .chars()
        .filter(|c| c.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(*c))
        .collect();
    let media = ascii.replace('*', "");
    let in_path: String = ascii.chars().filter(|c| !"{}#".contains(*c)).collect();
    let in_host: String = in_path
        .chars()
        .filter(|c| !"\"<>\\ ".contains(*c))
        .collect();
    let properties: serde_json::Map<String, Value> = [
        (text(60), json!({"type": "string", "description": text(61), "title": text(62), "default": text(63), "pattern": text(64), "x-ms-summary": text(65)})),
        (text(66), json!({"type": "string", "enum": [text(67), text(68)], "x-ms-enum": {"name": text(69), "values": [{"value": text(67), "name": text(70), "description": text(71)}]}})),
        (text(72), json!({"type": "integer", "enum": [1, 2], "x-enum-varnames": [text(73), text(74)], "x-ms-client-name": text(75)})),
        (text(76), json!({"type": "object", "properties": {text(77): {"$ref": format!("#/definitions/{}", pointer(&text(80)))}}, "additionalProperties": {"type": "string"}})),
    ].into_iter().collect();
    json!({
        "swagger": "2.0",
        "info": {"title": text(1), "version": text(2), "description": text(3), "license": {"name": text(4)}, "x-ms-api-annotation": text(5)},
        "host": "api.example.com",
        "basePath": format!("/{in_host}"),
        "tags": [{"name": text(6), "description": text(7), "externalDocs": {"url": format!("https://{}", text(8))}}],
        "securityDefinitions": {
            text(9): {"type": "apiKey", "in": "header", "name": format!("X{token}"), "description": text(10)},
            text(11): {"type": "apiKey", "in": "query", "name": text(12)},
            text(13): {"type": "oauth2", "flow": text(14), "tokenUrl": text(15), "scopes": {text(16): text(17)}},
        },
        "security": [{text(9): []}, {text(11): [text(18)]}],
        "paths": {
            format!("/a{in_path}/{{{in_path}x}}"): {
                "post": {
                    "operationId": text(20),
                    "tags": [text(6)],
                    "summary": text(21),
                    "description": text(22),
                    "consumes": [format!("text/a{media}")],
                    "produces": [format!("text/b{media}")],
                    "security": [{text(13): []}],
                    "parameters": [
                        {"name": format!("{in_path}x"), "in": "path", "required": true, "type": "string", "description": text(23)},
                        {"name": text(24), "in": "query", "required": true, "type": "string", "enum": [text(25)]},
                        {"name": text(26), "in": "query", "type": "string", "default": text(27), "pattern": text(28), "x-ms-visibility": text(29), "x-ms-client-name": text(30)},
                        {"name": text(31), "in": "query", "type": "string", "enum": [text(32), text(33)], "x-ms-enum-values": [{"value": text(32), "displayName": text(34)}]},
                        {"name": format!("X{token}"), "in": "header", "type": "string", "description": text(35), "x-ms-summary": text(36)},
                        {"name": text(37), "in": "query", "type": "array", "collectionFormat": text(38), "items": {"type": "string", "format": text(39)}},
                        {"name": text(40), "in": "query", "required": true, "type": "string", "default": text(41), "x-ms-visibility": "internal"},
                        {"name": text(42), "in": "body", "required": true, "description": text(43), "schema": {"type": "string"}},
                    ],
                    "responses": {
                        "200": {"description": text(44), "schema": {"type": "string"}, "headers": {text(45): {"type": "string", "description": text(46)}}},
                        "404": {"description": text(47), "schema": {"$ref": format!("#/definitions/{}", pointer(&text(80)))}},
                    },
                },
            },
            "/form": {
                "post": {
                    "operationId": text(50),
                    "consumes": ["multipart/form-data"],
                    "parameters": [
                        {"name": text(51), "in": "formData", "type": "file", "description": text(52)},
                        {"name": text(53), "in": "formData", "required": true, "type": "string"},
                    ],
                    "responses": {"200": {"description": text(54), "schema": {"type": "file"}}, "202": {"description": text(55), "schema": {"type": "integer"}}},
                },
            },
            "/body": {
                "put": {
                    "operationId": text(56),
                    "tags": [text(57)],
                    "parameters": [{"name": text(58), "in": "body", "schema": {"$ref": format!("#/definitions/{}", pointer(&text(59)))}}],
                    "responses": {"200": {"description": "", "schema": {"$ref": format!("#/definitions/{}", pointer(&text(90)))}}},
                },
            },
        },
        "definitions": {
            text(59): {"type": "object", "title": text(78), "description": text(79), "required": [text(60)], "properties": properties},
            text(80): {"type": "object", "properties": {text(81): {"type": "string"}}},
            text(90): {"type": "object", "discriminator": text(91), "properties": {text(91): {"type": "string"}}},
            text(92): {"x-ms-discriminator-value": text(93), "allOf": [{"$ref": format!("#/definitions/{}", pointer(&text(90)))}]},
        },
    })
}

/// A name as a step of a reference.
fn pointer(name: &str) -> String {
    let escaped = name.replace('~', "~0").replace('/', "~1");
    escaped
        .bytes()
        .map(|byte| match byte {
            b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' | b'~' => char::from(byte).to_string(),
            _ => format!("%{byte:02X}"),
        })
        .collect()
}

fn sources(files: &Files) -> impl Iterator<Item = (&str, &str)> {
    let files = files
        .iter()
        .map(|(name, text)| (name.as_str(), text.as_str()));
    files.filter(|(name, _)| name.ends_with(".rs"))
}

/// Every item of all files without its names, texts and documentation, in an order that does not depend on them.
fn skeleton(files: &Files) -> Vec<String> {
    let mut items = Vec::new();
    for (name, text) in sources(files) {
        let mut file =
            syn::parse_file(text).unwrap_or_else(|error| panic!("{name}: {error}\n{text}"));
        Plain.visit_file_mut(&mut file);
        items.push(format!("file {:?}", shape(attributes(&file.attrs))));
        items.extend(file.items.iter().map(|item| shape(item.to_token_stream())));
    }
    items.sort();
    items
}

fn attributes(attributes: &[syn::Attribute]) -> TokenStream {
    attributes.iter().map(ToTokens::to_token_stream).collect()
}

/// Takes the documentation away, and the braces that only a long line needs.
struct Plain;

impl VisitMut for Plain {
    fn visit_attributes_mut(&mut self, attributes: &mut Vec<syn::Attribute>) {
        attributes.retain(|attribute| {
            let is_text = matches!(&attribute.meta, syn::Meta::NameValue(pair) if matches!(&pair.value, syn::Expr::Lit(_)));
            !(attribute.path().is_ident("doc") && is_text)
        });
    }

    fn visit_arm_mut(&mut self, arm: &mut syn::Arm) {
        visit_mut::visit_arm_mut(self, arm);
        if let syn::Expr::Block(block) = arm.body.as_ref()
            && let [syn::Stmt::Expr(only, None)] = block.block.stmts.as_slice()
        {
            *arm.body = only.clone();
        }
        arm.comma = Some(Default::default());
    }
}

fn shape(tokens: TokenStream) -> String {
    let mut shape = String::new();
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Ident(_) => shape.push_str("i "),
            TokenTree::Literal(_) => shape.push_str("l "),
            // A list that goes over several lines ends in a comma.
            TokenTree::Punct(comma) if comma.as_char() == ',' && tokens.peek().is_none() => {}
            TokenTree::Punct(punct) => shape.push(punct.as_char()),
            TokenTree::Group(group) => {
                let (open, close) = match group.delimiter() {
                    Delimiter::Brace => ("{", "}"),
                    Delimiter::Bracket => ("[", "]"),
                    Delimiter::Parenthesis => ("(", ")"),
                    Delimiter::None => ("", ""),
                };
                shape.push_str(&format!("{open}{}{close}", self::shape(group.stream())));
            }
        }
    }
    shape.replace(",>", ">")
}

fn tokens(text: &str) -> TokenStream {
    text.parse().expect("it was parsed before")
}

fn identifiers(tokens: &TokenStream) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for token in tokens.clone() {
        match token {
            TokenTree::Ident(ident) => drop(found.insert(ident.to_string())),
            TokenTree::Group(group) => found.extend(identifiers(&group.stream())),
            TokenTree::Punct(_) | TokenTree::Literal(_) => {}
        }
    }
    found
}
