//! Collections of Postman that are odd, secret, deep or large: never a panic, and nothing of them where it does not belong.

use std::collections::BTreeSet;

use connector_codegen::diag::render;
use connector_codegen::output::{CrateOptions, crate_files};
use connector_codegen::plan::Options;
use connector_tests::{client, definition, findings};
use serde_json::{Value, json};

/// A collection with these items.
fn collection(items: Value) -> Value {
    json!({"info": {"name": "Notes"}, "item": items})
}

fn get(name: &str, url: &str) -> Value {
    json!({"name": name, "request": {"method": "GET", "url": url}})
}

/// How many operations become methods.
fn emitted(collection: &Value) -> usize {
    client(collection.to_string()).package.counts.emitted
}

#[test]
fn what_is_no_collection_is_told() {
    let schema = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json";
    for (what, text, found) in [
        (
            "no items",
            json!({"info": {"name": "A", "schema": schema}}),
            "C0204 1:1",
        ),
        (
            "items that are none",
            json!({"info": {"name": "A", "schema": schema}, "item": {"a": 1}}),
            "C0204 1:1",
        ),
        (
            "an empty collection of the first version",
            json!({"name": "A", "order": [], "requests": []}),
            "C0204 1:1",
        ),
        (
            "an empty wrapped collection",
            json!({"collection": {"item": []}}),
            "C0204 1:15 /collection",
        ),
        (
            "a wrapper of nothing",
            json!({"collection": {}}),
            "C0201 1:1",
        ),
        (
            "values of variables",
            json!({"name": "A", "values": []}),
            "C0201 1:1",
        ),
    ] {
        let mut definition = definition(text.to_string());
        assert_eq!(findings(&definition), [found], "{what}");
        let client = definition.generate(&Options::default());
        assert!(
            client.is_none_or(|client| client.package.counts.emitted == 0),
            "{what}"
        );
    }
}

/// A value of each kind, and of some that are nearly right.
fn odd() -> [Value; 14] {
    [
        json!(null),
        json!(0),
        json!(-1.5),
        json!(true),
        json!(""),
        json!("text"),
        json!("{{"),
        json!([]),
        json!({}),
        json!([null]),
        json!([[]]),
        json!({"type": 1}),
        json!([{"key": null, "value": {}}]),
        json!({"a": null}),
    ]
}

#[test]
fn items_of_another_kind_cost_nothing_else() {
    let mut items: Vec<Value> = odd().into();
    items.push(get("A", "https://api.example.com/a"));
    assert_eq!(emitted(&collection(json!(items))), 1);
    for value in odd() {
        let mut collection = collection(json!([get("A", "https://api.example.com/a"), value]));
        assert_eq!(emitted(&collection), 1, "{value}");
        for member in ["auth", "variable", "event", "protocolProfileBehavior"] {
            collection[member] = value.clone();
        }
        assert_eq!(emitted(&collection), 1, "{value}");
        for member in ["name", "description", "version", "schema"] {
            collection["info"][member] = value.clone();
            assert_eq!(emitted(&collection), 1, "{member}: {value}");
        }
    }
}

#[test]
fn members_of_another_kind_cost_nothing_else() {
    let full = json!({
        "name": "A", "description": "a", "event": [{"listen": "test", "script": {"exec": ["a"]}}], "auth": {"type": "noauth"},
        "request": {
            "method": "POST", "description": "a", "header": [{"key": "X-A", "value": "1"}],
            "auth": {"type": "basic", "basic": [{"key": "password", "value": "{{a}}"}]},
            "url": {"raw": "https://api.example.com/:a?b=1", "protocol": "https", "host": ["api"], "port": "1", "path": [":a"], "query": [{"key": "b", "value": "1"}], "variable": [{"key": "a"}]},
            "body": {"mode": "raw", "raw": "{}", "options": {"raw": {"language": "json"}}},
        },
        "response": [{"name": "a", "code": 200, "header": [{"key": "a", "value": "b"}], "body": "{}", "originalRequest": {"method": "GET"}}],
    });
    let pointers = pointers(&full);
    assert!(pointers.len() > 50, "{pointers:?}");
    for value in odd() {
        for pointer in &pointers {
            let mut item = full.clone();
            *item.pointer_mut(pointer).expect("it is there") = value.clone();
            let other = get("Other", "https://other.example.com/other");
            let emitted = emitted(&collection(json!([item, other])));
            let lost = pointer == "/request";
            assert!(
                emitted == 2 || lost && emitted == 1,
                "{pointer}: {value}: {emitted}"
            );
        }
    }
}

