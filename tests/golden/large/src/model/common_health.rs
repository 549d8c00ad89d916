//! Types of several groups whose names have `health`.

use super::Problem;

#[derive(Clone, Default)]
pub struct Health {
    pub well: Option<bool>,
    pub problem: Option<Problem>,
}
