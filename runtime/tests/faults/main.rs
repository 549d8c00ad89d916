//! Calls under load against services that fail in every way, one way after the other.
//!
//! Every call ends within its limits and with its own answer or an error, no call panics, nothing that may do harm twice is sent
//! twice, no request reaches another origin, and memory stays bounded. `CONNECTOR_FAULTS_CALLS` sets the number of calls for each
//! way; with `--nocapture`, the counts are printed.

mod fault;
mod load;
mod server;

use std::time::Duration;

use connector_runtime::{Budget, CoreBuilder};
use fault::Fault;
use load::Counts;
use server::Server;

/// The most memory that this process may hold at any time, in megabytes: that of the server, whose log grows, included.
const MEMORY_BAR: u64 = 256;

#[test]
fn calls_survive_services_that_fail() {
    println!(
        "{:>14}  {:>7} {:>8}  outcomes",
        "fault", "calls", "requests"
    );
    let usual = |builder: CoreBuilder| builder.retry_budget(Budget::unlimited());
    let brief = |builder| usual(builder).attempt_timeout(Duration::from_millis(300));
    let patient = |builder| usual(builder).read_timeout(Duration::from_millis(300));
    let limited = |builder| usual(builder).response_limit(1 << 20);

    // For each way: how a call may end, and how often a GET and a POST may be sent.
    run(Fault::Nothing, usual, &["right"], (1, 1));
    run(Fault::Reset, usual, &["Transport"], (3, 1));
    run(Fault::Stall, brief, &["Timeout"], (3, 1));
    run(Fault::Truncate, usual, &["Transport"], (3, 1));
    run(Fault::Pause, patient, &["Timeout"], (3, 1));
    run(Fault::Trickle, brief, &["Timeout"], (3, 1));
    run(Fault::Lie, usual, &["right", "Transport"], (3, 1));
    run(Fault::WrongType, usual, &["Decode 200"], (1, 1));
    run(Fault::Garbage, usual, &["Transport"], (3, 1));
    run(Fault::EndlessHeaders, usual, &["Transport"], (3, 1));
    run(Fault::EndlessBody, limited, &["TooLarge 200"], (1, 1));
    run(Fault::Broken, usual, &["Status 500"], (3, 1));
    run(Fault::Expired, usual, &["right"], (2, 2));
    // A redirect to the same origin is what the service asks for.
    run(Fault::RedirectLoop, usual, &["Status 307"], (11, 11));

    let counts = run(Fault::Storm, |builder| builder, &["Status 429"], (3, 3));
    let budget = 500 / 5;
    assert!(counts.requests <= counts.calls + budget, "the budget holds");

    let other = Server::start(Fault::Nothing);
    let away = Fault::RedirectAway(other.address.clone());
    run(away, usual, &["Status 307"], (1, 1));
    let reached = other.log.lock().unwrap().total();
    assert_eq!(reached, 0, "nothing reaches the other origin");

    #[cfg(feature = "gzip")]
    run(Fault::Bomb(bomb()), limited, &["TooLarge 200"], (1, 1));

    if let Some(peak) = load::peak_memory() {
        println!("peak memory: {peak} MB (at most {MEMORY_BAR})");
        assert!(peak <= MEMORY_BAR, "memory is bounded");
    }
}

fn run(
    fault: Fault,
    set: impl Fn(CoreBuilder) -> CoreBuilder,
    allowed: &[&str],
    (gets, posts): (usize, usize),
) -> Counts {
    let name = format!("{fault:?}");
    let name = name.split('(').next().unwrap_or_default();
    let server = Server::start(fault);
    let counts = load::run(&server, set);
    println!("{name:>14}  {counts}");
    for outcome in counts.outcomes.keys() {
        assert!(allowed.contains(&outcome.as_str()), "{name}: {outcome}");
    }
    assert_eq!(counts.outcomes.values().sum::<usize>(), counts.calls);
    let log = server.log.lock().expect("nothing panics");
    for (request, times) in &log.requests {
        let most = if request.starts_with("post") {
            posts
        } else {
            gets
        };
        assert!(*times <= most, "{name}: {request} came {times} times");
    }
    counts
}

/// 64 MiB of zeros, compressed.
#[cfg(feature = "gzip")]
fn bomb() -> std::sync::Arc<Vec<u8>> {
    use std::io::Write;
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    for _ in 0..64 {
        encoder
            .write_all(&[0; 1 << 20])
            .expect("memory takes everything");
    }
    encoder.finish().expect("memory takes everything").into()
}
