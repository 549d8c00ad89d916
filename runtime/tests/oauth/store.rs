//! Tokens that outlive their client.

use std::future::ready;
use std::path::PathBuf;
use std::time::Duration;

use connector_runtime::auth::{
    BoxError, BoxFuture, FileStore, MemoryStore, OAuth, Token, TokenStore,
};
use connector_runtime::timer::Timer;

use crate::{Server, TOKEN_URL, call, client_credentials};

const TOKENS: &[(u16, &str)] = &[
    (
        200,
        r#"{"access_token": "t1", "expires_in": 600, "refresh_token": "r1"}"#,
    ),
    (
        200,
        r#"{"access_token": "t2", "expires_in": 600, "refresh_token": "r2"}"#,
    ),
    (
        200,
        r#"{"access_token": "t3", "expires_in": 600, "refresh_token": "r3"}"#,
    ),
];

/// A folder that is removed in the end.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let name = format!("connector-runtime-{name}-{}", std::process::id());
        let folder = std::env::temp_dir().join(name);
        _ = std::fs::remove_dir_all(&folder);
        Self(folder)
    }

    fn files(&self) -> Vec<PathBuf> {
        let entries = std::fs::read_dir(&self.0).expect("the folder is there");
        entries
            .map(|entry| entry.expect("it can be read").path())
            .collect()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        _ = std::fs::remove_dir_all(&self.0);
    }
}

#[tokio::test]
async fn files_give_back_what_was_saved() {
    let folder = Folder::new("round-trip");
    let store = FileStore::new(folder.0.join("tokens"));
    assert_eq!(store.load("a/../b").await.unwrap(), None);
    store.remove("a/../b").await.unwrap();
    let timer = connector_runtime::timer::PausedTimer::new();
    let token = Token::new("t\"1")
        .with_refresh_token("r1")
        .with_life(timer.time_of_day(), Duration::from_secs(60));
    store.save("a/../b", &Token::new("old")).await.unwrap();
    store.save("a/../b", &token).await.unwrap();
    store.save("other", &Token::new("t2")).await.unwrap();
    let again = FileStore::new(folder.0.join("tokens"));
    assert_eq!(again.load("a/../b").await.unwrap(), Some(token));
    assert_eq!(again.load("other").await.unwrap(), Some(Token::new("t2")));
    again.remove("a/../b").await.unwrap();
    assert_eq!(store.load("a/../b").await.unwrap(), None);
    assert_eq!(Folder(folder.0.join("tokens")).files().len(), 1);
}

#[cfg(unix)]
#[tokio::test]
async fn files_are_of_their_owner_only() {
    use std::os::unix::fs::PermissionsExt;

    let folder = Folder::new("permissions");
    let store = FileStore::new(&folder.0);
    store.save("a", &Token::new("t1")).await.unwrap();
    let mode = |path: &PathBuf| {
        std::fs::metadata(path)
            .expect("it is there")
            .permissions()
            .mode()
            & 0o777
    };
    let files = folder.files();
    assert_eq!(
        (mode(&folder.0), files.len(), mode(&files[0])),
        (0o700, 1, 0o600)
    );
}

