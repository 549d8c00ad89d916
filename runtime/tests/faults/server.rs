//! A service that fails in one way, on a thread of its own.

use std::collections::BTreeMap;
use std::io;
use std::sync::mpsc::channel;
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::runtime::Builder;

use crate::fault::Fault;

/// What a service has received.
#[derive(Default)]
pub(crate) struct Log {
    /// How often each request came, by its method and path.
    pub(crate) requests: BTreeMap<String, usize>,
}

impl Log {
    pub(crate) fn total(&self) -> usize {
        self.requests.values().sum()
    }
}

pub(crate) struct Server {
    pub(crate) address: String,
    pub(crate) log: Arc<Mutex<Log>>,
}

/// A request as it came.
pub(crate) struct Head {
    pub(crate) method: String,
    pub(crate) path: String,
    pub(crate) has_old_token: bool,
}

impl Head {
    /// What tells the request from all others.
    pub(crate) fn id(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or_default()
    }
}

impl Server {
    pub(crate) fn start(fault: Fault) -> Self {
        let log = Arc::<Mutex<Log>>::default();
        let (sender, address) = channel();
        let for_server = log.clone();
        thread::spawn(move || {
            let runtime = Builder::new_current_thread().enable_all().build();
            runtime.expect("a runtime starts").block_on(async {
                let listener = TcpListener::bind("127.0.0.1:0").await;
                let listener = listener.expect("the loopback interface works");
                let address = listener.local_addr().expect("the listener has an address");
                sender
                    .send(format!("http://{address}"))
                    .expect("the test waits");
                loop {
                    if let Ok((stream, _)) = listener.accept().await {
                        tokio::spawn(serve(stream, fault.clone(), for_server.clone()));
                    }
                }
            });
        });
        Self {
            address: address.recv().expect("the server starts"),
            log,
        }
    }
}

async fn serve(mut stream: TcpStream, fault: Fault, log: Arc<Mutex<Log>>) -> io::Result<()> {
    let mut received = Vec::new();
    while let Some(head) = read(&mut stream, &mut received).await? {
        let name = format!("{} {}", head.method, head.path);
        *log.lock()
            .expect("nothing panics")
            .requests
            .entry(name)
            .or_default() += 1;
        if !fault.answer(&mut stream, &head).await? {
            return Ok(());
        }
    }
    Ok(())
}

/// Reads the next request to its end; `None` where there is none.
async fn read(stream: &mut TcpStream, received: &mut Vec<u8>) -> io::Result<Option<Head>> {
    loop {
        let end = received.windows(4).position(|window| window == b"\r\n\r\n");
        if let Some(end) = end {
            let text = String::from_utf8_lossy(&received[..end]).to_ascii_lowercase();
            let field = |name: &str| {
                let mut lines = text.lines().filter_map(|line| line.split_once(": "));
                lines
                    .find(|(known, _)| *known == name)
                    .map(|(_, value)| value.to_owned())
            };
            let length = field("content-length").and_then(|length| length.parse().ok());
            let whole = end + 4 + length.unwrap_or(0_usize);
            if received.len() >= whole {
                let mut words = text.split(' ').map(str::to_owned);
                let (method, target) = (words.next(), words.next().unwrap_or_default());
                received.drain(..whole);
                return Ok(Some(Head {
                    method: method.unwrap_or_default(),
                    path: target.split('?').next().unwrap_or_default().to_owned(),
                    has_old_token: field("authorization").is_none_or(|token| token == "old"),
                }));
            }
        }
        if stream.read_buf(received).await? == 0 {
            return Ok(None);
        }
    }
}

/// Waits until the client closes the connection.
pub(crate) async fn hold(stream: &mut TcpStream) -> io::Result<()> {
    while stream.read(&mut [0; 64]).await? > 0 {}
    Ok(())
}

/// Sends the same bytes again and again, until the client closes the connection.
pub(crate) async fn repeat(
    stream: &mut TcpStream,
    bytes: &[u8],
    pause: Duration,
) -> io::Result<()> {
    loop {
        stream.write_all(bytes).await?;
        if !pause.is_zero() {
            tokio::time::sleep(pause).await;
        }
    }
}
