use std::time::Duration;

use nix::sys::resource::{Usage, UsageWho, getrusage};

/// What a process used.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Cost {
    /// CPU time of all its threads, in user and in system mode.
    pub(crate) cpu: Duration,
    /// The most memory that it held at once, as the system counts it: kilobytes on Linux.
    pub(crate) memory: u64,
}

/// What this process has used so far.
pub(crate) fn own() -> Cost {
    cost(UsageWho::RUSAGE_SELF)
}

/// What the ended children of this process used: the CPU time of all, the memory of the largest.
pub(crate) fn of_children() -> Cost {
    cost(UsageWho::RUSAGE_CHILDREN)
}

/// The middle one of some values.
pub(crate) fn median<T: Ord + Copy + Default>(values: impl IntoIterator<Item = T>) -> T {
    let mut sorted: Vec<T> = values.into_iter().collect();
    sorted.sort_unstable();
    sorted.get(sorted.len() / 2).copied().unwrap_or_default()
}

fn cost(who: UsageWho) -> Cost {
    let usage = getrusage(who).expect("these are processes that every system counts");
    let time = |value: nix::sys::time::TimeVal| {
        let micros = value.tv_sec() * 1_000_000 + value.tv_usec();
        Duration::from_micros(u64::try_from(micros).unwrap_or_default())
    };
    Cost {
        cpu: time(usage.user_time()) + time(Usage::system_time(&usage)),
        memory: u64::try_from(usage.max_rss()).unwrap_or_default(),
    }
}
