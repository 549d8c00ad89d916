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

/// Random bytes that nobody guesses: each half is what std's keyed hash makes of nothing under 128 bits that a new thread takes
/// from the system, and that nothing else was hashed with. `None` where there are no threads, since such systems may have no
/// random numbers either.
pub(crate) fn secret() -> Option<[u8; 32]> {
    let half = || {
        let draw = || {
            let keys = RandomState::new();
            [keys.hash_one(0), keys.hash_one(1)]
        };
        let thread = std::thread::Builder::new().spawn(draw).ok()?;
        thread.join().ok()
    };
    let words = [half()?, half()?];
    let bytes: Vec<u8> = words
        .into_iter()
        .flatten()
        .flat_map(u64::to_be_bytes)
        .collect();
    bytes.try_into().ok()
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
    use super::{fraction, secret, uuid};

    #[test]
    fn chance_stays_in_its_bounds_and_does_not_repeat() {
        let all: Vec<f64> = (0..1000).map(|_| fraction()).collect();
        assert!(all.iter().all(|one| (0.0..1.0).contains(one)));
        let mean = all.iter().sum::<f64>() / 1000.0;
        assert!((0.4..0.6).contains(&mean), "{mean}");
        let secrets: Vec<_> = (0..100).filter_map(|_| secret()).collect();
        let halves: std::collections::BTreeSet<_> =
            secrets.iter().flat_map(|bytes| bytes.chunks(8)).collect();
        assert_eq!(halves.len(), 400);
        let (one, other) = (uuid(), uuid());
        assert_ne!(one, other);
        assert_eq!((one.len(), one.as_bytes()[14]), (36, b'4'));
        assert!(b"89ab".contains(&one.as_bytes()[19]), "{one}");
    }
}
