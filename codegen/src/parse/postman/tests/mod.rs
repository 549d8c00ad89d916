//! What the small parts of the reader do at their edges.

mod groups;
mod names;
mod schemes;
mod scope;
mod scripts;
mod servers;
mod url;

use super::collection::{Collection, Pair};
use super::v2;
use crate::diag::Diagnostics;
use crate::source::{Place, Sources};

/// What becomes of a text that is read.
fn with_sources<T>(text: &str, use_them: impl FnOnce(&Sources) -> T) -> T {
    use_them(&Sources::from_text("x.json", text, &mut Diagnostics::new()))
}

/// A place that nobody looks up.
fn nowhere() -> Place {
    with_sources("{}", |sources| sources.root().expect("it is whole").place())
}

/// What is made of a collection with these items.
fn with_items<T>(items: &str, use_it: impl FnOnce(&Collection<'_>) -> T) -> T {
    with_sources(&format!("{{\"item\": [{items}]}}"), |sources| {
        let root = sources.root().expect("it is whole");
        use_it(&v2::read(root, &mut Diagnostics::new()))
    })
}

/// A request on one line.
fn request(name: &str, method: &str, url: &str) -> String {
    format!(
        "{{\"name\": \"{name}\", \"request\": {{\"method\": \"{method}\", \"url\": \"{url}\"}}}}"
    )
}

fn pair(key: &str, value: &str) -> Pair {
    Pair::new(key, Some(value), nowhere())
}
