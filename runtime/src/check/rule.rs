use std::cmp::Ordering;
use std::collections::HashMap;

use crate::wire::{Digits, Kind, Node, is_number};

/// A limit. Numbers are kept by the text that they have in JSON.
#[derive(Clone, Debug)]
pub(super) enum Rule {
    Minimum(String),
    ExclusiveMinimum(String),
    Maximum(String),
    ExclusiveMaximum(String),
    MultipleOf(String),
    MinLength(usize),
    MaxLength(usize),
    MinItems(usize),
    MaxItems(usize),
    UniqueItems,
    MinProperties(usize),
    MaxProperties(usize),
}

impl Rule {
    /// The limit and what was found, where that breaks it.
    pub(super) fn broken(&self, node: Node<'_>) -> Option<(String, String)> {
        let kept = |limit: &str, words: &str, keeps: fn(Ordering) -> bool| {
            let found = number(node)?;
            let order = Digits::of(found).cmp(&Digits::of(Some(limit).filter(is_text_of_number)?));
            (!keeps(order)).then(|| (format!("{words} {limit}"), shortened(found)))
        };
        match self {
            Self::Minimum(limit) => kept(limit, "at least", Ordering::is_ge),
            Self::ExclusiveMinimum(limit) => kept(limit, "more than", Ordering::is_gt),
            Self::Maximum(limit) => kept(limit, "at most", Ordering::is_le),
            Self::ExclusiveMaximum(limit) => kept(limit, "less than", Ordering::is_lt),
            Self::MultipleOf(factor) => {
                let found = number(node)?;
                let factor = Some(factor.as_str()).filter(is_text_of_number)?;
                let multiple = Digits::of(found).is_multiple_of(&Digits::of(factor));
                (!multiple).then(|| (format!("a multiple of {factor}"), shortened(found)))
            }
            Self::MinLength(least) => few(length(node)?, *least, "character"),
            Self::MaxLength(most) => many(length(node)?, *most, "character"),
            Self::MinItems(least) => few(items(node)?, *least, "item"),
            Self::MaxItems(most) => many(items(node)?, *most, "item"),
            Self::UniqueItems => {
                let (first, second) = repeated(node)?;
                let found = format!("the same at {first} and {second}");
                Some(("unique items".to_owned(), found))
            }
            Self::MinProperties(least) => few(members(node)?, *least, "member"),
            Self::MaxProperties(most) => many(members(node)?, *most, "member"),
        }
    }
}

fn few(found: usize, least: usize, noun: &str) -> Option<(String, String)> {
    (found < least).then(|| (counted("at least", least, noun), found.to_string()))
}

fn many(found: usize, most: usize, noun: &str) -> Option<(String, String)> {
    (found > most).then(|| (counted("at most", most, noun), found.to_string()))
}

fn counted(words: &str, count: usize, noun: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{words} {count} {noun}{plural}")
}

/// The text of a number; a decimal may be the text of one.
fn number(node: Node<'_>) -> Option<&str> {
    let text = || node.as_str().filter(|text| is_number(text));
    node.number().or_else(text)
}

fn is_text_of_number(text: &&str) -> bool {
    is_number(text)
}

fn shortened(number: &str) -> String {
    const SHOWN: usize = 40;
    match number.get(..SHOWN) {
        Some(start) if number.len() > SHOWN => format!("{start}…"),
        _ => number.to_owned(),
    }
}

fn length(node: Node<'_>) -> Option<usize> {
    node.as_str().map(|text| text.chars().count())
}

fn items(node: Node<'_>) -> Option<usize> {
    (node.kind() == Kind::Array).then(|| node.items().len())
}

fn members(node: Node<'_>) -> Option<usize> {
    (node.kind() == Kind::Object).then(|| node.entries().count())
}

/// The positions of the first two items that are equal.
fn repeated(node: Node<'_>) -> Option<(usize, usize)> {
    let mut seen = HashMap::new();
    node.items().enumerate().find_map(|(index, item)| {
        let mut text = String::new();
        write_canonical(item, &mut text);
        let first = *seen.entry(text).or_insert(index);
        (first != index).then_some((first, index))
    })
}

/// Writes a value as every equal value is written (JSON Schema 2020-12 Core §4.2.2).
fn write_canonical(node: Node<'_>, to: &mut String) {
    match node.kind() {
        Kind::Null | Kind::Bool => to.push_str(match node.as_bool() {
            Some(true) => "true",
            Some(false) => "false",
            None => "null",
        }),
        Kind::Number => {
            let digits = Digits::of(node.number().unwrap_or_default());
            to.push_str(&digits.canonical());
        }
        Kind::String => to.push_str(&format!("{:?}", node.as_str().unwrap_or_default())),
        Kind::Array => {
            to.push('[');
            for item in node.items() {
                write_canonical(item, to);
                to.push(',');
            }
            to.push(']');
        }
        Kind::Object => {
            let mut members: Vec<_> = node.entries().collect();
            members.sort_by_key(|(key, _)| *key);
            to.push('{');
            for (key, value) in members {
                to.push_str(&format!("{key:?}:"));
                write_canonical(value, to);
                to.push(',');
            }
            to.push('}');
        }
    }
}
