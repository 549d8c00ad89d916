//! Integers out of the text of JSON numbers, exactly.

use super::digits::Digits;

/// A number without a fractional part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Integer {
    pub(super) negative: bool,
    pub(super) magnitude: u64,
}

/// Why a number is no [`Integer`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NotInteger {
    Fraction,
    TooLarge,
}

impl Integer {
    #[inline]
    pub(super) fn to_i64(self) -> Option<i64> {
        if self.negative {
            0i64.checked_sub_unsigned(self.magnitude)
        } else {
            i64::try_from(self.magnitude).ok()
        }
    }

    #[inline]
    pub(super) fn to_u64(self) -> Option<u64> {
        (!self.negative || self.magnitude == 0).then_some(self.magnitude)
    }
}

/// Reads the text of a JSON number. Integral numbers of any form count: `5`, `5.0`, `1e3`, `2500e-2`.
#[inline]
pub(super) fn integer(lexeme: &str) -> Result<Integer, NotInteger> {
    let (negative, digits) = match lexeme.as_bytes() {
        [b'-', digits @ ..] => (true, digits),
        digits => (false, digits),
    };
    // Nineteen digits always fit.
    if digits.len() <= 19 {
        let mut magnitude = 0;
        for byte in digits {
            let digit = byte.wrapping_sub(b'0');
            if digit > 9 {
                return general(negative, digits);
            }
            magnitude = magnitude * 10 + u64::from(digit);
        }
        return Ok(Integer {
            negative,
            magnitude,
        });
    }
    general(negative, digits)
}

/// Reads digits with a fraction, an exponent, or more digits than surely fit.
#[cold]
fn general(negative: bool, digits: &[u8]) -> Result<Integer, NotInteger> {
    let Digits {
        significant,
        places,
        ..
    } = Digits::with_sign(negative, digits);
    if significant.is_empty() {
        return Ok(Integer {
            negative: false,
            magnitude: 0,
        });
    }
    if places < 0 {
        return Err(NotInteger::Fraction);
    }
    let mut magnitude: u64 = 0;
    // More than twenty places overflow whatever the digits are.
    for byte in significant
        .into_iter()
        .chain(std::iter::repeat_n(b'0', places.min(21) as usize))
    {
        let next = magnitude
            .checked_mul(10)
            .and_then(|tens| tens.checked_add(u64::from(byte - b'0')));
        magnitude = next.ok_or(NotInteger::TooLarge)?;
    }
    Ok(Integer {
        negative,
        magnitude,
    })
}

#[cfg(test)]
mod tests {
    use super::{NotInteger, integer};

    #[test]
    fn integral_numbers_of_every_form_are_read() {
        for (text, expected) in [
            ("0", 0),
            ("-0", 0),
            ("-0.0e5", 0),
            ("42", 42),
            ("5.0", 5),
            ("1e3", 1000),
            ("1.5E+1", 15),
            ("2500e-2", 25),
            ("-12.50e1", -125),
            ("0e999999999999999999999", 0),
            ("9223372036854775807", i64::MAX),
            ("-9223372036854775808", i64::MIN),
            ("0.0000000000000000000000001e25", 1),
        ] {
            assert_eq!(integer(text).unwrap().to_i64(), Some(expected), "{text}");
        }
        assert_eq!(
            integer("18446744073709551615").unwrap().to_u64(),
            Some(u64::MAX)
        );
        assert_eq!(integer("9223372036854775808").unwrap().to_i64(), None);
        assert_eq!(integer("-1").unwrap().to_u64(), None);
    }

    #[test]
    fn other_numbers_are_refused() {
        for text in [
            "0.5",
            "1e-1",
            "12345678901234567890.5",
            "1e-999999999999999999999",
        ] {
            assert_eq!(integer(text), Err(NotInteger::Fraction), "{text}");
        }
        for text in [
            "18446744073709551616",
            "1e20",
            "1e999999999999999999999",
            "-99999999999999999999",
        ] {
            assert_eq!(integer(text), Err(NotInteger::TooLarge), "{text}");
        }
    }
}
