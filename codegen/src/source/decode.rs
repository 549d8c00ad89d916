//! Bytes to text.

use super::finding::{Finding, Findings};
use crate::diag::codes;

/// The text of a file without byte order mark: UTF-8; UTF-16 after its byte order mark; Windows-1252 for the bytes that are not UTF-8.
pub(super) fn decode(bytes: Vec<u8>, findings: &mut Findings) -> String {
    match *bytes.as_slice() {
        [0xFF, 0xFE, ..] => decode_utf16(&bytes, u16::from_le_bytes, findings),
        [0xFE, 0xFF, ..] => decode_utf16(&bytes, u16::from_be_bytes, findings),
        _ => decode_utf8(bytes, findings),
    }
}

fn decode_utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16, findings: &mut Findings) -> String {
    findings.list.push(Finding::new(
        &codes::source::UTF16,
        0..0,
        "the file is UTF-16, and was read as such",
    ));
    let units = bytes
        .as_chunks::<2>()
        .0
        .iter()
        .skip(1)
        .map(|&pair| unit(pair));
    char::decode_utf16(units)
        .map(|decoded| decoded.unwrap_or(char::REPLACEMENT_CHARACTER))
        .collect()
}

fn decode_utf8(mut bytes: Vec<u8>, findings: &mut Findings) -> String {
    if bytes.starts_with(&[0xEF, 0xBB, 0xBF]) {
        bytes.drain(..3);
    }
    let bytes = match String::from_utf8(bytes) {
        Ok(text) => return text,
        Err(error) => error.into_bytes(),
    };
    let mut text = String::with_capacity(bytes.len() + 16);
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        if chunk.invalid().is_empty() {
            continue;
        }
        let start = text.len();
        text.extend(chunk.invalid().iter().map(|&byte| windows_1252(byte)));
        extend_last(findings, start..text.len());
    }
    for finding in &mut findings.list {
        let run = text.get(finding.span.clone()).unwrap_or_default();
        finding.message = format!("bytes that are not UTF-8 were read as `{run}`");
    }
    text
}

/// Runs that touch are one finding.
fn extend_last(findings: &mut Findings, run: std::ops::Range<usize>) {
    let full = findings.list.len() >= Findings::MOST;
    match findings.list.last_mut() {
        Some(last) if last.span.end == run.start => last.span.end = run.end,
        _ if full => {}
        _ => findings
            .list
            .push(Finding::new(&codes::source::NOT_UTF8, run, "")),
    }
}

/// The characters of 0x80 to 0x9F in the WHATWG encoding standard's windows-1252; all others are those of Unicode.
fn windows_1252(byte: u8) -> char {
    const HIGH: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8D}', 'Ž',
        '\u{8F}', '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9D}',
        'ž', 'Ÿ',
    ];
    match byte.checked_sub(0x80) {
        Some(at) if usize::from(at) < HIGH.len() => HIGH[usize::from(at)],
        _ => char::from(byte),
    }
}
