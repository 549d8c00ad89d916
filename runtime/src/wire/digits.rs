//! Numbers by their decimal digits, exactly.

use std::cmp::Ordering;

/// A number: its digits times ten to the power of `places`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Digits {
    pub(super) negative: bool,
    /// In ASCII, without zeros at either end; zero has none.
    pub(super) significant: Vec<u8>,
    pub(super) places: i64,
}

impl Digits {
    /// The digits of the text of a JSON number.
    pub(crate) fn of(lexeme: &str) -> Self {
        match lexeme.as_bytes() {
            [b'-', digits @ ..] => Self::with_sign(true, digits),
            digits => Self::with_sign(false, digits),
        }
    }

    pub(super) fn with_sign(negative: bool, digits: &[u8]) -> Self {
        let exponent_at = digits
            .iter()
            .position(|byte| matches!(byte, b'e' | b'E'))
            .unwrap_or(digits.len());
        let (mantissa, exponent) = digits.split_at(exponent_at);
        let point = mantissa
            .iter()
            .position(|byte| *byte == b'.')
            .unwrap_or(mantissa.len());
        let digits = mantissa.iter().copied().filter(u8::is_ascii_digit);
        let mut significant: Vec<u8> = digits.collect();
        let fraction = significant.len() - point.min(significant.len());
        let mut places = exponent_value(exponent) - fraction as i64;
        while significant.last() == Some(&b'0') {
            significant.pop();
            places += 1;
        }
        let zeros = significant.iter().take_while(|digit| **digit == b'0');
        let zeros = zeros.count();
        significant.drain(..zeros);
        let is_zero = significant.is_empty();
        Self {
            negative: negative && !is_zero,
            significant,
            places: if is_zero { 0 } else { places },
        }
    }

    /// The text that all numbers of this value have in common.
    pub(crate) fn canonical(&self) -> String {
        let sign = if self.negative { "-" } else { "" };
        let digits = String::from_utf8_lossy(&self.significant);
        format!("{sign}{digits}e{}", self.places)
    }

    /// Whether a whole number times `factor` is this number; also true where nobody can tell, since the factor is zero or has
    /// more digits than 64 bits.
    pub(crate) fn is_multiple_of(&self, factor: &Self) -> bool {
        let Some(divisor) = factor.small().filter(|divisor| *divisor != 0) else {
            return true;
        };
        if self.significant.is_empty() {
            return true;
        }
        // The last digit is no zero, so that what has more places than the factor is no multiple.
        let Ok(zeros) = u64::try_from(self.places - factor.places) else {
            return false;
        };
        let divisor = u128::from(divisor);
        let digits = self.significant.iter();
        let rest = digits.fold(0, |rest, digit| {
            (rest * 10 + u128::from(digit - b'0')) % divisor
        });
        (rest * power_of_ten(zeros, divisor)).is_multiple_of(divisor)
    }

    fn small(&self) -> Option<u64> {
        self.significant.iter().try_fold(0u64, |value, digit| {
            value.checked_mul(10)?.checked_add(u64::from(digit - b'0'))
        })
    }

    /// The order of two numbers without their signs.
    fn magnitude(&self, other: &Self) -> Ordering {
        let head = |digits: &Self| {
            let length = digits.significant.len();
            (length > 0).then(|| length as i64 + digits.places)
        };
        let by_head = head(self).cmp(&head(other));
        by_head.then_with(|| self.significant.cmp(&other.significant))
    }
}

impl Ord for Digits {
    fn cmp(&self, other: &Self) -> Ordering {
        match (self.negative, other.negative) {
            (false, false) => self.magnitude(other),
            (true, true) => other.magnitude(self),
            (true, false) => Ordering::Less,
            (false, true) => Ordering::Greater,
        }
    }
}

impl PartialOrd for Digits {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// What ten to this power leaves when it is divided by at most 64 bits.
fn power_of_ten(mut exponent: u64, divisor: u128) -> u128 {
    let (mut power, mut base) = (1 % divisor, 10 % divisor);
    while exponent > 0 {
        if exponent & 1 == 1 {
            power = power * base % divisor;
        }
        base = base * base % divisor;
        exponent >>= 1;
    }
    power
}

/// The value of `e+12`, kept small enough that sums with it do not overflow.
fn exponent_value(exponent: &[u8]) -> i64 {
    const BOUND: i64 = 1 << 40;
    let (negative, digits) = match exponent.get(1..).unwrap_or_default() {
        [b'-', digits @ ..] => (true, digits),
        [b'+', digits @ ..] => (false, digits),
        digits => (false, digits),
    };
    let value = digits.iter().fold(0, |value: i64, byte| {
        (value * 10 + i64::from(byte.wrapping_sub(b'0'))).min(BOUND)
    });
    if negative { -value } else { value }
}

#[cfg(test)]
mod tests {
    use std::cmp::Ordering;

    use super::Digits;

    #[test]
    fn numbers_are_compared_by_value() {
        for (a, b, order) in [
            ("1", "1.0", Ordering::Equal),
            ("0", "-0.0e7", Ordering::Equal),
            ("100", "1e2", Ordering::Equal),
            ("0.1", "0.09999999999999999999", Ordering::Greater),
            ("9", "10", Ordering::Less),
            ("0.05", "0.5", Ordering::Less),
            ("-2", "-10", Ordering::Greater),
            ("-1", "0", Ordering::Less),
            ("0", "1e-9", Ordering::Less),
            ("9007199254740993", "9007199254740992", Ordering::Greater),
            ("1e400", "1e401", Ordering::Less),
        ] {
            let (left, right) = (Digits::of(a), Digits::of(b));
            assert_eq!(left.cmp(&right), order, "{a} and {b}");
            assert_eq!(right.cmp(&left), order.reverse(), "{b} and {a}");
            let same = left.canonical() == right.canonical();
            assert_eq!(same, order == Ordering::Equal, "{a} and {b}");
        }
    }

    #[test]
    fn multiples_are_exact() {
        for (number, factor) in [
            ("0.3", "0.1"),
            ("19.99", "0.01"),
            ("-4.5", "1.5"),
            ("0", "7"),
            ("1e300", "0.001"),
            ("1e1000000000", "8"),
            ("123456789012345678901234567890", "10"),
            ("12", "1.2e1"),
            ("5", "0"),
        ] {
            let multiple = Digits::of(number).is_multiple_of(&Digits::of(factor));
            assert!(multiple, "{number} of {factor}");
        }
        for (number, factor) in [
            ("0.35", "0.1"),
            ("1", "3"),
            ("1e300", "7"),
            ("5", "1e1"),
            ("9007199254740993", "2"),
        ] {
            let multiple = Digits::of(number).is_multiple_of(&Digits::of(factor));
            assert!(!multiple, "{number} of {factor}");
        }
    }
}
