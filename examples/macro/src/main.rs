//! A client by `connector!`: one line, and `notes` is a module of this crate.

use std::error::Error;

use notes::model::NoteState;

connector_runtime::connector!("../notes.swagger.json");

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let client = notes::Client::builder()
        .base_url(notes_service::start()?)
        .api_key(notes_service::KEY)
        .build()?;

    // What an operation requires is an argument, what it leaves open is a setter.
    let page = client.notes().list("work").state(NoteState::Open).await?;
    for note in &page.items {
        println!("{}: {}", note.id, note.text);
    }
    assert!(page.items.iter().all(|note| note.state == NoteState::Open));

    // `.await` gives the body, `.response().await` everything.
    let raw = client.notes().get("n1").response().await?;
    println!("{}: {:?}", raw.status(), raw.body());

    // Errors that the definition describes have types.
    match client.notes().get("gone").await {
        Err(e) => match e.api::<notes::GetNoteError>() {
            Some(notes::GetNoteError::NotFound(problem)) => println!("{}", problem.message),
            _ => return Err(e.into()),
        },
        Ok(note) => return Err(format!("nobody wrote {note:?}").into()),
    }
    Ok(())
}
