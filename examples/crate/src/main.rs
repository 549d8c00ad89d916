//! A client in a crate of its own: `notes`, which `connector-gen generate --config connector.toml` makes.

use std::error::Error;
use std::time::Duration;

use notes::model::NewNote;
use notes::notes::CreateNoteError;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let client = notes::Client::builder()
        .base_url(notes_service::start()?)
        .api_key(notes_service::KEY)
        .build()?;

    // The service takes a few notes and then asks for a pause.
    let pause = loop {
        match client.notes().create("work", NewNote::new("Again")).await {
            Ok(note) => println!("wrote {}", note.id),
            Err(e) => match e.api() {
                Some(CreateNoteError::TooManyRequests(throttled)) => break throttled.retry_after,
                _ => return Err(e.into()),
            },
        }
    };
    println!("too fast: a pause of {pause} s is asked for");

    client.notes().delete("n1").await?;
    // A call can be told what its definition does not say.
    let list = client.notebooks().list().customize();
    let notebooks = list
        .header("x-trace", "1")
        .timeout(Duration::from_secs(5))
        .await?;
    println!("{notebooks:?}");
    assert_eq!(notebooks[0].notes, 4);
    Ok(())
}
