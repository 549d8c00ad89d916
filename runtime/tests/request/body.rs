use connector_runtime::{Bytes, Request, Style};
use serde_json::json;

use super::sent;

#[tokio::test]
async fn forms_are_url_encoded_until_a_part_is_set() {
    let form = |request: &mut Request| {
        request
            .form("a", "x y&z")
            .form("b", &[1, 2])
            .form_list("c", Style::Multi, &[1, 2])
            .form("a", "ü")
            .form("n", &());
    };
    let request = sent("/", form).await.unwrap();
    assert_eq!(
        request.headers()["content-type"],
        "application/x-www-form-urlencoded"
    );
    assert_eq!(request.body(), "b=1%2C2&c=1&c=2&a=%C3%BC");

    let parts = |request: &mut Request| {
        form(request);
        request
            .part("j", &json!({"k": 1}))
            .part("t", &5)
            .part("n", &None::<i32>)
            .file("f", Bytes::from_static(b"\0"));
    };
    let request = sent("/", parts).await.unwrap();
    let media_type = request.headers()["content-type"].to_str().unwrap();
    let boundary = media_type
        .strip_prefix("multipart/form-data; boundary=")
        .unwrap();
    let body = str::from_utf8(request.body())
        .unwrap()
        .replace(boundary, "B");
    let head = "Content-Disposition: form-data; name=";
    assert_eq!(
        body,
        format!(
            "--B\r\n{head}\"b\"\r\n\r\n1,2\r\n--B\r\n{head}\"c\"\r\n\r\n1\r\n--B\r\n{head}\"c\"\r\n\r\n2\r\n\
             --B\r\n{head}\"a\"\r\n\r\nü\r\n--B\r\n{head}\"j\"\r\nContent-Type: application/json\r\n\r\n{{\"k\":1}}\r\n\
             --B\r\n{head}\"t\"\r\n\r\n5\r\n\
             --B\r\n{head}\"f\"; filename=\"f\"\r\nContent-Type: application/octet-stream\r\n\r\n\0\r\n--B--\r\n"
        )
    );
}

#[tokio::test]
async fn parts_have_their_media_type() {
    let request = sent("/", |request| {
        request
            .part_as("j", "application/json", "a\"b")
            .part_as("p", "application/problem+json; v=1", &json!({"a": 5.0}))
            .part_as("t", "text/plain", "a\"b")
            .part_as("n", "text/plain", &None::<i32>)
            .part_list_as("l", "application/json", &["a", "b"])
            .part_list("m", Style::Multi, &json!(["a", {"b": 1}]))
            .part_list("c", Style::Csv, &[1, 2])
            .part_list("d", Style::DeepObject, &json!({"k": 1}));
    });
    let request = request.await.unwrap();
    let media_type = request.headers()["content-type"].to_str().unwrap();
    let boundary = media_type
        .strip_prefix("multipart/form-data; boundary=")
        .unwrap();
    let body = str::from_utf8(request.body()).unwrap();
    let parts: Vec<&str> = body
        .trim_end_matches("--\r\n")
        .split(boundary)
        .map(|part| part.trim_end_matches("\r\n--"))
        .filter_map(|part| part.strip_prefix("\r\nContent-Disposition: form-data; name="))
        .collect();
    assert_eq!(
        parts,
        [
            "\"j\"\r\nContent-Type: application/json\r\n\r\n\"a\\\"b\"",
            "\"p\"\r\nContent-Type: application/problem+json; v=1\r\n\r\n{\"a\":5.0}",
            "\"t\"\r\nContent-Type: text/plain\r\n\r\na\"b",
            "\"l\"\r\nContent-Type: application/json\r\n\r\n\"a\"",
            "\"l\"\r\nContent-Type: application/json\r\n\r\n\"b\"",
            "\"m\"\r\n\r\na",
            "\"m\"\r\nContent-Type: application/json\r\n\r\n{\"b\":1}",
            "\"c\"\r\n\r\n1,2",
            "\"d[k]\"\r\n\r\n1",
        ]
    );
}

#[tokio::test]
async fn bodies_have_their_media_type() {
    let sent = |set: fn(&mut Request)| async move {
        let request = sent("/", set).await.unwrap();
        let media_type = request
            .headers()
            .get("content-type")
            .map(|value| value.to_str().unwrap().to_owned());
        (
            media_type.unwrap_or_default(),
            String::from_utf8(request.body().to_vec()).unwrap(),
        )
    };
    let pair = |media_type: &str, body: &str| (media_type.to_owned(), body.to_owned());
    assert_eq!(sent(|_| {}).await, pair("", ""));
    assert_eq!(
        sent(|request| {
            request.body("a\"b");
        })
        .await,
        pair("application/json", "\"a\\\"b\"")
    );
    assert_eq!(
        sent(|request| {
            request.body_as("application/merge-patch+json", &json!({"a": null}));
        })
        .await,
        pair("application/merge-patch+json", "{\"a\":null}")
    );
    assert_eq!(
        sent(|request| {
            request.form_body(&json!({"a b": "c d", "l": [1, 2], "o": {"k": "v"}, "n": null}));
        })
        .await,
        pair(
            "application/x-www-form-urlencoded",
            "a%20b=c%20d&l=1&l=2&o=%7B%22k%22%3A%22v%22%7D"
        )
    );
    assert_eq!(
        sent(|request| {
            request.deep_form_body(&json!({"l": [1, 2], "o": {"k": {"i": "v"}}, "n": null}));
        })
        .await,
        pair(
            "application/x-www-form-urlencoded",
            "l=1&l=2&o%5Bk%5D%5Bi%5D=v"
        )
    );
    assert_eq!(
        sent(|request| {
            request.text_body("text/xml", "<a/>");
        })
        .await,
        pair("text/xml", "<a/>")
    );
    assert_eq!(
        sent(|request| {
            request.bytes_body("image/x", vec![65]);
        })
        .await,
        pair("image/x", "A")
    );
    assert_eq!(
        sent(|request| {
            request
                .text_body("text/plain", "a")
                .header("content-type", "text/csv");
        })
        .await,
        pair("text/csv", "a")
    );
}
