use connector_runtime::{Kind, Value, wire};
use connector_tests::clients::{
    additional_properties, all_of, all_schemas, discriminator, enums, inline_shapes, nullable,
    recursion,
};

use crate::{client, json, sent};

#[tokio::test]
async fn schemas_that_no_operation_reaches_are_read_and_written() {
    use all_schemas::model::{Event, EventKind};

    let text = r#"{"kind":"created","note":{"id":"1"},"by":{"name":"ada"}}"#;
    let event: Event = wire::from_str(text).unwrap();
    assert_eq!(event.kind, EventKind::Created);
    assert_eq!(wire::to_string(&event).unwrap(), text);
    let (client, _) = client!(all_schemas, json(200, r#"[{"id":"1"}]"#));
    assert_eq!(client.list_notes().await.unwrap(), [event.note]);
}

#[tokio::test]
async fn all_parts_of_a_schema_are_one_struct() {
    const MERGED: &str =
        r#"{"id":"1","kind":2,"size":3,"own":true,"late":"yes","name":"Milk","other":0}"#;
    let (client, _) = client!(all_of, json(200, MERGED));
    let merged = client.get_merged().await.unwrap();
    let expected = all_of::model::Merged {
        id: "1".to_owned(),
        kind: Some(2),
        size: 3,
        own: true,
        late: "yes".to_owned(),
        name: Some("Milk".to_owned()),
    };
    assert_eq!(merged, expected);

    let (client, _) = client!(
        all_of,
        json(
            200,
            r#"{"described":{"id":"1"},"nullable":null,"extended":{"id":"2","more":"m"}}"#
        )
    );
    let holder = client.get_single().await.unwrap();
    assert_eq!(holder.described.map(|base| base.id).as_deref(), Some("1"));
    assert_eq!((holder.nullable, holder.renamed), (Some(None), None));
    assert_eq!(
        holder
            .extended
            .and_then(|extended| extended.more)
            .as_deref(),
        Some("m")
    );

    let (client, _) = client!(all_of, json(200, r#"{"id":"1","size":"three"}"#));
    let error = client.get_merged().await.unwrap_err();
    assert_eq!(
        (error.kind(), error.decode_path().as_deref()),
        (Kind::Decode, Some("$.size"))
    );
}

#[tokio::test]
async fn parts_that_are_no_objects_are_one_value() {
    let text = r#"{"id":"6f7a","colour":"red","sizes":[1,2],"count":3}"#;
    let (client, _) = client!(all_of, json(200, text));
    let plain = client.get_plain().await.unwrap();
    assert_eq!(plain.id.as_ref().map(|id| id.as_str()), Some("6f7a"));
    assert_eq!(plain.colour, Some(all_of::model::Colour::Red));
    assert_eq!((plain.sizes, plain.count), (Some(vec![1, 2]), Some(3)));
}

#[tokio::test]
async fn a_discriminator_is_sent_where_no_member_describes_it() {
    use discriminator::model::{Figure, Line};

    let text = r#"{"kind":"Line","length":2.0}"#;
    let (client, transport) = client!(discriminator, json(200, text));
    let sent_line = Line {
        length: Some(2.0),
        ..Line::default()
    };
    let figure = client.add_line(&sent_line).await.unwrap();
    assert!(sent(&transport).ends_with(text));
    assert!(matches!(figure, Figure::Line(line) if line.length == Some(2.0)));
}

#[tokio::test]
async fn the_discriminator_tells_which_subtype_it_is() {
    use discriminator::model::{Cat, Dog, Pet};
    const PETS: &str = r#"[{"petType":"Cat","name":"Tom","lives":7},{"petType":"canine","name":"Rex","friend":{"petType":"Cat","name":"Tom"}},{"petType":"Puppy","name":"Bit","weeks":3},{"petType":"fish","name":"Wanda"},{"name":"None"}]"#;
    let (client, _) = client!(discriminator, json(200, PETS));
    let pets = client.list_pets().await.unwrap();
    let mut tom = Cat::new("Tom");
    tom.lives = Some(7);
    assert_eq!(pets[0], Pet::Cat(tom));
    let mut rex = Dog::new("Rex");
    rex.friend = Some(Box::new(Pet::Cat(Cat::new("Tom"))));
    assert_eq!(pets[1], Pet::Canine(Box::new(rex.clone())));
    assert!(matches!(&pets[2], Pet::Puppy(puppy) if puppy.weeks == 3));
    assert!(matches!(&pets[3], Pet::Unknown(pet) if pet["name"] == "Wanda"));
    assert!(matches!(&pets[4], Pet::Unknown(_)));

    let (client, transport) = client!(discriminator, json(200, "{}"));
    let rex = Pet::Canine(Box::new(rex));
    client.add_pet(&rex).await.unwrap();
    let expected = r#"{"petType":"canine","name":"Rex","friend":{"petType":"Cat","name":"Tom"}}"#;
    assert_eq!(sent(&transport).lines().last(), Some(expected));
    client.add_pet(&pets[3]).await.unwrap();
    let expected = r#"{"name":"Wanda","petType":"fish"}"#;
    assert_eq!(sent(&transport).lines().last(), Some(expected));
}

#[tokio::test]
async fn members_that_are_not_declared_are_kept_where_they_may_be() {
    use additional_properties::model::{All, Closed, Open};
    const ALL: &str = r#"{"open":{"id":"1","additional":"mine","x":[1],"y":null},"typed":{"id":"2","t":{"text":"T"}},"closed":{"text":"C"},"scores":{"a":1.5},"anything":{"b":{}},"shapeless":[1],"inline":{"c":{"at":"now"}}}"#;
    let (client, transport) = client!(additional_properties, json(200, ALL));
    let all: All = client.put_all(All::default()).await.unwrap();
    assert_eq!(sent(&transport).lines().last(), Some("{}"));
    let open: &Open = all.open.as_ref().unwrap();
    assert_eq!(open.additional.as_deref(), Some("mine"));
    assert_eq!(open.additional_2["x"], serde_json::json!([1]));
    assert_eq!(open.additional_2["y"], Value::Null);
    let closed = Closed {
        text: Some("T".to_owned()),
    };
    assert_eq!(all.typed.as_ref().unwrap().additional["t"], closed);
    client.put_all(&all).await.unwrap();
    assert_eq!(sent(&transport).lines().last(), Some(ALL));

    let (client, transport) = client!(additional_properties, json(200, r#"{"a":["b"]}"#));
    let map = [("one".to_owned(), 1)].into();
    let answer = client.put_map(&map).await.unwrap();
    assert_eq!(answer["a"], ["b"]);
    assert_eq!(sent(&transport).lines().last(), Some(r#"{"one":1}"#));
}

#[tokio::test]
async fn types_may_hold_themselves() {
    const TREE: &str = r#"{"name":"a","parent":{"name":"b"},"children":[{"name":"c","children":[]}],"byName":{"d":{"name":"d"}},"owner":{"favourite":null,"deputy":{"boss":{}}},"forest":[{"name":"e"}]}"#;
    let (client, transport) = client!(recursion, json(200, TREE));
    let tree = client
        .put_tree(recursion::model::Tree::new("a"))
        .await
        .unwrap();
    assert_eq!(sent(&transport).lines().last(), Some(r#"{"name":"a"}"#));
    client.put_tree(&tree).await.unwrap();
    assert_eq!(sent(&transport).lines().last(), Some(TREE));

    let (client, _) = client!(
        recursion,
        json(200, r#"{"self":1,"list":[[]],"map":{"a":{}},"ping":null}"#)
    );
    let endless = client.get_endless().await.unwrap();
    assert_eq!(endless.self_, Some(Value::from(1)));
    assert_eq!(endless.list, Some(vec![serde_json::json!([])]));
}

#[tokio::test]
async fn names_for_other_types_leave_no_trace() {
    const NOTE: &str =
        r#"{"id":"1","tags":["a"],"labels":{"x":["y"]},"at":null,"anything":{},"other":"2"}"#;
    let (client, _) = client!(aliases, json(200, NOTE));
    let note = client.get("1").await.unwrap();
    assert_eq!((note.id.as_str(), note.tags[0].as_str()), ("1", "a"));
    assert_eq!(note.labels.unwrap()["x"], ["y"]);
    assert_eq!((note.at, note.other.as_deref()), (Some(None), Some("2")));
}

#[tokio::test]
async fn enumerations_keep_every_value() {
    use enums::model::*;
    const VALUES: &str = r#"{"plain":"2fa","cases":"ON","signs":"-1","empty":"","named":"1","told":"b","listed":20,"twice":"a","mixed":"true","nullable":null,"unknown":"Unknown","prelude":"Err","fraction":0.5,"flags":["r","x"],"big":-9223372036854775808}"#;
    let (client, transport) = client!(enums, json(200, VALUES));
    let values = client
        .put_values(Values::default())
        .sort(PutValuesSort::Desc)
        .level(PutValuesLevel::from(-1))
        .await
        .unwrap();
    assert!(
        sent(&transport).starts_with("PUT https://api.example.com/values?sort=desc&level=-1\n")
    );
    let expected = Values {
        plain: Some(Plain::N2fa),
        cases: Some(ValuesCases::from("ON")),
        signs: Some(ValuesSigns::Minus1),
        empty: Some(ValuesEmpty::Empty),
        named: Some(Weekday::Monday),
        told: Some(ValuesTold::SecondLetter),
        listed: Some(ValuesListed::Twenty),
        twice: Some(ValuesTwice::A),
        mixed: Some(ValuesMixed::Text("true".to_owned())),
        nullable: Some(None),
        unknown: Some(ValuesUnknown::Unknown2),
        prelude: Some(ValuesPrelude::Err),
        fraction: Some(0.5),
        flags: Some(vec![ValuesFlag::R, ValuesFlag::Unknown("x".to_owned())]),
        big: Some(ValuesBig::Minus9223372036854775808),
    };
    assert_eq!(values, expected);
    client.put_values(&values).await.unwrap();
    assert_eq!(sent(&transport).lines().last(), Some(VALUES));
    let texts = ["on", "On", "ON", "off"].map(ValuesCases::from);
    for (index, text) in texts.iter().enumerate() {
        assert!(!matches!(text, ValuesCases::Unknown(_)));
        assert!(!texts[index + 1..].contains(text));
    }
}

#[tokio::test]
async fn null_and_absent_differ_where_both_may_be() {
    const HOLDER: &str = r#"{"required":"r","both":null,"nullable":null,"listed":null,"items":["a",null],"part":null}"#;
    let (client, transport) = client!(nullable, json(200, HOLDER));
    let holder = client
        .put(nullable::model::Holder::new("r", None))
        .await
        .unwrap();
    let expected = r#"{"required":"r","both":null}"#;
    assert_eq!(sent(&transport).lines().last(), Some(expected));
    assert_eq!((&holder.both, &holder.nullable), (&None, &Some(None)));
    assert_eq!((&holder.optional, &holder.part), (&None, &Some(None)));
    client.put(&holder).await.unwrap();
    assert_eq!(sent(&transport).lines().last(), Some(HOLDER));

    let (client, _) = client!(nullable, json(200, r#"{"required":"r"}"#));
    let error = client.put(&holder).await.unwrap_err();
    assert_eq!(error.kind(), Kind::Decode);
    let (client, _) = client!(nullable, json(200, "null"));
    assert_eq!(client.get_null().await.unwrap(), None);
}

#[tokio::test]
async fn equal_shapes_are_one_type() {
    use inline_shapes::model::{CreateNoteResponse, ListNotesResponse};
    let (client, _) = client!(
        inline_shapes,
        json(
            200,
            r#"{"entries":[{"text":"Milk"}],"author":{"name":"Ada"},"text":"Tea","reader":{"name":"Bob"}}"#
        )
    );
    let ListNotesResponse { entries, author } = client.list_notes().await.unwrap();
    let entry = entries.unwrap().remove(0);
    let CreateNoteResponse { reader, .. } = client.create_note(&entry).await.unwrap();
    let people = [author.unwrap(), reader.unwrap()];
    assert_eq!(people.map(|person| person.name.unwrap()), ["Ada", "Bob"]);

    let (client, _) = client!(inline_shapes, json(400, r#"{"error":{"code":"c"}}"#));
    use inline_shapes::operations::{DeleteWordsError, ListWordsError};
    let error = client.list_words().await.unwrap_err();
    let Some(ListWordsError::BadRequest(body)) = error.api() else {
        panic!("{error}")
    };
    assert_eq!(
        DeleteWordsError::Forbidden(body.clone()),
        DeleteWordsError::Forbidden(body)
    );
}
