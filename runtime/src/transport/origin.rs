use std::sync::{Arc, Mutex, PoisonError};

use http::Uri;
use http::uri::{Authority, Scheme};
use reqwest::Url;

/// Addresses as `reqwest` wants them. Reading scheme, host and port takes longer than all the rest of an address, and most
/// requests of a transport go to one origin, so that the last one is kept as it was read.
#[derive(Clone, Default)]
pub(super) struct Origins(Arc<Mutex<Option<Origin>>>);

struct Origin {
    scheme: Scheme,
    authority: Authority,
    /// Its root.
    url: Url,
}

impl Origins {
    /// The same address; `None` for one that has no origin, or that only `http` takes for an address.
    pub(super) fn url(&self, uri: &Uri) -> Option<Url> {
        let (scheme, authority) = (uri.scheme()?, uri.authority()?);
        let mut last = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        // Authorities are equal whatever their case is, also that of a password.
        let is_known = |last: &&Origin| {
            last.scheme == *scheme && last.authority.as_str() == authority.as_str()
        };
        let known = last.as_ref().filter(is_known);
        let mut url = match known {
            Some(known) => known.url.clone(),
            None => {
                let url = Url::parse(&format!("{scheme}://{authority}/")).ok()?;
                let (scheme, authority) = (scheme.clone(), authority.clone());
                let origin = last.insert(Origin {
                    scheme,
                    authority,
                    url,
                });
                origin.url.clone()
            }
        };
        drop(last);
        url.set_path(uri.path());
        url.set_query(uri.query());
        Some(url)
    }
}

#[cfg(test)]
mod tests {
    use super::Origins;

    #[test]
    fn an_address_is_what_reading_all_of_it_gives() {
        let origins = Origins::default();
        for address in [
            "http://notes.example.com",
            "http://notes.example.com/?",
            "http://notes.example.com/a/../b/%2E%2e/c%20d/./e?q=1&r=/../x?y",
            "http://notes.example.com//evil.example.com/x",
            "http://notes.example.com/\\evil.example.com/x",
            "http://notes.example.com/@evil.example.com:80?a='{|}`^",
            "http://NOTES.example.com:80/A",
            "https://notes.example.com:80/A",
            "https://me:pw@notes.example.com:443/a;b=c,d",
            "https://me:PW@notes.example.com:443/a",
            "http://[::1]:8080/a|b{c}^d",
            "http://0x7f.1/a",
        ] {
            let (uri, whole) = (address.parse(), address.parse().ok());
            assert_eq!(origins.url(&uri.unwrap()), whole, "{address}");
        }
        for address in ["/notes", "notes.example.com:80", "http://1.2.3.4.5/"] {
            assert_eq!(origins.url(&address.parse().unwrap()), None, "{address}");
        }
    }
}
