use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::TcpStream;

use serde_json::{Value, json};

/// What a client asks.
pub(crate) struct Request {
    pub(crate) method: String,
    target: String,
    headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
}

impl Request {
    pub(crate) fn path(&self) -> &str {
        self.target.split('?').next().unwrap_or_default()
    }

    /// A query parameter as it was sent: no value of this service needs an escape.
    pub(crate) fn query(&self, name: &str) -> Option<&str> {
        let (_, query) = self.target.split_once('?')?;
        let mut pairs = query.split('&').filter_map(|pair| pair.split_once('='));
        pairs.find(|(key, _)| *key == name).map(|(_, value)| value)
    }

    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let mut named = self
            .headers
            .iter()
            .filter(|(key, _)| key.eq_ignore_ascii_case(name));
        named.next().map(|(_, value)| value.as_str())
    }
}

/// What the service says: a status, and JSON unless it has nothing to add.
pub(crate) struct Answer {
    status: u16,
    body: Option<Value>,
}

impl Answer {
    pub(crate) fn json(status: u16, body: Value) -> Self {
        Self {
            status,
            body: Some(body),
        }
    }

    pub(crate) fn empty(status: u16) -> Self {
        Self { status, body: None }
    }

    pub(crate) fn problem(status: u16, message: &str) -> Self {
        Self::json(status, json!({"message": message}))
    }
}

/// Answers the one request of a connection.
pub(crate) fn serve(stream: TcpStream, answer: impl FnOnce(Request) -> Answer) -> io::Result<()> {
    let Answer { status, body } = answer(read(BufReader::new(&stream))?);
    let body = body.map(|body| body.to_string()).unwrap_or_default();
    let length = match status {
        204 => String::new(),
        _ => format!(
            "Content-Type: application/json\r\nContent-Length: {}\r\n",
            body.len()
        ),
    };
    write!(
        &stream,
        "HTTP/1.1 {status} \r\nConnection: close\r\n{length}\r\n{body}"
    )
}

fn read(mut from: impl BufRead) -> io::Result<Request> {
    let mut line = || {
        let mut line = String::new();
        from.read_line(&mut line)?;
        io::Result::Ok(line.trim_end().to_owned())
    };
    let first = line()?;
    let mut words = first.split(' ').map(str::to_owned);
    let mut request = Request {
        method: words.next().unwrap_or_default(),
        target: words.next().unwrap_or_default(),
        headers: Vec::new(),
        body: Vec::new(),
    };
    while let Some((name, value)) = line()?.split_once(':') {
        request
            .headers
            .push((name.to_owned(), value.trim().to_owned()));
    }
    let length = request
        .header("content-length")
        .and_then(|length| length.parse().ok());
    from.take(length.unwrap_or(0))
        .read_to_end(&mut request.body)?;
    Ok(request)
}
