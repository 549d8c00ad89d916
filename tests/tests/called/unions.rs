use connector_runtime::{DateTime, MemoryTransport, Value};
use connector_tests::clients::{
    composed_choices, discriminator, enum_of_constants, several_types, subtypes_of_subtypes,
    union_by_constants, union_by_fit, union_tagged,
};

use crate::{address, client, json, nothing, sent};

/// The body of the last request.
fn body(transport: &MemoryTransport) -> String {
    let sent = sent(transport);
    sent.lines().last().unwrap_or_default().to_owned()
}

#[tokio::test]
async fn the_discriminator_of_a_union_tells_its_variant() {
    use union_tagged::model::{Cat, Dog, Fish, Pet};
    const PETS: &str = r#"[{"kind":"cat","name":"Tom","lives":7},{"kind":"puppy","name":"Bit","friend":{"kind":"Fish","depth":2.5}},{"kind":"bird"},{"name":"None"}]"#;
    let (client, _) = client!(union_tagged, json(200, PETS));
    let pets = client.list_pets().await.unwrap();
    let mut tom = Cat::new("cat", "Tom");
    tom.lives = Some(7);
    let mut bit = Dog::new("puppy", "Bit");
    let fish = Pet::Fish(Fish { depth: Some(2.5) });
    bit.friend = Some(Box::new(fish.clone()));
    assert_eq!(pets[..2], [Pet::Cat(tom), Pet::Dog(Box::new(bit))]);
    assert!(matches!(&pets[2], Pet::Unknown(pet) if pet["kind"] == "bird"));
    assert!(matches!(&pets[3], Pet::Unknown(pet) if pet["name"] == "None"));

    let (client, transport) = client!(union_tagged, nothing(204));
    for (pet, expected) in [
        (
            &pets[1],
            r#"{"kind":"puppy","name":"Bit","friend":{"kind":"Fish","depth":2.5}}"#,
        ),
        (&fish, r#"{"kind":"Fish","depth":2.5}"#),
        (&pets[2], r#"{"kind":"bird"}"#),
    ] {
        client.add_pet(pet).await.unwrap();
        assert_eq!(body(&transport), expected);
    }
}

#[tokio::test]
async fn a_subtype_that_others_extend_is_any_of_them() {
    use subtypes_of_subtypes::model::{AnyCar, AnyTruck, Bike, Car, GetRideResponse, Taxi};
    const TAXI: &str = r#"{"kind":"taxi","towed":{"kind":"car","seats":2},"driver":"Ada"}"#;
    let car = Car {
        seats: Some(2),
        ..Car::default()
    };
    let mut taxi = Taxi::new("Ada");
    taxi.towed = Some(Box::new(AnyCar::Car(Box::new(car.clone()))));
    let taxi = AnyCar::Taxi(Box::new(taxi));
    let (client, transport) = client!(subtypes_of_subtypes, json(200, TAXI));
    assert_eq!(client.add_car(&taxi).await.unwrap(), taxi);
    assert_eq!(body(&transport), TAXI);

    let car = AnyCar::Car(Box::new(car));
    for untold in [r#"{"seats":2}"#, r#"{"kind":"car","seats":2}"#] {
        let (client, transport) = client!(subtypes_of_subtypes, json(200, untold));
        assert_eq!(client.add_car(&car).await.unwrap(), car);
        assert_eq!(body(&transport), r#"{"kind":"car","seats":2}"#);
    }

    let (client, transport) = client!(
        subtypes_of_subtypes,
        json(200, r#"{"kind":"van","seats":9}"#)
    );
    let van = client.add_car(&car).await.unwrap();
    assert!(matches!(&van, AnyCar::Unknown(van) if van["seats"] == 9));
    client.add_car(&van).await.unwrap();
    assert_eq!(body(&transport), r#"{"kind":"van","seats":9}"#);

    let tipper = json(200, r#"{"kind":"tipper","load":7.5,"angle":30}"#);
    let (client, _) = client!(subtypes_of_subtypes, tipper);
    let truck = client.get_truck("1").await.unwrap();
    assert!(matches!(&truck, AnyTruck::Tipper(tipper) if tipper.angle == Some(30.0)));

    let (client, _) = client!(subtypes_of_subtypes, json(200, TAXI));
    let ride = client.get_ride().await.unwrap();
    assert!(matches!(&ride, GetRideResponse::Taxi(taxi) if taxi.driver == "Ada"));

    let (client, _) = client!(
        subtypes_of_subtypes,
        json(200, r#"{"kind":"Bike","gears":3}"#)
    );
    let bike: Bike = client.get_bike().await.unwrap();
    assert_eq!(bike.gears, Some(3));
}

#[tokio::test]
async fn a_subtype_in_a_definition_of_version_2_is_any_that_extends_it() {
    use discriminator::model::{AnyDog, Dog, Puppy};
    let (client, _) = client!(
        discriminator,
        json(200, r#"{"petType":"canine","name":"Rex"}"#)
    );
    assert_eq!(
        client.get_dog("Rex").await.unwrap(),
        AnyDog::Canine(Box::new(Dog::new("Rex")))
    );
    let (client, _) = client!(
        discriminator,
        json(200, r#"{"petType":"Puppy","name":"Bit","weeks":3}"#)
    );
    let puppy = AnyDog::Puppy(Box::new(Puppy::new("Bit", 3)));
    assert_eq!(client.get_dog("Bit").await.unwrap(), puppy);
}

#[tokio::test]
async fn a_discriminator_needs_no_mapping_and_no_member() {
    use union_tagged::model::{
        All, AllAny, AllBare, AllNamed, AllNumbered, AllUnmapped, Circle, Left, Right, Second,
        Square,
    };
    const ALL: &str = r#"{"unmapped":{"shape":"Square","side":1},"numbered":{"version":2,"texts":["a"]},"bare":{"side":"right","right":"r"},"any":{"of":"Left","left":"l"},"named":{"shape":"rounded-shape","radius":1.5}}"#;
    let (client, transport) = client!(union_tagged, json(200, ALL));
    let mut square = Square::new("Square");
    square.side = Some(1.0);
    let mut circle = Circle::new("rounded-shape");
    circle.radius = Some(1.5);
    let all = All {
        unmapped: Some(AllUnmapped::Square(square)),
        numbered: Some(AllNumbered::Second(Second {
            texts: Some(vec!["a".to_owned()]),
        })),
        bare: Some(AllBare::Right(Right {
            right: Some("r".to_owned()),
        })),
        any: Some(Some(AllAny::Left(Left {
            left: Some("l".to_owned()),
        }))),
        named: Some(AllNamed::RoundedShape(circle)),
    };
    assert_eq!(client.put_all(&all).await.unwrap(), all);
    assert_eq!(
        body(&transport),
        ALL.replace("\"side\":1}", "\"side\":1.0}")
    );
}

#[tokio::test]
async fn a_member_with_other_constants_in_each_branch_is_a_discriminator() {
    use union_by_constants::model::{
        Counted, Event, PutBlocksBodyItem, PutBlocksBodyItemImage, PutBlocksBodyItemImageType,
        PutBlocksBodyItemRule, PutBlocksBodyItemTextBlock, Removed,
    };
    const REMOVED: &str = r#"{"event":"note.removed","id":"7","at":"2024-05-01T00:00:00Z"}"#;
    let (client, transport) = client!(union_by_constants, json(200, REMOVED));
    let event = client
        .send_event(Event::NotesCounted(Counted::new(3)))
        .await
        .unwrap();
    assert_eq!(body(&transport), r#"{"event":"notes.counted","count":3}"#);
    let mut removed = Removed::new("7");
    removed.at = Some(DateTime::from("2024-05-01T00:00:00Z"));
    assert_eq!(event, Event::NoteRemoved(removed));

    let (client, transport) = client!(union_by_constants, nothing(204));
    let image =
        PutBlocksBodyItemImage::new(PutBlocksBodyItemImageType::Picture, "https://x.test/p");
    let blocks = [
        PutBlocksBodyItem::Text(PutBlocksBodyItemTextBlock::new("T")),
        PutBlocksBodyItem::Image(image),
        PutBlocksBodyItem::Rule(PutBlocksBodyItemRule {}),
    ];
    client.put_blocks(blocks).await.unwrap();
    assert_eq!(
        body(&transport),
        r#"[{"type":"text","text":"T"},{"type":"picture","url":"https://x.test/p"},{"type":"rule"}]"#
    );
}

#[tokio::test]
async fn without_a_discriminator_the_variant_is_taken_that_fits() {
    use union_by_fit::model::{
        All, AllInline, AllInlineObject, AllListed, AllMapped, AllMember, AllNested, AllParty,
        AllScalar, Branch, Company, Person, Tree,
    };
    const ALL: &str = r#"{"scalar":2.5,"dated":"soon","party":{"name":"Ada","born":"1815-12-10"},"members":[{"name":"Inc","vat":"1"},null,{"name":"Ada","born":"1815-12-10"}],"listed":[1,2],"mapped":{"a":1},"nested":true,"tree":{"left":["a",{"left":"b"}]},"inline":{"number":3},"anything":[7],"same":"s"}"#;
    let (client, transport) = client!(union_by_fit, json(200, ALL));
    let ada = Person::new("Ada", "1815-12-10");
    let mut company = Company::new("Inc");
    company.vat = Some("1".to_owned());
    let leaf = Branch::new(Tree::Text("b".to_owned()));
    let left = vec![Tree::Text("a".to_owned()), Tree::Branch(Box::new(leaf))];
    let all = All {
        scalar: Some(AllScalar::Number(2.5)),
        dated: Some("soon".to_owned()),
        party: Some(AllParty::Person(ada.clone())),
        members: Some(vec![
            Some(AllMember::Company(company)),
            None,
            Some(AllMember::Person(ada)),
        ]),
        listed: Some(AllListed::Integers(vec![1, 2])),
        mapped: Some(AllMapped::Map([("a".to_owned(), 1)].into())),
        nested: Some(AllNested::Boolean(true)),
        tree: Some(Tree::Branch(Box::new(Branch::new(Tree::List(left))))),
        inline: Some(AllInline::Object(AllInlineObject::new(3))),
        anything: Some(Value::from(vec![Value::from(7)])),
        same: Some("s".to_owned()),
    };
    assert_eq!(client.put_all(&all).await.unwrap(), all);
    assert_eq!(body(&transport), ALL);

    const OTHER: &str = r#"{"scalar":7,"listed":"x","mapped":{"a":"b"},"tree":false}"#;
    let (client, transport) = client!(union_by_fit, json(200, OTHER));
    let other = client.put_all(&all).await.unwrap();
    assert_eq!(other.scalar, Some(AllScalar::Integer(7)));
    assert_eq!(other.listed, Some(AllListed::Text("x".to_owned())));
    assert!(matches!(&other.mapped, Some(AllMapped::Unknown(map)) if map["a"] == "b"));
    assert_eq!(other.tree, Some(Tree::Unknown(Value::from(false))));
    client.put_all(&other).await.unwrap();
    assert_eq!(body(&transport), OTHER);
}

#[tokio::test]
async fn unions_of_scalars_are_parameters() {
    use union_by_fit::model::{FindId, FindResponse, FindState, FindStateText, Person};
    let people = r#"[{"name":"Ada","born":"1815-12-10"}]"#;
    let (client, transport) = client!(union_by_fit, json(200, people));
    let found = client
        .find(FindId::Integer(7))
        .state(FindState::Text(FindStateText::Done))
        .await
        .unwrap();
    assert_eq!(
        found,
        FindResponse::List(vec![Person::new("Ada", "1815-12-10")])
    );
    assert_eq!(address(&transport), "GET /find?id=7&state=done");
    client
        .find(FindId::Text("67e55044-10b1-426f-9247-bb680e5fe0c8".into()))
        .state(FindState::Boolean(true))
        .await
        .unwrap();
    assert_eq!(
        address(&transport),
        "GET /find?id=67e55044-10b1-426f-9247-bb680e5fe0c8&state=true"
    );
}

#[tokio::test]
async fn a_choice_of_constants_is_an_enumeration() {
    use enum_of_constants::model::{All, AllMixed, AllUnit, Color, Level, Model, Parts};
    const ALL: &str =
        r#"{"color":"r","level":2,"model":"tiny-9","parts":"c","unit":null,"mixed":5}"#;
    let (client, transport) = client!(enum_of_constants, json(200, ALL));
    let all = All {
        color: Some(Color::Red),
        level: Some(Level::High),
        model: Some(Model::Unknown("tiny-9".to_owned())),
        parts: Some(Parts::C),
        unit: Some(None),
        mixed: Some(AllMixed::Integer(5)),
    };
    assert_eq!(client.put_all(&all).color(Color::B).await.unwrap(), all);
    assert_eq!(address(&transport), "PUT /all?color=b");
    assert_eq!(body(&transport), ALL);
    assert_eq!(Model::from("small-1"), Model::Small1);
    assert_eq!(AllUnit::from("foot").as_str(), "foot");
}

#[tokio::test]
async fn a_value_of_several_types_is_a_union() {
    use several_types::model::{
        All, AllList, AllNullable, AllObject, AllObjectObject, AllTextOrNumber, Id, PutAllKey,
    };
    const ALL: &str = r#"{"text_or_number":1.5,"nullable":null,"list":[1],"object":{"id":"o"},"one":"1","mixed":1,"listed":"auto","listed_numbers":2.0,"listed_flag":true,"listed_objects":{"a":1},"id":"x"}"#;
    let (client, transport) = client!(several_types, json(200, ALL));
    let all = All {
        text_or_number: Some(AllTextOrNumber::Number(1.5)),
        nullable: Some(None),
        list: Some(AllList::Integers(vec![1])),
        object: Some(AllObject::Object(AllObjectObject::new("o"))),
        one: Some("1".to_owned()),
        mixed: Some(PutAllKey::Integer(1)),
        listed: Some(Some(AllTextOrNumber::Text("auto".to_owned()))),
        listed_numbers: Some(2.0),
        listed_flag: Some(true),
        listed_objects: Some(Value::Object(
            [("a".to_owned(), Value::from(1))].into_iter().collect(),
        )),
        id: Some(Id::Text("x".to_owned())),
    };
    let key = PutAllKey::Integer(3);
    assert_eq!(client.put_all(&all).key(key).await.unwrap(), all);
    assert_eq!(address(&transport), "PUT /all?key=3");
    assert_eq!(body(&transport), ALL);
    assert!(AllNullable::Integer(1) != AllNullable::Boolean(true));
}

#[tokio::test]
async fn a_choice_has_the_members_of_the_schema_around_it() {
    use composed_choices::model::{
        All, Beside, BesideTransfer, Either, Inside, InsideByCard, Tagged, TaggedCard, Two,
        TwoObject, Undeclared,
    };
    const ALL: &str = r#"{"beside":{"currency":"EUR","iban":"DE1"},"inside":{"id":"1","number":"4"},"tagged":{"method":"card","amount":1.5,"number":"4"},"either":{"phone":"1"},"undeclared":{"id":"u"},"two":{"d":"d","a":"a"}}"#;
    let (client, transport) = client!(composed_choices, json(200, ALL));
    let mut card = TaggedCard::new("4");
    card.amount = Some(1.5);
    let all = All {
        beside: Some(Beside::Transfer(BesideTransfer::new("EUR", "DE1"))),
        inside: Some(Inside::ByCard(InsideByCard::new("1", "4"))),
        tagged: Some(Tagged::Card(card)),
        either: Some(Either {
            email: None,
            phone: Some("1".to_owned()),
        }),
        undeclared: Some(Undeclared::new("u")),
        two: Some(Two::Object(TwoObject {
            c: None,
            d: Some("d".to_owned()),
            a: Some("a".to_owned()),
        })),
    };
    assert_eq!(client.put_all(&all).await.unwrap(), all);
    assert_eq!(body(&transport), ALL);
}
