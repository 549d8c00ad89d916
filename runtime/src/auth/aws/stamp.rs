use std::time::SystemTime;

/// A time as AWS writes it: `20150830T123600Z`.
pub(super) fn stamp(time: SystemTime) -> String {
    const DAY: u64 = 86_400;
    let seconds = time
        .duration_since(SystemTime::UNIX_EPOCH)
        .map_or(0, |time| time.as_secs());
    let (year, month, day) = date(seconds / DAY);
    let seconds = seconds % DAY;
    let (hour, minute, second) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    format!("{year:04}{month:02}{day:02}T{hour:02}{minute:02}{second:02}Z")
}

/// Whether a text is such a time.
pub(super) fn is_stamp(text: &str) -> bool {
    let shape: String = text
        .chars()
        .map(|c| if c.is_ascii_digit() { '0' } else { c })
        .collect();
    shape == "00000000T000000Z"
}

/// The year, the month and the day after a number of days since 1970. Years begin in March here, so that the odd day is the
/// last one of its year, and five months always have 153 days.
fn date(days: u64) -> (u64, u64, u64) {
    const UP_TO_1970: u64 = 719_468;
    const ERA: u64 = 146_097;
    let days = days.saturating_add(UP_TO_1970);
    let (era, day) = (days / ERA, days % ERA);
    let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let month = (5 * day + 2) / 153;
    let day = day - (153 * month + 2) / 5 + 1;
    let year = year + era * 400;
    match month {
        0..10 => (year, month + 3, day),
        _ => (year + 1, month - 9, day),
    }
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, SystemTime};

    use super::{date, is_stamp, stamp};

    #[test]
    fn times_are_written_without_signs() {
        for (seconds, text) in [
            (0, "19700101T000000Z"),
            (1_440_938_160, "20150830T123600Z"),
            (1_767_225_599, "20251231T235959Z"),
            (1_709_164_800, "20240229T000000Z"),
            (4_107_542_400, "21000301T000000Z"),
        ] {
            let time = SystemTime::UNIX_EPOCH + Duration::from_secs(seconds);
            assert_eq!(stamp(time), text);
            assert!(is_stamp(text));
        }
        assert!(!is_stamp("2015-08-30T12:36:00Z") && !is_stamp(""));
    }

    #[test]
    fn days_follow_one_another() {
        let mut before = date(0);
        for days in 1..200_000 {
            let (year, month, day) = date(days);
            let follows = match day {
                1 if month == 1 => (before.0, before.1, before.2) == (year - 1, 12, 31),
                1 => before.0 == year && before.1 == month - 1 && before.2 >= 28,
                _ => before == (year, month, day - 1),
            };
            assert!(follows, "{before:?} is before {year}-{month}-{day}");
            before = (year, month, day);
        }
    }
}
