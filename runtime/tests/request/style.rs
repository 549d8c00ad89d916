//! Lists and objects in every style of OpenAPI 3, by the examples of its §"Style Examples" and RFC 6570.

use connector_runtime::wire::Encode;
use connector_runtime::{Request, Style};
use serde_json::{Value, json};

use super::{refusal, sent, uri};

fn object() -> Value {
    json!({"B": 100, "G": 200, "x y": "a,b"})
}

#[tokio::test]
async fn path_styles() {
    let list = json!(["blue", "a,b", ""]);
    for (style, scalar, listed, members) in [
        (Style::Csv, "blue", "blue,a%2Cb,", "B,100,G,200,x%20y,a%2Cb"),
        (
            Style::Pairs,
            "blue",
            "blue,a%2Cb,",
            "B=100,G=200,x%20y=a%2Cb",
        ),
        (
            Style::Label,
            ".blue",
            ".blue,a%2Cb,",
            ".B,100,G,200,x%20y,a%2Cb",
        ),
        (
            Style::LabelExploded,
            ".blue",
            ".blue.a%2Cb.",
            ".B=100.G=200.x%20y=a%2Cb",
        ),
        (
            Style::Matrix,
            ";c=blue",
            ";c=blue,a%2Cb,",
            ";c=B,100,G,200,x%20y,a%2Cb",
        ),
        (
            Style::MatrixExploded,
            ";c=blue",
            ";c=blue;c=a%2Cb;c",
            ";B=100;G=200;x%20y=a%2Cb",
        ),
    ] {
        for (value, expected) in [
            (&json!("blue"), scalar),
            (&list, listed),
            (&object(), members),
        ] {
            let filled = uri("/a/{c}", |request| {
                request.path_list("c", style, value);
            });
            assert_eq!(filled.await, format!("/a/{expected}"), "{style:?} {value}");
        }
    }
    let matrix = uri("/{c}", |request| {
        request.path_list("c", Style::Matrix, "");
    });
    assert_eq!(matrix.await, "/;c");
    let json = uri("/{c}", |request| {
        request.path_json("c", &json!({"a": ["b/c", 1.0]}));
    });
    assert_eq!(json.await, "/%7B%22a%22%3A%5B%22b%2Fc%22%2C1.0%5D%7D");
}

#[tokio::test]
async fn path_styles_do_not_lead_elsewhere() {
    for (style, value) in [
        (Style::Label, ""),
        (Style::LabelExploded, "."),
        (Style::Csv, ".."),
    ] {
        let refused = refusal("/a/{c}", |request| {
            request.path_list("c", style, value);
        });
        assert!(
            refused.await.contains("must not be `.` or `..`"),
            "{style:?}"
        );
    }
    for style in [
        Style::Csv,
        Style::Label,
        Style::LabelExploded,
        Style::Matrix,
        Style::MatrixExploded,
    ] {
        for value in [json!([]), json!({}), json!({"a": null}), json!(null)] {
            let refused = refusal("/a/{c}", |request| {
                request.path_list("c", style, &value);
            });
            assert_eq!(
                refused.await,
                "Test: the path parameter `c` is empty",
                "{style:?} {value}"
            );
        }
    }
}

async fn query(style: Style, value: &Value) -> String {
    uri("/", |request| {
        request.query_list("c", style, value);
    })
    .await
}

#[tokio::test]
async fn query_styles() {
    for (style, listed, members) in [
        (Style::Csv, "?c=a,b%7Cc", "?c=B,100,G,200,x%20y,a%2Cb"),
        (
            Style::Ssv,
            "?c=a%20b%7Cc",
            "?c=B%20100%20G%20200%20x%20y%20a%2Cb",
        ),
        (
            Style::Pipes,
            "?c=a%7Cb%7Cc",
            "?c=B%7C100%7CG%7C200%7Cx%20y%7Ca%2Cb",
        ),
        (Style::Multi, "?c=a&c=b%7Cc", "?B=100&G=200&x%20y=a%2Cb"),
        (
            Style::DeepObject,
            "?c=a,b%7Cc",
            "?c%5BB%5D=100&c%5BG%5D=200&c%5Bx%20y%5D=a%2Cb",
        ),
        (Style::Pairs, "?c=a,b%7Cc", "?c=B=100,G=200,x%20y=a%2Cb"),
        (Style::Label, "?c=a,b%7Cc", "?c=B,100,G,200,x%20y,a%2Cb"),
        (
            Style::MatrixExploded,
            "?c=a,b%7Cc",
            "?c=B=100,G=200,x%20y=a%2Cb",
        ),
    ] {
        assert_eq!(
            query(style, &json!(["a", "b|c"])).await,
            format!("/{listed}"),
            "{style:?}"
        );
        assert_eq!(
            query(style, &object()).await,
            format!("/{members}"),
            "{style:?}"
        );
        assert_eq!(query(style, &json!(1.5)).await, "/?c=1.5");
    }
    for (style, empty) in [
        (Style::Csv, "/?c="),
        (Style::Multi, "/"),
        (Style::DeepObject, "/"),
    ] {
        assert_eq!(query(style, &json!({})).await, empty);
        assert_eq!(query(style, &json!({"a": null})).await, empty);
    }
    let nested = json!({"l": [1, {"a": 2}], "o": {"a": [1]}, "n": null});
    assert_eq!(
        query(Style::Multi, &nested).await,
        "/?l=1&l=%7B%22a%22%3A2%7D&o=%7B%22a%22%3A%5B1%5D%7D"
    );
    assert_eq!(
        query(Style::Csv, &nested).await,
        "/?c=l,%5B1%2C%7B%22a%22%3A2%7D%5D,o,%7B%22a%22%3A%5B1%5D%7D"
    );
    let replaced = uri("/", |request| {
        request.query_list("c", Style::Multi, &object()).query_list(
            "c",
            Style::Multi,
            &json!({"B": 1}),
        );
    });
    assert_eq!(replaced.await, "/?B=1");
}

