use connector_autorest::body_complex::model::{
    AnySalmon, DotFish, DotFishMarket, DotSalmon, Fish, Goblinshark, Salmon, Sawshark,
    Shark, SmartSalmon,
};
use serde_json::json;

use crate::wire::{Wire, client, map};

pub(crate) async fn scenarios(wire: &mut Wire) {
    salmons(wire).await;
    nested(wire).await;
    dotted(wire).await;
}

fn shark(siblings: Option<Vec<Fish>>) -> Fish {
    Fish::Shark(Shark {
        species: Some("predator".into()),
        age: Some(6),
        siblings,
        ..Shark::new(20.0, "2012-01-05T01:00:00Z")
    })
}

fn sawshark(siblings: Option<Vec<Fish>>) -> Fish {
    Fish::Sawshark(Sawshark {
        species: Some("dangerous".into()),
        age: Some(105),
        picture: Some((&[255, 255, 255, 255, 254]).into()),
        siblings,
        ..Sawshark::new(10.0, "1900-01-05T01:00:00Z")
    })
}

fn siblings() -> Option<Vec<Fish>> {
    let goblin = Fish::Goblin(Goblinshark {
        species: Some("scary".into()),
        age: Some(1),
        jawsize: Some(5),
        // The definition does not name it.
        color: Some("pinkish-gray".into()),
        ..Goblinshark::new(30.0, "2015-08-08T00:00:00Z")
    });
    Some(vec![shark(None), sawshark(None), goblin])
}

fn salmon(siblings: Option<Vec<Fish>>) -> Salmon {
    Salmon {
        species: Some("king".into()),
        location: Some("alaska".into()),
        iswild: Some(true),
        siblings,
        ..Salmon::new(1.0)
    }
}

async fn salmons(wire: &mut Wire) {
    let client = client!(wire, body_complex);
    let fish = Fish::Salmon(salmon(siblings()));
    wire.eq("getComplexPolymorphismValid", client.polymorphism_get_valid().await, fish.clone());
    wire.ok("putComplexPolymorphismValid", client.polymorphism_put_valid(fish).await);
    let plain = AnySalmon::Salmon(salmon(siblings()));
    let got = client.polymorphism_put_missing_discriminator(&plain).await;
    wire.eq("putComplexPolymorphismNoDiscriminator", got, plain);

    let smart = AnySalmon::SmartSalmon(SmartSalmon {
        species: Some("king".into()),
        location: Some("alaska".into()),
        iswild: Some(true),
        siblings: siblings(),
        additional: map([
            ("additionalProperty1", json!(1)),
            ("additionalProperty2", json!(false)),
            ("additionalProperty3", json!("hello")),
            ("additionalProperty4", json!({"a": 1, "b": 2})),
            ("additionalProperty5", json!([1, 3])),
        ]),
        ..SmartSalmon::new(1.0)
    });
    let got = client.polymorphism_get_complicated().await;
    wire.eq("getComplexPolymorphismComplicated", got, smart.clone());
    wire.ok("putComplexPolymorphismComplicated", client.polymorphism_put_complicated(smart).await);
}

async fn nested(wire: &mut Wire) {
    let client = client!(wire, body_complex);
    let coho = Fish::Salmon(Salmon {
        species: Some("coho".into()),
        location: Some("atlantic".into()),
        length: 2.0,
        ..salmon(Some(vec![shark(None), sawshark(None)]))
    });
    let predator = shark(Some(vec![coho, sawshark(Some(vec![]))]));
    let fish = Fish::Salmon(salmon(Some(vec![predator, sawshark(Some(vec![]))])));
    let got = client.polymorphicrecursive_get_valid().await;
    wire.eq("getComplexPolymorphicRecursiveValid", got, fish.clone());
    wire.ok("putComplexPolymorphicRecursiveValid", client.polymorphicrecursive_put_valid(fish).await);
}

async fn dotted(wire: &mut Wire) {
    let client = client!(wire, body_complex);
    let king = |location: &str, iswild| DotSalmon {
        species: Some("king".into()),
        location: Some(location.into()),
        iswild: Some(iswild),
    };
    let got = client.polymorphism_get_dot_syntax().await;
    wire.eq("getComplexPolymorphismDotSyntax", got, DotFish::DotSalmon(king("sweden", true)));
    let salmons = vec![king("sweden", false), king("atlantic", true)];
    let market = DotFishMarket {
        sample_salmon: Some(king("sweden", false)),
        salmons: Some(salmons.clone()),
        sample_fish: Some(DotFish::DotSalmon(king("australia", false))),
        fishes: Some(vec![
            DotFish::DotSalmon(king("australia", false)),
            DotFish::DotSalmon(king("canada", true)),
        ]),
    };
    let got = client.polymorphism_get_composed_with_discriminator().await;
    wire.eq("getComposedWithDiscriminator", got, market.clone());
    // Nothing says what these fishes are, so that their members are kept as they came.
    let untagged = |location: &str, iswild: bool| {
        DotFish::Unknown(json!({"location": location, "iswild": iswild, "species": "king"}))
    };
    let market = DotFishMarket {
        sample_fish: Some(untagged("australia", false)),
        fishes: Some(vec![untagged("australia", false), untagged("canada", true)]),
        ..market
    };
    let got = client.polymorphism_get_composed_without_discriminator().await;
    wire.eq("getComposedWithoutDiscriminator", got, market);
}
