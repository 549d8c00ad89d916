use super::super::collection::Url;
use super::super::url::{from_text, query, read};
use super::{nowhere, with_sources};

/// An address as `user base segments query`.
fn told(url: &Url) -> String {
    let query = url.query.iter();
    let query = query.map(|pair| match &pair.value {
        Some(value) => format!("{}={value}", pair.key),
        None => pair.key.clone(),
    });
    let user = url.user.as_deref().map(|user| format!("{user} @ "));
    format!(
        "{}{} {:?} {:?}",
        user.unwrap_or_default(),
        url.base,
        url.segments,
        query.collect::<Vec<_>>()
    )
}

#[test]
fn addresses_are_taken_apart() {
    for (text, expected) in [
        (
            "https://a.b/c/d?e=f&g",
            r#"https://a.b ["c", "d"] ["e=f", "g"]"#,
        ),
        ("{{base}}/c", r#"{{base}} ["c"] []"#),
        ("{{base}}", "{{base}} [] []"),
        ("{{a/b?c}}/d", r#"{{a/b?c}} ["d"] []"#),
        ("a.b/c", r#"a.b ["c"] []"#),
        ("https://a.b", "https://a.b [] []"),
        ("https://a.b/", "https://a.b [] []"),
        ("https://a.b//c/", r#"https://a.b ["", "c", ""] []"#),
        ("https://a.b?c=d", r#"https://a.b [] ["c=d"]"#),
        ("https://a.b/c#d?e", r#"https://a.b ["c"] []"#),
        ("https://u:p@a.b/c@d", r#"u:p @ https://a.b ["c@d"] []"#),
        ("https://{{a@b}}.c", "https://{{a@b}}.c [] []"),
        ("{{u}}:{{p}}@a.b", "{{u}}:{{p}} @ a.b [] []"),
        (" https://a.b/c \n", r#"https://a.b ["c"] []"#),
        ("/a", r#" ["a"] []"#),
        ("", " [] []"),
        ("{{", "{{ [] []"),
        ("://", ":// [] []"),
        ("https://[::1]:8080/a", r#"https://[::1]:8080 ["a"] []"#),
    ] {
        assert_eq!(told(&from_text(text, nowhere())), expected, "{text}");
    }
}

#[test]
fn addresses_may_be_in_parts() {
    for (text, expected) in [
        (
            r#"{"protocol": "https", "host": ["a", "b"], "port": 8080, "path": ["c"]}"#,
            r#"https://a.b:8080 ["c"] []"#,
        ),
        (
            r#"{"protocol": "https://", "host": "a.b", "path": "/c/d"}"#,
            r#"https://a.b ["c", "d"] []"#,
        ),
        (
            r#"{"protocol": "http", "host": ["https://a.b/v1"], "path": ["c"]}"#,
            r#"https://a.b ["v1", "c"] []"#,
        ),
        (
            r#"{"raw": "https://a.b/c?d=e", "host": [], "path": []}"#,
            r#"https://a.b ["c"] ["d=e"]"#,
        ),
        (
            r#"{"raw": "https://x.y/z", "host": ["{{base}}"], "path": [{"value": ":c"}, 1, null], "query": "d=e"}"#,
            r#"{{base}} [":c", "1"] ["d=e"]"#,
        ),
        (
            r#"{"query": [{"key": "a", "value": "b"}]}"#,
            r#" [] ["a=b"]"#,
        ),
        ("{}", " [] []"),
        ("null", " [] []"),
        ("\"https://a.b\"", "https://a.b [] []"),
    ] {
        let found = with_sources(&format!("{{\"url\": {text}}}"), |sources| {
            let url = sources.root().and_then(|root| root.get("url"));
            told(&read(url.expect("it is there")))
        });
        assert_eq!(found, expected, "{text}");
    }
}

#[test]
fn queries_keep_what_stands_after_the_first_sign() {
    let pairs = query("a=b=c&&d=&=e", nowhere());
    let pairs: Vec<_> = pairs
        .iter()
        .map(|pair| (pair.key.as_str(), pair.value.as_deref()))
        .collect();
    assert_eq!(
        pairs,
        [("a", Some("b=c")), ("d", Some("")), ("", Some("e"))]
    );
}
