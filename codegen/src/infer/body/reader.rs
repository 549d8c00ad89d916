//! A reader of JSON that knows variables. The reader of definitions is another one: it keeps places, repairs what has one
//! meaning only, and takes words for text, where a body of words is no JSON at all.

use super::variables::{self, Dynamic};
use super::{Hole, Repair, string};
use crate::infer::{DEEPEST, Sample};
use crate::source::number;

/// How many variables may stand in each other's values.
const MOST_LEVELS: usize = 8;

/// How many bytes of values of variables are read for one body: each may hold others several times.
const MOST_VALUES: usize = 1 << 20;

pub(super) struct Reader<'t, 'v> {
    text: &'t str,
    pos: usize,
    variable: &'v dyn Fn(&str) -> Option<String>,
    /// How many variables the text stands in.
    level: usize,
    /// How many bytes of values may still be read.
    budget: usize,
    depth: usize,
    path: String,
    pub(super) repairs: Vec<Repair>,
    pub(super) holes: Vec<Hole>,
}

/// The text is no JSON.
#[derive(Debug)]
struct NoJson;

type Read<T> = Result<T, NoJson>;

impl<'t, 'v> Reader<'t, 'v> {
    pub(super) fn new(text: &'t str, variable: &'v dyn Fn(&str) -> Option<String>) -> Self {
        Self {
            text: text.strip_prefix('\u{FEFF}').unwrap_or(text),
            pos: 0,
            variable,
            level: 0,
            budget: MOST_VALUES,
            depth: 0,
            path: String::new(),
            repairs: Vec::new(),
            holes: Vec::new(),
        }
    }

    /// Every value of the text; none where it is no JSON.
    pub(super) fn values(&mut self) -> Vec<Sample> {
        if let Some(name) = variables::whole(self.text) {
            self.hole(name);
            self.repair(Repair::Variables);
            return vec![Sample::Hole];
        }
        self.all().unwrap_or_default()
    }

    /// Only what has brackets can follow something: scalars in a row are words.
    fn all(&mut self) -> Read<Vec<Sample>> {
        let mut values: Vec<Sample> = Vec::new();
        loop {
            self.blank()?;
            if self.peek().is_none() {
                return Ok(values);
            }
            values.push(self.value()?);
            let has_brackets = |value| matches!(value, &Sample::Object(_) | &Sample::Array(_));
            if values.len() > 1 && !values.iter().all(has_brackets) {
                return Err(NoJson);
            }
        }
    }

    fn value(&mut self) -> Read<Sample> {
        if let Some(found) = self.unquoted() {
            return Ok(found);
        }
        match self.peek().ok_or(NoJson)? {
            b'"' => Ok(Sample::String(self.string()?)),
            b'{' => self.nested(Self::object),
            b'[' => self.nested(Self::array),
            b't' => self.word("true", Sample::Bool(true)),
            b'f' => self.word("false", Sample::Bool(false)),
            b'n' => self.word("null", Sample::Null),
            _ => self.number(),
        }
    }

    fn nested(&mut self, read: fn(&mut Self) -> Read<Sample>) -> Read<Sample> {
        if self.depth >= DEEPEST {
            return Err(NoJson);
        }
        self.depth += 1;
        self.pos += 1;
        let value = read(self);
        self.depth -= 1;
        value
    }

    fn object(&mut self) -> Read<Sample> {
        let mut members = Vec::new();
        loop {
            if !self.entry(b'}', members.is_empty())? {
                return Ok(Sample::Object(members));
            }
            let key = match self.peek() {
                Some(b'"') => self.string()?,
                _ => match self.key()? {
                    Some(key) => key,
                    None => continue,
                },
            };
            self.blank()?;
            self.expect(b':')?;
            self.blank()?;
            let length = self.path.len();
            push_segment(&mut self.path, &key);
            let value = self.value()?;
            self.path.truncate(length);
            members.push((key, value));
        }
    }

    /// Reads a variable in place of a key; `None` where it stands for whole members.
    fn key(&mut self) -> Read<Option<String>> {
        let (name, length) = variables::at_start(self.rest()).ok_or(NoJson)?;
        let key = self.text[self.pos..self.pos + length].to_owned();
        self.pos += length;
        self.repair(Repair::Variables);
        self.blank()?;
        if self.peek() == Some(b':') {
            return Ok(Some(key));
        }
        self.hole(name);
        Ok(None)
    }

    fn array(&mut self) -> Read<Sample> {
        let mut items = Vec::new();
        while self.entry(b']', items.is_empty())? {
            let length = self.path.len();
            push_segment(&mut self.path, &items.len().to_string());
            items.push(self.value()?);
            self.path.truncate(length);
        }
        Ok(Sample::Array(items))
    }

