mod calls;

use crate::plan::names::Ident;

/// The longest line (rustfmt's `max_width`).
const MAX_WIDTH: usize = 100;
/// The longest list of several arguments on one line (rustfmt's `fn_call_width`).
const CALL_WIDTH: usize = 60;
/// The longest chain of members and calls on one line (rustfmt's `chain_width`).
const CHAIN_WIDTH: usize = 60;
/// The longest list of items of an array on one line (rustfmt's `array_width`).
const ARRAY_WIDTH: usize = 60;
/// The longest list of fields on one line (rustfmt's `struct_lit_width`).
const STRUCT_WIDTH: usize = 18;
/// The longest arguments of an attribute on one line (rustfmt's `attr_fn_like_width`).
const ATTRIBUTE_WIDTH: usize = 70;
/// The longest pattern that rustfmt puts beside others.
const SHORT_PATTERN: usize = 20;
/// What rustfmt grants a type in a list of arguments beyond the longest line.
const ARGUMENT_GRACE: usize = 4;
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

    /// The attribute of what any of these features brings in; none when it is always there.
    pub(super) fn features<'a>(&mut self, names: impl IntoIterator<Item = &'a Ident>) {
        let names = names.into_iter();
        let wanted: Vec<String> = names
            .map(|name| format!("feature = {}", literal(name.bare())))
            .collect();
        let joined = wanted.join(", ");
        let (open, close) = match wanted.len() {
            0 => return,
            1 => ("#[cfg(", ")]"),
            _ => ("#[cfg(any(", "))]"),
        };
        if width(&joined) <= ATTRIBUTE_WIDTH {
            self.line(&format!("{open}{joined}{close}"));
            return;
        }
        self.open(open);
        for (index, condition) in wanted.iter().enumerate() {
            let comma = if index + 1 == wanted.len() { "" } else { "," };
            self.line(&format!("{condition}{comma}"));
        }
        self.close(close);
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
            self.declaration(argument);
        }
        self.depth -= 1;
        self.open(&format!("){tail}"));
    }

    /// An argument on a line of its own; what its outermost type is made of goes on the next when it is too long.
    fn declaration(&mut self, argument: &str) {
        let line = format!("{argument},");
        let parts = inside(argument, '<', '>');
        let long = self.depth * INDENT + width(argument) > MAX_WIDTH + ARGUMENT_GRACE;
        match parts.filter(|_| long) {
            Some((head, inner)) => {
                self.open(&format!("{head}<"));
                self.line(&format!("{inner},"));
                self.close(">,");
            }
            None => self.line(&line),
        }
    }

    /// A member of a struct; its type goes on the next line when it does not fit.
    pub(super) fn member(&mut self, name: &str, ty: &str) {
        let line = format!("pub {name}: {ty},");
        if self.fits(&line) {
            self.line(&line);
            return;
        }
        let alone = format!("{ty},");
        let fits_alone = (self.depth + 1) * INDENT + width(&alone) <= MAX_WIDTH;
        match inside(ty, '<', '>').filter(|_| !fits_alone) {
            Some((outer, inner)) => {
                self.open(&format!("pub {name}: {outer}<"));
                self.line(&format!("{inner},"));
                self.close(">,");
            }
            None => {
                self.open(&format!("pub {name}:"));
                self.line(&alone);
                self.depth -= 1;
            }
        }
    }

    /// `before&[items]after`, an item a line where they are many.
    pub(super) fn array(&mut self, before: &str, items: &[String], after: &str) {
        let joined = items.join(", ");
        let line = format!("{before}&[{joined}]{after}");
        if width(&joined) <= ARRAY_WIDTH && self.fits(&line) {
            self.line(&line);
            return;
        }
        self.array_of_lines(before, items, after);
    }

    /// `before&[&[items], &[items]]after`. One list alone stands beside the brackets around it.
    pub(super) fn arrays(&mut self, before: &str, lists: &[Vec<String>], after: &str) {
        let joined: Vec<String> = lists.iter().map(|items| items.join(", ")).collect();
        let wide = joined.iter().any(|joined| width(joined) > ARRAY_WIDTH);
        let texts: Vec<String> = joined.iter().map(|joined| format!("&[{joined}]")).collect();
        let line = format!("{before}&[{}]{after}", texts.concat());
        match lists {
            [_] if !wide && self.fits(&line) => self.line(&line),
            [only] => self.array_of_lines(&format!("{before}&["), only, &format!("]{after}")),
            _ if !wide => self.array(before, &texts, after),
            _ => {
                self.open(&format!("{before}&["));
                for (items, text) in lists.iter().zip(&texts) {
                    match width(text) > ARRAY_WIDTH + "&[]".len() {
                        true => self.array_of_lines("", items, ","),
                        false => self.line(&format!("{text},")),
                    }
                }
                self.close(&format!("]{after}"));
            }
        }
    }

    fn array_of_lines(&mut self, before: &str, items: &[String], after: &str) {
        self.open(&format!("{before}&["));
        for item in items {
            self.line(&format!("{item},"));
        }
        self.close(&format!("]{after}"));
    }

    /// `head { fields }` as the last expression of a block, between `before` and `after`.
    pub(super) fn literal_struct(
        &mut self,
        before: &str,
        fields: &[(String, String)],
        after: &str,
    ) {
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
            // rustfmt keeps room for what may follow a question mark.
            let reserve = if line.ends_with("?,") { "  " } else { "" };
            if self.fits(&format!("{line}{reserve}")) {
                self.line(&line);
            } else {
                self.broken_field(&field.0, &field.1);
            }
        }
        self.close(&format!("}}{after}"));
    }

    /// `name: root.method("text")?` or `name: root.into()` that does not fit on a line.
    fn broken_field(&mut self, name: &str, value: &str) {
        if let Some(root) = value.strip_suffix(".into()")
            && self.fits(&format!("{name}: {root},"))
        {
            self.open(&format!("{name}: {root}"));
            self.line(".into(),");
            self.depth -= 1;
            return;
        }
        if !value.ends_with('?') {
            self.open(&format!("{name}:"));
            self.line(&format!("{value},"));
            self.depth -= 1;
            return;
        }
        let (root, call) = value.split_once('.').unwrap_or((value, ""));
        let fits = (self.depth + 1) * INDENT + width(call) + ".,".len() <= MAX_WIDTH;
        match call
            .strip_suffix(")?")
            .and_then(|call| call.split_once('('))
        {
            Some((method, argument)) if !fits => {
                self.open(&format!("{name}: {root}.{method}("));
                self.line(&format!("{argument},"));
                self.close(")?,");
            }
            _ => {
                self.open(&format!("{name}: {root}"));
                self.line(&format!(".{call},"));
                self.depth -= 1;
            }
        }
    }

    /// An arm of a match.
    pub(super) fn arm(&mut self, pattern: &str, body: &str) {
        // rustfmt counts the bytes of a pattern, and the characters of everything else.
        let total = self.depth * INDENT + pattern.len() + width(body) + " => ,".len();
        let head = self.depth * INDENT + pattern.len() + " => {".len();
        if total <= MAX_WIDTH {
            self.line(&format!("{pattern} => {body},"));
        } else if let Some((outer, inner)) = inside(pattern, '(', ')').filter(|_| head > MAX_WIDTH)
        {
            self.open(&format!("{outer}("));
            self.alternatives(inner);
            self.depth -= 1;
            self.arm(")", body);
        } else {
            self.open(&format!("{pattern} => {{"));
            match body.split_once(").").filter(|_| !self.fits(body)) {
                Some((root, call)) => {
                    self.open(&format!("{root})"));
                    self.line(&format!(".{call}"));
                    self.depth -= 1;
                }
                None => self.line(body),
            }
            self.close("}");
        }
    }

    /// The alternatives of a pattern, as many on a line as fit where all of them are short.
    fn alternatives(&mut self, pattern: &str) {
        let all: Vec<&str> = pattern.split(" | ").collect();
        let short = all.iter().all(|one| one.len() <= SHORT_PATTERN);
        let mut filled = String::new();
        for (index, one) in all.iter().enumerate() {
            let end = if index + 1 == all.len() { "," } else { "" };
            let more = match index {
                0 => format!("{one}{end}"),
                _ => format!("| {one}{end}"),
            };
            let fits = short && self.fits(&format!("{filled} {more}"));
            if !filled.is_empty() && !fits {
                self.line(&filled);
                filled.clear();
            }
            if !filled.is_empty() {
                filled.push(' ');
            }
            filled.push_str(&more);
        }
        self.line(&filled);
    }

    /// `left = right;`, the right side on a line of its own when it does not fit and that helps.
    pub(super) fn assign(&mut self, left: &str, right: &str) {
        let line = format!("{left} = {right};");
        let alone = (self.depth + 1) * INDENT + width(right) + 1;
        if self.fits(&line) || alone > MAX_WIDTH {
            self.line(&line);
        } else {
            self.open(&format!("{left} ="));
            self.line(&format!("{right};"));
            self.depth -= 1;
        }
    }

    /// `use path::{names};`, with as many names on a line as fit.
    pub(super) fn import(&mut self, path: &str, names: &[&str]) {
        self.bring("use", path, names);
    }

    /// `pub use path::{names};`
    pub(super) fn share(&mut self, path: &str, names: &[&str]) {
        self.bring("pub use", path, names);
    }

    fn bring(&mut self, word: &str, path: &str, names: &[&str]) {
        let line = match names {
            [] => return,
            [only] => format!("{word} {path}::{only};"),
            several => format!("{word} {path}::{{{}}};", several.join(", ")),
        };
        // rustfmt leaves room for what could follow a list of names.
        if names.len() == 1 || width(&line) + 2 <= MAX_WIDTH {
            self.line(&line);
            return;
        }
        self.open(&format!("{word} {path}::{{"));
        let mut filled = String::new();
        let one_line = self.depth * INDENT + width(&names.join(", ")) < MAX_WIDTH;
        let reserve = usize::from(!one_line);
        for name in names {
            let more = format!("{name},");
            let total = self.depth * INDENT + width(&filled) + 1 + width(&more) + reserve;
            if !filled.is_empty() && total > MAX_WIDTH {
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

    /// Writes lines that stand further to the right.
    pub(super) fn indented(&mut self, write: impl FnOnce(&mut Self)) {
        self.depth += 1;
        write(self);
        self.depth -= 1;
    }

    pub(super) fn fits(&self, line: &str) -> bool {
        self.depth * INDENT + width(line) <= MAX_WIDTH
    }

    fn indent(&mut self) {
        for _ in 0..self.depth {
            self.text.push_str("    ");
        }
    }
}

/// What stands before an opening bracket, and between it and the closing one at the end.
fn inside(text: &str, open: char, close: char) -> Option<(&str, &str)> {
    let (before, rest) = text.split_once(open)?;
    Some((before, rest.strip_suffix(close)?))
}

/// A text as a Rust string literal: whatever it holds, it stays inside.
pub(super) fn literal(text: &str) -> String {
    format!("{text:?}")
}

fn width(text: &str) -> usize {
    if text.is_ascii() {
        text.len()
    } else {
        text.chars().map(columns).sum()
    }
}

/// How many columns a character takes, as rustfmt counts them: two for those of East Asian scripts and emoji (Unicode Standard
/// Annex #11).
fn columns(c: char) -> usize {
    match c {
        '\u{300}'..='\u{36F}' | '\u{FE00}'..='\u{FE0F}' => 0,
        '\u{1100}'..='\u{115F}'
        | '\u{2E80}'..='\u{303E}'
        | '\u{3041}'..='\u{A4CF}'
        | '\u{A960}'..='\u{A97F}'
        | '\u{AC00}'..='\u{D7A3}'
        | '\u{F900}'..='\u{FAFF}'
        | '\u{FE30}'..='\u{FE6F}'
        | '\u{FF00}'..='\u{FF60}'
        | '\u{FFE0}'..='\u{FFE6}'
        | '\u{1F300}'..='\u{1F64F}'
        | '\u{1F680}'..='\u{1F6FF}'
        | '\u{1F900}'..='\u{1FAFF}'
        | '\u{20000}'..='\u{3FFFD}' => 2,
        _ => 1,
    }
}
