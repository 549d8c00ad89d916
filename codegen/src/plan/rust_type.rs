use super::names::Ident;

/// A Rust type of generated code.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum RustType {
    /// Any JSON value.
    Value,
    /// `bool`
    Bool,
    /// `i32`
    I32,
    /// `i64`
    I64,
    /// `u32`
    U32,
    /// `u64`
    U64,
    /// `f64`
    F64,
    /// `String`
    String,
    /// A type of the runtime, by its name.
    Runtime(&'static str),
    /// `Vec<T>`
    Vec(Box<RustType>),
    /// `(A, B)`
    Tuple(Vec<RustType>),
    /// `BTreeMap<String, T>`
    Map(Box<RustType>),
    /// `Option<T>`
    Option(Box<RustType>),
    /// `Box<T>`
    Box(Box<RustType>),
    /// A model.
    Model(Ident),
}

impl RustType {
    /// Whether values can be cloned: the body of a request may be a stream that there is only once.
    pub fn is_clone(&self) -> bool {
        *self != Self::Runtime("Body")
    }

    /// The type as it is written; models stand behind `prefix`.
    pub fn spell(&self, prefix: &str) -> String {
        match self {
            Self::Value => "Value".to_owned(),
            Self::Bool => "bool".to_owned(),
            Self::I32 => "i32".to_owned(),
            Self::I64 => "i64".to_owned(),
            Self::U32 => "u32".to_owned(),
            Self::U64 => "u64".to_owned(),
            Self::F64 => "f64".to_owned(),
            Self::String => "String".to_owned(),
            Self::Runtime(name) => (*name).to_owned(),
            Self::Vec(item) => format!("Vec<{}>", item.spell(prefix)),
            Self::Tuple(items) => {
                let spelled: Vec<String> = items.iter().map(|item| item.spell(prefix)).collect();
                match spelled.as_slice() {
                    [only] => format!("({only},)"),
                    items => format!("({})", items.join(", ")),
                }
            }
            Self::Map(value) => format!("BTreeMap<String, {}>", value.spell(prefix)),
            Self::Option(inner) => format!("Option<{}>", inner.spell(prefix)),
            Self::Box(inner) => format!("Box<{}>", inner.spell(prefix)),
            Self::Model(name) => format!("{prefix}{name}"),
        }
    }

    /// The type, where it may be missing.
    pub fn option(self) -> Self {
        Self::Option(Box::new(self))
    }

    /// Calls `visit` with this type and every type inside it.
    pub fn walk(&self, visit: &mut impl FnMut(&Self)) {
        visit(self);
        match self {
            Self::Vec(inner) | Self::Map(inner) | Self::Option(inner) | Self::Box(inner) => {
                inner.walk(visit)
            }
            Self::Tuple(items) => items.iter().for_each(|item| item.walk(visit)),
            _ => {}
        }
    }
}

/// How a value is handed to a method.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Passing {
    /// Text that is only read.
    Text,
    /// `impl Into<T>`, for types that are made from text or bytes.
    Into(RustType),
    /// By value.
    Plain(RustType),
    /// Anything that can be iterated over and whose items become `T`.
    Many(RustType),
    /// A value or a reference to it.
    Borrow(RustType),
    /// A list, or a reference to one.
    BorrowList(RustType),
}

impl Passing {
    /// The natural way to pass a value of a type.
    pub(super) fn of(ty: &RustType) -> Self {
        match ty {
            RustType::String => Self::Text,
            RustType::Runtime(_) => Self::Into(ty.clone()),
            RustType::Vec(item) => match item.as_ref() {
                item @ (RustType::Vec(_) | RustType::Map(_) | RustType::Option(_)) => {
                    Self::BorrowList(item.clone())
                }
                item => Self::Many(item.clone()),
            },
            RustType::Value | RustType::Map(_) => Self::Borrow(ty.clone()),
            RustType::Box(inner) => Self::of(inner),
            other => Self::Plain(other.clone()),
        }
    }

    /// The natural way to pass a value that is a whole body.
    pub(super) fn of_body(ty: &RustType) -> Self {
        match ty {
            RustType::String => Self::Text,
            RustType::Runtime(_) => Self::Into(ty.clone()),
            RustType::Bool
            | RustType::I32
            | RustType::I64
            | RustType::U32
            | RustType::U64
            | RustType::F64 => Self::Plain(ty.clone()),
            RustType::Vec(item) => Self::BorrowList(item.as_ref().clone()),
            other => Self::Borrow(other.clone()),
        }
    }

    /// The type in which such a value is kept in a struct.
    pub fn kept(&self) -> RustType {
        match self {
            Self::Text => RustType::String,
            Self::Into(ty) | Self::Plain(ty) | Self::Borrow(ty) => ty.clone(),
            Self::Many(item) | Self::BorrowList(item) => RustType::Vec(Box::new(item.clone())),
        }
    }
}
