use super::code::{Code, literal};
use crate::plan::names::Ident;
use crate::plan::{Client, Credential, CredentialKind, Flow, Grant};

/// What of the runtime the setters name.
pub(super) fn imports(client: &Client) -> Vec<&'static str> {
    let mut names = Vec::new();
    for credential in &client.credentials {
        let own: &[&str] = match credential.kind {
            CredentialKind::Basic => &["Basic", "Secret"],
            CredentialKind::Bearer => &["Bearer", "Secret"],
            CredentialKind::Digest => &["Digest", "Secret"],
            CredentialKind::AwsSigV4 { .. } => &["AwsSigV4", "Secret"],
            CredentialKind::Own(_) => &["Credential"],
            _ => &["ApiKey", "Secret"],
        };
        names.extend(own);
        names.extend(credential.any.iter().map(|_| "Credential"));
        names.extend(credential.flows.first().map(|_| "OAuth"));
    }
    names.sort_unstable();
    names.dedup();
    names
}

/// The methods of the builder for a scheme.
pub(super) fn setters(code: &mut Code, credential: &Credential) {
    code.gap();
    code.docs(&credential.docs);
    first(code, credential);
    if let Some(method) = &credential.session {
        code.gap();
        code.line("/// The same with a key that holds for a session, whose token goes with it.");
        aws(code, credential, method, true);
    }
    if let Some(method) = &credential.any {
        code.gap();
        code.line(match credential.session {
            Some(_) => "/// Signs requests with this credential: one that gets its keys when they are needed, for one.",
            None => "/// Sends what this credential adds to requests: a token that it gets when it is needed, for one.",
        });
        any(code, method, &credential.scheme);
    }
    for way in &credential.flows {
        flow(code, way, &credential.scheme);
    }
}

fn first(code: &mut Code, credential: &Credential) {
    const KEY: &[&str] = &["key: impl Into<Secret>"];
    const USER: &[&str] = &["username: impl Into<String>", "password: impl Into<Secret>"];
    let (arguments, value) = match &credential.kind {
        CredentialKind::Header(name) => (KEY, format!("ApiKey::header({}, key)", literal(name))),
        CredentialKind::Query(name) => (KEY, format!("ApiKey::query({}, key)", literal(name))),
        CredentialKind::Cookie(name) => (KEY, format!("ApiKey::cookie({}, key)", literal(name))),
        CredentialKind::Basic => (USER, "Basic::new(username, password)".to_owned()),
        CredentialKind::Digest => (USER, "Digest::new(username, password)".to_owned()),
        CredentialKind::Bearer => {
            let token: &[&str] = &["token: impl Into<Secret>"];
            (token, "Bearer::new(token)".to_owned())
        }
        CredentialKind::AwsSigV4 { .. } => {
            return aws(code, credential, &credential.method, false);
        }
        CredentialKind::Own(_) => return any(code, &credential.method, &credential.scheme),
    };
    open(code, credential.method.as_str(), arguments);
    code.assign("let credential", &value);
    close(code, &credential.scheme);
}

/// A setter that takes a credential as it is.
fn any(code: &mut Code, method: &Ident, scheme: &str) {
    let argument = "credential: impl Credential + 'static";
    open(code, method.as_str(), &[argument]);
    close(code, scheme);
}

/// A setter of a key of AWS, with what is not known of where it is for.
fn aws(code: &mut Code, credential: &Credential, method: &Ident, is_session: bool) {
    let CredentialKind::AwsSigV4 { region, service } = &credential.kind else {
        return;
    };
    let mut arguments = vec![
        "access_key: impl Into<String>",
        "secret_key: impl Into<Secret>",
    ];
    arguments.extend(is_session.then_some("session_token: impl Into<Secret>"));
    arguments.extend(region.is_none().then_some("region: impl Into<String>"));
    arguments.extend(service.is_none().then_some("service: impl Into<String>"));
    open(code, method.as_str(), &arguments);
    let known = |value: &Option<String>, name: &str| match value {
        Some(value) => literal(value),
        None => name.to_owned(),
    };
    let values = [
        "access_key".to_owned(),
        "secret_key".to_owned(),
        known(region, "region"),
        known(service, "service"),
    ];
    code.assign_call("let credential", "AwsSigV4::new", &values);
    if is_session {
        code.assign("let credential", "credential.session_token(session_token)");
    }
    close(code, &credential.scheme);
}

/// A setter where the client alone gets the token, or else a function that makes the credential.
fn flow(code: &mut Code, flow: &Flow, scheme: &str) {
    let method = flow.method.as_str();
    code.gap();
    code.docs(&flow.docs);
    match &flow.grant {
        Grant::ClientCredentials => {
            let arguments = [
                "client_id: impl Into<String>",
                "client_secret: impl Into<Secret>",
            ];
            open(code, method, &arguments);
            let value = "OAuth::client_credentials(url, client_id, client_secret)";
            tokens(code, flow, value, scheme);
        }
        Grant::Password => {
            let arguments = [
                "client_id: impl Into<String>",
                "username: impl Into<String>",
                "password: impl Into<Secret>",
            ];
            open(code, method, &arguments);
            let value = "OAuth::password(url, client_id, username, password)";
            tokens(code, flow, value, scheme);
        }
        Grant::AuthorizationCode(url) => sign_in(code, flow, url, "authorization_code"),
        Grant::DeviceCode(url) => sign_in(code, flow, url, "device_code"),
    }
}

fn tokens(code: &mut Code, flow: &Flow, value: &str, scheme: &str) {
    code.assign("let url", &literal(&flow.token_url));
    match scopes(flow) {
        calls if calls.is_empty() => code.assign("let credential", value),
        calls => code.assign_chain("let credential", value, &calls),
    }
    close(code, scheme);
}

fn sign_in(code: &mut Code, flow: &Flow, url: &str, constructor: &str) {
    let argument = "client_id: impl Into<String>".to_owned();
    let head = format!("pub fn {}", flow.method);
    code.signature(&head, &[argument], " -> OAuth {");
    code.assign("let url", &literal(url));
    code.assign("let token_url", &literal(&flow.token_url));
    let value = format!("OAuth::{constructor}(url, token_url, client_id)");
    code.last_chain(&value, &scopes(flow));
    code.close("}");
}

fn scopes(flow: &Flow) -> Vec<String> {
    let scopes = flow.scopes.iter();
    scopes
        .map(|scope| format!(".scope({})", literal(scope)))
        .collect()
}

fn open(code: &mut Code, method: &str, arguments: &[&str]) {
    let mut all = vec!["self".to_owned()];
    all.extend(arguments.iter().map(|argument| (*argument).to_owned()));
    code.signature(&format!("pub fn {method}"), &all, " -> Self {");
}

fn close(code: &mut Code, scheme: &str) {
    let arguments = [literal(scheme), "credential".to_owned()];
    code.assign_member_call("let core", ("self", "core"), "credential", &arguments);
    code.line("Self { core }");
    code.close("}");
}
