use std::cmp::Ordering;

use super::super::patch::{Content, Id};
use super::select::Selection;
use super::{Comparison, Operand, TooLong};

/// One value of a comparison.
#[derive(Clone, Copy)]
pub(super) enum Value<'v> {
    Null,
    Bool(bool),
    Number(Number),
    String(&'v str),
    Array(Id),
    Object(Id),
}

/// Exact where it can be.
#[derive(Clone, Copy)]
pub(super) struct Number {
    whole: Option<i128>,
    near: f64,
}

impl Number {
    fn new(text: &str) -> Self {
        Number {
            whole: text.parse().ok(),
            near: text.parse().unwrap_or(f64::NAN),
        }
    }

    fn count(count: usize) -> Self {
        Number {
            whole: i128::try_from(count).ok(),
            near: count as f64,
        }
    }

    fn compare(self, other: Number) -> Option<Ordering> {
        match (self.whole, other.whole) {
            (Some(one), Some(other)) => Some(one.cmp(&other)),
            _ => self.near.partial_cmp(&other.near),
        }
    }
}

impl<'p> Selection<'p> {
    /// The value of an operand, if it has one.
    pub(super) fn value<'v>(
        &self,
        operand: &'v Operand,
        current: Id,
    ) -> Result<Option<Value<'v>>, TooLong>
    where
        'p: 'v,
    {
        Ok(match operand {
            Operand::Null => Some(Value::Null),
            Operand::Bool(value) => Some(Value::Bool(*value)),
            Operand::Number(text) => Some(Value::Number(Number::new(text))),
            Operand::String(text) => Some(Value::String(text)),
            Operand::Node(query) => match self.query(query, current)?[..] {
                [node] => Some(self.value_of(node)),
                _ => None,
            },
            Operand::Count(query) => {
                let count = self.query(query, current)?.len();
                Some(Value::Number(Number::count(count)))
            }
            Operand::Length(operand) => {
                let length = match self.value(operand, current)? {
                    Some(Value::String(text)) => {
                        self.spend(text.len() / 8)?;
                        Some(text.chars().count())
                    }
                    Some(Value::Array(id) | Value::Object(id)) => {
                        Some(self.document.children(id).count())
                    }
                    _ => None,
                };
                length.map(|length| Value::Number(Number::count(length)))
            }
        })
    }

    fn value_of(&self, node: Id) -> Value<'p> {
        match self.document.content(node) {
            Content::Null => Value::Null,
            Content::Bool(value) => Value::Bool(*value),
            Content::Number(text) => Value::Number(Number::new(text)),
            Content::String(text) => Value::String(text),
            Content::Array(_) => Value::Array(node),
            Content::Object(_) => Value::Object(node),
        }
    }

    /// RFC 9535 §2.3.5.2.2
    pub(super) fn compare(
        &self,
        left: Option<Value<'_>>,
        comparison: Comparison,
        right: Option<Value<'_>>,
    ) -> Result<bool, TooLong> {
        Ok(match comparison {
            Comparison::Equal => self.equal(left, right)?,
            Comparison::NotEqual => !self.equal(left, right)?,
            Comparison::Less => less(left, right),
            Comparison::Greater => less(right, left),
            Comparison::LessOrEqual => less(left, right) || self.equal(left, right)?,
            Comparison::GreaterOrEqual => less(right, left) || self.equal(left, right)?,
        })
    }

    fn equal(&self, left: Option<Value<'_>>, right: Option<Value<'_>>) -> Result<bool, TooLong> {
        let (Some(left), Some(right)) = (left, right) else {
            return Ok(left.is_none() && right.is_none());
        };
        self.spend(1)?;
        Ok(match (left, right) {
            (Value::Null, Value::Null) => true,
            (Value::Bool(one), Value::Bool(other)) => one == other,
            (Value::Number(one), Value::Number(other)) => {
                one.compare(other) == Some(Ordering::Equal)
            }
            (Value::String(one), Value::String(other)) => one == other,
            (Value::Array(one), Value::Array(other)) => self.equal_arrays(one, other)?,
            (Value::Object(one), Value::Object(other)) => self.equal_objects(one, other)?,
            _ => false,
        })
    }

    fn equal_arrays(&self, one: Id, other: Id) -> Result<bool, TooLong> {
        let (mut left, mut right) = (self.document.children(one), self.document.children(other));
        loop {
            match (left.next(), right.next()) {
                (None, None) => return Ok(true),
                (Some(one), Some(other)) => {
                    if !self.equal(Some(self.value_of(one)), Some(self.value_of(other)))? {
                        return Ok(false);
                    }
                }
                _ => return Ok(false),
            }
        }
    }

    fn equal_objects(&self, one: Id, other: Id) -> Result<bool, TooLong> {
        let (Content::Object(members), Content::Object(others)) =
            (self.document.content(one), self.document.content(other))
        else {
            return Ok(false);
        };
        if members.len() != others.len() {
            return Ok(false);
        }
        for member in members {
            self.spend(others.len() / 8)?;
            let found = self.document.member(other, member.key);
            let found = found.map(|found| self.value_of(found));
            if !self.equal(Some(self.value_of(member.value)), found)? {
                return Ok(false);
            }
        }
        Ok(true)
    }
}

/// Numbers and strings alone have an order; that of strings is the one of their characters' numbers.
fn less(left: Option<Value<'_>>, right: Option<Value<'_>>) -> bool {
    match (left, right) {
        (Some(Value::Number(one)), Some(Value::Number(other))) => {
            one.compare(other) == Some(Ordering::Less)
        }
        (Some(Value::String(one)), Some(Value::String(other))) => one < other,
        _ => false,
    }
}
