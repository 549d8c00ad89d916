use connector_codegen::plan::{Accessor, Credential, CredentialKind, Package};

use super::docs;

/// Whether a credential is sent in the query, which reqwest has no default for.
pub(super) fn has_keys(package: &Package) -> bool {
    package
        .client
        .credentials
        .iter()
        .any(|credential| matches!(credential.kind, CredentialKind::Query(_)))
}

/// The client and its builder.
pub(super) fn module(package: &Package) -> String {
    let client = &package.client;
    let (field, empty, kept, key) = if has_keys(package) {
        KEYS
    } else {
        ("", "", "", "")
    };
    let base_url = client.base_url.as_deref().unwrap_or_default();
    let accessors: String = client.accessors.iter().map(accessor).collect();
    let setters: String = client.credentials.iter().map(setter).collect();
    format!(
        "use reqwest::header::{{HeaderMap, HeaderName, HeaderValue}};

#[derive(Clone, Debug)]
pub struct Client {{
    pub(crate) base_url: String,{field}
    pub(crate) http: reqwest::Client,
}}
impl Client {{
    pub fn builder() -> ClientBuilder {{
        ClientBuilder {{ base_url: {base_url:?}.to_owned(), {empty}headers: Vec::new(), http: reqwest::Client::builder().user_agent({user_agent:?}) }}
    }}
{accessors}}}

#[derive(Debug)]
pub struct ClientBuilder {{
    base_url: String,{field}
    headers: Vec<(String, String)>,
    http: reqwest::ClientBuilder,
}}
impl ClientBuilder {{
    pub fn base_url(self, url: impl Into<String>) -> Self {{
        Self {{ base_url: url.into(), ..self }}
    }}
    pub fn timeout(self, timeout: std::time::Duration) -> Self {{
        Self {{ http: self.http.timeout(timeout), ..self }}
    }}
{setters}{key}    pub fn header(mut self, name: &str, value: String) -> Self {{
        self.headers.push((name.to_owned(), value));
        self
    }}
    pub fn build(self) -> Result<Client, Box<dyn std::error::Error>> {{
        let mut headers = HeaderMap::new();
        for (name, value) in self.headers {{
            headers.insert(HeaderName::try_from(name)?, HeaderValue::try_from(value)?);
        }}
        Ok(Client {{ base_url: self.base_url, {kept}http: self.http.default_headers(headers).build()? }})
    }}
}}
",
        user_agent = client.user_agent,
    )
}

/// What keys in the query need: a field, its first and its last value, and a method.
const KEYS: (&str, &str, &str, &str) = (
    "\n    pub(crate) keys: Vec<(String, String)>,",
    "keys: Vec::new(), ",
    "keys: self.keys, ",
    "    pub fn key(mut self, name: &str, value: String) -> Self {
        self.keys.push((name.to_owned(), value));
        self
    }
",
);

fn accessor(accessor: &Accessor) -> String {
    let Accessor {
        method,
        module,
        handle,
        ..
    } = accessor;
    let about = docs("///", &accessor.docs);
    format!(
        "{about}pub fn {method}(&self) -> crate::{module}::{handle}<'_> {{\ncrate::{module}::{handle} {{ client: self }}\n}}\n"
    )
}

fn setter(credential: &Credential) -> String {
    let about = docs("///", &credential.docs);
    let (arguments, call) = match &credential.kind {
        CredentialKind::Header(name) => ("key: impl Into<String>", format!("self.header({name:?}, key.into())")),
        CredentialKind::Query(name) => ("key: impl Into<String>", format!("self.key({name:?}, key.into())")),
        CredentialKind::Cookie(name) => {
            ("key: impl Into<String>", format!("self.header(\"cookie\", format!(\"{{}}={{}}\", {name:?}, key.into()))"))
        }
        CredentialKind::Basic => (
            "username: impl Into<String>, password: impl Into<String>",
            "self.header(\"authorization\", format!(\"Basic {}\", connector_runtime::Base64::from(format!(\"{}:{}\", username.into(), password.into()))))".to_owned(),
        ),
        // What the usual style has no code for is not compared.
        CredentialKind::Digest | CredentialKind::AwsSigV4 { .. } | CredentialKind::Own(_) => {
            return String::new();
        }
        CredentialKind::Bearer => {
            ("token: impl Into<String>", "self.header(\"authorization\", format!(\"Bearer {}\", token.into()))".to_owned())
        }
    };
    format!(
        "{about}pub fn {}(self, {arguments}) -> Self {{\n{call}\n}}\n",
        credential.method
    )
}
