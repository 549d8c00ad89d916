//! What requests authenticate with: the `auth` of collections, and what people write into headers and queries by hand.

use super::collection::{Auth, Collection, Pair, Request};
use super::schemes::Schemes;
use super::scope::Scope;
use super::text::{is_literal, only_variable, variables};
use crate::diag::{Diagnostics, codes};
use crate::model::{Flow, FlowKind, KeyPlace, Requirement, SchemeKind, Security};
use crate::sort::sort_by_key;
use crate::source::Place;

/// What requests need, and which of their pairs are there for that alone.
#[derive(Debug, Default)]
pub(super) struct Needed {
    /// What any of them is sent with; without anything where one of them is sent so.
    pub(super) security: Security,
    /// Lower-case names of headers.
    pub(super) headers: Vec<String>,
    pub(super) query: Vec<String>,
    /// What the request at hand is sent with.
    schemes: Requirement,
}

/// What requests that are one operation authenticate with.
pub(super) fn of_requests(
    collection: &Collection<'_>,
    requests: &[&Request],
    scope: &Scope,
    schemes: &mut Schemes,
    diagnostics: &mut Diagnostics,
) -> Needed {
    let mut all = Needed::default();
    for request in requests {
        let one = of_request(collection, request, scope, schemes, diagnostics);
        if !all.security.contains(&one.schemes) {
            all.security.push(one.schemes);
        }
        all.headers.extend(one.headers);
        all.query.extend(one.query);
    }
    // Whoever has a credential means it.
    sort_by_key(&mut all.security, Vec::is_empty);
    if all.security.iter().all(Vec::is_empty) {
        all.security.clear();
    }
    all
}

fn of_request(
    collection: &Collection<'_>,
    request: &Request,
    scope: &Scope,
    schemes: &mut Schemes,
    diagnostics: &mut Diagnostics,
) -> Needed {
    let mut needed = Needed::default();
    if let Some(auth) = collection.auth(request) {
        needed
            .schemes
            .extend(declared(auth, scope, schemes, diagnostics));
    }
    let enabled = |pairs: &'_ [Pair]| -> Vec<Pair> {
        let pairs = pairs
            .iter()
            .filter(|pair| !pair.disabled && !pair.text().trim().is_empty());
        pairs.cloned().collect()
    };
    for header in enabled(&request.headers) {
        let name = header.key.trim().to_ascii_lowercase();
        let kind = match name.as_str() {
            "authorization" => by_hand(header.text()),
            _ if is_key_name(&name) => key(KeyPlace::Header, header.key.trim()),
            _ => continue,
        };
        needed.headers.push(name);
        needed.add(kind, &header, schemes, diagnostics);
    }
    if let Some(user) = &request.url.user {
        let pair = Pair::new("Authorization", Some(user), request.place);
        needed.add(SchemeKind::Basic, &pair, schemes, diagnostics);
    }
    let segments = request.url.segments.iter();
    for segment in segments.filter(|segment| is_secret_segment(segment)) {
        report_literal(segment, request.place, diagnostics);
    }
    for pair in enabled(&request.url.query) {
        // Words in queries mean many things: a token of `BNB` is a currency.
        let secret = is_secret_value(pair.text()) || !is_literal(pair.text());
        if is_key_name(&pair.key) && secret && is_literal(&pair.key) {
            needed.query.push(pair.key.clone());
            needed.add(key(KeyPlace::Query, &pair.key), &pair, schemes, diagnostics);
        }
    }
    needed
}

impl Needed {
    fn add(
        &mut self,
        kind: SchemeKind,
        pair: &Pair,
        schemes: &mut Schemes,
        diagnostics: &mut Diagnostics,
    ) {
        report_literal(pair.text(), pair.place, diagnostics);
        // What is declared fills the header already.
        let authorization = pair.key.eq_ignore_ascii_case("authorization");
        if authorization
            && self
                .schemes
                .iter()
                .any(|name| schemes.fills_authorization(name))
        {
            return;
        }
        let name = schemes.name(kind, variables(pair.text()).next(), pair.place);
        if !self.schemes.contains(&name) {
            self.schemes.push(name);
        }
    }
}

fn key(place: KeyPlace, name: &str) -> SchemeKind {
    SchemeKind::ApiKey {
        place,
        name: name.to_owned(),
    }
}

/// The scheme that the text of an `Authorization` header has.
fn by_hand(text: &str) -> SchemeKind {
    let word = text.split_whitespace().next().unwrap_or_default();
    let alone = word.len() == text.trim().len();
    match word.to_ascii_lowercase().as_str() {
        "bearer" if !alone => SchemeKind::Bearer,
        "basic" if !alone => SchemeKind::Basic,
        _ => key(KeyPlace::Header, "Authorization"),
    }
}

/// The scheme of an `auth`; `None` where it says too little.
fn declared(
    auth: &Auth,
    scope: &Scope,
    schemes: &mut Schemes,
    diagnostics: &mut Diagnostics,
) -> Option<String> {
    let (kind, secret) = match auth.kind.as_str() {
        "basic" => (SchemeKind::Basic, "password"),
        "bearer" => (SchemeKind::Bearer, "token"),
        "oauth2" => (oauth(auth, scope), "accessToken"),
        "apikey" => {
            let place = match auth.get("in") {
                Some("query") => KeyPlace::Query,
                _ => KeyPlace::Header,
            };
            let name = auth.get("key").and_then(|name| scope.resolve(name).ok());
            let Some(name) = name else {
                diagnostics
                    .report(
                        &codes::parse::BAD_SCHEME,
                        auth.place,
                        "an API key without a name",
                    )
                    .help("set `key` to the name of the header or of the query parameter");
                return None;
            };
            (key(place, &name), "value")
        }
        "digest" => (SchemeKind::Digest, "password"),
        "awsv4" => (aws(auth, scope), "secretKey"),
        "asap" | "edgegrid" | "hawk" | "jwt" | "ntlm" | "oauth1" => {
            (SchemeKind::Signed(auth.kind.clone()), "secret")
        }
        _ => (key(KeyPlace::Header, "Authorization"), "secret"),
    };
    let secrets = [
        secret,
        "clientSecret",
        "consumerSecret",
        "authKey",
        "sessionToken",
    ];
    for text in secrets.iter().filter_map(|key| auth.get(key)) {
        report_literal(text, auth.place, diagnostics);
    }
    let holders = [secret, "username", "accessKey"];
    let mut variables = holders
        .iter()
        .filter_map(|key| only_variable(auth.get(key)?));
    let variable = variables.next();
    Some(schemes.name(kind, variable, auth.place))
}

