//! The limits of the types.

use super::super::model;
use connector_runtime::check::{Check, Limits};

impl Check for model::UserHead {
    fn check(&self, limits: &mut Limits) {
        limits.at("line1", &self.line1).max_length(1);
        limits.at("line2", &self.line2).max_length(2);
        limits.at("line3", &self.line3).max_length(3);
        limits.at("line4", &self.line4).max_length(4);
        limits.at("line5", &self.line5).max_length(5);
    }
}
