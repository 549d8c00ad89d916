//! Codec throughput against serde_json with serde derives, on the same owned structs and the same document.
//!
//! Prints MB/s of both for every way to decode and to encode, and in the end the lowest ratio ours/serde of each direction;
//! both are to be at least 1.

mod derived;
mod document;
mod emitted;

use std::hint::black_box;
use std::time::{Duration, Instant};

use connector_runtime::wire;

const ROUNDS: usize = 41;
const CALLS_PER_ROUND: usize = 16;

fn main() {
    let compact = document::page(300);
    let pretty = document::pretty(&compact);
    println!("connector-runtime's codec (ours) against serde_json with serde derives (serde):");
    println!(
        "same structs, same document, one thread; medians of {ROUNDS} rounds taken in turns\n"
    );
    let mut decode = f64::INFINITY;
    for (what, json) in [("decode compact", &compact), ("decode pretty", &pretty)] {
        let ratio = report(
            what,
            json,
            |json| drop(ours(json)),
            |json| drop(theirs(json)),
        );
        decode = decode.min(ratio);
    }
    let text = str::from_utf8(&compact).expect("JSON is UTF-8");
    let ours_of_str = |_: &[u8]| {
        drop(wire::from_str::<emitted::Page>(black_box(text)).expect("the document has this shape"))
    };
    let theirs_of_str = |_: &[u8]| {
        drop(
            serde_json::from_str::<derived::Page>(black_box(text))
                .expect("the document has this shape"),
        )
    };
    decode = decode.min(report("decode str", &compact, ours_of_str, theirs_of_str));
    let (our_page, their_page) = (ours(&compact), theirs(&compact));
    let encode_ours = |_: &[u8]| drop(black_box(wire::to_vec(&our_page).expect("finite numbers")));
    let encode_theirs = |_: &[u8]| {
        drop(black_box(
            serde_json::to_vec(&their_page).expect("finite numbers"),
        ))
    };
    let encode = report("encode", &compact, encode_ours, encode_theirs);
    let round_trip: emitted::Page = ours(&wire::to_vec(&our_page).expect("finite numbers"));
    assert_eq!(round_trip, our_page, "what is written reads back");
    println!("\nlowest ratio ours/serde of each direction, above 1 is faster than serde:");
    println!("ratio decode {decode:.2}");
    println!("ratio encode {encode:.2}");
}

fn ours(json: &[u8]) -> emitted::Page {
    wire::from_slice(black_box(json)).expect("the document has this shape")
}

fn theirs(json: &[u8]) -> derived::Page {
    serde_json::from_slice(black_box(json)).expect("the document has this shape")
}

/// Times both in turns, so that whatever slows the machine down slows both down, and gives the ratio of their speeds.
fn report(what: &str, json: &[u8], ours: impl Fn(&[u8]), serde: impl Fn(&[u8])) -> f64 {
    let (mut our_times, mut serde_times) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        our_times.push(time(json, &ours));
        serde_times.push(time(json, &serde));
    }
    let speed = |times: &mut Vec<Duration>| {
        times.sort();
        (json.len() * CALLS_PER_ROUND) as f64 / 1e6 / times[ROUNDS / 2].as_secs_f64()
    };
    let (ours, serde) = (speed(&mut our_times), speed(&mut serde_times));
    println!(
        "{what:>14}: ours {ours:6.0} MB/s, serde {serde:6.0} MB/s, ratio {:.2}  ({} kB)",
        ours / serde,
        json.len() / 1000
    );
    ours / serde
}

fn time(json: &[u8], work: impl Fn(&[u8])) -> Duration {
    let start = Instant::now();
    for _ in 0..CALLS_PER_ROUND {
        work(json);
    }
    start.elapsed()
}
