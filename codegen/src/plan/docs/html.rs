//! HTML tags and entities to the Markdown that says the same. What is no known tag stays as it is.

use std::collections::HashMap;

use super::entities::entity;
use super::spans::{code_end, code_span, longest_run, run_length};
use super::tags::{self, MAX_TAG, Tag, attribute, find_end, last_ends, tag};

/// Elements whose tags mean nothing here.
const TRANSPARENT: &[&str] = &[
    "abbr", "big", "cite", "del", "font", "ins", "mark", "small", "span", "strike", "sub", "sup",
    "tbody", "tfoot", "thead", "u", "var",
];

/// Elements that stand apart from what is around them.
const APART: &[&str] = &[
    "article",
    "blockquote",
    "br",
    "center",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "figure",
    "footer",
    "header",
    "hr",
    "p",
    "section",
    "summary",
];

/// Elements that are gone with their content.
const HIDDEN: &[&str] = &["script", "style"];

/// Elements that mark words. Without an end tag, `<code>` is a placeholder and no tag.
const MARKS: &[(&str, &str)] = &[
    ("b", "**"),
    ("strong", "**"),
    ("i", "*"),
    ("em", "*"),
    ("code", "`"),
    ("kbd", "`"),
    ("samp", "`"),
    ("tt", "`"),
    ("a", "["),
    ("h1", "#"),
    ("h2", "#"),
    ("h3", "#"),
    ("h4", "#"),
    ("h5", "#"),
    ("h6", "#"),
];

/// `text` with Markdown in place of its tags, and characters in place of its entities. Code of Markdown is left alone.
pub(super) fn to_markdown(text: &str) -> String {
    if !text.contains(['<', '&']) {
        return text.to_owned();
    }
    let letters: Vec<char> = text.chars().collect();
    let last_ends = last_ends(&letters);
    let mut html = Html {
        letters: &letters,
        last_ends,
        ..Html::default()
    };
    html.convert();
    html.out
}

#[derive(Default)]
struct Html<'a> {
    letters: &'a [char],
    at: usize,
    /// Where the last end tag of each element is.
    last_ends: HashMap<String, usize>,
    out: String,
    open: Vec<Open>,
    /// For each open list, the number of its next item; `None` for bullets.
    lists: Vec<Option<u32>>,
    in_item: bool,
    rows: usize,
    cells: usize,
    /// White space after a block means nothing.
    skip_space: bool,
}

struct Open {
    mark: &'static str,
    name: String,
    start: usize,
    target: Option<String>,
}

