use crate::diag::{Diagnostic, Diagnostics, Level};
use crate::source::{Sources, TextLine};

use super::visible::{steers, visible};

/// At most so many characters of a line are shown: a minified definition is one line.
const WIDEST: usize = 100;
/// So many of them before what is marked.
const BEFORE: usize = 30;

/// The findings in reading order as rustc shows its own, for a terminal with `color`.
pub fn text(diagnostics: &Diagnostics, sources: &Sources, color: bool) -> String {
    let all = diagnostics.in_order(sources).into_iter();
    all.map(|found| finding(found, sources, color) + "\n")
        .collect()
}

/// The errors among the findings, in the same way.
pub fn errors(diagnostics: &Diagnostics, sources: &Sources) -> String {
    let all = diagnostics.in_order(sources).into_iter();
    all.filter(|found| found.level() == Level::Error)
        .map(|found| finding(found, sources, false) + "\n")
        .collect()
}

/// One finding in the same way, without the empty line that parts it from the next.
pub fn finding(found: &Diagnostic, sources: &Sources, color: bool) -> String {
    let paint = Paint { color };
    let mut out = String::new();
    let level = found.level();
    let head = format!("{level}[{}]", found.code.id);
    let message = paint.bold(&format!(": {}", visible(&found.message)));
    out.push_str(&format!("{}{message}\n", paint.level(level, &head)));
    let Some(place) = found.place else {
        if let Some(help) = &found.help {
            out.push_str(&format!(" {} help: {}\n", paint.frame("="), visible(help)));
        }
        return out;
    };
    let at = sources.locate(place);
    let number = at.line.to_string();
    let margin = " ".repeat(number.len());
    let bar = paint.frame("|");
    out.push_str(&format!(
        "{margin}{} {}:{}:{}\n",
        paint.frame("-->"),
        visible(at.file),
        at.line,
        at.column
    ));
    let (line, indent, width) = cut(&sources.text_line(place));
    let carets = paint.level(level, &"^".repeat(width));
    out.push_str(&format!("{margin} {bar}\n"));
    out.push_str(&format!("{} {bar} {line}\n", paint.frame(&number)));
    out.push_str(&format!("{margin} {bar} {}{carets}\n", " ".repeat(indent)));
    let equals = paint.frame("=");
    out.push_str(&format!(
        "{margin} {equals} at: #{}\n",
        visible(&at.pointer)
    ));
    if let Some(help) = &found.help {
        out.push_str(&format!("{margin} {equals} help: {}\n", visible(help)));
    }
    out
}

/// What is shown of a line: its text, how far the carets are indented, and how many there are.
fn cut(line: &TextLine<'_>) -> (String, usize, usize) {
    let halves = line.text.split_at_checked(line.marked.start);
    let (mut before, rest) = halves.unwrap_or((line.text, ""));
    let marked = line.text.get(line.marked.clone()).unwrap_or_default();
    let marked = marked.chars().take(WIDEST).count().max(1);
    let mut shown = String::new();
    let mut indent = before.chars().rev().take(WIDEST + 1).count();
    if indent + marked.min(BEFORE) > WIDEST {
        let start = before.char_indices().rev().nth(BEFORE - 1);
        before = start.map_or(before, |(at, _)| &before[at..]);
        indent = BEFORE + 1;
        shown.push('…');
    }
    let near = before.chars().chain(rest.chars()).take(WIDEST);
    shown.extend(near.map(|c| if steers(c) { ' ' } else { c }));
    let width = marked.min(WIDEST - indent.min(WIDEST - 1));
    (shown.trim_end().to_owned(), indent, width)
}

#[derive(Clone, Copy)]
struct Paint {
    color: bool,
}

impl Paint {
    fn level(self, level: Level, text: &str) -> String {
        self.with(
            match level {
                Level::Error => "1;31",
                Level::Skipped | Level::Degraded => "1;33",
                Level::Assumed => "1;36",
                Level::Note => "1;32",
            },
            text,
        )
    }

    fn bold(self, text: &str) -> String {
        self.with("1", text)
    }

    fn frame(self, text: &str) -> String {
        self.with("1;34", text)
    }

    fn with(self, style: &str, text: &str) -> String {
        if self.color {
            format!("\x1b[{style}m{text}\x1b[0m")
        } else {
            text.to_owned()
        }
    }
}
