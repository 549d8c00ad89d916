//! A client by a build script: `build.rs` makes a file, and `notes` is what it holds.

use std::error::Error;

use notes::model::NewNote;

connector_runtime::include_connector!("notes");

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let client = notes::Client::builder()
        .base_url(notes_service::start()?)
        .api_key(notes_service::KEY)
        .build()?;

    let new = NewNote {
        due: Some("2024-06-01".into()),
        ..NewNote::new("Pay the rent")
    };
    let written = client.notes().create("work", &new).await?;
    println!("{} is due {:?}", written.id, written.due);
    assert_eq!(written.due, new.due);

    let mut page = client.notes().list("work").limit(3).await?;
    let mut notes = page.items;
    while let Some(next) = page.next {
        page = client.notes().list("work").limit(3).after(next).await?;
        notes.append(&mut page.items);
    }
    for note in &notes {
        println!("{}: {} ({})", note.id, note.text, note.state);
    }
    assert!(notes.contains(&written));
    Ok(())
}
