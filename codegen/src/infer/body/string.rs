//! Strings of JSON (RFC 8259 §7).

/// The text of the string that starts here, and how many bytes it takes with its quotes. Raw line breaks and tabs are taken as
/// what they are, since editors of collections send them so; what an escape does not mean is kept as it is written.
pub(super) fn read(text: &str) -> Option<(String, usize)> {
    let inner = text.strip_prefix('"')?;
    let mut out = String::new();
    let mut at = 0;
    loop {
        let rest = &inner[at..];
        let plain = rest.find(['"', '\\'])?;
        out.push_str(&rest[..plain]);
        at += plain;
        if rest.as_bytes()[plain] == b'"' {
            return Some((out, at + 2));
        }
        at += escape(&inner[at..], &mut out)?;
    }
}

/// Adds what an escape means, and tells how many bytes it takes.
fn escape(text: &str, out: &mut String) -> Option<usize> {
    let meant = match text.as_bytes().get(1)? {
        b'n' => '\n',
        b'r' => '\r',
        b't' => '\t',
        b'b' => '\u{8}',
        b'f' => '\u{C}',
        &same @ (b'"' | b'\\' | b'/') => char::from(same),
        b'u' => return unicode(text, out),
        _ => {
            out.push('\\');
            return Some(1);
        }
    };
    out.push(meant);
    Some(2)
}

fn unicode(text: &str, out: &mut String) -> Option<usize> {
    let unit = |at: usize| u32::from_str_radix(text.get(at..at + 4)?, 16).ok();
    let Some(first) = unit(2) else {
        out.push('\\');
        return Some(1);
    };
    if let Some(meant) = char::from_u32(first) {
        out.push(meant);
        return Some(6);
    }
    let low = unit(8).filter(|low| text.get(6..8) == Some("\\u") && (0xDC00..0xE000).contains(low));
    let pair = low.filter(|_| first < 0xDC00);
    let meant = pair.map(|low| 0x10000 + ((first - 0xD800) << 10) + (low - 0xDC00));
    out.push(
        meant
            .and_then(char::from_u32)
            .unwrap_or(char::REPLACEMENT_CHARACTER),
    );
    Some(if pair.is_some() { 12 } else { 6 })
}
