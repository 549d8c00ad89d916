use std::time::{Duration, SystemTime};

use http::HeaderMap;

use super::http_date::http_date;

/// How long a service wants to be left alone: what [`asked`] gives, or else when its rate limit begins anew.
pub(crate) fn retry_after(headers: &HeaderMap, now: SystemTime) -> Option<Duration> {
    if let Some(after) = asked(headers, now) {
        return Some(after);
    }
    let resets = [
        "x-ratelimit-reset-after",
        "x-ratelimit-reset",
        "ratelimit-reset",
    ];
    let reset = resets.iter().find_map(|name| number(headers, name))?;
    // No limit lasts for years: what is larger is a time of day.
    const YEARS: f64 = 1e8;
    if reset < YEARS {
        return seconds(reset);
    }
    until(SystemTime::UNIX_EPOCH.checked_add(seconds(reset)?)?, now)
}

/// When a service wants to be asked again: `Retry-After` in seconds or as a date (RFC 9110 §10.2.3), or its forms in
/// milliseconds.
pub(crate) fn asked(headers: &HeaderMap, now: SystemTime) -> Option<Duration> {
    let milliseconds = ["retry-after-ms", "x-ms-retry-after-ms"];
    if let Some(milliseconds) = milliseconds.iter().find_map(|name| number(headers, name)) {
        return seconds(milliseconds / 1000.0);
    }
    let after = text(headers, "retry-after")?;
    match after.parse() {
        Ok(after) => seconds(after),
        Err(_) => until(http_date(after, now)?, now),
    }
}

fn text<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    Some(headers.get(name)?.to_str().ok()?.trim())
}

fn number(headers: &HeaderMap, name: &str) -> Option<f64> {
    let number: f64 = text(headers, name)?.parse().ok()?;
    (number >= 0.0).then_some(number)
}

fn seconds(seconds: f64) -> Option<Duration> {
    Duration::try_from_secs_f64(seconds).ok()
}

fn until(then: SystemTime, now: SystemTime) -> Option<Duration> {
    Some(then.duration_since(now).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, SystemTime};

    use http::{HeaderMap, HeaderName, HeaderValue};

    use super::retry_after;

    #[test]
    fn a_service_says_in_many_ways_when_to_come_back() {
        let now = SystemTime::UNIX_EPOCH + Duration::from_secs(1_767_225_600);
        for (name, value, expected) in [
            ("retry-after", "7", Some(7_000)),
            ("retry-after", "0.25", Some(250)),
            ("retry-after", "Thu, 01 Jan 2026 00:01:00 GMT", Some(60_000)),
            ("retry-after", "Wed, 01 Jan 2025 00:01:00 GMT", Some(0)),
            (
                "retry-after",
                "Thursday, 01-Jan-26 00:02:00 GMT",
                Some(120_000),
            ),
            ("retry-after", "soon", None),
            ("retry-after", "-1", None),
            ("retry-after", "1e300", None),
            ("retry-after-ms", "1500", Some(1_500)),
            ("x-ms-retry-after-ms", "20", Some(20)),
            ("x-ratelimit-reset", "1767225610", Some(10_000)),
            ("x-ratelimit-reset", "1767225000", Some(0)),
            ("x-ratelimit-reset", "12", Some(12_000)),
            ("x-ratelimit-reset", "1e19", None),
            ("x-ratelimit-reset", "1e300", None),
            ("retry-after", "NaN", None),
            ("ratelimit-reset", "3", Some(3_000)),
            ("x-ratelimit-reset-after", "0.5", Some(500)),
            ("date", "7", None),
        ] {
            let mut headers = HeaderMap::new();
            let header = HeaderName::from_static(name);
            headers.insert(header, HeaderValue::from_static(value));
            let expected = expected.map(Duration::from_millis);
            assert_eq!(retry_after(&headers, now), expected, "{name}: {value}");
        }
    }
}
