//! Values in XML, by the shapes that a generated client has for its types.

mod call;
mod read;
mod write;

use connector_runtime::wire::xml::{self, Member, Shape};
use connector_runtime::{Value, wire};

/// A type with a member in every place.
static SHOW: Shape = Shape::object(
    "show",
    &[
        Member::attribute("title", &Shape::TEXT),
        Member::attribute("year", &Shape::NUMBER).named("made-in"),
        Member::list("slides", "slide", &SLIDE),
        Member::wrapped("tags", "tag", &Shape::TEXT),
        Member::element("open", &Shape::BOOL).named("isOpen"),
        Member::element("owner", &PERSON),
    ],
);

static SLIDE: Shape = Shape::object(
    "slide",
    &[
        Member::attribute("kind", &Shape::TEXT),
        Member::text("content", &Shape::TEXT),
    ],
);

/// A type that holds itself, and members of any name.
static PERSON: Shape = Shape::object(
    "person",
    &[
        Member::element("name", &Shape::TEXT),
        Member::element("boss", &PERSON),
    ],
)
.rest(&Shape::ANY);

static NUMBERS: Shape = Shape::list("numbers", "n", &Shape::NUMBER);

static COUNTS: Shape = Shape::map("counts", &Shape::NUMBER);

/// Shapes inside of others need no name of their own.
static ROWS: Shape = Shape::list("rows", "row", &Shape::list("", "n", &Shape::NUMBER));

static CAT: Shape = Shape::object(
    "cat",
    &[
        Member::attribute("kind", &Shape::TEXT),
        Member::element("name", &Shape::TEXT),
        Member::element("lives", &Shape::NUMBER),
    ],
);

static DOG: Shape = Shape::object(
    "dog",
    &[
        Member::attribute("kind", &Shape::TEXT),
        Member::element("name", &Shape::TEXT),
        Member::list("friends", "friend", &PET),
    ],
);

static PET: Shape = Shape::union("pet", &[&CAT, &DOG, &PET]);

static SCALAR: Shape = Shape::union("scalar", &[&Shape::TEXT, &Shape::NUMBER, &Shape::BOOL]);

/// What an element becomes, as JSON.
fn read(xml: &str, shape: &'static Shape) -> String {
    let value: Value = xml::from_slice(xml.as_bytes(), shape).expect("the text has this shape");
    wire::to_string(&value).expect("a tree can be written")
}

/// What JSON becomes, without the declaration.
fn write(json: &str, shape: &'static Shape) -> String {
    let value: Value = wire::from_str(json).expect("the text is JSON");
    let xml = xml::to_string(&value, shape).expect("the value can be written");
    let xml = xml.strip_prefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    xml.expect("there is a declaration").to_owned()
}
