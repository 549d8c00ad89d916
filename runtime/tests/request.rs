//! What every way of setting a parameter puts on the wire.

use connector_runtime::auth::Secret;
use connector_runtime::{
    Base64, Bytes, Call, Core, DateTime, Decimal, Error, Kind, MemoryTransport, Request, Style,
    Upload, http, list,
};
use serde_json::json;

/// Sends a request of the operation `Test` and gives what reached the transport.
async fn sent(
    template: &'static str,
    set: impl FnOnce(&mut Request),
) -> Result<http::Request<Bytes>, Error> {
    let transport = MemoryTransport::new(|_| http::Response::new(Bytes::new()));
    let core = Core::builder()
        .base_url("https://example.com/v1")
        .transport(transport.clone())
        .build()?;
    let mut request = Request::new(&core, "Test", "POST", template);
    set(&mut request);
    Call::empty(request).await?;
    Ok(transport.requests().remove(0))
}

async fn uri(template: &'static str, set: impl FnOnce(&mut Request)) -> String {
    let uri = sent(template, set)
        .await
        .expect("the request is complete")
        .uri()
        .to_string();
    uri.strip_prefix("https://example.com/v1")
        .expect("the request is complete")
        .to_owned()
}

async fn refusal(template: &'static str, set: impl FnOnce(&mut Request)) -> String {
    let error = sent(template, set).await.expect_err("the call fails");
    assert_eq!(
        (error.kind(), error.attempts(), error.status()),
        (Kind::Request, 0, None)
    );
    error.to_string()
}

#[tokio::test]
async fn path_arguments_stay_in_their_segment() {
    for (value, expected) in [
        ("plain-._~", "plain-._~"),
        ("a/b?c#d%e f", "a%2Fb%3Fc%23d%25e%20f"),
        ("größe", "gr%C3%B6%C3%9Fe"),
        (
            "$&'()*+,;=:@[]",
            "%24%26%27%28%29%2A%2B%2C%3B%3D%3A%40%5B%5D",
        ),
        ("...", "..."),
    ] {
        assert_eq!(
            uri("/a/{x}/b", |request| {
                request.path("x", value);
            })
            .await,
            format!("/a/{expected}/b")
        );
    }
    assert_eq!(
        uri("/f({x})", |request| {
            request.path("x", &12);
        })
        .await,
        "/f(12)"
    );
    assert_eq!(
        uri("/{x}/{y}.{x}", |request| {
            request.path("x", &true).path("y", "..");
        })
        .await,
        "/true/...true"
    );
    assert_eq!(
        uri("/{x}", |request| {
            request.path("x", &[1, 2]);
        })
        .await,
        "/1,2"
    );
    assert_eq!(
        uri("/{x}", |request| {
            request.path_list("x", Style::Pipes, &["a|b", "c"]);
        })
        .await,
        "/a%7Cb%7Cc"
    );
    assert_eq!(
        uri("/{x}", |request| {
            request.path_double("x", "a/b");
        })
        .await,
        "/a%252Fb"
    );
    assert_eq!(
        uri("/{x}/z", |request| {
            request.path_raw("x", "a/b%2Fc d?e");
        })
        .await,
        "/a/b%2Fc%20d%3Fe/z"
    );
    assert_eq!(
        uri("/{x}", |request| {
            request.path("x", "old").path("x", "new");
        })
        .await,
        "/new"
    );
    assert_eq!(
        uri("/x?op={x}&flag#part", |request| {
            request.path("x", "a&b").query("q", &1);
        })
        .await,
        "/x?op=a%26b&flag&q=1"
    );
    assert_eq!(uri("", |_| {}).await, "/");
    assert_eq!(
        uri("/a/{}b}/{", |request| {
            request.path("", "x");
        })
        .await,
        "/a/xb%7D/%7B"
    );
}

