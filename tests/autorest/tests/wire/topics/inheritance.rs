use connector_autorest::multiple_inheritance::model::{Cat, Feline, Horse, Kitten, Pet};

use crate::wire::{Wire, client};

pub(crate) async fn scenarios(wire: &mut Wire) {
    let client = client!(wire, multiple_inheritance);
    wire.eq("MultipleInheritancePetGet", client.get_pet().await, Pet::new("Peanut"));
    let put = client.put_pet(Pet::new("Butter")).await;
    wire.eq("MultipleInheritancePetPut", put, "Pet was correct!".into());
    let horse = |name, show| Horse { is_a_show_horse: Some(show), ..Horse::new(name) };
    wire.eq("MultipleInheritanceHorseGet", client.get_horse().await, horse("Fred", true));
    let put = client.put_horse(horse("General", false)).await;
    wire.eq("MultipleInheritanceHorsePut", put, "Horse was correct!".into());
    let feline = |meows, hisses| Feline { meows: Some(meows), hisses: Some(hisses) };
    wire.eq("MultipleInheritanceFelineGet", client.get_feline().await, feline(true, true));
    let put = client.put_feline(feline(false, true)).await;
    wire.eq("MultipleInheritanceFelinePut", put, "Feline was correct!".into());
    let cat = |name, likes_milk, hisses| Cat {
        likes_milk: Some(likes_milk),
        meows: Some(true),
        hisses: Some(hisses),
        ..Cat::new(name)
    };
    wire.eq("MultipleInheritanceCatGet", client.get_cat().await, cat("Whiskers", true, true));
    let put = client.put_cat(cat("Boots", false, false)).await;
    wire.eq("MultipleInheritanceCatPut", put, "Cat was correct!".into());
    let kitten = |name, flag| Kitten {
        likes_milk: Some(flag),
        meows: Some(true),
        hisses: Some(flag),
        eats_mice_yet: Some(!flag),
        ..Kitten::new(name)
    };
    wire.eq("MultipleInheritanceKittenGet", client.get_kitten().await, kitten("Gatito", true));
    let put = client.put_kitten(kitten("Kitty", false)).await;
    wire.eq("MultipleInheritanceKittenPut", put, "Kitten was correct!".into());
}