/// A key of AWS. What a setting leaves to a variable without a value, callers give.
fn aws(auth: &Auth, scope: &Scope) -> SchemeKind {
    let setting = |key| {
        let text = auth.get(key).and_then(|text| scope.resolve(text).ok());
        text.filter(|text| !text.trim().is_empty())
    };
    SchemeKind::AwsSigV4 {
        region: setting("region"),
        service: setting("service"),
    }
}

/// OAuth 2.0 by the flow that is configured; most collections only keep a token.
fn oauth(auth: &Auth, scope: &Scope) -> SchemeKind {
    if auth.get("addTokenTo") == Some("queryParams") {
        return key(KeyPlace::Query, "access_token");
    }
    let address = |key| auth.get(key).and_then(|text| scope.resolve(text).ok());
    let token_url = address("accessTokenUrl");
    let kind = match auth.get("grant_type") {
        Some("client_credentials") => FlowKind::ClientCredentials,
        Some("password_credentials") => FlowKind::Password,
        Some("implicit") => FlowKind::Implicit,
        Some(word) if word.starts_with("authorization_code") => FlowKind::AuthorizationCode,
        // The settings of a code flow, which older versions kept without its name.
        None if token_url.is_some() && auth.get("authUrl").is_some() => FlowKind::AuthorizationCode,
        _ => return SchemeKind::Bearer,
    };
    let scopes = auth.get("scope").and_then(|text| scope.resolve(text).ok());
    let scopes = scopes.unwrap_or_default();
    SchemeKind::OAuth2(vec![Flow {
        kind,
        authorization_url: address("authUrl"),
        token_url,
        scopes: scopes
            .split_whitespace()
            .map(|scope| (scope.to_owned(), String::new()))
            .collect(),
        origin: auth.place,
    }])
}

/// Warns of a secret that stands in the file. It goes nowhere.
pub(super) fn report_literal(text: &str, place: Place, diagnostics: &mut Diagnostics) {
    let secret = text.split_whitespace().last().unwrap_or_default();
    let sample =
        secret.len() < 8 || secret.contains(['<', '[', '*', '…']) || secret.contains("...");
    if is_literal(text) && !sample {
        diagnostics
            .report(
                &codes::postman::LITERAL_CREDENTIAL,
                place,
                "what looks like a credential stands in the collection",
            )
            .help("put a variable in its place, and revoke the credential if the file was shared");
    }
}

/// Whether headers and parameters of this name carry a key or a token.
fn is_key_name(name: &str) -> bool {
    let plain = plain(name);
    let words = [
        "apikey",
        "accesskey",
        "authtoken",
        "accesstoken",
        "sessiontoken",
        "usertoken",
        "authorization",
        "subscriptionkey",
        "clientsecret",
    ];
    words.iter().any(|word| plain.contains(word))
        || matches!(plain.as_str(), "token" | "xtoken" | "xauth")
}

/// Whether what has this name is nobody's business.
pub(super) fn is_secret_name(name: &str) -> bool {
    let plain = plain(name);
    let tells = ["page", "next", "continuation", "cursor", "sync"];
    let secret = [
        "token",
        "secret",
        "password",
        "passwd",
        "apikey",
        "accesskey",
        "privatekey",
        "credential",
        "authorization",
        "passphrase",
        "session",
        "signature",
        "cookie",
        "jwt",
    ];
    // Where tokens are issued is no token.
    let addresses = ["url", "uri", "endpoint", "host"];
    secret.iter().any(|word| plain.contains(word))
        && !tells.iter().any(|word| plain.starts_with(word))
        && !addresses.iter().any(|word| plain.ends_with(word))
}

/// Whether a value looks like a key or a token, whatever it is called: a JSON Web Token (RFC 7519 §3), or a long run of letters
/// and digits.
pub(super) fn is_secret_value(value: &str) -> bool {
    const SHORTEST: usize = 20;
    let mut runs = value.split(|c: char| !c.is_ascii_alphanumeric());
    runs.any(|run| {
        // A word may have the number of its version in it.
        let digits = run.bytes().filter(u8::is_ascii_digit).count();
        let mixed = digits > 1 && digits < run.len();
        run.len() >= SHORTEST && (mixed || run.starts_with("eyJ"))
    })
}

/// Whether a segment of a path looks like a key or a token, as those of webhooks and bots have it. What ends like a file is one.
pub(super) fn is_secret_segment(segment: &str) -> bool {
    let ending = segment.rsplit_once('.').map(|(_, ending)| ending);
    let is_file = ending.is_some_and(|ending| {
        (1..=5).contains(&ending.len()) && ending.bytes().all(|b| b.is_ascii_alphanumeric())
    });
    is_literal(segment) && !is_file && is_secret_value(segment)
}

fn plain(name: &str) -> String {
    let letters = name.chars().filter(char::is_ascii_alphanumeric);
    letters.map(|c| c.to_ascii_lowercase()).collect()
}