#[test]
fn bodies_of_another_kind_cost_nothing_else() {
    let pair = json!({"key": "a", "value": "b", "type": "file", "src": "a", "disabled": false, "contentType": "text/a", "description": {"content": "a"}});
    let graphql = json!({"query": "{ a }", "variables": "{}", "operationName": "a"});
    let modes = [
        json!({"mode": "raw", "raw": "{}"}),
        json!({"mode": "urlencoded", "urlencoded": [pair]}),
        json!({"mode": "formdata", "formdata": [pair]}),
        json!({"mode": "file", "file": {"src": "a"}}),
        json!({"mode": "graphql", "graphql": graphql}),
    ];
    for body in modes {
        for pointer in pointers(&body) {
            for value in odd() {
                let mut body = body.clone();
                *body.pointer_mut(&pointer).expect("it is there") = value.clone();
                let item = json!({"name": "A", "request": {"method": "POST", "url": "https://api.example.com/a", "body": body}});
                assert_eq!(
                    emitted(&collection(json!([item]))),
                    1,
                    "{pointer}: {value} in {body}"
                );
            }
        }
    }
}

#[test]
fn odd_members_of_the_first_version_cost_nothing_else() {
    let full = json!({
        "id": "1", "name": "A", "order": ["1"], "variables": [{"key": "a", "value": "b"}],
        "folders": [{"id": "2", "name": "B", "order": ["3"], "folder": "2", "description": "a"}],
        "requests": [
            {"id": "3", "name": "C", "method": "POST", "url": "https://api.example.com/:a", "headers": "A: b", "headerData": [{"key": "A"}], "folder": "2", "dataMode": "params",
                "data": [{"key": "a", "type": "file"}], "rawModeData": "a", "graphqlModeData": {"query": "a"}, "queryParams": [{"key": "b"}], "pathVariables": {"a": "1"},
                "pathVariableData": [{"key": "a"}], "currentHelper": "basicAuth", "helperAttributes": {"username": "a"}, "preRequestScript": "a", "tests": "b",
                "responses": [{"name": "D", "responseCode": {"code": 200}, "text": "{}", "headers": []}]},
            {"id": "1", "name": "Other", "method": "GET", "url": "https://api.example.com/other"},
        ],
    });
    for pointer in pointers(&full) {
        for value in odd() {
            let mut collection = full.clone();
            *collection.pointer_mut(&pointer).expect("it is there") = value.clone();
            let mut definition = definition(collection.to_string());
            let client = definition.generate(&Options::default());
            let whole = client.is_some_and(|client| client.package.counts.emitted == 2);
            let lost = pointer == "/requests" || pointer.matches('/').count() == 2;
            assert!(whole || lost, "{pointer}: {value}");
        }
    }
}

/// The way to every value in another one.
fn pointers(value: &Value) -> Vec<String> {
    let inner: Vec<(String, &Value)> = match value {
        Value::Array(items) => items
            .iter()
            .enumerate()
            .map(|(index, item)| (index.to_string(), item))
            .collect(),
        Value::Object(members) => members
            .iter()
            .map(|(key, member)| (key.clone(), member))
            .collect(),
        _ => Vec::new(),
    };
    let each = inner.into_iter().flat_map(|(step, value)| {
        let own = format!("/{step}");
        let below = pointers(value)
            .into_iter()
            .map(|pointer| format!("/{step}{pointer}"))
            .collect::<Vec<_>>();
        [own].into_iter().chain(below)
    });
    each.collect()
}

#[test]
fn bodies_that_are_no_json_are_text() {
    for text in [
        "{",
        "{\"a\"",
        "{\"a\": }",
        "[1,,2]",
        "{a: 1}",
        "{'a': 1}",
        "}",
        "{{",
        "{{}}",
        "{{a",
        "/*",
        "//",
        "\"",
        "{\"a\": \"\\",
        "{\"a\": \"\\u12",
        "{\"a\": 1e}",
        "{\"a\": 01}",
        "nul",
        "{\"a\": 1} }",
        "\u{FEFF}{}",
        "\0",
        "{\"\\ud800\": 1}",
    ] {
        let item = json!({
            "name": "A",
            "request": {"method": "POST", "url": "https://api.example.com/a", "body": {"mode": "raw", "raw": text, "options": {"raw": {"language": "json"}}}},
            "response": [{"code": 200, "body": text}],
        });
        assert_eq!(emitted(&collection(json!([item]))), 1, "{text:?}");
    }
}

