//! The ways in which a service fails.

use std::io;
use std::time::Duration;

use tokio::io::AsyncWriteExt;
use tokio::net::TcpStream;

use crate::server::{Head, hold, repeat};

#[derive(Clone, Debug)]
pub(crate) enum Fault {
    /// None at all: what others are compared with.
    Nothing,
    /// The connection is reset instead of an answer.
    Reset,
    /// No answer ever comes.
    Stall,
    /// The body ends before its length.
    Truncate,
    /// The body stops without ending.
    Pause,
    /// A byte now and then.
    Trickle,
    /// The body is longer than its length, and what is left over looks like another answer.
    Lie,
    /// A page instead of JSON.
    WrongType,
    /// No HTTP at all.
    Garbage,
    /// Headers without end.
    EndlessHeaders,
    /// A body without end.
    EndlessBody,
    /// No request is let through.
    Storm,
    /// The service does not know what it has done.
    Broken,
    /// Only a new token is taken.
    Expired,
    /// To another origin.
    RedirectAway(String),
    /// To itself.
    RedirectLoop,
    /// Little that becomes much.
    #[cfg(feature = "gzip")]
    Bomb(std::sync::Arc<Vec<u8>>),
}

impl Fault {
    /// Answers a request, and says whether the connection goes on.
    pub(crate) async fn answer(&self, stream: &mut TcpStream, head: &Head) -> io::Result<bool> {
        let right = format!(r#"{{"id":"{}"}}"#, head.id());
        match self {
            Self::Nothing => send(stream, "200 OK", &right).await,
            Self::Reset => {
                stream.set_zero_linger()?;
                Ok(false)
            }
            Self::Stall => hold(stream).await.map(|()| false),
            Self::Truncate | Self::Pause => {
                let start = "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{\"id\":";
                stream.write_all(start.as_bytes()).await?;
                if matches!(self, Self::Pause) {
                    hold(stream).await?;
                }
                Ok(false)
            }
            Self::Trickle => {
                let start = "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n";
                stream.write_all(start.as_bytes()).await?;
                let pause = Duration::from_millis(10);
                repeat(stream, b" ", pause).await.map(|()| false)
            }
            Self::Lie => {
                let length = right.len();
                let wrong = "HTTP/1.1 200 OK\r\nContent-Length: 14\r\n\r\n{\"id\":\"other\"}";
                let answer =
                    format!("HTTP/1.1 200 OK\r\nContent-Length: {length}\r\n\r\n{right}{wrong}");
                stream.write_all(answer.as_bytes()).await.map(|()| true)
            }
            Self::WrongType => {
                send(
                    stream,
                    "200 OK\r\nContent-Type: text/html",
                    "<html>Sorry</html>",
                )
                .await
            }
            Self::Garbage => {
                stream
                    .write_all(&[0xff, 0, b'\r', b'\n', 0x80].repeat(50))
                    .await?;
                Ok(false)
            }
            Self::EndlessHeaders => {
                stream.write_all(b"HTTP/1.1 200 OK\r\n").await?;
                let header = format!("X-Fill: {}\r\n", "x".repeat(4000));
                repeat(stream, header.as_bytes(), Duration::ZERO).await?;
                Ok(false)
            }
            Self::EndlessBody => {
                let start = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
                stream.write_all(start).await?;
                let chunk = format!("4000\r\n{}\r\n", " ".repeat(0x4000));
                repeat(stream, chunk.as_bytes(), Duration::ZERO).await?;
                Ok(false)
            }
            Self::Storm => send(stream, "429 Too Many Requests\r\nRetry-After: 0", "{}").await,
            Self::Broken => send(stream, "500 Internal Server Error", "{}").await,
            Self::Expired if head.has_old_token => send(stream, "401 Unauthorized", "{}").await,
            Self::Expired => send(stream, "200 OK", &right).await,
            Self::RedirectAway(other) => {
                let status = format!("307 Temporary Redirect\r\nLocation: {other}{}", head.path);
                send(stream, &status, "").await
            }
            Self::RedirectLoop => {
                let status = format!("307 Temporary Redirect\r\nLocation: {}", head.path);
                send(stream, &status, "").await
            }
            #[cfg(feature = "gzip")]
            Self::Bomb(bomb) => {
                let length = bomb.len();
                let start = format!(
                    "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: {length}\r\n\r\n"
                );
                stream.write_all(start.as_bytes()).await?;
                stream.write_all(bomb).await.map(|()| true)
            }
        }
    }
}

async fn send(stream: &mut TcpStream, head: &str, body: &str) -> io::Result<bool> {
    let length = body.len();
    let answer = format!("HTTP/1.1 {head}\r\nContent-Length: {length}\r\n\r\n{body}");
    stream.write_all(answer.as_bytes()).await.map(|()| true)
}
