/// Implements serde's `Serialize` and `Deserialize` for types that are [`Encode`](crate::wire::Encode) and
/// [`Decode`](crate::wire::Decode).
#[macro_export]
macro_rules! serde_bridge {
    ($($name:ty),+ $(,)?) => {$(
        impl $crate::serde::Serialize for $name {
            fn serialize<S: $crate::serde::Serializer>(&self, serializer: S) -> ::core::result::Result<S::Ok, S::Error> {
                $crate::wire::bridge::serialize(self, serializer)
            }
        }

        impl<'de> $crate::serde::Deserialize<'de> for $name {
            fn deserialize<D: $crate::serde::Deserializer<'de>>(deserializer: D) -> ::core::result::Result<Self, D::Error> {
                $crate::wire::bridge::deserialize(deserializer)
            }
        }
    )+};
}

/// Completes types of a service that are [`Encode`](crate::wire::Encode) and [`Decode`](crate::wire::Decode): serde's traits,
/// `Debug` and `PartialEq`, all of them by what the values are on the wire. Two values are equal when they are written in the
/// same way, and secrets are not shown.
#[macro_export]
macro_rules! model {
    ($($name:ty),+ $(,)?) => {$(
        impl ::core::fmt::Debug for $name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                $crate::wire::model::show(self, ::core::stringify!($name), f)
            }
        }

        impl ::core::cmp::PartialEq for $name {
            fn eq(&self, other: &Self) -> bool {
                $crate::wire::model::same(self, other)
            }
        }

        $crate::serde_bridge!($name);
    )+};
}

/// Completes types over text which have `as_str(&self) -> &str` and `From<&str>`: `From<String>`, `Display`, `FromStr`, the
/// codec and serde. A number or boolean on the wire is taken by its text.
///
/// What is not named is held by the variant `Unknown`, or another one: `string_enum!(State, Color: Unrecognized)`.
#[macro_export]
macro_rules! string_enum {
    (@ $name:ty, $fits:expr) => {
        impl ::core::fmt::Display for $name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl ::core::str::FromStr for $name {
            type Err = ::core::convert::Infallible;

            fn from_str(value: &str) -> ::core::result::Result<Self, ::core::convert::Infallible> {
                ::core::result::Result::Ok(Self::from(value))
            }
        }

        impl $crate::wire::Decode for $name {
            fn decode(node: $crate::wire::Node<'_>) -> ::core::result::Result<Self, $crate::wire::DecodeError> {
                let value = Self::from(node.text()?);
                node.doubt(|| $fits(&value));
                ::core::result::Result::Ok(value)
            }
        }

        impl $crate::wire::Encode for $name {
            fn encode(&self, to: &mut $crate::wire::Writer) {
                to.string(self.as_str());
            }
        }

        $crate::serde_bridge!($name);
    };
    (@ $name:ty: $unknown:ident) => {
        impl ::core::convert::From<::std::string::String> for $name {
            fn from(value: ::std::string::String) -> Self {
                Self::from(value.as_str())
            }
        }

        $crate::string_enum!(@ $name, |value: &Self| !::core::matches!(value, Self::$unknown(_)));
    };
    (@ $name:ty:) => { $crate::string_enum!(@ $name: Unknown); };
    ($($name:ty $(: $unknown:ident)?),+ $(,)?) => {$(
        $crate::string_enum!(@ $name: $($unknown)?);
    )+};
}

