//! What numbers of examples tell.

use super::{INTEGER, Numbers};
use crate::model::Type;

/// The first whole number from which on doubles leave some out.
const EXACT: u64 = 1 << 53;

/// The type of all numbers. One that has a point or an exponent is no integer, even if it is whole: somebody wrote it so.
pub(super) fn number(lexemes: &[&str], numbers: Numbers) -> Type {
    let mut signed = true;
    let mut unsigned = true;
    let mut exact = true;
    for lexeme in lexemes {
        let small = lexeme.parse::<i64>().ok();
        let large = lexeme.parse::<u64>().ok();
        signed &= small.is_some();
        unsigned &= large.is_some();
        let magnitude = small.map(i64::unsigned_abs).or(large);
        exact &= magnitude.is_none_or(|magnitude| magnitude < EXACT);
    }
    match (signed, unsigned) {
        (true, _) if numbers == Numbers::Exact || !exact => INTEGER,
        (false, true) => Type::Integer {
            bits: 64,
            unsigned: true,
        },
        _ => Type::Number,
    }
}
