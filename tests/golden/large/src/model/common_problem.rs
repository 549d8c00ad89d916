//! Types of several groups whose names have `problem`.

#[derive(Clone)]
pub struct Problem {
    pub title: String,
}
