//! The text of one paragraph: well-formed emphasis, code and web links stay, everything else is escaped.

use super::clean::visible;
use super::links::{self, find_link, web_address};
use super::spans::{REACH, code_end, code_span, run_length};

/// A space at which a line must not be broken. The cleaned text has no control characters.
pub(super) const GLUE: char = '\u{1}';

/// How deep emphasis and links may nest; deeper ones are escaped.
const MAX_DEPTH: usize = 4;

/// `text` as Markdown that means itself, in one line.
pub(super) fn markdown(text: &str) -> String {
    let letters: Vec<char> = text.chars().filter_map(visible).collect();
    Inline::new(&letters, 0, false).render()
}

struct Inline<'a> {
    letters: &'a [char],
    at: usize,
    depth: usize,
    in_link: bool,
    angles: usize,
    lone_tilde: bool,
    out: String,
}

impl<'a> Inline<'a> {
    fn new(letters: &'a [char], depth: usize, in_link: bool) -> Self {
        let lone_tilde = letters.iter().filter(|&&letter| letter == '~').count() == 1;
        Self {
            letters,
            at: 0,
            depth,
            in_link,
            angles: 0,
            lone_tilde,
            out: String::new(),
        }
    }

    fn render(mut self) -> String {
        while let Some(letter) = self.peek(0) {
            match letter {
                '\\' => self.backslash(),
                '`' => self.backticks(),
                '*' | '_' => self.emphasis(letter),
                '[' => self.bracket(self.at),
                '!' if self.peek(1) == Some('[') => self.bracket(self.at + 1),
                '<' | '>' => self.angle(letter),
                '&' if self.is_entity() => self.escape(1),
                ']' => self.escape(1),
                '~' if !self.lone_tilde || self.depth > 0 => self.escape(1),
                'h' | 'H' if !self.in_link && self.url_length(self.at) > 0 => self.url(),
                _ => self.copy(1),
            }
        }
        self.out
    }

    fn peek(&self, ahead: usize) -> Option<char> {
        self.letters.get(self.at + ahead).copied()
    }

    fn before(&self) -> Option<char> {
        self.letters.get(self.at.checked_sub(1)?).copied()
    }

