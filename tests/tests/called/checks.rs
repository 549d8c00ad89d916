use std::collections::BTreeMap;

use connector_runtime::check::Check;
use connector_runtime::{Kind, Value, wire};
use connector_tests::clients::limits_checked::model::{Note, Owner, Part, Price};
use connector_tests::clients::{checks_in_files, limits_checked};

use crate::{client, json, nothing, sent};

/// What breaks a limit of a note in JSON.
fn violations(text: &str) -> Vec<String> {
    let note: Note = wire::from_str(text).expect("a note");
    let found = note.violations();
    found.iter().map(ToString::to_string).collect()
}

#[test]
fn values_within_their_limits_are_fine() {
    for text in [
        r#"{"text":"Milk"}"#,
        // Twenty characters, more bytes.
        r#"{"text":"éééééééééééééééééééé","title":null,"tags":["ab","cd","abcd"],"rows":[[1,9],[]]}"#,
        r#"{"text":"a","scores":{"a":-5,"b":3000000000},"owner":{"name":"12345"},"free":{"text":"long enough"}}"#,
        r#"{"text":"a","price":{"amount":"0.10","rate":0.3},"extra":{"kind":"plain","text":"long enough"}}"#,
        r#"{"text":"a","price":{"amount":12345678901234567890.49},"anything":1,"more":"ab"}"#,
    ] {
        assert!(violations(text).is_empty(), "{text}");
    }
}

#[test]
fn what_breaks_a_limit_is_told_with_its_place() {
    for (member, expected) in [
        (
            r#""text":"""#,
            "$.text: expected at least 1 character, found 0",
        ),
        (
            r#""text":"123456789012345678901""#,
            "$.text: expected at most 20 characters, found 21",
        ),
        (
            r#""title":"123456789""#,
            "$.title: expected at most 8 characters, found 9",
        ),
        (
            r#""tags":["ab","cd","ab"]"#,
            "$.tags: expected unique items, found the same at 0 and 2",
        ),
        (
            r#""tags":["ab","abcde"]"#,
            "$.tags[1]: expected at most 4 characters, found 5",
        ),
        (
            r#""rows":[[1],[1,2,3]]"#,
            "$.rows[1]: expected at most 2 items, found 3",
        ),
        (
            r#""rows":[[1],[1,10]]"#,
            "$.rows[1][1]: expected at most 9, found 10",
        ),
        (
            r#""scores":{"a b":-6}"#,
            r#"$.scores["a b"]: expected at least -5, found -6"#,
        ),
        (
            r#""scores":{"a":3000000001}"#,
            "$.scores.a: expected at most 3000000000, found 3000000001",
        ),
        (
            r#""price":{}"#,
            "$.price: expected at least 1 member, found 0",
        ),
        (
            r#""price":{"amount":"0.105"}"#,
            "$.price.amount: expected a multiple of 0.01, found 0.105",
        ),
        (
            r#""price":{"rate":0.35}"#,
            "$.price.rate: expected a multiple of 0.1, found 0.35",
        ),
        (
            r#""extra":{"kind":"tagged","tag":"long"}"#,
            "$.extra.tag: expected at most 3 characters, found 4",
        ),
        (
            r#""by-the-name-of-the-team":{"a":{"name":"123456"}}"#,
            "$.by-the-name-of-the-team.a.name: expected at most 5 characters, found 6",
        ),
        (
            r#""more":"abc""#,
            "$.more: expected at most 2 characters, found 3",
        ),
        (
            r#""answers":[{"text":"a"},{"text":"a","owner":{"name":"123456"}}]"#,
            "$.answers[1].owner.name: expected at most 5 characters, found 6",
        ),
    ] {
        let text = match member.starts_with("\"text\"") {
            true => format!("{{{member}}}"),
            false => format!("{{\"text\":\"a\",{member}}}"),
        };
        assert_eq!(violations(&text), [expected], "{text}");
    }
}

#[test]
fn every_type_with_limits_can_be_asked() {
    let owner = Owner {
        name: Some("123456".to_owned()),
    };
    let part = Part::Owner(owner);
    let found = part.violations();
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].path(), "$.name");
    assert_eq!(found[0].limit(), "at most 5 characters");
    assert_eq!(found[0].found(), "6");
    let prices = BTreeMap::from([("a".to_owned(), vec![Price::default()])]);
    assert_eq!(prices.violations()[0].path(), "$.a[0]");
}

