//! Chance that is good enough to spread load and to tell requests apart, without a crate for it.

use std::hash::{BuildHasher, RandomState};

/// A random number: the hash of nothing under keys that std takes from the system and changes each time.
fn bits() -> u64 {
    RandomState::new().hash_one(0)
}

/// At least 0 and less than 1.
pub(crate) fn fraction() -> f64 {
    const PRECISION: u32 = 53;
    (bits() >> (u64::BITS - PRECISION)) as f64 / (1_u64 << PRECISION) as f64
}

/// A random UUID (RFC 9562 §5.4).
pub(crate) fn uuid() -> String {
    let high = bits() & !0xf000 | 0x4000;
    let low = bits() & !(0b11 << 62) | (0b10 << 62);
    format!(
        "{:08x}-{:04x}-{:04x}-{:04x}-{:012x}",
        high >> 32,
        high >> 16 & 0xffff,
        high & 0xffff,
        low >> 48,
        low & 0xffff_ffff_ffff
    )
}

#[cfg(test)]
mod tests {
    use super::{fraction, uuid};

    #[test]
    fn chance_stays_in_its_bounds_and_does_not_repeat() {
        let all: Vec<f64> = (0..1000).map(|_| fraction()).collect();
        assert!(all.iter().all(|one| (0.0..1.0).contains(one)));
        let mean = all.iter().sum::<f64>() / 1000.0;
        assert!((0.4..0.6).contains(&mean), "{mean}");
        let (one, other) = (uuid(), uuid());
        assert_ne!(one, other);
        assert_eq!((one.len(), one.as_bytes()[14]), (36, b'4'));
        assert!(b"89ab".contains(&one.as_bytes()[19]), "{one}");
    }
}