impl Html<'_> {
    fn convert(&mut self) {
        while let Some(letter) = self.letters.get(self.at).copied() {
            match letter {
                '`' => self.code(),
                '<' if self.comment() => {}
                '<' => match tag(self.rest()).filter(|tag| self.is_known(tag)) {
                    Some(tag) => self.tag(&tag),
                    None => self.text(letter, 1),
                },
                '&' => match entity(self.rest()) {
                    Some((meant, length)) => self.text(meant, length),
                    None => self.text(letter, 1),
                },
                _ => self.text(letter, 1),
            }
        }
    }

    fn rest(&self) -> &[char] {
        self.letters.get(self.at..).unwrap_or_default()
    }

    fn text(&mut self, letter: char, length: usize) {
        self.at += length;
        if letter.is_whitespace() && self.skip_space {
            return;
        }
        self.skip_space = false;
        match letter {
            '|' if self.cells > 0 => self.out.push_str("\\|"),
            '\n' if self.is_inline() => self.out.push(' '),
            _ => self.out.push(letter),
        }
    }

    /// Whether a break would end a list item, table cell or heading.
    fn is_inline(&self) -> bool {
        self.in_item || self.cells > 0 || self.open.iter().any(|open| open.mark == "#")
    }

    /// A code span or fence of Markdown, as it is; in an element of code a backtick is one.
    fn code(&mut self) {
        if self.open.iter().any(|open| open.mark == "`") {
            return self.text('`', 1);
        }
        let run = run_length(self.letters, self.at);
        let line = self.out.rsplit('\n').next().unwrap_or_default();
        let end = if run >= 3 && line.trim().is_empty() {
            fence_end(self.letters, self.at, run)
        } else {
            code_end(self.letters, self.at).unwrap_or(self.at + run)
        };
        self.skip_space = false;
        self.out
            .extend(self.letters.get(self.at..end).unwrap_or_default());
        self.at = end;
    }

    fn comment(&mut self) -> bool {
        let rest = self.rest();
        if !rest.starts_with(&['<', '!', '-', '-']) {
            return false;
        }
        let Some(end) = rest
            .windows(3)
            .take(MAX_TAG)
            .position(|window| window == ['-', '-', '>'])
        else {
            return false;
        };
        self.at += end + 3;
        true
    }

    fn is_known(&self, tag: &Tag) -> bool {
        let name = tag.name.as_str();
        let is_closed = || self.last_ends.get(name).is_some_and(|end| *end > self.at);
        if TRANSPARENT.contains(&name)
            || HIDDEN.contains(&name)
            || MARKS.iter().any(|(mark, _)| *mark == name)
        {
            return tag.ends || is_closed() || tag.attributes.contains('=');
        }
        match name {
            "pre" | "table" | "ul" | "ol" => tag.ends || is_closed(),
            "li" | "tr" | "td" | "th" | "img" => true,
            _ => APART.contains(&name),
        }
    }

    fn tag(&mut self, tag: &Tag) {
        let start = self.at;
        self.at += tag.length;
        let name = tag.name.as_str();
        match (name, tag.ends) {
            ("ul", false) => self.list(None),
            ("ol", false) => self.list(Some(1)),
            ("ul" | "ol", true) => self.end_list(),
            ("li", false) => self.item(),
            ("li", true) => self.in_item = false,
            ("table", _) => {
                self.end_row();
                self.rows = 0;
                self.apart();
            }
            ("tr", _) => self.end_row(),
            ("td" | "th", false) => self.cell(),
            ("td" | "th", true) => {}
            ("pre", false) => self.preformatted(),
            ("img", false) => self.image(&tag.attributes),
            _ if HIDDEN.contains(&name) && !tag.ends => {
                let end = self.last_ends.get(name).copied().unwrap_or(start);
                self.at = self.at.max(end);
            }
            _ if APART.contains(&name) => self.apart(),
            _ => self.mark(tag),
        }
    }

    /// Ends the paragraph; inside an item or a cell a space has to do.
    fn apart(&mut self) {
        self.trim_spaces();
        if self.is_inline() {
            self.out.push(' ');
        } else if !self.out.is_empty() {
            self.out.push_str("\n\n");
        }
        self.skip_space = true;
    }

    fn trim_spaces(&mut self) {
        let kept = self.out.trim_end_matches(' ').len();
        let floor = self.open.last().map_or(0, |open| open.start);
        self.out.truncate(kept.max(floor));
    }

    fn list(&mut self, number: Option<u32>) {
        self.in_item = false;
        if self.lists.is_empty() {
            self.apart();
        }
        self.lists.push(number);
    }

    fn end_list(&mut self) {
        self.in_item = false;
        self.lists.pop();
        if self.lists.is_empty() {
            self.apart();
        }
    }

    fn item(&mut self) {
        self.trim_spaces();
        self.in_item = false;
        if !self.out.is_empty() && !self.out.ends_with('\n') {
            self.out.push('\n');
        }
        // Wide enough to be deeper than the widest marker.
        self.out
            .push_str(&"    ".repeat(self.lists.len().saturating_sub(1)));
        match self.lists.last_mut() {
            Some(Some(number)) => {
                self.out.push_str(&format!("{number}. "));
                *number += 1;
            }
            _ => self.out.push_str("- "),
        }
        self.in_item = true;
        self.skip_space = true;
    }

    fn cell(&mut self) {
        if self.cells == 0 {
            self.trim_spaces();
            if !self.out.is_empty() && !self.out.ends_with('\n') {
                self.out.push('\n');
            }
        }
        self.cells += 1;
        self.out.push_str("| ");
        self.skip_space = true;
    }

    fn end_row(&mut self) {
        if self.cells > 0 {
            self.out.push_str(" |\n");
            if self.rows == 0 {
                self.out.push_str(&"| --- ".repeat(self.cells));
                self.out.push_str("|\n");
            }
            self.rows += 1;
            self.cells = 0;
        }
        self.skip_space = true;
    }

    fn preformatted(&mut self) {
        let end = find_end(self.letters, self.at, "pre");
        let raw = self.letters.get(self.at..end).unwrap_or_default();
        self.at = end;
        self.fence(&tags::removed(raw));
    }

    fn fence(&mut self, code: &str) {
        let code = code.trim_matches('\n');
        if self.is_inline() {
            self.out
                .push_str(&code_span(code.replace('\n', " ").trim()));
            return;
        }
        let fence = "`".repeat(3.max(longest_run(code, '`') + 1));
        self.apart();
        self.out.push_str(&format!("{fence}\n{code}\n{fence}\n\n"));
        self.skip_space = true;
    }

    fn image(&mut self, attributes: &str) {
        let text = attribute(attributes, "alt").unwrap_or_default();
        match attribute(attributes, "src") {
            Some(source) if !text.is_empty() => self.out.push_str(&format!("[{text}]({source})")),
            _ => self.out.push_str(&text),
        }
    }

    /// The start or end of an element that marks words.
    fn mark(&mut self, tag: &Tag) {
        let Some((_, mark)) = MARKS.iter().find(|(name, _)| *name == tag.name) else {
            return;
        };
        if !tag.ends {
            if *mark == "#" {
                self.apart();
            }
            let target = attribute(&tag.attributes, "href");
            self.open.push(Open {
                mark,
                name: tag.name.clone(),
                start: self.out.len(),
                target,
            });
            return;
        }
        let Some(index) = self.open.iter().rposition(|open| open.name == tag.name) else {
            return;
        };
        let Some(open) = self.open.drain(index..).next() else {
            return;
        };
        if self.out.is_char_boundary(open.start) {
            let content = self.out.split_off(open.start);
            self.marked(&open, &content);
        }
    }

    /// Writes what is between two tags. Marks stand directly at a word, and not inside one.
    fn marked(&mut self, open: &Open, content: &str) {
        let text = content.trim();
        if open.mark == "#" {
            let title = text.split_whitespace().collect::<Vec<_>>().join(" ");
            if !title.is_empty() {
                self.out.push_str(&format!("# {title}\n\n"));
            }
            self.skip_space = true;
            return;
        }
        let before = content.len() - content.trim_start().len();
        let lead = content.get(..before).unwrap_or_default();
        let tail = content.get(before + text.len()..).unwrap_or_default();
        let is_letter =
            |letter: Option<&char>| letter.is_some_and(|letter| letter.is_alphanumeric());
        let in_word = lead.is_empty() && self.out.ends_with(char::is_alphanumeric)
            || tail.is_empty() && is_letter(self.letters.get(self.at));
        let marked = match (open.mark, &open.target) {
            _ if text.is_empty() || text.contains("\n\n") && open.mark != "`" => text.to_owned(),
            ("`", _) if text.contains('\n') => return self.fence(content),
            ("`", _) => code_span(text),
            ("[", Some(target)) => format!("[{text}]({})", target.trim()),
            ("*" | "**", _) if !in_word => format!("{0}{text}{0}", open.mark),
            _ => text.to_owned(),
        };
        // Two code spans side by side would become one.
        let gap = if self.out.ends_with('`') && lead.is_empty() && marked.starts_with('`') {
            " "
        } else {
            lead
        };
        self.out.push_str(&[gap, &marked, tail].concat());
    }
}

/// Where the line of the closing fence starts, or the end of the text.
fn fence_end(letters: &[char], at: usize, run: usize) -> usize {
    let mut next = at + run;
    while let Some(letter) = letters.get(next) {
        let line = letters.get(next + 1..).unwrap_or_default();
        let indent = line.iter().take_while(|letter| **letter == ' ').count();
        let fence = line
            .iter()
            .skip(indent)
            .take_while(|letter| **letter == '`')
            .count();
        if *letter == '\n' && fence >= run {
            return next + 1 + indent + fence;
        }
        next += 1;
    }
    letters.len()
}