#[tokio::test]
async fn a_body_that_breaks_limits_is_not_sent() {
    let (client, transport) = client!(limits_checked, nothing(204));
    let mut note = Note::new("Milk");
    note.tags = Some(vec!["a".to_owned(); 4]);
    let error = client.create_note(&note).await.unwrap_err();
    assert_eq!(error.kind(), Kind::Request);
    assert_eq!(error.violations().len(), 6);
    assert_eq!(
        error.to_string(),
        "CreateNote: the definition's limits are broken: \
         body.tags: expected at most 3 items, found 4; \
         body.tags: expected unique items, found the same at 0 and 1; \
         body.tags[0]: expected at least 2 characters, found 1; and 3 more"
    );
    let error = client.replace_notes().body(vec![note]).await.unwrap_err();
    assert_eq!(error.violations()[0].path(), "body[0].tags");
    let error = client.replace_notes().body(vec![]).await.unwrap_err();
    assert_eq!(error.violations()[0].limit(), "at least 1 item");
    assert!(transport.requests().is_empty());
    client.create_note(Note::new("Milk")).await.unwrap();
    assert!(sent(&transport).ends_with(r#"{"text":"Milk"}"#));
}

#[tokio::test]
async fn parameters_that_break_limits_are_not_sent() {
    let (client, transport) = client!(limits_checked, json(200, "[]"));
    let list = || client.list_notes();
    let told = |error: connector_runtime::Error| error.to_string();
    for (error, expected) in [
        (
            list().limit(101).await.map_err(told),
            "parameter `limit`: expected at most 100, found 101",
        ),
        (
            list().prefix("0123456789").await.map_err(told),
            "parameter `prefix`: expected at most 9 characters, found 10",
        ),
        (
            list().ids(["a", "b", "a"]).await.map_err(told),
            "parameter `ids`: expected unique items, found the same at 0 and 2",
        ),
        (
            list().ids(["a", ""]).await.map_err(told),
            "parameter `ids`[1]: expected at least 1 character, found 0",
        ),
        (
            list().since("today").await.map_err(told),
            "parameter `since`: expected at least 10 characters, found 5",
        ),
    ] {
        let text = format!("ListNotes: the definition's limits are broken: {expected}");
        assert_eq!(error, Err(text));
    }
    let owner = Owner {
        name: Some("123456".to_owned()),
    };
    let error = list().filter(owner).await.unwrap_err();
    assert_eq!(error.violations()[0].path(), "parameter `filter`.name");
    assert!(transport.requests().is_empty());
    // What is set again counts alone.
    list().limit(101).prefix("b").limit(100).await.unwrap();
    assert!(sent(&transport).contains("limit=100"));
}

#[tokio::test]
async fn arguments_in_a_struct_are_checked_as_well() {
    let (client, transport) = client!(limits_checked, nothing(204));
    let vote = |weight, tags: &[&str]| {
        client.vote(limits_checked::operations::VoteArgs {
            id: "n1".to_owned(),
            weight,
            a: 1,
            b: 2,
            c: 3,
            d: 4,
            tags: tags.iter().map(|tag| (*tag).to_owned()).collect(),
        })
    };
    for (weight, limit) in [
        (0.0, "more than 0"),
        (10.5, "less than 10.5"),
        (0.7, "a multiple of 0.5"),
    ] {
        let error = vote(weight, &["a"]).await.unwrap_err();
        assert_eq!(error.violations()[0].limit(), limit);
    }
    let error = vote(0.5, &[]).await.unwrap_err();
    assert_eq!(error.violations()[0].path(), "parameter `tags`");
    assert!(transport.requests().is_empty());
    vote(10.0, &["a"]).await.unwrap();
    assert!(sent(&transport).contains("weight=10&"));
}

#[tokio::test]
async fn limits_of_types_in_many_files_are_checked() {
    use checks_in_files::model::{NoteHead, TagHead, UserHead};

    let (client, transport) = client!(checks_in_files, nothing(204));
    let head = NoteHead {
        by: Some(UserHead {
            line3: Some("long".to_owned()),
            ..UserHead::default()
        }),
        ..NoteHead::default()
    };
    let error = client.notes().put_note_head(&head).await.unwrap_err();
    assert_eq!(error.violations()[0].path(), "body.by.line3");
    assert!(transport.requests().is_empty());
    let tag = TagHead {
        line1: Some("long".to_owned()),
        ..TagHead::default()
    };
    client.tags().put_tag_head(tag).await.unwrap();
    // The module of the limits leaves the name to the group.
    client.checks().list().await.unwrap();
}

#[tokio::test]
async fn answers_are_not_refused() {
    let (client, _) = client!(limits_checked, json(200, r#"[{"text":"","anything":0}]"#));
    let notes = client.list_notes().await.unwrap();
    assert_eq!(notes[0].anything, Some(Value::from(0)));
    assert_eq!(notes.violations()[0].path(), "$[0].text");
}