#[tokio::test]
async fn path_arguments_that_lead_elsewhere_are_refused() {
    for value in [".", ".."] {
        let refused = refusal("/a/{x}/b", |request| {
            request.path("x", value);
        })
        .await;
        assert_eq!(
            refused,
            "Test: the path argument in `{x}` must not be `.` or `..`"
        );
        assert!(
            refusal("/{x}", |request| {
                request.path_double("x", value);
            })
            .await
            .contains("must not be")
        );
    }
    for value in ["a/../..", "%2e%2E/a", "a/.%2e"] {
        assert!(
            refusal("/a/{x}", |request| {
                request.path_raw("x", value);
            })
            .await
            .contains("must not be"),
            "{value}"
        );
    }
    assert_eq!(
        refusal("/{x}", |request| {
            request.path("x", "");
        })
        .await,
        "Test: the path parameter `x` is empty"
    );
    assert_eq!(
        refusal("/{x}", |request| {
            request.path("x", &None::<i32>);
        })
        .await,
        "Test: the path parameter `x` is empty"
    );
    assert_eq!(
        refusal("/{x}", |_| {}).await,
        "Test: the path parameter `x` is not given"
    );
}

#[tokio::test]
async fn query_values_are_text() {
    let query = uri("/", |request| {
        request
            .query("string", "a b&c=d+e/ü")
            .query("int", &-5)
            .query("whole", &5.0)
            .query("float", &0.25)
            .query("bool", &false)
            .query("date", &DateTime::from("2024-05-01T10:00:00+02:00"))
            .query("decimal", &Decimal::from("1.10"))
            .query("digits", &Decimal::from("5.0"))
            .query("tree", &json!(5.0))
            .query("bytes", &Base64::from(vec![0xfb, 0xff]))
            .query("empty", "")
            .query("null", &None::<String>)
            .query("object", &json!({"a": [1.50, null]}))
            .query("$filter", "x eq 'y'");
    });
    assert_eq!(
        query.await,
        "/?string=a%20b%26c%3Dd%2Be%2F%C3%BC&int=-5&whole=5&float=0.25&bool=false&date=2024-05-01T10%3A00%3A00%2B02%3A00\
         &decimal=1.10&digits=5.0&tree=5&bytes=%2B%2F8%3D&empty=&object=%7B%22a%22%3A%5B1.5%2Cnull%5D%7D&$filter=x%20eq%20%27y%27"
    );
}

#[test]
fn a_list_is_made_of_anything_that_iterates() {
    assert_eq!(list::<String>(["a", "b"]), ["a", "b"]);
    assert_eq!(list::<DateTime>(Some("now")), [DateTime::from("now")]);
    assert_eq!(list::<i64>([1i32, 2]), [1, 2]);
    assert!(list::<u8>(Vec::<u8>::new()).is_empty());
}

#[tokio::test]
async fn lists_are_written_by_their_style() {
    let items = ["a,b", "c d", ""];
    for (style, expected) in [
        (Style::Csv, "/?x=a%2Cb,c%20d,"),
        (Style::Ssv, "/?x=a%2Cb%20c%20d%20"),
        (Style::Tsv, "/?x=a%2Cb%09c%20d%09"),
        (Style::Pipes, "/?x=a%2Cb%7Cc%20d%7C"),
        (Style::Multi, "/?x=a%2Cb&x=c%20d&x="),
    ] {
        assert_eq!(
            uri("/", |request| {
                request.query_list("x", style, &items);
            })
            .await,
            expected
        );
    }
    let object = json!({"a": 1, "b": {"c": [true, "x"], "d": null}});
    let query = uri("/", |request| {
        request.query_list("f", Style::DeepObject, &object);
    })
    .await;
    assert_eq!(query, "/?f%5Ba%5D=1&f%5Bb%5D%5Bc%5D=true&f%5Bb%5D%5Bc%5D=x");
    let none: &[i32] = &[];
    assert_eq!(
        uri("/", |request| {
            request.query_list("x", Style::Csv, none);
        })
        .await,
        "/?x="
    );
    assert_eq!(
        uri("/", |request| {
            request.query_list("x", Style::Multi, none);
        })
        .await,
        "/"
    );
    assert_eq!(
        uri("/", |request| {
            request.query("x", &[Some(1), None]);
        })
        .await,
        "/?x=1,"
    );
}

