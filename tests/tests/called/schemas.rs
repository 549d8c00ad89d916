use connector_runtime::Value;
use connector_tests::clients::{
    conditions, nullable_spellings, odd_references, one_value, open_objects, read_write_only,
    ref_siblings, several_files, tuples,
};

use crate::{address, client, json, nothing, sent};

#[tokio::test]
async fn null_is_permitted_in_every_spelling() {
    use nullable_spellings::model::{All, AllUntyped, Item};
    const ALL: &str = r#"{"flag":null,"types":null,"one":null,"any":null,"list":[1,null],"listed":null,"untyped":"a","constant":null,"null_enum":null,"beside_reference":null,"several":null,"declared":null,"choice":null,"described":null,"sibling":null,"object":null,"required":null,"required_ref":null}"#;
    let (client, transport) = client!(nullable_spellings, json(200, ALL));
    let mut all = All::new(Some(true), Some(Item::default()));
    let null = client.put_all(&all).await.unwrap().expect("it is no null");
    assert_eq!(
        sent(&transport).lines().last(),
        Some(r#"{"required":true,"required_ref":{}}"#)
    );
    all = All::new(None, None);
    all.flag = Some(None);
    all.types = Some(None);
    all.one = Some(None);
    all.any = Some(None);
    all.list = Some(Some(vec![Some(1), None]));
    all.listed = Some(None);
    all.untyped = Some(Some(AllUntyped::A));
    all.constant = Some(None);
    all.null_enum = Some(None);
    all.beside_reference = Some(None);
    all.several = Some(None);
    all.declared = Some(None);
    all.choice = Some(None);
    all.described = Some(None);
    all.sibling = Some(None);
    all.object = Some(None);
    assert_eq!(null, all);
    client.put_all(&null).await.unwrap();
    assert_eq!(sent(&transport).lines().last(), Some(ALL));

    let (client, _) = client!(nullable_spellings, json(200, "null"));
    assert_eq!(client.put_all(&all).await.unwrap(), None);
}

#[tokio::test]
async fn a_required_member_with_one_value_is_written_without_being_asked_for() {
    use one_value::model::{AddNoteMode, Note, NoteMaybe, NoteMinor};
    const NOTE: &str = r#"{"object":"note","major":3,"final":true,"single":"one","nullable":null,"maybe":"perhaps","minor":4,"flag":false,"ratio":0.5,"text":"T"}"#;
    let (client, transport) = client!(one_value, json(200, NOTE));
    let mut note = Note::new(None);
    note.maybe = Some(NoteMaybe::Perhaps);
    note.minor = Some(NoteMinor::N4);
    note.flag = Some(false);
    note.ratio = Some(0.5);
    note.text = Some("T".to_owned());
    let added = client.add_note(&note).strict(true).mode(AddNoteMode::Fast);
    assert_eq!(added.await.unwrap(), note);
    assert_eq!(
        sent(&transport),
        format!(
            "POST https://api.example.com/notes/plain?version=2&strict=true\n\
             accept: application/json\n\
             content-type: application/json\n\
             mode: fast\n\
             \n\
             {NOTE}"
        )
    );
}

#[tokio::test]
async fn a_list_with_a_schema_for_each_item_is_a_tuple() {
    use tuples::model::{All, AllMixed, AllMixed2};
    const ALL: &str = r#"{"point":[1.5,2.0],"path":[[0.0,0.0],[1.0,1.0]],"mixed":["a",null,{"id":"1"},"b"],"alone":["x"],"open":["a",1]}"#;
    let (client, transport) = client!(tuples, json(200, ALL));
    let id = Some("1".to_owned());
    let all = All {
        point: Some((1.5, 2.0)),
        path: Some(vec![(0.0, 0.0), (1.0, 1.0)]),
        mixed: Some(("a".to_owned(), None, AllMixed { id }, AllMixed2::B)),
        alone: Some(("x".to_owned(),)),
        open: Some(vec![Value::from("a"), Value::from(1)]),
    };
    assert_eq!(client.put_all(&all).near((1.5, -2.0)).await.unwrap(), all);
    assert_eq!(address(&transport), "PUT /all?near=1.5,-2");
    assert_eq!(sent(&transport).lines().last(), Some(ALL));
}

#[tokio::test]
async fn members_that_have_no_name_in_the_definition_are_kept() {
    use open_objects::model::{All, AllBeside, ValueModel};
    const ALL: &str = r#"{"pattern":{"x-a":"1"},"patterns":{"x-a":"1","y-b":2},"beside":{"id":"1","x-c":3},"both":{"id":"4","other":"o","x-d":5},"same":{"a":1},"typed":{"id":"2","rest":"r","v":{"text":"T"}},"anything":{"more":[]},"unevaluated":{"n":1},"map":{"a":["b"]},"names":{"c":true},"required":{"id":"3","name":"N"}}"#;
    let (client, transport) = client!(open_objects, json(200, ALL));
    let all = client.put_all(All::default()).await.unwrap();
    let expected = AllBeside {
        id: Some("1".to_owned()),
        additional: [("x-c".to_owned(), 3)].into(),
    };
    assert_eq!(all.beside, Some(expected));
    assert_eq!(all.same, Some([("a".to_owned(), 1)].into()));
    let typed = all.typed.as_ref().expect("it is there");
    let text = Some("T".to_owned());
    assert_eq!(typed.additional["v"], ValueModel { text });
    assert_eq!(
        all.unevaluated.as_ref().map(|kept| kept.additional["n"]),
        Some(1)
    );
    client.put_all(&all).await.unwrap();
    assert_eq!(sent(&transport).lines().last(), Some(ALL));
}

#[tokio::test]
async fn members_that_are_there_in_some_cases_are_kept() {
    use conditions::model::Delivery;
    const LETTER: &str = r#"{"stamp":"A1","size":"C4","kind":"letter"}"#;
    const PARCEL: &str =
        r#"{"size":3,"weight":1.5,"value":20,"kind":"parcel","note":"n","language":"en"}"#;
    for text in [LETTER, PARCEL] {
        let (client, transport) = client!(conditions, json(200, text));
        let delivery = client.put_all(Delivery::new("none")).await.unwrap();
        client.put_all(&delivery).await.unwrap();
        assert_eq!(sent(&transport).lines().last(), Some(text));
    }
}

#[tokio::test]
async fn what_stands_beside_a_reference_counts() {
    use ref_siblings::model::{All, AllExtended, Item};
    const ALL: &str = r#"{"described":{"id":"1"},"extended":{"id":"2","more":"m"}}"#;
    let (client, transport) = client!(ref_siblings, json(200, ALL));
    let mut extended = AllExtended::new("m");
    extended.id = Some("2".to_owned());
    let all = All {
        described: Some(Item {
            id: Some("1".to_owned()),
        }),
        extended: Some(extended),
        ..All::default()
    };
    assert_eq!(client.put_all(&all).top(3).await.unwrap(), all);
    assert_eq!(address(&transport), "PUT /all?top=3");
    assert_eq!(sent(&transport).lines().last(), Some(ALL));
}

#[tokio::test]
async fn members_of_answers_alone_need_not_be_sent() {
    const ADDED: &str = r#"{"id":"67e55044-10b1-426f-9247-bb680e5fe0c8","name":"Ada"}"#;
    let (client, transport) = client!(read_write_only, json(201, ADDED));
    let mut user = read_write_only::model::User::new("Ada");
    user.password = Some("s3cret".into());
    let added = client.add_user(&user).await.unwrap();
    assert!(added.id.is_some() && added.password.is_none());
    let expected = r#"{"name":"Ada","password":"s3cret"}"#;
    assert_eq!(sent(&transport).lines().last(), Some(expected));
    assert!(!format!("{user:?}").contains("s3cret"));
}

#[tokio::test]
async fn references_lead_into_other_files() {
    use several_files::model::{Note, Problem, State};
    const NOTES: &str = r#"[{"text":"T","parent":{"text":"P"},"state":"open"}]"#;
    let (client, transport) = client!(several_files, json(200, NOTES));
    let notes = client.list_notes().top(1).await.unwrap();
    let mut note = Note::new("T");
    note.parent = Some(Box::new(Note::new("P")));
    note.state = Some(State::Open);
    assert_eq!(notes, [note.clone()]);
    assert_eq!(address(&transport), "GET /notes?top=1");
    client.add_note(&note).await.unwrap();
    assert!(sent(&transport).ends_with(r#"{"text":"T","parent":{"text":"P"},"state":"open"}"#));

    let (client, _) = client!(several_files, json(403, r#"{"title":"No"}"#));
    let error = client.list_notes().await.unwrap_err();
    let title = Some("No".to_owned());
    assert_eq!(
        error.api::<several_files::ListNotesError>(),
        Some(several_files::ListNotesError::Default(Problem { title }))
    );
}

#[tokio::test]
async fn references_lead_to_any_place() {
    let (client, transport) = client!(odd_references, json(200, r#"{"deep":true}"#));
    let holder = odd_references::model::Holder {
        list: Some(vec![odd_references::model::Holder::default()]),
        ..Default::default()
    };
    let inner = client.add_note(&holder).await.unwrap();
    assert_eq!(inner.deep, Some(true));
    assert!(sent(&transport).ends_with(r#"{"list":[{}]}"#));

    let (client, transport) = client!(odd_references, nothing(204));
    client.get_item().await.unwrap();
    assert_eq!(address(&transport), "GET /item");
}
