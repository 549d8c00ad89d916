//! Calls methods of clients one after the other, and tells what becomes of each call.

use std::collections::HashMap;
use std::future::Future;
use std::io::{BufRead, BufReader, BufWriter, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;
use std::time::Duration;

use connector_runtime::wire::{Decode, from_slice};
use connector_runtime::{Call, Error, Kind, Retry, Upload};
use serde_json::Value;

/// What a method is given: texts for each thing that it takes, and none for what is not given.
pub struct Given {
    case: String,
    texts: Vec<Vec<String>>,
}

impl Given {
    pub fn has(&self, at: usize) -> bool {
        !self.texts[at].is_empty()
    }

    pub fn at(&self, at: usize, number: usize) -> String {
        self.texts[at].get(number).cloned().unwrap_or_default()
    }

    pub fn json<T: Decode>(&self, at: usize) -> Result<T, String> {
        let json = self.at(at, 0);
        from_slice(json.as_bytes()).map_err(|error| format!("{error}: {json}"))
    }

    pub fn scalar<T: Decode>(&self, at: usize) -> Result<T, String> {
        scalar(&self.at(at, 0))
    }

    pub fn scalars<T: Decode>(&self, at: usize) -> Result<Vec<T>, String> {
        self.texts[at].iter().map(|text| scalar(text)).collect()
    }

    pub fn upload(&self, at: usize) -> Upload {
        upload(&self.at(at, 0))
    }

    pub fn uploads(&self, at: usize) -> Vec<Upload> {
        self.texts[at].iter().map(|text| upload(text)).collect()
    }
}

fn upload(text: &str) -> Upload {
    Upload::new("upload.bin", text.to_owned())
}

/// A text as a value of a type: as text where it can be that, or else as what it looks like.
fn scalar<T: Decode>(text: &str) -> Result<T, String> {
    let quoted = Value::String(text.to_owned()).to_string();
    from_slice(quoted.as_bytes())
        .or_else(|_| from_slice(text.as_bytes()))
        .map_err(|error| format!("{error}: {text}"))
}

pub type Sent = Pin<Box<dyn Future<Output = Result<(), Error>>>>;
pub type Calls = Box<dyn Fn(usize, &Given) -> Result<Sent, String>>;
pub type Connect = fn(&str, &Given) -> Result<Calls, String>;

pub fn sent<T: 'static>(call: Call<T>, given: &Given) -> Sent {
    let pending = call
        .retry(Retry::none())
        .timeout(Duration::from_secs(60))
        .header("x-case", given.case.clone())
        .response();
    Box::pin(async move { pending.await.map(|_| ()) })
}

/// Reads lines that each are a call.
pub fn run(slots: &'static [Connect]) {
    let deep = std::thread::Builder::new().stack_size(1 << 29);
    deep.spawn(move || work(slots))
        .expect("threads can be made")
        .join()
        .expect("it does not panic");
}

fn work(slots: &[Connect]) {
    let mut arguments = std::env::args().skip(1);
    let mut next = || arguments.next().expect("slot, address and file of calls");
    let slot: usize = next().parse().expect("a number");
    let (address, path) = (next(), next());
    std::panic::set_hook(Box::new(|_| {}));
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("it can be built");
    let _inside = runtime.enter();
    let file = BufReader::new(std::fs::File::open(path).expect("it can be read"));
    let mut clients = HashMap::new();
    let mut out = BufWriter::new(std::io::stdout().lock());
    for line in file.lines() {
        let line: Value = serde_json::from_str(&line.expect("it is text")).expect("it is JSON");
        let given = |key: &str| Given {
            case: line["case"].to_string(),
            texts: serde_json::from_value(line[key].clone()).expect("lists of texts"),
        };
        let at = line["method"].as_u64().expect("a number") as usize;
        let address = format!("{address}{}", line["below"].as_str().unwrap_or_default());
        let key = format!("{address} {}", line["credentials"]);
        let calls = clients
            .entry(key)
            .or_insert_with(|| slots[slot](&address, &given("credentials")));
        let call = || {
            let calls = calls.as_ref().map_err(String::clone)?;
            let sent = calls(at, &given("given"))?;
            match runtime.block_on(sent) {
                Err(error) if is_unsent(&error) => Err(error.to_string()),
                _ => Ok(()),
            }
        };
        let told = match catch_unwind(AssertUnwindSafe(call)) {
            Ok(Ok(())) => String::new(),
            Ok(Err(why)) => why,
            Err(_) => "it panics".to_owned(),
        };
        writeln!(out, "{}", told.replace('\n', " ")).expect("it can be written");
    }
}

/// What becomes of the answer is no matter here.
fn is_unsent(error: &Error) -> bool {
    !matches!(error.kind(), Kind::Decode | Kind::Status)
}
