//! JSONPath (RFC 9535): queries that select nodes of a document.

mod compare;
mod lexer;
mod parse;
mod pattern;
mod select;
#[cfg(test)]
mod tests;

use super::patch::{Id, Patch};
use pattern::Pattern;

/// A query.
#[derive(Debug)]
pub(super) struct JsonPath {
    segments: Vec<Segment>,
}

/// What is wrong with the text of a query.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Fault {
    /// The byte of the text.
    pub(super) at: usize,
    pub(super) message: String,
}

/// Answering the query would take too long.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct TooLong;

impl JsonPath {
    /// Reads a query (RFC 9535 §2.1.1).
    pub(super) fn parse(text: &str) -> Result<Self, Fault> {
        parse::parse(text)
    }

    /// The nodes that the query selects, each once, in the order in which they are found first.
    pub(super) fn select(&self, document: &Patch<'_>) -> Result<Vec<Id>, TooLong> {
        select::select(self, document)
    }
}

/// A step from nodes to nodes (RFC 9535 §2.5).
#[derive(Debug)]
struct Segment {
    /// Whether it starts from all descendants too.
    descendants: bool,
    selectors: Vec<Selector>,
}

/// RFC 9535 §2.3
#[derive(Debug)]
enum Selector {
    Name(String),
    Wildcard,
    Index(i64),
    Slice {
        start: Option<i64>,
        end: Option<i64>,
        step: i64,
    },
    Filter(Test),
}

/// What a filter asks (RFC 9535 §2.3.5).
#[derive(Debug)]
enum Test {
    Any(Vec<Test>),
    All(Vec<Test>),
    Not(Box<Test>),
    Exists(Query),
    Compare(Operand, Comparison, Operand),
    Match {
        text: Operand,
        pattern: Expected,
        /// Whether the pattern stands for the whole text, or for a part of it.
        whole: bool,
    },
}

/// A query in a filter.
#[derive(Debug)]
struct Query {
    /// From the node that is filtered, and not from the root.
    relative: bool,
    segments: Vec<Segment>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Comparison {
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

/// One side of a comparison, or the argument of a function: one value or none.
#[derive(Debug)]
enum Operand {
    Null,
    Bool(bool),
    /// As it is written.
    Number(String),
    String(String),
    /// The one node of a query, if it selects one alone.
    Node(Query),
    /// The function `length`.
    Length(Box<Operand>),
    /// The function `count`.
    Count(Query),
}

/// The pattern of `match` and `search`.
#[derive(Debug)]
enum Expected {
    /// Written in the query.
    Fixed(Pattern),
    /// Found in the document.
    Found(Operand),
}
