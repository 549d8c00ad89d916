//! Numbers as JSON writes them, and those that it writes otherwise.

/// Whether a whole text is a number (RFC 8259 §6).
pub(super) fn is_json(text: &str) -> bool {
    !text.is_empty() && length(text.as_bytes()) == text.len()
}

/// The length of the number at the start of a text (RFC 8259 §6); 0 if there is none.
#[inline]
pub(crate) fn length(text: &[u8]) -> usize {
    let digits = |from: usize| {
        let rest = text.get(from..).unwrap_or_default();
        rest.iter().take_while(|b| b.is_ascii_digit()).count()
    };
    let mut at = usize::from(text.first() == Some(&b'-'));
    match (text.get(at), digits(at)) {
        (_, 0) => return 0,
        (Some(b'0'), many) if many > 1 => return 0,
        (_, many) => at += many,
    }
    if text.get(at) == Some(&b'.') {
        match digits(at + 1) {
            0 => return at,
            many => at += 1 + many,
        }
    }
    if matches!(text.get(at), Some(b'e' | b'E')) {
        let sign = usize::from(matches!(text.get(at + 1), Some(b'+' | b'-')));
        match digits(at + 1 + sign) {
            0 => return at,
            many => at += 1 + sign + many,
        }
    }
    at
}

/// `0x1F` in decimal digits, if it fits 64 bits.
pub(super) fn hexadecimal(word: &str) -> Option<String> {
    let digits = word.strip_prefix("0x").or(word.strip_prefix("0X"))?;
    let known = digits.bytes().all(|b| b.is_ascii_hexdigit());
    let number = known.then(|| u64::from_str_radix(digits, 16).ok())??;
    Some(number.to_string())
}

/// `0o17` in decimal digits, if it fits 64 bits.
pub(super) fn octal(word: &str) -> Option<String> {
    let digits = word.strip_prefix("0o")?;
    let known = digits.bytes().all(|b| b.is_ascii_digit());
    let number = known.then(|| u64::from_str_radix(digits, 8).ok())??;
    Some(number.to_string())
}

/// `007`, `.5` and `5.` as JSON writes them.
pub(super) fn decimal(word: &str) -> Option<String> {
    let whole = word.bytes().take_while(u8::is_ascii_digit).count();
    let (whole, rest) = word.split_at_checked(whole)?;
    let exponent = rest.find(['e', 'E']).unwrap_or(rest.len());
    let (fraction, exponent) = rest.split_at_checked(exponent)?;
    let fraction = if fraction == "." { "" } else { fraction };
    let whole = match whole.trim_start_matches('0') {
        "" if whole.is_empty() && fraction.is_empty() => return None,
        "" => "0",
        significant => significant,
    };
    let number = format!("{whole}{fraction}{exponent}");
    is_json(&number).then_some(number)
}
