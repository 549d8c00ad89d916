/// The longest line (rustfmt's `max_width`).
const MAX_WIDTH: usize = 100;
/// The longest list of arguments on one line (rustfmt's `fn_call_width`).
const CALL_WIDTH: usize = 60;
/// The longest list of fields on one line (rustfmt's `struct_lit_width`).
const STRUCT_WIDTH: usize = 18;
const INDENT: usize = 4;

/// Text of Rust, laid out as rustfmt does it by default.
#[derive(Debug, Default)]
pub(super) struct Code {
    text: String,
    depth: usize,
}

impl Code {
    pub(super) fn new() -> Self {
        Self::default()
    }

    pub(super) fn finish(self) -> String {
        self.text
    }

    /// One line at the current depth.
    pub(super) fn line(&mut self, line: &str) {
        self.indent();
        self.text.push_str(line);
        self.text.push('\n');
    }

    pub(super) fn blank(&mut self) {
        self.text.push('\n');
    }

    /// A blank line between items, none after an opening brace.
    pub(super) fn gap(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with("{\n") && !self.text.ends_with("\n\n") {
            self.blank();
        }
    }

    /// A line that opens a block.
    pub(super) fn open(&mut self, line: &str) {
        self.line(line);
        self.depth += 1;
    }

    pub(super) fn close(&mut self, line: &str) {
        self.depth -= 1;
        self.line(line);
    }

    pub(super) fn docs(&mut self, lines: &[String]) {
        self.comment("///", lines);
    }

    pub(super) fn inner_docs(&mut self, lines: &[String]) {
        self.comment("//!", lines);
    }

    fn comment(&mut self, mark: &str, lines: &[String]) {
        for line in lines {
            match line.is_empty() {
                true => self.line(mark),
                false => self.line(&format!("{mark} {line}")),
            }
        }
    }

    /// `head(arguments) tail` of a function's declaration; `tail` ends in an opening brace.
    pub(super) fn signature(&mut self, head: &str, arguments: &[String], tail: &str) {
        let line = format!("{head}({}){tail}", arguments.join(", "));
        if self.fits(&line) {
            self.open(&line);
            return;
        }
        self.open(&format!("{head}("));
        for argument in arguments {
            self.line(&format!("{argument},"));
        }
        self.depth -= 1;
        self.open(&format!("){tail}"));
    }

    /// `head(arguments)tail` as a statement or the last expression of a block.
    pub(super) fn call(&mut self, head: &str, arguments: &[String], tail: &str) {
        let joined = arguments.join(", ");
        let line = format!("{head}({joined}){tail}");
        if width(&joined) <= CALL_WIDTH && self.fits(&line) {
            self.line(&line);
            return;
        }
        self.open(&format!("{head}("));
        for argument in arguments {
            self.line(&format!("{argument},"));
        }
        self.close(&format!("){tail}"));
    }

    /// A macro call whose arguments are names.
    pub(super) fn names(&mut self, head: &str, names: &[String]) {
        self.call(head, names, ";");
    }

    /// `head { fields }` as the last expression of a block, between `before` and `after`.
    pub(super) fn literal_struct(&mut self, before: &str, fields: &[(String, String)], after: &str) {
        let short = |(name, value): &(String, String)| match name == value {
            true => name.clone(),
            false => format!("{name}: {value}"),
        };
        let joined = fields.iter().map(short).collect::<Vec<_>>().join(", ");
        if fields.is_empty() {
            self.line(&format!("{before} {{}}{after}"));
            return;
        }
        if width(&joined) <= STRUCT_WIDTH {
            self.line(&format!("{before} {{ {joined} }}{after}"));
            return;
        }
        self.open(&format!("{before} {{"));
        for field in fields {
            let line = format!("{},", short(field));
            if self.fits(&line) {
                self.line(&line);
            } else {
                self.open(&format!("{}:", field.0));
                self.line(&format!("{},", field.1));
                self.depth -= 1;
            }
        }
        self.close(&format!("}}{after}"));
    }

    /// An arm of a match.
    pub(super) fn arm(&mut self, pattern: &str, body: &str) {
        let line = format!("{pattern} => {body},");
        if self.fits(&line) {
            self.line(&line);
        } else {
            self.open(&format!("{pattern} => {{"));
            self.line(body);
            self.close("}");
        }
    }

    /// `left = right;`, the right side on a line of its own when it does not fit.
    pub(super) fn assign(&mut self, left: &str, right: &str) {
        let line = format!("{left} = {right};");
        if self.fits(&line) {
            self.line(&line);
        } else {
            self.open(&format!("{left} ="));
            self.line(&format!("{right};"));
            self.depth -= 1;
        }
    }

    /// `use path::{names};`, with as many names on a line as fit.
    pub(super) fn import(&mut self, path: &str, names: &[&str]) {
        let line = match names {
            [] => return,
            [only] => format!("use {path}::{only};"),
            several => format!("use {path}::{{{}}};", several.join(", ")),
        };
        if self.fits(&line) {
            self.line(&line);
            return;
        }
        self.open(&format!("use {path}::{{"));
        let mut filled = String::new();
        for name in names {
            let more = format!("{name},");
            if !filled.is_empty() && self.depth * INDENT + width(&filled) + 1 + width(&more) > MAX_WIDTH {
                self.line(&filled);
                filled.clear();
            }
            if !filled.is_empty() {
                filled.push(' ');
            }
            filled.push_str(&more);
        }
        self.line(&filled);
        self.close("};");
    }

    fn fits(&self, line: &str) -> bool {
        self.depth * INDENT + width(line) <= MAX_WIDTH
    }

    fn indent(&mut self) {
        for _ in 0..self.depth {
            self.text.push_str("    ");
        }
    }
}

/// A text as a Rust string literal: whatever it holds, it stays inside.
pub(super) fn literal(text: &str) -> String {
    format!("{text:?}")
}

fn width(text: &str) -> usize {
    if text.is_ascii() { text.len() } else { text.chars().count() }
}
