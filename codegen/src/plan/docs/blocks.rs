//! Lines to paragraphs, headings, lists, tables, quotes and code.

use super::constructs::{drawing, fenced, heading, indented, item, quote, rule, table};

/// How deep a list may nest; deeper items stay at this depth.
const MAX_DEPTH: usize = 3;

/// One block; its text is not yet escaped.
#[derive(Debug)]
pub(super) enum Block {
    Paragraph(String),
    Heading(String),
    List(Vec<Item>),
    Code {
        language: &'static str,
        lines: Vec<String>,
    },
    Table(Vec<Vec<String>>),
    Quote(String),
}

#[derive(Debug)]
pub(super) struct Item {
    pub(super) depth: usize,
    /// `None` for a bullet.
    pub(super) number: Option<u32>,
    pub(super) text: String,
}

impl Block {
    /// The text that can stand for the whole block in running prose.
    pub(super) fn prose(&self) -> Option<&str> {
        match self {
            Self::Paragraph(text) | Self::Heading(text) | Self::Quote(text) => Some(text),
            Self::List(items) => items.first().map(|item| item.text.as_str()),
            Self::Code { .. } | Self::Table(_) => None,
        }
    }
}

/// The blocks of `text`. A construct that is not well-formed is prose.
pub(super) fn parse(text: &str) -> Vec<Block> {
    let lines = dedented(text);
    let mut parser = Parser::default();
    let mut rest = lines.as_slice();
    while let Some((line, after)) = rest.split_first() {
        let used = parser.block(rest).unwrap_or_else(|| {
            parser.line(line);
            1
        });
        rest = rest.get(used..).unwrap_or(after);
    }
    parser.end_paragraph();
    parser.end_list();
    parser.blocks
}

#[derive(Default)]
struct Parser {
    blocks: Vec<Block>,
    paragraph: Vec<String>,
    items: Vec<Item>,
    /// The columns of the lists that are open.
    columns: Vec<usize>,
    after_blank: bool,
}

impl Parser {
    /// The block of several lines that starts `lines`, if any: how many lines it takes.
    fn block(&mut self, lines: &[&str]) -> Option<usize> {
        let in_text = !(self.paragraph.is_empty() && self.items.is_empty());
        let (block, used) = fenced(lines)
            .or_else(|| table(lines))
            .or_else(|| drawing(lines))
            .or_else(|| quote(lines))
            .or_else(|| if in_text { None } else { indented(lines) })?;
        self.end_paragraph();
        self.end_list();
        self.blocks.push(block);
        self.after_blank = false;
        Some(used)
    }

    fn line(&mut self, line: &str) {
        let text = line.trim();
        if text.is_empty() {
            self.end_paragraph();
            self.after_blank = true;
            return;
        }
        let column = line.len() - line.trim_start().len();
        if let Some(rule) = rule(text) {
            self.rule(rule);
        } else if let Some(title) = heading(text) {
            self.end_paragraph();
            self.end_list();
            self.push_heading(title);
        } else if let Some((number, text)) =
            item(text).filter(|(number, _)| self.may_start_item(*number))
        {
            self.end_paragraph();
            self.item(column, number, text);
        } else {
            self.text(column, text);
        }
        self.after_blank = false;
    }

    /// A line of `=` or `-` under one line of text makes that a heading; any other rule only parts.
    fn rule(&mut self, mark: char) {
        match self.paragraph.as_slice() {
            [title] if matches!(mark, '=' | '-') => {
                let title = title.clone();
                self.paragraph.clear();
                self.push_heading(&title);
            }
            _ => self.end_paragraph(),
        }
        self.end_list();
    }

    fn push_heading(&mut self, title: &str) {
        if !title.is_empty() {
            self.blocks.push(Block::Heading(title.to_owned()));
        }
    }

    /// Only a bullet or a 1 interrupts a paragraph: other numbers just happen to start a line.
    fn may_start_item(&self, number: Option<u32>) -> bool {
        self.paragraph.is_empty() || number.is_none_or(|number| number == 1)
    }

    fn item(&mut self, column: usize, number: Option<u32>, text: &str) {
        while self.columns.len() > 1 && self.columns.last().is_some_and(|open| column < *open) {
            self.columns.pop();
        }
        if self.columns.last().is_none_or(|open| column >= open + 2) {
            self.columns.push(column);
        }
        let depth = (self.columns.len() - 1).min(MAX_DEPTH);
        self.items.push(Item {
            depth,
            number,
            text: text.to_owned(),
        });
    }

    fn text(&mut self, column: usize, text: &str) {
        match self.items.last_mut() {
            Some(item) if !self.after_blank || column >= 2 => {
                item.text.push(' ');
                item.text.push_str(text);
            }
            _ => {
                self.end_list();
                self.paragraph.push(text.to_owned());
            }
        }
    }

    fn end_paragraph(&mut self) {
        let lines = std::mem::take(&mut self.paragraph);
        if let Some((last, before)) = lines.split_last() {
            let before = before
                .iter()
                .map(|line| line.strip_suffix('\\').unwrap_or(line));
            let text = before.chain([last.as_str()]).collect::<Vec<_>>().join(" ");
            self.blocks.push(Block::Paragraph(text));
        }
    }

    /// Items without a text are dropped, and what was below them moves up.
    fn end_list(&mut self) {
        self.columns.clear();
        let mut items = std::mem::take(&mut self.items);
        items.retain(|item| !item.text.trim().is_empty());
        let mut deepest = 0;
        for item in &mut items {
            item.depth = item.depth.min(deepest);
            deepest = item.depth + 1;
        }
        if !items.is_empty() {
            self.blocks.push(Block::List(items));
        }
    }
}

/// The lines without the indentation that all but the first have, unless they are code by the look of them.
fn dedented(text: &str) -> Vec<&str> {
    let lines: Vec<&str> = text
        .trim_end()
        .lines()
        .skip_while(|line| line.trim().is_empty())
        .collect();
    let indented = lines.iter().filter(|line| line.starts_with("    "));
    let codelike = indented
        .clone()
        .filter(|line| line.contains(['=', '{', '}', ';']));
    if indented.count() <= codelike.clone().count() * 2 && codelike.count() > 0 {
        return lines;
    }
    let indent = |line: &str| line.len() - line.trim_start().len();
    let common = lines
        .iter()
        .skip(1)
        .filter(|line| !line.trim().is_empty())
        .map(|line| indent(line))
        .min()
        .unwrap_or(0);
    let margin = |index, line| {
        if index == 0 {
            indent(line)
        } else {
            indent(line).min(common)
        }
    };
    lines
        .iter()
        .enumerate()
        .map(|(index, line)| line.get(margin(index, line)..).unwrap_or(line))
        .collect()
}
