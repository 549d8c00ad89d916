/// A value of an example.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Sample {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number, by its text.
    Number(String),
    /// A string, unescaped. It may hold variables (`{{name}}`).
    String(String),
    /// A list.
    Array(Vec<Sample>),
    /// Members in their order. Where a key is repeated, the last value counts.
    Object(Vec<(String, Sample)>),
    /// What stands there is only known when the request is made: a variable without a value.
    Hole,
}