#[tokio::test]
async fn setting_a_query_again_replaces_it() {
    let set = |request: &mut Request| {
        request
            .query_list("x", Style::Multi, &[1, 2])
            .query("y", &1)
            .query("x", &3);
    };
    assert_eq!(uri("/", set).await, "/?y=1&x=3");
    assert_eq!(
        uri("/", |request| {
            request.query("x", &1).query("x", &None::<i32>);
        })
        .await,
        "/"
    );
    assert_eq!(
        uri("/", |request| {
            request.query_raw("x", "1&y=%202#3");
        })
        .await,
        "/?x=1&y=%202%233"
    );
}

#[tokio::test]
async fn headers_and_cookies_are_text() {
    let request = sent("/", |request| {
        request
            .header("x-int", &7)
            .header("X-List", &["a", "b"])
            .header_list("x-pipes", Style::Pipes, &[1, 2])
            .header("x-null", &None::<i32>)
            .header("x-again", "old")
            .header("X-Again", "größe")
            .header("accept", "text/csv")
            .cookie("a", "1;2")
            .cookie("b", &2);
    });
    let request = request.await.unwrap();
    let header = |name: &str| {
        request
            .headers()
            .get(name)
            .map(|value| str::from_utf8(value.as_bytes()).unwrap())
    };
    assert_eq!(header("x-int"), Some("7"));
    assert_eq!(header("x-list"), Some("a,b"));
    assert_eq!(header("x-pipes"), Some("1|2"));
    assert_eq!(header("x-null"), None);
    assert_eq!(header("x-again"), Some("größe"));
    assert_eq!(
        request
            .headers()
            .get_all("accept")
            .iter()
            .collect::<Vec<_>>(),
        ["text/csv"]
    );
    assert_eq!(header("cookie"), Some("a=1%3B2; b=2"));
}

#[tokio::test]
async fn what_cannot_be_sent_is_refused_by_name() {
    let refused = refusal("/", |request| {
        request
            .header("x-trace", "a\r\nx-evil: 1")
            .query("later", &f64::NAN);
    })
    .await;
    assert_eq!(
        refused,
        "Test: header `x-trace`: the value holds a line break or another control character"
    );
    let refused = refusal("/", |request| {
        request.header("x y", "a");
    })
    .await;
    assert_eq!(
        refused,
        "Test: header `x y`: this cannot be the name of a header"
    );
    let refused = refusal("/", |request| {
        request.query("q", &f64::NAN);
    })
    .await;
    assert_eq!(
        refused,
        "Test: query parameter `q`: NaN is not a JSON number"
    );
    let refused = refusal("/", |request| {
        request.body(&[1.0, f64::INFINITY]);
    })
    .await;
    assert_eq!(refused, "Test: body: inf is not a JSON number");
    let refused = refusal("/", |request| {
        request.form_body(&5);
    })
    .await;
    assert_eq!(refused, "Test: body: only an object can be a form");
    let upload = Upload::from(vec![1]).content_type("a/b\r\nx: y");
    assert_eq!(
        refusal("/", |request| {
            request.file("f", upload);
        })
        .await,
        "Test: file `f`: its media type cannot be a header"
    );
}

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
            "a%20b=c%20d&l=1&l=2&o%5Bk%5D=v"
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

#[tokio::test]
async fn an_operation_can_have_another_address() {
    let request = sent("/up", |request| {
        request.base_url("https://files.example.com/");
    })
    .await
    .unwrap();
    assert_eq!(request.uri(), "https://files.example.com/up");
}

#[test]
fn secrets_do_not_show() {
    let core = Core::builder()
        .base_url("https://example.com")
        .transport(MemoryTransport::new(|_| unreachable!()));
    let core = core.build().unwrap();
    let secret = Secret::from("hunter2");
    let mut request = Request::new(&core, "Test", "GET", "/{code}");
    request
        .path("code", &secret)
        .query("q", &secret)
        .query("api_key", "hunter2")
        .query("shown", "yes")
        .header("x-plain", &secret)
        .header("authorization", "Bearer hunter2")
        .cookie("session", "hunter2")
        .body(&secret);
    let shown = format!("{request:?} {:?}", Call::empty(request.clone()));
    assert!(
        shown.contains("shown=yes") && shown.contains("x-plain") && !shown.contains("hunter2"),
        "{shown}"
    );
}
