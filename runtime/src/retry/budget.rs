use std::fmt::{self, Debug, Formatter};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

/// How much all calls of a client together may send again, so that a service that is down is not asked several times as often
/// as one that is up. Each further attempt takes five tokens, and each call that the service can answer brings one back. Clones share the
/// tokens, also across clients.
#[derive(Clone)]
pub struct Budget(Option<Arc<Tokens>>);

struct Tokens {
    all: u32,
    left: AtomicU32,
}

const COST: u32 = 5;

impl Budget {
    /// A budget of this many tokens; 500 unless a client is given another.
    #[must_use]
    pub fn new(tokens: u32) -> Self {
        Self(Some(Arc::new(Tokens {
            all: tokens,
            left: AtomicU32::new(tokens),
        })))
    }

    /// A budget that never ends.
    #[must_use]
    pub fn unlimited() -> Self {
        Self(None)
    }

    /// Takes what another attempt costs, if there is as much.
    pub(crate) fn withdraw(&self) -> bool {
        let Some(tokens) = &self.0 else { return true };
        let less = |left: u32| left.checked_sub(COST);
        let (set, get) = (Ordering::Relaxed, Ordering::Relaxed);
        tokens.left.fetch_update(set, get, less).is_ok()
    }

    /// Brings back a token for a call that was answered.
    pub(crate) fn deposit(&self) {
        let Some(tokens) = &self.0 else { return };
        // Most calls find the budget full, and calls on other threads need not wait for a write that changes nothing.
        if tokens.left.load(Ordering::Relaxed) < tokens.all {
            let more = |left: u32| (left < tokens.all).then_some(left + 1);
            let (set, get) = (Ordering::Relaxed, Ordering::Relaxed);
            let _ = tokens.left.fetch_update(set, get, more);
        }
    }
}

impl Default for Budget {
    fn default() -> Self {
        Self::new(500)
    }
}

impl Debug for Budget {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Some(tokens) => write!(
                f,
                "Budget({} of {})",
                tokens.left.load(Ordering::Relaxed),
                tokens.all
            ),
            None => f.write_str("Budget(unlimited)"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Budget;

    #[test]
    fn attempts_cost_and_success_pays() {
        let budget = Budget::new(11);
        assert!(budget.withdraw() && budget.withdraw() && !budget.withdraw());
        (0..4).for_each(|_| budget.deposit());
        assert!(budget.withdraw() && !budget.withdraw());
        (0..40).for_each(|_| budget.deposit());
        assert_eq!(format!("{budget:?}"), "Budget(11 of 11)");
        assert!((0..1000).all(|_| Budget::unlimited().withdraw()));
    }
}