#[tokio::test]
async fn a_file_that_holds_no_token_is_not_shown() {
    let folder = Folder::new("damaged");
    let store = FileStore::new(&folder.0);
    store.save("a", &Token::new("t1")).await.unwrap();
    std::fs::write(&folder.files()[0], r#"{"access_token": s3cret"#).unwrap();
    let error = store.load("a").await.unwrap_err();
    assert_eq!(error.to_string(), "the file holds no token");
}

#[tokio::test]
async fn the_next_client_uses_the_token_of_the_last() {
    let server = Server::new(TOKENS);
    let store = MemoryStore::new();
    let oauth = || OAuth::refresh_token(TOKEN_URL, "app", "r0").store(store.clone());
    call(&server.core(oauth())).await.unwrap();
    call(&server.core(oauth())).await.unwrap();
    assert_eq!(
        (server.asked().len(), server.sent()[1].as_str()),
        (1, "Bearer t1")
    );
    // The token that replaced the first one is used, not the first one.
    server.timer.advance(Duration::from_secs(600));
    call(&server.core(oauth())).await.unwrap();
    assert!(
        server.asked()[1].ends_with("refresh_token=r1"),
        "{:?}",
        server.asked()
    );
}

#[tokio::test]
async fn a_token_that_another_client_stored_is_taken_over() {
    let server = Server::new(TOKENS);
    let store = MemoryStore::new();
    let [one, other] = [(); 2].map(|()| {
        let oauth = OAuth::refresh_token(TOKEN_URL, "app", "r0");
        server.core(oauth.store(store.clone()))
    });
    call(&one).await.unwrap();
    call(&other).await.unwrap();
    server.timer.advance(Duration::from_secs(600));
    call(&one).await.unwrap();
    call(&other).await.unwrap();
    assert_eq!(server.asked().len(), 2);
    assert_eq!(
        server.sent(),
        ["Bearer t1", "Bearer t1", "Bearer t2", "Bearer t2"]
    );
}

#[tokio::test]
async fn a_refresh_token_that_is_given_comes_after_a_stored_one_that_is_refused() {
    let server = Server::new(&[(400, r#"{"error": "invalid_grant"}"#), TOKENS[0]]);
    let store = MemoryStore::new();
    let timer = &server.timer;
    let ended = Token::new("t0")
        .with_refresh_token("old")
        .with_life(timer.time_of_day(), Duration::ZERO);
    store.save("me", &ended).await.unwrap();
    let oauth = OAuth::refresh_token(TOKEN_URL, "app", "new")
        .store(store.clone())
        .key("me");
    call(&server.core(oauth)).await.unwrap();
    let asked = server.asked();
    assert!(
        asked[0].ends_with("=old") && asked[1].ends_with("=new"),
        "{asked:?}"
    );
    let stored = store.load("me").await.unwrap().unwrap();
    assert_eq!(
        stored.refresh_token().map(|token| token.expose()),
        Some("r1")
    );
}

#[tokio::test]
async fn what_is_asked_for_differently_is_kept_apart() {
    let server = Server::new(TOKENS);
    let store = MemoryStore::new();
    let oauth = client_credentials().store(store.clone());
    for oauth in [
        oauth.clone(),
        oauth.clone().scopes(["read"]),
        oauth.clone().parameter("audience", "a"),
        oauth.clone().key("me"),
        oauth,
    ] {
        call(&server.core(oauth)).await.unwrap();
    }
    assert_eq!(format!("{store:?}"), "MemoryStore(4 tokens)");
    assert_eq!(server.asked().len(), 4);
}

/// Keeps nothing.
struct Full;

impl TokenStore for Full {
    fn load<'a>(&'a self, _: &'a str) -> BoxFuture<'a, Result<Option<Token>, BoxError>> {
        Box::pin(ready(Ok(None)))
    }

    fn save<'a>(&'a self, _: &'a str, _: &'a Token) -> BoxFuture<'a, Result<(), BoxError>> {
        Box::pin(ready(Err("the disk is full".into())))
    }

    fn remove<'a>(&'a self, _: &'a str) -> BoxFuture<'a, Result<(), BoxError>> {
        Box::pin(ready(Ok(())))
    }
}

#[tokio::test]
async fn a_token_that_cannot_be_stored_is_told_and_not_lost() {
    let server = Server::new(TOKENS);
    let core = server.core(client_credentials().store(Full));
    let error = call(&core).await.unwrap_err();
    assert!(
        error
            .to_string()
            .ends_with("the token cannot be stored: the disk is full"),
        "{error}"
    );
    call(&core).await.unwrap();
    assert_eq!((server.asked().len(), server.sent().len()), (1, 1));
}
