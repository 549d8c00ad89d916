//! Regular expressions as JSONPath has them: I-Regexp (RFC 9485), without the classes of Unicode.

use std::iter::Peekable;
use std::str::Chars;

/// How many steps a pattern may have, once what is repeated is written out.
const LONGEST: usize = 10_000;
/// How deep groups may stand in each other.
const DEEPEST: usize = 32;

/// A regular expression. Matching takes time in proportion to the text and the pattern.
#[derive(Debug)]
pub(super) struct Pattern {
    steps: Vec<Step>,
}

#[derive(Debug)]
enum Step {
    /// Goes to the next step over a character of a class.
    Character(Class),
    /// Goes on at both.
    Fork(usize, usize),
    Jump(usize),
    End,
}

#[derive(Clone, Debug)]
struct Class {
    negated: bool,
    ranges: Vec<(char, char)>,
}

impl Class {
    fn holds(&self, c: char) -> bool {
        let inside = self
            .ranges
            .iter()
            .any(|&(from, to)| (from..=to).contains(&c));
        inside != self.negated
    }
}

enum Expression {
    Class(Class),
    Branches(Vec<Vec<Expression>>),
    Repeat {
        inner: Box<Expression>,
        least: usize,
        most: Option<usize>,
    },
}

impl Pattern {
    /// Reads a pattern. The error says what is wrong with it.
    pub(super) fn parse(text: &str) -> Result<Self, String> {
        let mut parser = Parser {
            rest: text.chars().peekable(),
            depth: 0,
        };
        let whole = parser.branches()?;
        if let Some(odd) = parser.rest.next() {
            return Err(format!("the pattern has a `{odd}` without a beginning"));
        }
        let mut writer = Writer {
            steps: Vec::new(),
            work: 0,
        };
        writer.write(&whole)?;
        writer.steps.push(Step::End);
        Ok(Pattern {
            steps: writer.steps,
        })
    }

    /// How many steps it may take to match a text.
    pub(super) fn cost(&self, text: &str) -> usize {
        (text.len() + 1).saturating_mul(self.steps.len())
    }

    /// Whether it stands for the whole text, or else for any part of it.
    pub(super) fn matches(&self, text: &str, whole: bool) -> bool {
        let mut states = States::new(self.steps.len());
        states.enter(&self.steps, 0);
        for c in text.chars() {
            if states.ended && !whole {
                return true;
            }
            let mut next = States::new(self.steps.len());
            for &at in &states.waiting {
                if let Step::Character(class) = &self.steps[at]
                    && class.holds(c)
                {
                    next.enter(&self.steps, at + 1);
                }
            }
            if !whole {
                next.enter(&self.steps, 0);
            }
            states = next;
        }
        states.ended
    }
}

/// The steps at which a pattern waits for a character.
struct States {
    waiting: Vec<usize>,
    seen: Vec<bool>,
    ended: bool,
}

impl States {
    fn new(steps: usize) -> Self {
        States {
            waiting: Vec::new(),
            seen: vec![false; steps],
            ended: false,
        }
    }

    fn enter(&mut self, steps: &[Step], at: usize) {
        let mut open = vec![at];
        while let Some(at) = open.pop() {
            if std::mem::replace(&mut self.seen[at], true) {
                continue;
            }
            match steps[at] {
                Step::Character(_) => self.waiting.push(at),
                Step::Fork(one, other) => open.extend([one, other]),
                Step::Jump(to) => open.push(to),
                Step::End => self.ended = true,
            }
        }
    }
}

/// Writes an expression out as steps.
struct Writer {
    steps: Vec<Step>,
    /// Counts what writes no step too.
    work: usize,
}

impl Writer {
    fn write(&mut self, expression: &Expression) -> Result<(), String> {
        self.work += 1;
        if self.work > LONGEST || self.steps.len() > LONGEST {
            return Err("the pattern is too long, with what it repeats".to_owned());
        }
        match expression {
            Expression::Class(class) => self.steps.push(Step::Character(class.clone())),
            Expression::Branches(branches) => self.write_branches(branches)?,
            Expression::Repeat { inner, least, most } => {
                for _ in 0..*least {
                    self.write(inner)?;
                }
                match most {
                    None => {
                        let fork = self.fork();
                        self.write(inner)?;
                        self.steps.push(Step::Jump(fork));
                        self.join(fork);
                    }
                    Some(most) => {
                        let mut forks = Vec::new();
                        for _ in *least..*most {
                            forks.push(self.fork());
                            self.write(inner)?;
                        }
                        forks.into_iter().for_each(|fork| self.join(fork));
                    }
                }
            }
        }
        Ok(())
    }

    fn write_branches(&mut self, branches: &[Vec<Expression>]) -> Result<(), String> {
        let mut ends = Vec::new();
        for (position, branch) in branches.iter().enumerate() {
            let fork = (position + 1 < branches.len()).then(|| self.fork());
            for piece in branch {
                self.write(piece)?;
            }
            if let Some(fork) = fork {
                ends.push(self.steps.len());
                self.steps.push(Step::End);
                self.join(fork);
            }
        }
        let after = self.steps.len();
        ends.into_iter()
            .for_each(|end| self.steps[end] = Step::Jump(after));
        Ok(())
    }

    /// A fork into what follows, and into what [`Writer::join`] names later.
    fn fork(&mut self) -> usize {
        let at = self.steps.len();
        self.steps.push(Step::Fork(at + 1, at + 1));
        at
    }

