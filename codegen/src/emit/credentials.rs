use super::code::{Code, literal};
use crate::plan::{Client, Credential, CredentialKind, Flow, Grant};

/// What of the runtime the setters name.
pub(super) fn imports(client: &Client) -> Vec<&'static str> {
    let mut names = Vec::new();
    for credential in &client.credentials {
        names.push("Secret");
        names.push(match credential.kind {
            CredentialKind::Basic => "Basic",
            CredentialKind::Bearer => "Bearer",
            _ => "ApiKey",
        });
        names.extend(credential.any.iter().map(|_| "Credential"));
        names.extend(credential.flows.first().map(|_| "OAuth"));
    }
    names.sort_unstable();
    names.dedup();
    names
}

/// The methods of the builder for a scheme.
pub(super) fn setters(code: &mut Code, credential: &Credential) {
    let (arguments, value): (&[&str], String) = match &credential.kind {
        CredentialKind::Header(name) => (
            &["key: impl Into<Secret>"],
            format!("ApiKey::header({}, key)", literal(name)),
        ),
        CredentialKind::Query(name) => (
            &["key: impl Into<Secret>"],
            format!("ApiKey::query({}, key)", literal(name)),
        ),
        CredentialKind::Cookie(name) => (
            &["key: impl Into<Secret>"],
            format!("ApiKey::cookie({}, key)", literal(name)),
        ),
        CredentialKind::Basic => (
            &["username: impl Into<String>", "password: impl Into<Secret>"],
            "Basic::new(username, password)".to_owned(),
        ),
        CredentialKind::Bearer => (
            &["token: impl Into<Secret>"],
            "Bearer::new(token)".to_owned(),
        ),
    };
    code.gap();
    code.docs(&credential.docs);
    open(code, credential.method.as_str(), arguments);
    code.assign("let credential", &value);
    close(code, &credential.scheme);
    if let Some(method) = &credential.any {
        code.gap();
        code.line("/// Sends what this credential adds to requests: a token that it gets when it is needed, for one.");
        open(
            code,
            method.as_str(),
            &["credential: impl Credential + 'static"],
        );
        close(code, &credential.scheme);
    }
    for way in &credential.flows {
        flow(code, way, &credential.scheme);
    }
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
    let call = format!(".credential({}, credential)", literal(scheme));
    code.assign_chain("let core", "self", &[".core".to_owned(), call]);
    code.line("Self { core }");
    code.close("}");
}