/// Completes enums over integers which have `as_i64(&self) -> i64` and `From<i64>`: `Display`, the codec and serde.
///
/// What is not named is held by the variant `Unknown`, or another one: `integer_enum!(Level, Rank: Unrecognized)`.
#[macro_export]
macro_rules! integer_enum {
    (@ $name:ty: $unknown:ident) => {
        impl ::core::fmt::Display for $name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Display::fmt(&self.as_i64(), f)
            }
        }

        impl $crate::wire::Decode for $name {
            fn decode(node: $crate::wire::Node<'_>) -> ::core::result::Result<Self, $crate::wire::DecodeError> {
                let value = <i64 as $crate::wire::Decode>::decode(node).map(Self::from)?;
                node.doubt(|| !::core::matches!(value, Self::$unknown(_)));
                ::core::result::Result::Ok(value)
            }
        }

        impl $crate::wire::Encode for $name {
            fn encode(&self, to: &mut $crate::wire::Writer) {
                to.integer(self.as_i64());
            }
        }

        $crate::serde_bridge!($name);
    };
    (@ $name:ty:) => { $crate::integer_enum!(@ $name: Unknown); };
    ($($name:ty $(: $unknown:ident)?),+ $(,)?) => {$(
        $crate::integer_enum!(@ $name: $($unknown)?);
    )+};
}

/// Makes a tuple struct over a [`Request`](crate::Request) awaitable: `request!(ListNotes => json NotePage)`.
///
/// | kind | the answer |
/// |---|---|
/// | `json T` | a body of JSON |
/// | `xml T` | a body of XML, whose shape the request has |
/// | `optional T` | the same, `None` when there is no body |
/// | `sequence T` | `Vec<T>`: a body of values, one after the other, or of one array; `stream()` and `events()` give them one by one |
/// | `text` | `String` |
/// | `content` | [`Content`](crate::Content): the body as it is, with its media type; `download()` gives it as it comes |
/// | `empty` | `()` |
/// | `status T` | an [`Outcome`](crate::Outcome) that depends on the status |
#[macro_export]
macro_rules! request {
    ($name:ident => json $answer:ty) => { $crate::request!(@ $name, json, $answer); };
    ($name:ident => xml $answer:ty) => { $crate::request!(@ $name, json, $answer); };
    ($name:ident => optional $answer:ty) => { $crate::request!(@ $name, optional, ::core::option::Option<$answer>); };
    ($name:ident => sequence $answer:ty) => {
        $crate::request!(@ $name, sequence, ::std::vec::Vec<$answer>);

        impl $name {
            /// Gives the values of the answer one by one, each as soon as it is there.
            pub fn stream(self) -> $crate::Values<$answer> {
                $crate::Call::sequence(self.0).stream()
            }

            /// Asks for server-sent events, and gives them one by one, with what comes with their data.
            pub fn events(self) -> $crate::Events<$answer> {
                $crate::Call::sequence(self.0).events()
            }
        }
    };
    ($name:ident => text) => { $crate::request!(@ $name, text, ::std::string::String); };
    ($name:ident => content) => {
        $crate::request!(@ $name, content, $crate::Content);

        impl $name {
            /// Sends the request for an answer whose body is read as it comes, of any size.
            pub fn download(self) -> $crate::Opening<$crate::Download> {
                $crate::Call::content(self.0).download()
            }
        }
    };
    ($name:ident => empty) => { $crate::request!(@ $name, empty, ()); };
    ($name:ident => status $answer:ty) => { $crate::request!(@ $name, outcome, $answer); };
    (@ $name:ident, $kind:ident, $answer:ty) => {
        impl $name {
            /// Sends the request for everything that came back: status, headers and body.
            pub fn response(self) -> $crate::Pending<$crate::Response<$answer>> {
                $crate::Call::$kind(self.0).response()
            }

            /// Gives the call for settings that the definition does not have: headers, query, timeout.
            pub fn customize(self) -> $crate::Call<$answer> {
                $crate::Call::$kind(self.0)
            }
        }

        impl ::core::future::IntoFuture for $name {
            type Output = ::core::result::Result<$answer, $crate::Error>;
            type IntoFuture = $crate::Pending<$answer>;

            fn into_future(self) -> $crate::Pending<$answer> {
                $crate::Call::$kind(self.0).send()
            }
        }
    };
}

/// Takes in the client that `connector_codegen::build` made in the package's build script, by the module's name:
/// `connector_runtime::include_connector!("notes");`
#[macro_export]
macro_rules! include_connector {
    ($name:literal) => {
        ::core::include!(::core::concat!(::core::env!("OUT_DIR"), "/", $name, ".rs"));
    };
}
