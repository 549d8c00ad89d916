use connector_runtime::{Base64, DateTime, Decimal, Request, Style, list};
use serde_json::json;

use super::uri;

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
