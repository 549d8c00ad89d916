use md5::Md5;
use sha2::digest::Digest as _;
use sha2::{Sha256, Sha512_256};

/// How a service wants things hashed (RFC 7616 §3.4).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Algorithm {
    hash: Hash,
    /// The secret is mixed with both nonces.
    pub(super) is_session: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Hash {
    Md5,
    Sha256,
    Sha512Part,
}

impl Algorithm {
    /// What a service names; without a name it is MD5.
    pub(super) fn named(name: Option<&str>) -> Option<Self> {
        let name = name.unwrap_or("MD5").to_ascii_uppercase();
        let (name, is_session) = match name.strip_suffix("-SESS") {
            Some(name) => (name, true),
            None => (name.as_str(), false),
        };
        let hash = match name {
            "MD5" => Hash::Md5,
            "SHA-256" => Hash::Sha256,
            "SHA-512-256" => Hash::Sha512Part,
            _ => return None,
        };
        Some(Self { hash, is_session })
    }

    /// Texts joined by colons, hashed and written in hexadecimal digits.
    pub(super) fn hash(self, texts: &[&str]) -> String {
        let text = texts.join(":");
        match self.hash {
            Hash::Md5 => hex(&Md5::digest(text)),
            Hash::Sha256 => hex(&Sha256::digest(text)),
            Hash::Sha512Part => hex(&Sha512_256::digest(text)),
        }
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
