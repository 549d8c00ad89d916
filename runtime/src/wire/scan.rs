//! Looks for the bytes at which a JSON string cannot simply be copied, eight bytes at a time.

const ONES: u64 = 0x0101_0101_0101_0101;
const HIGHS: u64 = 0x8080_8080_8080_8080;

/// The position of the first quote, backslash or control character at or after `from`; the length when there is none.
#[inline]
pub(super) fn special(bytes: &[u8], from: usize) -> usize {
    let mut at = from;
    while let Some(chunk) = bytes.get(at..).and_then(|rest| rest.first_chunk::<8>()) {
        let found = specials(u64::from_le_bytes(*chunk));
        if found != 0 {
            return at + first(found);
        }
        at += 8;
    }
    while let Some(byte) = bytes.get(at) {
        if is_special(*byte) {
            return at;
        }
        at += 1;
    }
    at
}

/// Whether there is no quote, backslash or control character. The last bytes are looked at together with some before them.
#[inline]
pub(super) fn is_plain(bytes: &[u8]) -> bool {
    if let Some(last) = bytes.last_chunk::<8>() {
        let word = |chunk: &[u8; 8]| specials(u64::from_le_bytes(*chunk));
        let (chunks, _) = bytes.as_chunks::<8>();
        return chunks.iter().all(|chunk| word(chunk) == 0) && word(last) == 0;
    }
    if let (Some(first), Some(last)) = (bytes.first_chunk::<4>(), bytes.last_chunk::<4>()) {
        let word =
            u64::from(u32::from_le_bytes(*first)) << 32 | u64::from(u32::from_le_bytes(*last));
        return specials(word) == 0;
    }
    !bytes.iter().any(|byte| is_special(*byte))
}

#[inline]
fn is_special(byte: u8) -> bool {
    byte < 0x20 || byte == b'"' || byte == b'\\'
}

/// Sets the high bit of every special byte. A byte above a special one may be marked by mistake, the lowest mark is right.
#[inline]
fn specials(word: u64) -> u64 {
    let quote = word ^ (ONES * 0x22);
    let backslash = word ^ (ONES * 0x5c);
    let control = word.wrapping_sub(ONES * 0x20) & !word;
    let quote = quote.wrapping_sub(ONES) & !quote;
    let backslash = backslash.wrapping_sub(ONES) & !backslash;
    (control | quote | backslash) & HIGHS
}

#[inline]
fn first(marks: u64) -> usize {
    (marks.trailing_zeros() / 8) as usize
}

#[cfg(test)]
mod tests {
    use super::{is_plain, special};

    #[test]
    fn finds_the_first_special_byte_at_every_offset() {
        for length in 0..40 {
            for special_byte in [b'"', b'\\', 0, 0x1f, b'\n'] {
                for place in 0..length {
                    let mut text = vec![b'a'; length];
                    text[place] = special_byte;
                    if let Some(next) = text.get_mut(place + 1) {
                        *next = b'"' + 1;
                    }
                    assert_eq!(special(&text, 0), place);
                    assert!(!is_plain(&text));
                    assert!(is_plain(&text[place + 1..]));
                    assert_eq!(special(&text, place + 1), length);
                }
            }
        }
        assert_eq!(
            special("größe \u{80}\u{7f}".as_bytes(), 0),
            "größe \u{80}\u{7f}".len()
        );
    }
}
