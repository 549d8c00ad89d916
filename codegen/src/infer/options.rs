/// How far examples are trusted. The default takes from them what later values very rarely contradict.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Which members of answers are always there.
    pub required: Required,
    /// Whether texts that are all dates, times or UUIDs get the type for them, where at least two differ.
    pub formats: bool,
    /// Whether few texts that are repeated many times, and the words that the description of a parameter lists, become an
    /// enumeration, which other values fit as well.
    pub enums: bool,
    /// Whether objects stay structs whose keys look like data.
    pub no_maps: bool,
    /// How numbers are taken.
    pub numbers: Numbers,
    /// What is known better than examples tell. The key is where the value stands: the prefix of its body (see
    /// [`Context::pointer`](super::Context::pointer)) and a JSON Pointer from there, such as `GetUser/response/items/*/id`.
    /// A step `*` stands for every item of a list, for every value of a map, and for a member of any name, the prefix included.
    /// Of several that lead to the same place and say different things the last one counts.
    pub overrides: Vec<(String, Override)>,
}

/// When a member of an answer is always there. Of members that all examples but one have, every fourth is missing from the
/// last one, so that this is a choice.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Required {
    /// Never.
    #[default]
    Never,
    /// Where at least so many different objects were seen, and all of them have it.
    Evidence(u32),
}

/// How numbers are taken.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Numbers {
    /// Numbers that are all whole are integers.
    #[default]
    Exact,
    /// Numbers are doubles, so that a fraction which no example shows can be read, except where one is whole and too large to be
    /// exact as a double.
    Lenient,
}

/// What a value is, whatever examples tell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Override {
    /// Its type.
    pub kind: Option<Kind>,
    /// Whether it is always there, where it is a member.
    pub required: Option<bool>,
}

/// A type that a person names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Any JSON value.
    Any,
    /// `true` or `false`.
    Boolean,
    /// A whole number.
    Integer,
    /// A number.
    Number,
    /// Text.
    String,
    /// A date and time.
    DateTime,
    /// A date.
    Date,
    /// A UUID.
    Uuid,
    /// One of the texts that examples have, or another one.
    Enum,
    /// An object whose keys are data.
    Map,
    /// An object whose keys are names.
    Struct,
}

impl Kind {
    /// Its name in settings.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Any => "any",
            Self::Boolean => "boolean",
            Self::Integer => "integer",
            Self::Number => "number",
            Self::String => "string",
            Self::DateTime => "date-time",
            Self::Date => "date",
            Self::Uuid => "uuid",
            Self::Enum => "enum",
            Self::Map => "map",
            Self::Struct => "struct",
        }
    }

    /// The kind of that name in settings.
    pub fn from_name(name: &str) -> Option<Self> {
        let all = [
            Self::Any,
            Self::Boolean,
            Self::Integer,
            Self::Number,
            Self::String,
            Self::DateTime,
            Self::Date,
            Self::Uuid,
            Self::Enum,
            Self::Map,
            Self::Struct,
        ];
        all.into_iter().find(|kind| kind.as_str() == name)
    }
}
