use http::{HeaderMap, header};

/// The range that an answer holds (`Content-Range`, RFC 9110 §14.4).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Part {
    pub(super) start: u64,
    /// The first byte that it does not hold.
    pub(super) end: u64,
    /// The length of the whole.
    pub(super) total: u64,
}

impl Part {
    /// `None` for a range that makes no sense, or of a whole of unknown length.
    pub(super) fn of(headers: &HeaderMap) -> Option<Self> {
        let text = headers.get(header::CONTENT_RANGE)?.to_str().ok()?;
        let (range, total) = bytes(text)?.split_once('/')?;
        let (start, end) = bounds(range)?;
        let total = total.trim().parse().ok()?;
        (end <= total).then_some(Self { start, end, total })
    }
}

/// How many bytes from its start on a service has received, by the header `Range` of its answer: `bytes=0-1023`.
pub(super) fn received(text: &str) -> Option<u64> {
    let range = bytes(text)?.split('/').next()?;
    let (start, end) = bounds(range)?;
    (start == 0).then_some(end)
}

/// What stands behind the unit, with a space as in HTTP or `=` as the platform writes it.
fn bytes(text: &str) -> Option<&str> {
    let text = text.trim().strip_prefix("bytes")?;
    text.strip_prefix(['=', ' '])
}

/// The first byte of a range, and the one after its last.
fn bounds(range: &str) -> Option<(u64, u64)> {
    let (start, last) = range.split_once('-')?;
    let start: u64 = start.trim().parse().ok()?;
    let last: u64 = last.trim().parse().ok()?;
    let end = last.checked_add(1)?;
    (start < end).then_some((start, end))
}

#[cfg(test)]
mod tests {
    use http::{HeaderMap, HeaderValue};

    use super::{Part, received};

    #[test]
    fn ranges_are_read() {
        let part = |text| {
            let mut headers = HeaderMap::new();
            headers.insert("content-range", HeaderValue::from_static(text));
            Part::of(&headers).map(|part| (part.start, part.end, part.total))
        };
        assert_eq!(part("bytes 0-3/9"), Some((0, 4, 9)));
        assert_eq!(part("bytes=4-8/9"), Some((4, 9, 9)));
        for text in [
            "bytes 4-9/9",
            "bytes 4-3/9",
            "bytes 0-3/*",
            "bytes */9",
            "items 0-3/9",
            "bytes 0-18446744073709551615/9",
        ] {
            assert_eq!(part(text), None, "{text}");
        }
        assert_eq!(received("bytes=0-1023"), Some(1024));
        assert_eq!(received("bytes 0-1023/9999"), Some(1024));
        for text in ["bytes=1-1023", "bytes=0-", "0-1023", ""] {
            assert_eq!(received(text), None, "{text}");
        }
    }
}
