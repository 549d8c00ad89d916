//! How each block of Markdown starts and ends.

use super::blocks::Block;
use super::spans::run_length;

/// The largest number of an ordered item: `2024. Was a good year` is prose.
const MAX_NUMBER: u32 = 999;

/// Languages that a fence may keep: none of them makes rustdoc compile the code.
const LANGUAGES: &[&str] = &[
    "csharp",
    "css",
    "csv",
    "go",
    "graphql",
    "html",
    "http",
    "ini",
    "java",
    "javascript",
    "js",
    "json",
    "kotlin",
    "php",
    "powershell",
    "python",
    "ruby",
    "sh",
    "sql",
    "swift",
    "toml",
    "ts",
    "typescript",
    "xml",
    "yaml",
];

/// Code between two fences, or from a fence to the end; and how many lines it takes, as for all of several lines.
pub(super) fn fenced(lines: &[&str]) -> Option<(Block, usize)> {
    let (open, body) = lines.split_first()?;
    let (length, mark) = fence(open.trim())?;
    let info = open.trim().get(length..)?.trim();
    if mark == '`' && info.contains('`') {
        return None;
    }
    let is_end = |line: &&str| {
        fence(line.trim())
            .is_some_and(|(end, m)| m == mark && end >= length && end == line.trim().len())
    };
    let end = body.iter().position(is_end).unwrap_or(body.len());
    let used = (end + 2).min(lines.len());
    let tag = info
        .split([' ', ','])
        .next()
        .unwrap_or_default()
        .to_ascii_lowercase();
    let language = LANGUAGES
        .iter()
        .find(|language| **language == tag)
        .copied()
        .unwrap_or("text");
    Some((code(language, body.get(..end)?)?, used))
}

/// The length and mark of the fence that starts `line`.
fn fence(line: &str) -> Option<(usize, char)> {
    let mark = line
        .chars()
        .next()
        .filter(|mark| matches!(mark, '`' | '~'))?;
    let length = line.len() - line.trim_start_matches(mark).len();
    (length >= 3).then_some((length, mark))
}

/// Code that is indented by four spaces.
pub(super) fn indented(lines: &[&str]) -> Option<(Block, usize)> {
    let is_code = |line: &&&str| line.starts_with("    ") || line.trim().is_empty();
    if lines.first()?.trim().is_empty() {
        return None;
    }
    let used = lines.iter().take_while(is_code).count();
    Some((code("text", lines.get(..used)?)?, used.max(1)))
}

/// `lines` without blank ends and common indentation; `None` when nothing is left.
fn code(language: &'static str, lines: &[&str]) -> Option<Block> {
    let is_text = |line: &&str| !line.trim().is_empty();
    let lines = lines.get(lines.iter().position(is_text)?..=lines.iter().rposition(is_text)?)?;
    let indent = |line: &str| line.len() - line.trim_start().len();
    let common = lines.iter().copied().filter(is_text).map(indent).min()?;
    let lines = lines
        .iter()
        .map(|line| line.get(common..).unwrap_or_default().to_owned())
        .collect();
    Some(Block::Code { language, lines })
}

/// A table whose second line has as many cells as its first.
pub(super) fn table(lines: &[&str]) -> Option<(Block, usize)> {
    let (head, rule) = (cells(lines.first()?)?, cells(lines.get(1)?)?);
    let is_rule = |cell: &String| {
        cell.contains('-') && cell.trim_matches(':').bytes().all(|byte| byte == b'-')
    };
    if head.len() != rule.len() || !rule.iter().all(is_rule) {
        return None;
    }
    let width = head.len();
    let body = lines.iter().skip(2).map_while(|line| cells(line));
    let body = body.map(|mut row| {
        row.resize(width, String::new());
        row
    });
    let rows: Vec<_> = std::iter::once(head).chain(body).collect();
    let used = rows.len() + 1;
    Some((Block::Table(rows), used))
}

/// The cells of a table's row; `\|` is no border.
fn cells(line: &str) -> Option<Vec<String>> {
    const KEPT: &str = "\u{2}";
    let row = line.trim().replace("\\|", KEPT);
    let row = row.strip_prefix('|').unwrap_or(&row);
    let row = row.strip_suffix('|').unwrap_or(row);
    if !line.contains('|') || row.trim().is_empty() {
        return None;
    }
    Some(
        row.split('|')
            .map(|cell| cell.trim().replace(KEPT, "|"))
            .collect(),
    )
}

/// Several lines between bars that are no table.
pub(super) fn drawing(lines: &[&str]) -> Option<(Block, usize)> {
    let is_row = |line: &&&str| {
        line.trim().len() > 1 && line.trim().starts_with('|') && line.trim().ends_with('|')
    };
    let used = lines.iter().take_while(is_row).count();
    if used < 2 {
        None
    } else {
        Some((code("text", lines.get(..used)?)?, used))
    }
}

/// Lines behind `>`; quotes in a quote are one.
pub(super) fn quote(lines: &[&str]) -> Option<(Block, usize)> {
    let content = |line: &str| {
        let content = line.trim().strip_prefix('>')?;
        (content.is_empty() || content.starts_with([' ', '>']))
            .then(|| content.trim_start_matches([' ', '>']).to_owned())
    };
    let quoted: Vec<String> = lines.iter().map_while(|line| content(line)).collect();
    let used = quoted.len();
    let text = quoted.join(" ");
    (!text.trim().is_empty()).then_some((Block::Quote(text), used))
}

/// The mark of a line that consists of it.
pub(super) fn rule(line: &str) -> Option<char> {
    let mark = line.chars().next().filter(|mark| "-*_=".contains(*mark))?;
    let count = line.chars().filter(|letter| *letter == mark).count();
    (count >= 3
        && line
            .chars()
            .all(|letter| letter == mark || (letter == ' ' && mark != '=')))
    .then_some(mark)
}

/// The title behind one to six `#`.
pub(super) fn heading(line: &str) -> Option<&str> {
    let title = line.trim_start_matches('#');
    let level = line.len() - title.len();
    ((1..=6).contains(&level) && (title.is_empty() || title.starts_with(' ')))
        .then(|| title.trim_end_matches('#').trim())
}

/// The number (none for a bullet) and text of a list item.
pub(super) fn item(line: &str) -> Option<(Option<u32>, &str)> {
    let letters: Vec<char> = line.chars().take(2).collect();
    if let Some(bullet) = letters
        .first()
        .filter(|first| "-*+•·‣◦▪●".contains(**first))
    {
        let text = line.get(bullet.len_utf8()..)?;
        let parted = text.is_empty()
            || text.starts_with(' ')
            || (!bullet.is_ascii() && run_length(&letters, 0) == 1);
        return parted.then(|| (None, text.trim()));
    }
    let (number, text) = line.split_once(['.', ')'])?;
    let digits = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    let number = number
        .parse()
        .ok()
        .filter(|number| digits && *number <= MAX_NUMBER)?;
    text.starts_with(' ').then(|| (Some(number), text.trim()))
}