    /// Goes to the next entry; false at the closing bracket, which is passed.
    fn entry(&mut self, close: u8, first: bool) -> Read<bool> {
        self.blank()?;
        let comma = !first && self.peek() == Some(b',');
        if comma {
            self.pos += 1;
            self.blank()?;
        }
        if self.peek() == Some(close) {
            self.pos += 1;
            if comma {
                self.repair(Repair::TrailingCommas);
            }
            return Ok(false);
        }
        match first || comma {
            true => Ok(true),
            false => Err(NoJson),
        }
    }

    /// Reads what starts with a variable, or is a word with one in it.
    fn unquoted(&mut self) -> Option<Sample> {
        let rest = self.rest();
        let length = run(rest);
        let found = rest.get(..length).filter(|run| run.contains("{{"))?;
        self.pos += length;
        self.repair(Repair::Variables);
        let value = variables::whole(found).and_then(|name| self.known(name));
        Some(value.unwrap_or_else(|| {
            self.hole(variables::whole(found).unwrap_or(found));
            Sample::Hole
        }))
    }

    /// What a variable stands for outside of quotes.
    fn known(&mut self, name: &str) -> Option<Sample> {
        match variables::dynamic(name) {
            Some(Dynamic::Integer) => return Some(Sample::Number("0".to_owned())),
            Some(Dynamic::Boolean) => return Some(Sample::Bool(true)),
            Some(Dynamic::Text(_)) => return Some(Sample::String(format!("{{{{{name}}}}}"))),
            None => {}
        }
        let text = (self.variable)(name)?;
        self.budget = self.budget.checked_sub(text.len())?;
        if self.level >= MOST_LEVELS {
            return None;
        }
        let mut inner = Reader {
            level: self.level + 1,
            budget: self.budget,
            depth: self.depth,
            ..Reader::new(&text, self.variable)
        };
        let value = inner.alone();
        self.budget = inner.budget;
        value.ok()
    }

    /// The only value of the text.
    fn alone(&mut self) -> Read<Sample> {
        self.blank()?;
        let value = self.value()?;
        self.blank()?;
        match self.peek() {
            Some(_) => Err(NoJson),
            None => Ok(value),
        }
    }

    fn string(&mut self) -> Read<String> {
        let (text, length) = string::read(self.rest()).ok_or(NoJson)?;
        self.pos += length;
        Ok(text)
    }

    fn number(&mut self) -> Read<Sample> {
        let rest = self.rest();
        let length = number::length(rest.as_bytes());
        let after = rest.as_bytes().get(length);
        if length == 0 || after.is_some_and(|&byte| continues(byte)) {
            return Err(NoJson);
        }
        self.pos += length;
        Ok(Sample::Number(rest[..length].to_owned()))
    }

    fn word(&mut self, word: &str, meaning: Sample) -> Read<Sample> {
        let after = self.rest().strip_prefix(word).ok_or(NoJson)?;
        if after.bytes().next().is_some_and(continues) {
            return Err(NoJson);
        }
        self.pos += word.len();
        Ok(meaning)
    }

    /// Skips white space and comments.
    fn blank(&mut self) -> Read<()> {
        loop {
            let rest = self.rest();
            let space = rest.len() - rest.trim_start().len();
            let comment = comment(&rest[space..])?;
            self.pos += space + comment;
            if comment == 0 {
                return Ok(());
            }
            self.repair(Repair::Comments);
        }
    }

    fn expect(&mut self, byte: u8) -> Read<()> {
        if self.peek() != Some(byte) {
            return Err(NoJson);
        }
        self.pos += 1;
        Ok(())
    }

    fn repair(&mut self, repair: Repair) {
        if !self.repairs.contains(&repair) {
            self.repairs.push(repair);
        }
    }

    fn hole(&mut self, name: &str) {
        self.holes.push(Hole {
            pointer: self.path.clone(),
            name: name.to_owned(),
        });
    }

    fn rest(&self) -> &'t str {
        self.text.get(self.pos..).unwrap_or_default()
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.pos).copied()
    }
}

fn continues(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.' | b'+' | b'-')
}

/// How long the comment at the start of a text is; 0 where there is none.
fn comment(text: &str) -> Read<usize> {
    if text.starts_with("//") {
        return Ok(text.find(['\n', '\r']).unwrap_or(text.len()));
    }
    match text.strip_prefix("/*") {
        Some(inner) => inner.find("*/").map(|end| end + 4).ok_or(NoJson),
        None => Ok(0),
    }
}

/// How long the word is that starts a text, with the variables in it, which may hold spaces.
fn run(text: &str) -> usize {
    let mut at = 0;
    loop {
        let rest = text.get(at..).unwrap_or_default();
        let length = match (variables::at_start(rest), rest.bytes().next()) {
            (Some((_, length)), _) => length,
            (None, Some(byte)) if continues(byte) => 1,
            _ => return at,
        };
        at += length;
    }
}

/// Adds a segment to a JSON Pointer (RFC 6901 §3).
fn push_segment(path: &mut String, segment: &str) {
    path.push('/');
    for c in segment.chars() {
        match c {
            '~' => path.push_str("~0"),
            '/' => path.push_str("~1"),
            c => path.push(c),
        }
    }
}