#[test]
fn variables_that_lead_nowhere_are_left_to_callers() {
    let laughs = (0..60).map(
        |n| json!({"key": format!("v{n}"), "value": format!("{{{{v{0}}}}}{{{{v{0}}}}}", n + 1)}),
    );
    let chain =
        (0..5_000).map(|n| json!({"key": format!("v{n}"), "value": format!("{{{{v{}}}}}", n + 1)}));
    let cases: [Vec<Value>; 6] = [
        vec![],
        vec![json!({"key": "v0", "value": "{{v0}}"})],
        vec![
            json!({"key": "v0", "value": "https://{{v1}}"}),
            json!({"key": "v1", "value": "{{v0}}"}),
        ],
        vec![json!({"key": "v0", "value": null}), json!({"key": null})],
        laughs.collect(),
        chain.collect(),
    ];
    for variables in cases {
        let mut collection = collection(json!([
            get("A", "{{v0}}/a"),
            get("B", "https://{{v0}}/{{v0}}?a={{v0}}"),
            json!({"name": "C", "request": {"method": "POST", "url": "{{v0}}/c", "header": [{"key": "X-A", "value": "{{v0}}"}],
                "body": {"mode": "raw", "raw": "{\"a\": {{v0}}, \"b\": \"{{v0}}\"}"}}}),
        ]));
        collection["variable"] = json!(variables);
        assert_eq!(emitted(&collection), 3);
    }
}

/// A text that nothing may repeat, for each place.
fn secret(place: u32) -> String {
    format!("hunter2{place:03}zQx8")
}

