//! A server that answers everything and keeps what came.

use std::collections::HashMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;

/// The header by which requests are told apart.
pub(crate) const CASE: &str = "x-case";

const ANSWER: &[u8] =
    b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}";

/// A request as it came. Its body is whole, in whatever pieces it came.
#[derive(Clone, Debug, Default)]
pub(crate) struct Request {
    pub(crate) method: String,
    pub(crate) target: String,
    /// With names in lower case, in their order.
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
}

impl Request {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let mut headers = self.headers.iter();
        let (_, value) = headers.find(|(known, _)| known == name)?;
        Some(value)
    }
}

type Kept = Arc<Mutex<HashMap<usize, Request>>>;

pub(crate) struct Recorder {
    pub(crate) address: SocketAddr,
    kept: Kept,
}

impl Recorder {
    /// Listens until the process ends.
    pub(crate) fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("there are ports");
        let address = listener.local_addr().expect("it has one");
        let kept = Kept::default();
        let own = Arc::clone(&kept);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let kept = Arc::clone(&own);
                thread::spawn(move || serve(&stream, &kept));
            }
        });
        Self { address, kept }
    }

    /// What came since it was last asked, by the number of the case.
    pub(crate) fn take(&self) -> HashMap<usize, Request> {
        std::mem::take(&mut self.kept.lock().expect("nobody panics"))
    }
}

fn serve(stream: &TcpStream, kept: &Kept) {
    let mut reader = BufReader::new(stream);
    let mut writer = stream;
    while let Some(request) = read(&mut reader) {
        let case = request.header(CASE).and_then(|case| case.parse().ok());
        if let Some(case) = case {
            kept.lock().expect("nobody panics").insert(case, request);
        }
        if writer.write_all(ANSWER).is_err() {
            return;
        }
    }
}

fn read(reader: &mut BufReader<&TcpStream>) -> Option<Request> {
    let start = line(reader)?;
    let mut words = start.splitn(3, ' ');
    let mut request = Request {
        method: words.next()?.to_owned(),
        target: words.next()?.to_owned(),
        ..Request::default()
    };
    loop {
        let line = line(reader)?;
        if line.is_empty() {
            break;
        }
        let (name, value) = line.split_once(':')?;
        let value = value.trim().to_owned();
        request.headers.push((name.to_ascii_lowercase(), value));
    }
    let length = request.header("content-length").map(str::parse);
    if request.header("transfer-encoding") == Some("chunked") {
        while let Some(length) = usize::from_str_radix(&line(reader)?, 16)
            .ok()
            .filter(|length| *length > 0)
        {
            request.body.extend(exactly(reader, length)?);
            line(reader)?;
        }
        line(reader)?;
    } else if let Some(Ok(length)) = length {
        request.body = exactly(reader, length)?;
    }
    Some(request)
}

fn exactly(reader: &mut impl Read, length: usize) -> Option<Vec<u8>> {
    let mut bytes = vec![0; length];
    reader.read_exact(&mut bytes).ok()?;
    Some(bytes)
}

/// A line without its end; bytes that are no UTF-8 are kept as Latin-1 signs.
fn line(reader: &mut impl BufRead) -> Option<String> {
    let mut bytes = Vec::new();
    reader.read_until(b'\n', &mut bytes).ok()?;
    let bytes = bytes.strip_suffix(b"\n")?;
    let bytes = bytes.strip_suffix(b"\r").unwrap_or(bytes);
    let latin = || bytes.iter().map(|byte| char::from(*byte)).collect();
    Some(String::from_utf8(bytes.to_vec()).unwrap_or_else(|_| latin()))
}
