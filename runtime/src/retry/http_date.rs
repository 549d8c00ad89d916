use std::time::{Duration, SystemTime};

const MONTHS: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];

/// A date of HTTP in any of its three forms (RFC 9110 §5.6.7), from 1970 on. The name of the day is not compared: it says
/// nothing that the rest does not. Of a year in two digits, `now` decides the century.
pub(super) fn http_date(text: &str, now: SystemTime) -> Option<SystemTime> {
    let parts: Vec<&str> = text
        .split([' ', ',', '-'])
        .filter(|part| !part.is_empty())
        .collect();
    let (year, month, day, time) = match parts[..] {
        [_, day, month, year, time, "GMT"] => (year, month, day, time),
        [_, month, day, time, year] => (year, month, day, time),
        _ => return None,
    };
    let number_of_year = number(year)?;
    let year = match year.len() {
        2 => of_two_digits(number_of_year, now),
        4 => number_of_year,
        _ => return None,
    };
    let month = MONTHS.iter().position(|name| *name == month)? as u64 + 1;
    let days = days(year, month, number(day)?)?;
    let seconds = days * 86_400 + second_of_day(time)?;
    SystemTime::UNIX_EPOCH.checked_add(Duration::from_secs(seconds))
}

fn number(digits: &str) -> Option<u64> {
    let plain = digits.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| digits.parse().ok()).flatten()
}

/// What seems to be more than 50 years ahead is of the century before.
fn of_two_digits(year: u64, now: SystemTime) -> u64 {
    const YEAR: u64 = 31_556_952;
    let since = now.duration_since(SystemTime::UNIX_EPOCH);
    let this = 1970 + since.unwrap_or_default().as_secs() / YEAR;
    let year = this / 100 * 100 + year;
    match year > this + 50 {
        true => year - 100,
        false => year,
    }
}

/// `08:49:37`; the last second may be one that was put in.
fn second_of_day(time: &str) -> Option<u64> {
    let mut parts = time.split(':').map(number);
    let (hour, minute, second) = (parts.next()??, parts.next()??, parts.next()??);
    let is_time = parts.next().is_none() && hour < 24 && minute < 60 && second <= 60;
    is_time.then_some(hour * 3600 + minute * 60 + second)
}

/// The days from 1970 to a date. Years begin in March here, so that the odd day is the last one of its year, and five months
/// always have 153 days.
fn days(year: u64, month: u64, day: u64) -> Option<u64> {
    const UP_TO_1970: u64 = 719_468;
    let leap = year.is_multiple_of(4) && !year.is_multiple_of(100) || year.is_multiple_of(400);
    let length = match month {
        2 => 28 + u64::from(leap),
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    if year < 1970 || !(1..=length).contains(&day) {
        return None;
    }
    let (year, month) = match month {
        1 | 2 => (year - 1, month + 9),
        _ => (year, month - 3),
    };
    let before = 365 * year + year / 4 - year / 100 + year / 400;
    Some(before + (153 * month + 2) / 5 + day - 1 - UP_TO_1970)
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, SystemTime};

    use super::{MONTHS, days, http_date};

    fn at(seconds: u64) -> SystemTime {
        SystemTime::UNIX_EPOCH + Duration::from_secs(seconds)
    }

    const IN_2026: u64 = 1_767_225_600;

    #[test]
    fn three_forms_are_read() {
        for (text, seconds) in [
            ("Sun, 06 Nov 1994 08:49:37 GMT", 784_111_777),
            ("Sunday, 06-Nov-94 08:49:37 GMT", 784_111_777),
            ("Sun Nov  6 08:49:37 1994", 784_111_777),
            ("Thu, 01 Jan 1970 00:00:00 GMT", 0),
            ("Thu, 29 Feb 2024 00:00:00 GMT", 1_709_164_800),
            ("Mon, 01 Mar 2100 00:00:00 GMT", 4_107_542_400),
            ("Sat, 31 Dec 2016 23:59:60 GMT", 1_483_228_800),
            ("Fri, 31 Dec 9999 23:59:59 GMT", 253_402_300_799),
        ] {
            assert_eq!(http_date(text, at(IN_2026)), Some(at(seconds)), "{text}");
        }
    }

    #[test]
    fn what_is_no_date_is_none() {
        for text in [
            "",
            "soon",
            "Sun, 06 Nov 1994 08:49:37",
            "Sun, 06 Nov 1994 08:49:37 CET",
            "Sun, 06 Nov 994 08:49:37 GMT",
            "Sun, 06 Nov 19940 08:49:37 GMT",
            "Sun, 06 Nov 1969 08:49:37 GMT",
            "Sun, 06 nov 1994 08:49:37 GMT",
            "Sun, 6 11 1994 08:49:37 GMT",
            "Sun, 00 Nov 1994 08:49:37 GMT",
            "Sun, 31 Nov 1994 08:49:37 GMT",
            "Sun, 29 Feb 2100 08:49:37 GMT",
            "Sun, +6 Nov 1994 08:49:37 GMT",
            "Sun, 99999999999999999999 Nov 1994 08:49:37 GMT",
            "Sun, 06 Nov 1994 24:00:00 GMT",
            "Sun, 06 Nov 1994 08:60:00 GMT",
            "Sun, 06 Nov 1994 08:49:61 GMT",
            "Sun, 06 Nov 1994 08:49 GMT",
            "Sun, 06 Nov 1994 08:49:37:00 GMT",
        ] {
            assert_eq!(http_date(text, at(IN_2026)), None, "{text}");
        }
    }

    #[test]
    fn two_digits_are_a_year_within_fifty() {
        let year =
            |digits: &str| http_date(&format!("Day, 01-Jan-{digits} 00:00:00 GMT"), at(IN_2026));
        assert_eq!(year("76"), Some(at(3_345_062_400)));
        assert_eq!(year("77"), Some(at(220_924_800)));
        assert_eq!(year("00"), Some(at(946_684_800)));
    }

    #[test]
    fn days_follow_one_another() {
        let mut next = 0;
        for year in 1970..2500 {
            for month in 1..=MONTHS.len() as u64 {
                let found: Vec<u64> = (0..40).filter_map(|day| days(year, month, day)).collect();
                let expected: Vec<u64> = (next..).take(found.len()).collect();
                assert_eq!(found, expected, "{year}-{month}");
                next += found.len() as u64;
            }
        }
        assert_eq!(next, 193_579);
    }
}
