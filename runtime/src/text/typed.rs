//! Typed access to the text types, each behind the feature of its crate.

#[cfg(feature = "jiff")]
mod with_jiff {
    use crate::{Date, DateTime};

    impl DateTime {
        /// The instant, by the crate `jiff`.
        ///
        /// # Errors
        /// When the text is no RFC 3339 date with time and offset.
        pub fn to_jiff(&self) -> Result<jiff::Timestamp, jiff::Error> {
            self.as_str().parse()
        }
    }

    impl From<jiff::Timestamp> for DateTime {
        fn from(instant: jiff::Timestamp) -> Self {
            instant.to_string().into()
        }
    }

    /// The instant with its offset; the name of the time zone is left out.
    impl From<jiff::Zoned> for DateTime {
        fn from(time: jiff::Zoned) -> Self {
            time.timestamp()
                .display_with_offset(time.offset())
                .to_string()
                .into()
        }
    }

    impl Date {
        /// The date, by the crate `jiff`.
        ///
        /// # Errors
        /// When the text is no date.
        pub fn to_jiff(&self) -> Result<jiff::civil::Date, jiff::Error> {
            self.as_str().parse()
        }
    }

    impl From<jiff::civil::Date> for Date {
        fn from(date: jiff::civil::Date) -> Self {
            date.to_string().into()
        }
    }
}

#[cfg(feature = "chrono")]
mod with_chrono {
    use crate::{Date, DateTime};

    impl DateTime {
        /// The instant with its offset, by the crate `chrono`.
        ///
        /// # Errors
        /// When the text is no RFC 3339 date with time and offset.
        pub fn to_chrono(
            &self,
        ) -> Result<chrono::DateTime<chrono::FixedOffset>, chrono::ParseError> {
            chrono::DateTime::parse_from_rfc3339(self.as_str())
        }
    }

    impl<Z: chrono::TimeZone> From<chrono::DateTime<Z>> for DateTime {
        fn from(instant: chrono::DateTime<Z>) -> Self {
            instant.to_rfc3339().into()
        }
    }

    impl Date {
        /// The date, by the crate `chrono`.
        ///
        /// # Errors
        /// When the text is no date.
        pub fn to_chrono(&self) -> Result<chrono::NaiveDate, chrono::ParseError> {
            self.as_str().parse()
        }
    }

    impl From<chrono::NaiveDate> for Date {
        fn from(date: chrono::NaiveDate) -> Self {
            date.to_string().into()
        }
    }
}

#[cfg(feature = "time")]
mod with_time {
    use time::format_description::well_known::{Iso8601, Rfc3339};

    use crate::{Date, DateTime};

    impl DateTime {
        /// The instant with its offset, by the crate `time`.
        ///
        /// # Errors
        /// When the text is no RFC 3339 date with time and offset.
        pub fn to_time(&self) -> Result<time::OffsetDateTime, time::error::Parse> {
            time::OffsetDateTime::parse(self.as_str(), &Rfc3339)
        }
    }

    /// The instant as RFC 3339 if that can express it: years beyond 9999 and offsets with seconds are written as `time` shows
    /// them.
    impl From<time::OffsetDateTime> for DateTime {
        fn from(instant: time::OffsetDateTime) -> Self {
            let text = instant.format(&Rfc3339);
            text.unwrap_or_else(|_| instant.to_string()).into()
        }
    }

    impl Date {
        /// The date, by the crate `time`.
        ///
        /// # Errors
        /// When the text is no date.
        pub fn to_time(&self) -> Result<time::Date, time::error::Parse> {
            time::Date::parse(self.as_str(), &Iso8601::DATE)
        }
    }

    impl From<time::Date> for Date {
        fn from(date: time::Date) -> Self {
            date.to_string().into()
        }
    }
}

#[cfg(feature = "uuid")]
mod with_uuid {
    use crate::Uuid;

    impl Uuid {
        /// The UUID, by the crate `uuid`.
        ///
        /// # Errors
        /// When the text is no UUID.
        pub fn to_uuid(&self) -> Result<uuid::Uuid, uuid::Error> {
            self.as_str().parse()
        }
    }

    impl From<uuid::Uuid> for Uuid {
        fn from(uuid: uuid::Uuid) -> Self {
            uuid.to_string().into()
        }
    }
}

#[cfg(test)]
mod tests {
    #[cfg(feature = "jiff")]
    #[test]
    fn jiff_reads_and_writes_the_text() {
        let instant = crate::DateTime::from("2024-05-01T12:00:00+02:00")
            .to_jiff()
            .unwrap();
        assert_eq!(
            crate::DateTime::from(instant).as_str(),
            "2024-05-01T10:00:00Z"
        );
        let zoned = instant.to_zoned(jiff::tz::TimeZone::fixed(jiff::tz::offset(2)));
        assert_eq!(
            crate::DateTime::from(zoned).as_str(),
            "2024-05-01T12:00:00+02:00"
        );
        let date = crate::Date::from("2024-05-01").to_jiff().unwrap();
        assert_eq!(crate::Date::from(date).as_str(), "2024-05-01");
        assert!(crate::DateTime::from("soon").to_jiff().is_err());
    }

    #[cfg(feature = "chrono")]
    #[test]
    fn chrono_reads_and_writes_the_text() {
        let instant = crate::DateTime::from("2024-05-01T12:00:00+02:00")
            .to_chrono()
            .unwrap();
        assert_eq!(
            crate::DateTime::from(instant).as_str(),
            "2024-05-01T12:00:00+02:00"
        );
        assert_eq!(
            crate::DateTime::from(instant.to_utc()).as_str(),
            "2024-05-01T10:00:00+00:00"
        );
        let date = crate::Date::from("2024-05-01").to_chrono().unwrap();
        assert_eq!(crate::Date::from(date).as_str(), "2024-05-01");
        assert!(crate::DateTime::from("soon").to_chrono().is_err());
    }

    #[cfg(feature = "time")]
    #[test]
    fn time_reads_and_writes_the_text() {
        let instant = crate::DateTime::from("2024-05-01T12:00:00+02:00")
            .to_time()
            .unwrap();
        assert_eq!(
            crate::DateTime::from(instant).as_str(),
            "2024-05-01T12:00:00+02:00"
        );
        let offset = time::UtcOffset::from_hms(0, 53, 28).unwrap();
        assert!(
            crate::DateTime::from(instant.to_offset(offset))
                .as_str()
                .ends_with("+00:53:28")
        );
        let date = crate::Date::from("2024-05-01").to_time().unwrap();
        assert_eq!(crate::Date::from(date).as_str(), "2024-05-01");
        assert!(crate::DateTime::from("soon").to_time().is_err());
    }

    #[cfg(feature = "uuid")]
    #[test]
    fn uuid_reads_and_writes_the_text() {
        let text = "67e55044-10b1-426f-9247-bb680e5fe0c8";
        let uuid = crate::Uuid::from(text).to_uuid().unwrap();
        assert_eq!(crate::Uuid::from(uuid).as_str(), text);
        assert!(crate::Uuid::from("nobody").to_uuid().is_err());
    }
}
