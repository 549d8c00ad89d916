//! What a call costs beside the network: the runtime against `reqwest` and serde derives as one writes them by hand, with the
//! same timeouts, credential, check of the status and types, over the same server on the loopback interface.
//!
//! Prints the time of a call, the CPU time of the client for it and its allocations, and the ratios ours/by hand. The time is
//! to be at most 1.05 times that of the code by hand.

mod by_hand;
mod ours;
mod server;

use std::alloc::System;
use std::fs;
use std::io;
use std::time::{Duration, Instant};

use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};
use tokio::runtime::{Builder, Runtime};
use tokio::task::JoinSet;

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

const ROUNDS: usize = 201;
const CALLS_PER_ROUND: usize = 320;
const BAR: f64 = 1.05;

/// A client that can be called by clones of it at the same time.
trait Client: Clone + Send + 'static {
    fn get(self) -> impl Future<Output = ()> + Send;
    fn post(self) -> impl Future<Output = ()> + Send;
}

#[derive(Clone, Copy)]
enum Work {
    Get,
    Post,
}

fn main() -> io::Result<()> {
    if std::env::args().nth(1).as_deref() == Some(server::ARGUMENT) {
        return server::run();
    }
    // As anybody does who uses `reqwest` without a provider of its own.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let server = server::Process::start()?;
    let runtime = Builder::new_current_thread().enable_all().build()?;
    let (ours, theirs) = runtime.block_on(async {
        (
            ours::Notes::new(server.address()),
            by_hand::Notes::new(server.address()),
        )
    });
    println!(
        "a call by the runtime (ours) and by hand, one thread; medians of {ROUNDS} rounds of {CALLS_PER_ROUND} calls, in turns"
    );
    let mut worst: f64 = 0.0;
    for (name, work) in [("GET", Work::Get), ("POST", Work::Post)] {
        for concurrency in [1, 64] {
            let Compared { ours, theirs, time } =
                compare(&runtime, work, concurrency, &ours, &theirs);
            println!("\n{name}, {concurrency} at a time");
            print("ours", &ours);
            print("by hand", &theirs);
            let ratio = |get: fn(&Cost) -> f64| get(&ours) / get(&theirs);
            println!(
                "  ratio     {time:8.2}    {:8.2}    {:8.2}       {:8.2}",
                ratio(|cost| cost.cpu.as_secs_f64()),
                ratio(|cost| cost.allocations),
                ratio(|cost| cost.bytes),
            );
            worst = worst.max(time);
        }
    }
    println!("\nratio call {worst:.3} (at most {BAR})");
    Ok(())
}

/// What a call costs.
struct Cost {
    time: Duration,
    /// Of the client's thread; zero where the system does not tell.
    cpu: Duration,
    allocations: f64,
    bytes: f64,
}

fn print(name: &str, cost: &Cost) {
    let micros = |time: Duration| time.as_secs_f64() * 1e6;
    println!(
        "  {name:<8} {:8.1} µs {:8.1} µs CPU {:8.1} allocations {:8.0} bytes",
        micros(cost.time),
        micros(cost.cpu),
        cost.allocations,
        cost.bytes
    );
}

/// What both cost, and the ratio of their times.
struct Compared {
    ours: Cost,
    theirs: Cost,
    time: f64,
}

/// Times both in turns, so that whatever slows the machine down slows both down; the ratio is the median of those of the turns.
fn compare(
    runtime: &Runtime,
    work: Work,
    concurrency: usize,
    ours: &impl Client,
    theirs: &impl Client,
) -> Compared {
    // Connections are opened and memory is taken before anything is counted.
    round(runtime, work, concurrency, ours);
    round(runtime, work, concurrency, theirs);
    let (mut our_rounds, mut their_rounds) = (Vec::new(), Vec::new());
    for turn in 0..ROUNDS {
        // Neither is always the first one.
        if turn % 2 == 0 {
            our_rounds.push(round(runtime, work, concurrency, ours));
            their_rounds.push(round(runtime, work, concurrency, theirs));
        } else {
            their_rounds.push(round(runtime, work, concurrency, theirs));
            our_rounds.push(round(runtime, work, concurrency, ours));
        }
    }
    let seconds = |cost: &Cost| cost.time.as_secs_f64();
    let turns = our_rounds.iter().zip(&their_rounds);
    let ratios = turns.map(|(ours, theirs)| seconds(ours) / seconds(theirs));
    Compared {
        time: middle(ratios.collect()),
        ours: median(&our_rounds),
        theirs: median(&their_rounds),
    }
}

fn round(runtime: &Runtime, work: Work, concurrency: usize, client: &impl Client) -> Cost {
    let region = Region::new(ALLOCATOR);
    let (start, cpu) = (Instant::now(), cpu());
    match concurrency {
        1 => runtime.block_on(run(work, client.clone(), CALLS_PER_ROUND)),
        _ => runtime.block_on(async {
            let mut tasks = JoinSet::new();
            for _ in 0..concurrency {
                tasks.spawn(run(work, client.clone(), CALLS_PER_ROUND / concurrency));
            }
            while let Some(task) = tasks.join_next().await {
                task.expect("no call panics");
            }
        }),
    }
    let (time, cpu) = (start.elapsed(), self::cpu().saturating_sub(cpu));
    let change = region.change();
    let calls = CALLS_PER_ROUND as f64;
    Cost {
        time: time.div_f64(calls),
        cpu: cpu.div_f64(calls),
        allocations: (change.allocations + change.reallocations) as f64 / calls,
        bytes: change.bytes_allocated as f64 / calls,
    }
}

async fn run(work: Work, client: impl Client, calls: usize) {
    for _ in 0..calls {
        match work {
            Work::Get => client.clone().get().await,
            Work::Post => client.clone().post().await,
        }
    }
}

fn middle(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

fn median(rounds: &[Cost]) -> Cost {
    let of = |get: fn(&Cost) -> f64| middle(rounds.iter().map(get).collect());
    Cost {
        time: Duration::from_secs_f64(of(|cost| cost.time.as_secs_f64())),
        cpu: Duration::from_secs_f64(of(|cost| cost.cpu.as_secs_f64())),
        allocations: of(|cost| cost.allocations),
        bytes: of(|cost| cost.bytes),
    }
}

/// The CPU time of this process's first thread so far.
fn cpu() -> Duration {
    let spent = fs::read_to_string("/proc/self/schedstat").unwrap_or_default();
    let nanos = spent.split(' ').next().unwrap_or_default();
    Duration::from_nanos(nanos.parse().unwrap_or_default())
}