    fn slice(&self, from: usize, to: usize) -> &'a [char] {
        self.letters
            .get(from..to.min(self.letters.len()))
            .unwrap_or_default()
    }

    fn copy(&mut self, count: usize) {
        self.out.extend(self.slice(self.at, self.at + count));
        self.at += count;
    }

    fn escape(&mut self, count: usize) {
        for letter in self.slice(self.at, self.at + count) {
            self.out.push('\\');
            self.out.push(*letter);
        }
        self.at += count;
    }

    /// Two code spans side by side would become one.
    fn append(&mut self, text: &str) {
        if self.out.ends_with('`') && text.starts_with('`') {
            self.out.push(' ');
        }
        self.out.push_str(text);
    }

    fn nested(&self, letters: &[char], in_link: bool) -> String {
        Inline::new(letters, self.depth + 1, in_link || self.in_link).render()
    }

    /// A backslash escapes punctuation; before anything else it is one.
    fn backslash(&mut self) {
        match self.peek(1) {
            Some(next) if next.is_ascii_punctuation() => self.copy(2),
            // A link or code would start with punctuation.
            Some(next) if !next.is_whitespace() && self.url_length(self.at + 1) == 0 => {
                self.copy(1)
            }
            _ => self.escape(1),
        }
    }

    fn backticks(&mut self) {
        let run = run_length(self.letters, self.at);
        let Some(end) = code_end(self.letters, self.at) else {
            return self.escape(run);
        };
        let content: String = self.slice(self.at + run, end - run).iter().collect();
        let span = code_span(content.trim());
        if span.is_empty() {
            return self.escape(end - self.at);
        }
        self.append(&span.replace(' ', &GLUE.to_string()));
        self.at = end;
    }

    fn emphasis(&mut self, mark: char) {
        let run = run_length(self.letters, self.at);
        let (before, after) = (self.before(), self.peek(run));
        let inside_word = is_word(before) && is_word(after);
        if (inside_word && mark == '_') || (is_space(before) && is_space(after)) {
            return self.copy(run);
        }
        let opens = run <= 3 && self.depth < MAX_DEPTH && !is_space(after) && !is_word(before);
        let opens = opens && (!is_punctuation(after) || is_space(before) || is_punctuation(before));
        match self.emphasis_end(mark, run).filter(|_| opens) {
            Some(end) => {
                let inner = self.nested(self.slice(self.at + run, end), false);
                let marks = mark.to_string().repeat(run);
                self.out.extend([marks.as_str(), &inner, &marks]);
                self.at = end + run;
            }
            None => self.escape(run),
        }
    }

    /// Where the closing run starts.
    fn emphasis_end(&self, mark: char, run: usize) -> Option<usize> {
        let mut at = self.at + run;
        while at < self.letters.len().min(self.at + REACH) {
            match self.letters.get(at)? {
                '\\' => at += 2,
                '`' => at = code_end(self.letters, at).unwrap_or(at + run_length(self.letters, at)),
                letter if *letter == mark => {
                    let length = run_length(self.letters, at);
                    let before = self.letters.get(at - 1).copied();
                    let after = self.letters.get(at + length).copied();
                    let closes = length == run && !is_space(before) && !is_word(after);
                    if closes
                        && (!is_punctuation(before) || is_space(after) || is_punctuation(after))
                    {
                        return Some(at);
                    }
                    at += length;
                }
                _ => at += 1,
            }
        }
        None
    }

    /// A link or image whose bracket is at `open`: one to the web stays a link, of any other only the text stays.
    fn bracket(&mut self, open: usize) {
        let link = if self.in_link || self.depth >= MAX_DEPTH {
            None
        } else {
            find_link(self.letters, open)
        };
        let Some(link) = link else {
            return self.escape(open + 1 - self.at);
        };
        let target = web_address(link.target);
        let label: String = link.text.iter().collect();
        let text = self.nested(
            label.trim().chars().collect::<Vec<_>>().as_slice(),
            target.is_some(),
        );
        match target {
            Some(target) if text.is_empty() || label == target => {
                self.out.extend(["<", &target, ">"])
            }
            Some(target) => self.out.extend(["[", &text, "](", &target, ")"]),
            None => self.append(&text),
        }
        self.at = link.end;
    }

    fn angle(&mut self, letter: char) {
        let length = if letter == '<' && !self.in_link {
            self.url_length(self.at + 1)
        } else {
            0
        };
        if length > 0 && self.peek(length + 1) == Some('>') {
            self.at += 1;
            self.url();
            self.at += 1;
            return;
        }
        let tag = self
            .peek(1)
            .is_some_and(|next| next.is_ascii_alphabetic() || "/!?".contains(next));
        match letter {
            '<' if tag => {
                self.angles += 1;
                self.escape(1);
            }
            '>' if self.angles > 0 => {
                self.angles -= 1;
                self.escape(1);
            }
            _ => self.copy(1),
        }
    }

    /// Whether what starts here would be read as `&name;` or `&#1;`.
    fn is_entity(&self) -> bool {
        let name = self.slice(self.at + 1, self.at + 40);
        let length = name
            .iter()
            .take_while(|letter| letter.is_ascii_alphanumeric() || **letter == '#')
            .count();
        length > 0 && name.get(length) == Some(&';')
    }

    /// The length of the web address at `from`, or 0.
    fn url_length(&self, from: usize) -> usize {
        self.letters.get(from..).map_or(0, links::url_length)
    }

    /// The web address here: a link, or code when it is a pattern.
    fn url(&mut self) {
        let end = self.at + self.url_length(self.at);
        let url: String = self.slice(self.at, end).iter().collect();
        if url.contains(['{', '}', '<', '[', ']', '|', '*', '^']) {
            self.append(&code_span(&url));
        } else {
            self.out.extend(["<", &url, ">"]);
        }
        self.at = end;
    }
}

fn is_space(letter: Option<char>) -> bool {
    letter.is_none_or(char::is_whitespace)
}

fn is_word(letter: Option<char>) -> bool {
    letter.is_some_and(char::is_alphanumeric)
}

fn is_punctuation(letter: Option<char>) -> bool {
    letter.is_some_and(|letter| !letter.is_alphanumeric() && !letter.is_whitespace())
}
