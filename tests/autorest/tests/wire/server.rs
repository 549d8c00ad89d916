//! The server as a process of its own.

use std::env;
use std::fs::File;
use std::io::{self, BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;

/// The server; it ends with this.
pub(crate) struct Server {
    process: Child,
    address: String,
}

impl Server {
    /// Starts the server on a free port of the loopback address, and waits until it listens.
    pub(crate) fn start() -> io::Result<Self> {
        let home = Path::new(env!("CARGO_TARGET_TMPDIR"));
        let shim = Path::new(env!("CARGO_MANIFEST_DIR")).join("loopback.cjs");
        let mut process = Command::new("node")
            .arg("-r")
            .arg(shim)
            .arg(Path::new(env!("AUTOREST_TESTSERVER")).join("dist/cli/cli.js"))
            .args(["run", "--port=0", "--coverageDirectory"])
            .arg(home.join("coverage"))
            .env_remove("AUTOREST_TESTSERVER")
            .stdout(File::create(home.join("server.log"))?)
            .stderr(Stdio::piped())
            .spawn()
            .map_err(|error| io::Error::new(error.kind(), format!("`node`: {error}")))?;
        let mut told = BufReader::new(process.stderr.take().expect("it is piped")).lines();
        let mut before = String::new();
        let port = loop {
            let Some(line) = told.next().transpose()? else {
                return Err(io::Error::other(format!("it ended: {before}")));
            };
            if let Some(port) = line.strip_prefix("listening on ") {
                break port.to_owned();
            }
            before = before + &line + "\n";
        };
        thread::spawn(move || told.for_each(drop));
        let address = format!("http://127.0.0.1:{port}");
        Ok(Self { process, address })
    }

    pub(crate) fn address(&self) -> &str {
        &self.address
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // There is nobody to tell.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
