//! A server that sends or takes as much as it is asked for.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::thread;

pub(crate) const TOTAL: u64 = 1 << 30;
pub(crate) const CHUNK: usize = 64 << 10;
pub(crate) const LINE: &str = "[1000000,2000000,3000000,40000]\n";

/// Starts it, and gives its address.
pub(crate) fn start() -> io::Result<String> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let address = format!("http://{}", listener.local_addr()?);
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            // Who goes away has seen enough.
            thread::spawn(move || _ = serve(&stream));
        }
    });
    Ok(address)
}

fn serve(stream: &TcpStream) -> io::Result<()> {
    let mut reader = BufReader::with_capacity(CHUNK, stream);
    loop {
        let mut head = String::new();
        while !head.ends_with("\r\n\r\n") {
            if reader.read_line(&mut head)? == 0 {
                return Ok(());
            }
        }
        let head = head.to_ascii_lowercase();
        let length = head
            .split_once("content-length: ")
            .map_or("0", |(_, rest)| rest);
        let length = length.split("\r\n").next().unwrap_or_default();
        let length: u64 = length.parse().map_err(io::Error::other)?;
        io::copy(&mut (&mut reader).take(length), &mut io::sink())?;
        match head.split(' ').nth(1) {
            Some("/bytes") => send(stream, "application/octet-stream", &[0; CHUNK])?,
            Some("/lines") => {
                let chunk = LINE.repeat(CHUNK / LINE.len());
                send(stream, "application/jsonl", chunk.as_bytes())?;
            }
            _ => write!(
                &mut (&*stream),
                "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"
            )?,
        }
    }
}

fn send(mut stream: &TcpStream, media_type: &str, chunk: &[u8]) -> io::Result<()> {
    write!(
        stream,
        "HTTP/1.1 200 OK\r\nContent-Type: {media_type}\r\nContent-Length: {TOTAL}\r\n\r\n"
    )?;
    for _ in 0..TOTAL / chunk.len() as u64 {
        stream.write_all(chunk)?;
    }
    Ok(())
}