/// A collection that has a secret wherever one can stand.
fn secrets() -> Value {
    let setting = |key: &str, place| json!({"key": key, "value": secret(place)});
    let auth = |kind: &str, settings: Value| json!({"type": kind, kind: settings});
    let request = |name: &str, auth: Value| json!({"name": name, "request": {"method": "GET", "url": format!("https://api.example.com/{name}"), "auth": auth}});
    let jwt = "eyJhbGciOiJIUzI1NiJ9.eyJodW50ZXIyIjoxfQ.hunter2jwt";
    let token = json!({"access_token": secret(70), "refreshToken": secret(71), "password": secret(72), "nested": [{"client_secret": secret(73)}]});
    json!({
        "info": {"name": "Secrets"},
        "auth": auth("apikey", json!([{"key": "key", "value": "X-Key"}, setting("value", 1)])),
        "variable": [
            {"key": "token", "value": secret(2)},
            {"key": "kept", "type": "secret", "value": secret(3)},
            {"key": "client_secret", "value": secret(4)},
            {"key": "base", "value": "https://api.example.com"},
            {"key": "indirect", "value": "{{token}}"},
        ],
        "item": [
            request("bearer", auth("bearer", json!([setting("token", 10)]))),
            request("basic", auth("basic", json!([setting("username", 11), setting("password", 12)]))),
            request("object", auth("basic", json!({"username": secret(13), "password": secret(14)}))),
            request("query", auth("apikey", json!([{"key": "in", "value": "query"}, {"key": "key", "value": "k"}, setting("value", 15)]))),
            request("oauth", auth("oauth2", json!([setting("accessToken", 16), setting("clientId", 17), setting("clientSecret", 18), setting("username", 19), setting("password", 20)]))),
            request("digest", auth("digest", json!([setting("username", 21), setting("password", 22), setting("nonce", 23)]))),
            request("hawk", auth("hawk", json!([setting("authId", 24), setting("authKey", 25)]))),
            request("aws", auth("awsv4", json!([setting("accessKey", 26), setting("secretKey", 27), setting("sessionToken", 28)]))),
            request("oauth1", auth("oauth1", json!([setting("consumerKey", 29), setting("consumerSecret", 30), setting("token", 31), setting("tokenSecret", 32)]))),
            request("ntlm", auth("ntlm", json!([setting("username", 33), setting("password", 34)]))),
            request("jwt", auth("jwt", json!([setting("secret", 35), setting("payload", 36)]))),
            {"name": "headers", "request": {"method": "GET", "url": "https://api.example.com/headers", "header": [
                {"key": "Authorization", "value": format!("Bearer {}", secret(40))},
                {"key": "X-Api-Key", "value": secret(41)},
                {"key": "Cookie", "value": format!("session={}", secret(42))},
                {"key": "X-Auth-Token", "value": secret(43)},
                {"key": "X-Signature", "value": secret(44)},
                {"key": "X-Off-Token", "value": secret(45), "disabled": true},
                {"key": "Proxy-Authorization", "value": format!("Basic {}", secret(46))},
                {"key": "X-Odd", "value": jwt},
                {"key": "X-Indirect", "value": "{{indirect}}"},
                {"key": "X-Direct", "value": "{{token}}"},
                {"key": "X-Session", "value": secret(47)},
            ]}},
            {"name": "header text", "request": {"method": "GET", "url": "https://api.example.com/header-text", "header": format!("Authorization: Basic {}", secret(48))}},
            {"name": "queries", "request": {"method": "GET", "url": {"raw": format!("https://api.example.com/queries?api_key={}", secret(50)), "host": ["https://api.example.com"], "path": ["queries"], "query": [
                {"key": "api_key", "value": secret(50)},
                {"key": "token", "value": secret(51)},
                {"key": "password", "value": secret(52)},
                {"key": "sig", "value": jwt},
                {"key": "access_token", "value": secret(53), "disabled": true},
                {"key": "plain", "value": "{{client_secret}}"},
            ]}}},
            {"name": "userinfo", "request": {"method": "GET", "url": format!("https://ada:{}@api.example.com/userinfo", secret(54))}},
            {"name": "json", "request": {"method": "POST", "url": "{{base}}/json", "body": {"mode": "raw", "raw": token.to_string()}},
                "response": [{"name": "Done", "code": 200, "header": [{"key": "Set-Cookie", "value": secret(60)}], "body": token.to_string(), "originalRequest": {
                    "header": [{"key": "Authorization", "value": secret(61)}], "url": format!("{{{{base}}}}/json?token={}", secret(62)), "body": {"mode": "raw", "raw": token.to_string()}}}]},
            {"name": "form", "request": {"method": "POST", "url": "{{base}}/form", "body": {"mode": "urlencoded", "urlencoded": [
                setting("password", 80), setting("client_secret", 81), {"key": "off_token", "value": secret(82), "disabled": true}, {"key": "assertion", "value": jwt},
            ]}}},
            {"name": "parts", "request": {"method": "POST", "url": "{{base}}/parts", "body": {"mode": "formdata", "formdata": [setting("password", 83)]}}},
            {"name": "text", "request": {"method": "POST", "url": "{{base}}/text", "body": {"mode": "raw", "raw": format!("password={}", secret(84))}}},
            {"name": "xml", "request": {"method": "POST", "url": "{{base}}/xml", "body": {"mode": "raw", "raw": format!("<password>{}</password>", secret(85))}}},
            {"name": "graphql", "request": {"method": "POST", "url": "{{base}}/graphql", "body": {"mode": "graphql", "graphql": {
                "query": "query ($password: String) { login(password: $password) }", "variables": json!({"password": secret(86)}).to_string()}}}},
            {"name": "paths", "request": {"method": "GET", "url": {"host": ["{{base}}"], "path": ["paths", ":token"], "variable": [setting("token", 87)]}}},
            {"name": "segments", "request": {"method": "POST", "url": format!("https://api.example.com/segments/a1b2{}c3d4/send", secret(90))}},
            {"name": "scripts", "request": "{{base}}/scripts", "event": [{"listen": "prerequest", "script": {"exec": [
                format!("pm.environment.set('token', '{}'); pm.request.headers.add({{key: 'X', value: '{}'}})", secret(88), secret(89))]}}]},
        ],
    })
}

#[test]
fn no_secret_of_a_collection_is_written_anywhere() {
    let mut definition = definition(secrets().to_string());
    let client = definition.generate(&Options::default());
    let client = client.unwrap_or_else(|| panic!("{}", definition.errors()));
    let options = CrateOptions {
        license: None,
        name: "secrets".to_owned(),
        source: "input.json".to_owned(),
        runtime_path: None,
    };
    for (name, text) in crate_files(&client.package, client.modules(), &options) {
        let line = text.lines().find(|line| line.contains("hunter2"));
        assert_eq!(line, None, "{name}");
        assert!(!text.contains("eyJ"), "{name}");
    }
    for found in definition.diagnostics.iter() {
        let told = format!("{} {:?}", found.message, found.help);
        assert!(!told.contains("hunter2"), "{told}");
    }
    let warned = findings(&definition);
    assert!(warned.iter().any(|found| found.starts_with("C0706")));
}

