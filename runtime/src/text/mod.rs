//! Values that travel as text and whose text is kept as it came, so that an odd one never fails a whole response.

pub(crate) mod base64;
mod decimal;
mod looks;
mod secret;
#[cfg(any(
    feature = "chrono",
    feature = "jiff",
    feature = "time",
    feature = "uuid"
))]
mod typed;

pub use base64::Base64;
pub use decimal::Decimal;
pub use secret::Secret;

macro_rules! text_type {
    ($(#[$doc:meta])* $name:ident, $looks_right:path) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        pub struct $name(String);

        impl $name {
            /// The text on the wire.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.to_owned())
            }
        }

        impl From<String> for $name {
            fn from(text: String) -> Self {
                Self(text)
            }
        }

        $crate::string_enum!(@ $name, |value: &Self| $looks_right(value.as_str()));
    };
}
use text_type;

text_type! {
    /// A date with a time of day (`format: date-time`, RFC 3339), as its text on the wire.
    ///
    /// Features give typed access: `jiff` (`to_jiff`), `chrono` (`to_chrono`), `time` (`to_time`).
    DateTime, looks::like_date_time
}

text_type! {
    /// A calendar date (`format: date`, RFC 3339 `full-date`), as its text on the wire.
    ///
    /// Features give typed access: `jiff` (`to_jiff`), `chrono` (`to_chrono`), `time` (`to_time`).
    Date, looks::like_date
}

text_type! {
    /// A UUID (`format: uuid`, RFC 9562), as its text on the wire.
    ///
    /// The feature `uuid` gives typed access (`to_uuid`).
    Uuid, looks::like_uuid
}

#[cfg(test)]
mod tests {
    use super::{Base64, Date, DateTime, Decimal, Secret, Uuid};
    use crate::wire;

    #[test]
    fn text_is_kept_as_it_came() {
        for text in [
            "2024-05-01T10:00:00Z",
            "0001-01-01T00:00:00",
            "yesterday",
            "",
        ] {
            let json = serde_json::to_string(text).unwrap();
            assert_eq!(wire::from_str::<DateTime>(&json).unwrap().as_str(), text);
            assert_eq!(wire::to_string(&Date::from(text)).unwrap(), json);
            assert_eq!(serde_json::to_string(&Uuid::from(text)).unwrap(), json);
            assert_eq!(wire::from_str::<Base64>(&json).unwrap().as_str(), text);
            assert_eq!(text.parse::<Uuid>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn a_decimal_keeps_its_digits_and_its_form() {
        for json in [
            "1.10",
            "\"1.10\"",
            "123456789012345678901234567890.000000001",
            "1e400",
            "\"n/a\"",
        ] {
            let decimal: Decimal = wire::from_str(json).unwrap();
            assert_eq!(wire::to_string(&decimal).unwrap(), json);
        }
        assert_eq!(
            wire::from_str::<Decimal>("1.10").unwrap(),
            Decimal::from("1.10")
        );
        assert_eq!(wire::to_string(&Decimal::from("1.10")).unwrap(), "1.10");
        assert_eq!(wire::to_string(&Decimal::from("1,10")).unwrap(), "\"1,10\"");
        assert_eq!(
            wire::to_string(&Decimal::quoted("1.10")).unwrap(),
            "\"1.10\""
        );
        assert!(wire::from_str::<Decimal>("true").is_err());
    }

    #[test]
    fn a_secret_shows_only_when_exposed() {
        let secret: Secret = wire::from_str("\"hunter2\"").unwrap();
        assert_eq!(format!("{secret:?}"), "Secret(…)");
        assert_eq!(secret.expose(), "hunter2");
        assert_eq!(wire::to_string(&secret).unwrap(), "\"hunter2\"");
    }
}
