//! The limits of the types.

use super::model;
use connector_runtime::check::{Check, Limits};

impl Check for model::Owner {
    fn check(&self, limits: &mut Limits) {
        limits.at("name", &self.name).max_length(5);
    }
}

impl Check for model::Price {
    fn check(&self, limits: &mut Limits) {
        limits.here(self).min_properties(1);
        limits
            .at("amount", &self.amount)
            .minimum(0)
            .exclusive_maximum("12345678901234567890.5")
            .multiple_of("0.01");
        limits.at("rate", &self.rate).multiple_of("0.1");
    }
}

impl Check for model::Tagged {
    fn check(&self, limits: &mut Limits) {
        limits.at("tag", &self.tag).max_length(3);
    }
}

impl Check for model::Extra {
    fn check(&self, limits: &mut Limits) {
        if let Self::Tagged(value) = self {
            value.check(limits);
        }
    }
}

impl Check for model::Part {
    fn check(&self, limits: &mut Limits) {
        match self {
            Self::Owner(value) => value.check(limits),
            Self::Price(value) => value.check(limits),
            _ => {}
        }
    }
}

impl Check for model::Note {
    fn check(&self, limits: &mut Limits) {
        limits.at("text", &self.text).min_length(1).max_length(20);
        limits.at("title", &self.title).max_length(8);
        limits
            .at("tags", &self.tags)
            .max_items(3)
            .unique_items()
            .each()
            .min_length(2)
            .max_length(4);
        limits
            .at("rows", &self.rows)
            .each()
            .max_items(2)
            .each()
            .maximum(9);
        limits
            .at("scores", &self.scores)
            .max_properties(2)
            .each()
            .minimum(-5)
            .maximum("3000000000");
        limits.at("owner", &self.owner).inside();
        limits.at("price", &self.price).inside();
        limits.at("extra", &self.extra).inside();
        limits.at("parts", &self.parts).max_items(4).inside();
        limits.at("answers", &self.answers).inside();
        limits
            .at("by-the-name-of-the-team", &self.by_the_name_of_the_team)
            .inside();
        limits.here(&self.additional).each().max_length(2);
    }
}
