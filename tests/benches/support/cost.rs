use std::time::Duration;

use nix::sys::resource::{UsageWho, getrusage};
use nix::sys::time::TimeVal;

/// The CPU time that a process or its ended children used, in user and in system mode, and the most memory that one of them
/// held at once, in kilobytes (on macOS in bytes).
pub(crate) fn used(who: UsageWho) -> (Duration, u64) {
    let usage = getrusage(who).expect("every system counts its own processes");
    let time = |value: TimeVal| {
        let seconds = u64::try_from(value.tv_sec()).unwrap_or_default();
        let micros = u64::try_from(value.tv_usec()).unwrap_or_default();
        Duration::from_secs(seconds) + Duration::from_micros(micros)
    };
    let memory = u64::try_from(usage.max_rss()).unwrap_or_default();
    (time(usage.user_time()) + time(usage.system_time()), memory)
}

/// The middle one of some values.
pub(crate) fn median<T: Ord + Copy + Default>(values: impl IntoIterator<Item = T>) -> T {
    let mut sorted: Vec<T> = values.into_iter().collect();
    sorted.sort_unstable();
    sorted.get(sorted.len() / 2).copied().unwrap_or_default()
}
