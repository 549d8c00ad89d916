use connector_runtime::Style;

use super::{refusal, uri};

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
    // The address as it is.
    assert_eq!(uri("", |_| {}).await, "");
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