    fn join(&mut self, fork: usize) {
        self.steps[fork] = Step::Fork(fork + 1, self.steps.len());
    }
}

struct Parser<'t> {
    rest: Peekable<Chars<'t>>,
    depth: usize,
}

impl Parser<'_> {
    fn branches(&mut self) -> Result<Expression, String> {
        let mut branches = vec![self.branch()?];
        while self.rest.next_if_eq(&'|').is_some() {
            branches.push(self.branch()?);
        }
        Ok(Expression::Branches(branches))
    }

    fn branch(&mut self) -> Result<Vec<Expression>, String> {
        let mut pieces = Vec::new();
        while let Some(c) = self.rest.next_if(|c| !matches!(c, '|' | ')')) {
            let atom = self.atom(c)?;
            pieces.push(self.repeated(atom)?);
        }
        Ok(pieces)
    }

    fn atom(&mut self, first: char) -> Result<Expression, String> {
        let class = match first {
            '(' => return self.group(),
            '[' => self.class()?,
            '\\' => single(self.escape()?),
            '.' => Class {
                negated: true,
                ranges: vec![('\n', '\n'), ('\r', '\r')],
            },
            '*' | '+' | '?' | '{' | '}' | ']' => {
                return Err(format!(
                    "the pattern has a `{first}` out of place; `\\{first}` is the character"
                ));
            }
            plain => single(plain),
        };
        Ok(Expression::Class(class))
    }

    fn group(&mut self) -> Result<Expression, String> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err("the groups of the pattern stand too deep in each other".to_owned());
        }
        let inner = self.branches()?;
        self.depth -= 1;
        match self.rest.next() {
            Some(')') => Ok(inner),
            _ => Err("a group of the pattern is never closed".to_owned()),
        }
    }

    fn repeated(&mut self, atom: Expression) -> Result<Expression, String> {
        let sign = self.rest.next_if(|c| matches!(c, '*' | '+' | '?' | '{'));
        let (least, most) = match sign {
            None => return Ok(atom),
            Some('*') => (0, None),
            Some('+') => (1, None),
            Some('?') => (0, Some(1)),
            Some(_) => self.range()?,
        };
        if most.is_some_and(|most| most < least) {
            return Err("a repetition of the pattern ends before it starts".to_owned());
        }
        Ok(Expression::Repeat {
            inner: Box::new(atom),
            least,
            most,
        })
    }

    /// `2}`, `2,}` or `2,3}`
    fn range(&mut self) -> Result<(usize, Option<usize>), String> {
        let wrong = || "a repetition of the pattern is not `{2}`, `{2,}` or `{2,3}`".to_owned();
        let least = self.digits().ok_or_else(wrong)?;
        let most = match self.rest.next_if_eq(&',') {
            None => Some(least),
            Some(_) => self.digits(),
        };
        match self.rest.next() {
            Some('}') => Ok((least, most)),
            _ => Err(wrong()),
        }
    }

    fn digits(&mut self) -> Option<usize> {
        let mut digits = String::new();
        while let Some(digit) = self.rest.next_if(char::is_ascii_digit) {
            digits.push(digit);
        }
        // What does not fit is too long anyway.
        (!digits.is_empty()).then(|| digits.parse().unwrap_or(LONGEST + 1))
    }

    /// A class, the bracket of which has been opened.
    fn class(&mut self) -> Result<Class, String> {
        let negated = self.rest.next_if_eq(&'^').is_some();
        let mut ranges = Vec::new();
        loop {
            let from = match self.class_character()? {
                Some(c) => c,
                None if ranges.is_empty() => {
                    return Err("a class of the pattern is empty".to_owned());
                }
                None => return Ok(Class { negated, ranges }),
            };
            let mut ahead = self.rest.clone();
            let is_range = from != '-' && ahead.next() == Some('-') && ahead.next() != Some(']');
            if !is_range {
                ranges.push((from, from));
                continue;
            }
            self.rest.next();
            match self.class_character()? {
                Some(to) if from <= to => ranges.push((from, to)),
                _ => return Err("a range of the pattern ends before it starts".to_owned()),
            }
        }
    }

    /// The next character of a class, or `None` at its end.
    fn class_character(&mut self) -> Result<Option<char>, String> {
        match self.rest.next() {
            Some(']') => Ok(None),
            Some('\\') => self.escape().map(Some),
            Some('[') => {
                Err("a class of the pattern has a `[` in it; `\\[` is the character".to_owned())
            }
            Some(plain) => Ok(Some(plain)),
            None => Err("a class of the pattern is never closed".to_owned()),
        }
    }

    fn escape(&mut self) -> Result<char, String> {
        match self.rest.next() {
            Some('n') => Ok('\n'),
            Some('r') => Ok('\r'),
            Some('t') => Ok('\t'),
            Some(c) if "()*+-.?[\\]^{|}".contains(c) => Ok(c),
            Some('p' | 'P') => {
                Err("the classes of Unicode, `\\p{…}`, are not supported in patterns".to_owned())
            }
            Some(c) => Err(format!(
                "patterns have no `\\{}` (RFC 9485); write a class such as `[0-9]`",
                c.escape_debug()
            )),
            None => Err("the pattern ends in a backslash".to_owned()),
        }
    }
}

fn single(c: char) -> Class {
    Class {
        negated: false,
        ranges: vec![(c, c)],
    }
}