#[test]
fn many_requests_have_names_of_their_own() {
    let items = (0..2_000).map(|n| {
        let name = ["Get note", "get_note", "GET NOTE", ""][n % 4];
        json!({"name": name, "request": {"method": "POST", "url": format!("https://api.example.com/{}/notes/{}/:id?a={n}", n % 50, n / 2),
            "body": {"mode": "raw", "raw": format!("{{\"a\": {n}, \"b{}\": [{{\"c\": true}}]}}", n % 7)}}})
    });
    let items: Vec<Value> = items.collect();
    let folders: Vec<Value> = items
        .chunks(100)
        .enumerate()
        .map(|(n, items)| json!({"name": (if n % 2 == 0 { "Notes" } else { "notes " }), "item": items}))
        .collect();
    let client = client(collection(json!(folders)).to_string());
    assert_eq!(client.package.counts.emitted, 2_000);
    let api: BTreeSet<String> = client.modules().map(|module| module.name).collect();
    assert!(api.len() > 1);
}

#[test]
fn depth_is_bounded() {
    let deep = |depth: usize| {
        let open = "{\"name\": \"A\", \"item\": [".repeat(depth);
        let request = get("A", "https://api.example.com/a");
        format!(
            "{{\"info\": {{\"name\": \"A\"}}, \"item\": [{open}{request}{}]}}",
            "]}".repeat(depth)
        )
    };
    assert_eq!(client(deep(120)).package.counts.emitted, 1);
    let found = findings(&definition(deep(10_000)));
    assert!(
        matches!(found.as_slice(), [only] if only.starts_with("C0106 1:")),
        "{found:?}"
    );
    for (open, close) in [("[", "]"), ("{\"a\":", "}"), ("{{", "}}"), ("/*", "*/")] {
        let text = format!("{}1{}", open.repeat(10_000), close.repeat(10_000));
        let item = json!({
            "name": text,
            "request": {"method": "POST", "url": format!("https://api.example.com/{text}"),
                "header": [{"key": "X-A", "value": text}],
                "body": {"mode": "raw", "raw": text, "options": {"raw": {"language": "json"}}}},
            "response": [{"code": 200, "body": text}],
        });
        let graphql = json!({"name": "B", "request": {"method": "POST", "url": "https://api.example.com/b",
            "body": {"mode": "graphql", "graphql": {"query": text, "variables": text}}}});
        assert_eq!(emitted(&collection(json!([item, graphql]))), 2, "{open}");
    }
}

#[test]
fn long_texts_are_texts() {
    let long = "long ".repeat(20_000);
    let word = "long".repeat(25_000);
    let item = json!({"name": long, "item": [{
        "name": word, "description": long,
        "request": {"method": "POST", "url": format!("https://api.example.com/{word}/:{word}?{word}={word}"), "header": [{"key": "X-A", "value": word}],
            "body": {"mode": "raw", "raw": json!({&long: long, &word: {&word: [1]}}).to_string()}},
        "response": [{"name": long, "code": 200, "body": json!({&word: long}).to_string()}],
    }]});
    let mut collection = collection(json!([item]));
    collection["variable"] = json!([{"key": word, "value": long}]);
    collection["info"]["name"] = json!(long);
    assert_eq!(emitted(&collection), 1);
    let definition = definition(collection.to_string());
    let shown = render::text(&definition.diagnostics, &definition.sources, false);
    assert!(
        shown.lines().all(|line| line.chars().count() < 400),
        "{shown}"
    );
}

#[test]
fn many_members_of_anything_are_read() {
    let pairs: Vec<Value> = (0..3_000)
        .map(|n| json!({"key": format!("k{n}"), "value": n.to_string()}))
        .collect();
    let members: Vec<String> = (0..3_000).map(|n| format!("\"m{n}\": {n}")).collect();
    let item = json!({"name": "A", "request": {
        "method": "POST",
        "url": {"host": ["https://api.example.com"], "path": (0..1_000).map(|n| format!(":p{n}")).collect::<Vec<_>>(), "query": pairs},
        "header": pairs,
        "body": {"mode": "raw", "raw": format!("{{{}}}", members.join(","))},
    }});
    let form = json!({"name": "B", "request": {"method": "POST", "url": "https://api.example.com/b", "body": {"mode": "urlencoded", "urlencoded": pairs}}});
    let script = json!({"name": "C", "request": "https://api.example.com/c", "event": [{"listen": "test", "script": {"exec": ["schema={".repeat(50_000), "schema = {}".repeat(50_000)]}}]});
    let mut collection = collection(json!([item, item, form, script]));
    collection["variable"] = json!(pairs);
    assert_eq!(emitted(&collection), 3);
}
