//! A client for each definition of AutoRest's test server. Without the server's package there is none.

#[cfg(test_server)]
include!(concat!(env!("OUT_DIR"), "/clients.rs"));
