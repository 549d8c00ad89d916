//! The default transport against a server with TLS. Its certificate, `localhost.pem`, is signed by itself and holds until 2120.
//!
//! Which certificates the system trusts is told by the environment, so that the test starts itself once more with another one.
#![cfg(target_os = "linux")]

use std::env;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::process::Command;
use std::sync::Arc;
use std::thread;

use connector_runtime::{Core, Kind, Retry};
use rustls::crypto::ring;
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivatePkcs8KeyDer};
use rustls::{ServerConfig, ServerConnection, StreamOwned};

const CERTIFICATE: &[u8] = include_bytes!("localhost.pem");
const KEY: &[u8] = include_bytes!("localhost.key.der");

/// Where the system keeps the certificates that it trusts.
const ROOTS: &str = "SSL_CERT_FILE";

/// Starts a server that answers every request with the protocol that was agreed on, and gives its address.
fn serve() -> String {
    let certificate = CertificateDer::from_pem_slice(CERTIFICATE).expect("it is a certificate");
    let mut config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .expect("the provider knows them")
        .with_no_client_auth()
        .with_single_cert(vec![certificate], PrivatePkcs8KeyDer::from(KEY).into())
        .expect("the key is that of the certificate");
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    let config = Arc::new(config);
    let listener = TcpListener::bind("127.0.0.1:0").expect("the loopback interface works");
    let port = listener.local_addr().expect("it has an address").port();
    thread::spawn(move || {
        for stream in listener.incoming() {
            let connection = ServerConnection::new(config.clone()).expect("the settings fit");
            // Whoever trusts nobody goes away.
            let _ = answer(stream.expect("the loopback interface works"), connection);
        }
    });
    format!("https://localhost:{port}")
}

fn answer(stream: TcpStream, connection: ServerConnection) -> std::io::Result<()> {
    let mut stream = BufReader::new(StreamOwned::new(connection, stream));
    let mut request = String::new();
    while !request.ends_with("\r\n\r\n") {
        stream.read_line(&mut request)?;
    }
    let stream = stream.get_mut();
    let protocol = stream.conn.alpn_protocol().unwrap_or_default().to_vec();
    let length = protocol.len();
    write!(
        stream,
        "HTTP/1.1 200 OK\r\nContent-Length: {length}\r\n\r\n"
    )?;
    stream.write_all(&protocol)?;
    stream.flush()
}

fn core() -> Core {
    let builder = Core::builder().base_url(serve()).retry(Retry::none());
    builder.build().expect("the settings are complete")
}

#[tokio::test]
async fn a_certificate_that_the_system_does_not_trust_is_refused() {
    let error = core().request_to("GET", "/").await.unwrap_err();
    assert_eq!(error.kind(), Kind::Connect, "{error:?}");
}

#[test]
fn a_certificate_that_the_system_trusts_is_accepted() {
    let roots = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/tls/localhost.pem");
    let output = Command::new(env::current_exe().expect("the test has a name"))
        .args(["--exact", "trusted", "--ignored"])
        .env(ROOTS, roots)
        .output()
        .expect("the test starts again");
    let told = String::from_utf8_lossy(&output.stdout);
    assert!(told.contains("1 passed"), "{told}");
}

#[tokio::test]
#[ignore = "needs the certificate among those of the system"]
async fn trusted() {
    let answer = core().request_to("GET", "/").await.unwrap();
    assert_eq!(answer.bytes(), "http/1.1");
}