#[tokio::test]
async fn reserved_characters_can_stay() {
    let reserved = |style, value: Value| async move {
        uri("/", |request| {
            request.query_reserved("c", style, &value);
        })
        .await
    };
    assert_eq!(
        reserved(Style::Csv, json!(":/?#[]@!$&'()*+,;=-._~ %20%2f%é%4")).await,
        "/?c=:/?%23%5B%5D@!$%26'()*+,;=-._~%20%20%2f%25%C3%A9%254"
    );
    assert_eq!(
        reserved(Style::Multi, json!(["a/b", "c&d=1"])).await,
        "/?c=a/b&c=c%26d=1"
    );
    assert_eq!(
        reserved(Style::DeepObject, json!({"a[": "/"})).await,
        "/?c%5Ba%5B%5D=/"
    );
    assert_eq!(reserved(Style::Csv, json!(null)).await, "/");
}

#[tokio::test]
async fn values_can_be_json_text() {
    let request = sent("/", |request| {
        request
            .query_json("s", "a\"b")
            .query_json("o", &json!({"a": [1.0, "é"]}))
            .query_json("n", &None::<i32>)
            .header_json("x-s", "a")
            .header_json("x-o", &json!({"a": [1, null]}))
            .cookie_json("c", &json!(["a b", 1]));
    });
    let request = request.await.unwrap();
    assert_eq!(
        request.uri().query(),
        Some("s=%22a%5C%22b%22&o=%7B%22a%22%3A%5B1.0%2C%22%C3%A9%22%5D%7D")
    );
    assert_eq!(request.headers()["x-s"], "\"a\"");
    assert_eq!(request.headers()["x-o"], r#"{"a":[1,null]}"#);
    assert_eq!(request.headers()["cookie"], "c=[%22a%20b%22%2C1]");
}

#[tokio::test]
async fn header_and_cookie_styles() {
    async fn set(name: &str, set: impl FnOnce(&mut Request)) -> Option<String> {
        let request = sent("/", set).await.unwrap();
        let value = request.headers().get(name)?;
        Some(value.to_str().unwrap().to_owned())
    }
    async fn header(style: Style, value: &impl Encode) -> Option<String> {
        set("x-c", |request| {
            request.header_list("x-c", style, value);
        })
        .await
    }
    async fn cookie(style: Style, value: &impl Encode) -> Option<String> {
        set("cookie", |request| {
            request.cookie_list("c", style, value).cookie("z", &1);
        })
        .await
    }
    assert_eq!(
        header(Style::Csv, &object()).await.unwrap(),
        "B,100,G,200,x y,a,b"
    );
    assert_eq!(
        header(Style::Pairs, &object()).await.unwrap(),
        "B=100,G=200,x y=a,b"
    );
    assert_eq!(header(Style::Pairs, &[1, 2]).await.unwrap(), "1,2");

    assert_eq!(
        cookie(Style::Csv, &["a", "b;,"]).await.unwrap(),
        "c=a,b%3B%2C; z=1"
    );
    assert_eq!(
        cookie(Style::Csv, &object()).await.unwrap(),
        "c=B,100,G,200,x%20y,a%2Cb; z=1"
    );
    assert_eq!(
        cookie(Style::Multi, &[1, 2]).await.unwrap(),
        "c=1; c=2; z=1"
    );
    assert_eq!(
        cookie(Style::Multi, &json!({"R": 1, "x=y": "="}))
            .await
            .unwrap(),
        "R=1; x%3Dy==; z=1"
    );
    let none: &[i32] = &[];
    assert_eq!(cookie(Style::Multi, &none).await.unwrap(), "z=1");
}

#[tokio::test]
async fn form_styles() {
    let request = sent("/", |request| {
        request
            .form_list("a", Style::Multi, &object())
            .form_list("b", Style::DeepObject, &json!({"k": {"l": 1}}))
            .form_list("c", Style::Pipes, &json!({"k": 1}))
            .form("d", &json!({"k": 1}));
    });
    assert_eq!(
        request.await.unwrap().body(),
        "B=100&G=200&x%20y=a%2Cb&b%5Bk%5D%5Bl%5D=1&c=k%7C1&d=%7B%22k%22%3A1%7D"
    );
}

#[tokio::test]
async fn secrets_in_members_are_hidden() {
    let mut shown = String::new();
    uri("/", |request| {
        request.query_list("auth_with", Style::DeepObject, &json!({"user": "u1"}));
        request.query_list(
            "filter",
            Style::Multi,
            &json!({"token": "hunter2", "page": 1}),
        );
        shown = format!("{request:?}");
    })
    .await;
    assert!(
        !shown.contains("hunter2") && !shown.contains("u1"),
        "{shown}"
    );
}
