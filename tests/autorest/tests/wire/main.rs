//! Generated clients against AutoRest's test server, which counts the scenarios that it was asked for in the right way.
//!
//! `bash tests/autorest/run` installs the server and runs this. Arguments choose topics; the coverage is compared when all of
//! them ran.

use std::process::ExitCode;

#[cfg(test_server)]
mod cookie;
#[cfg(test_server)]
mod coverage;
#[cfg(test_server)]
mod server;
#[cfg(test_server)]
mod topics;
#[cfg(test_server)]
mod wire;

#[cfg(test_server)]
use self::{
    coverage::{Counts, Coverage},
    server::Server,
    wire::Wire,
};

#[cfg(test_server)]
fn main() -> ExitCode {
    let chosen: Vec<String> = std::env::args()
        .skip(1)
        .filter(|argument| !argument.starts_with('-'))
        .collect();
    if !topics::are_chosen(&chosen) {
        return ExitCode::SUCCESS;
    }
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime");
    match runtime.block_on(run(&chosen)) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("the test server: {error}");
            ExitCode::FAILURE
        }
    }
}

#[cfg(test_server)]
async fn run(chosen: &[String]) -> Result<bool, Box<dyn std::error::Error>> {
    let server = Server::start()?;
    let before = Counts::fetch(server.address()).await?;
    let mut wire = Wire::new(server.address());
    topics::run(&mut wire, chosen).await;
    let after = Counts::fetch(server.address()).await?;
    let coverage = Coverage::between(before, &after);
    for fault in wire.faults() {
        println!("{fault}");
    }
    let is_covered = coverage.compare(wire.scenarios(), chosen.is_empty());
    Ok(wire.faults().is_empty() && is_covered)
}

#[cfg(not(test_server))]
fn main() -> ExitCode {
    let package = env!("AUTOREST_TESTSERVER");
    println!(
        "skipped: there is no test server at {package}; `bash tests/autorest/run` installs it"
    );
    match std::env::var("CI").as_deref() {
        Ok("true") => ExitCode::FAILURE,
        _ => ExitCode::SUCCESS,
    }
}
