//! How the types look in XML: tables that the feature `xml` of `connector-runtime` reads.

use connector_runtime::wire::xml::{Member, Shape};

pub(super) static BARREL: Shape = Shape::object(
    "apple-barrel",
    &[
        Member::attribute("id", &Shape::NUMBER),
        Member::attribute("kinds", &Shape::list("", "kind", &Shape::TEXT)).named("kind"),
        Member::element("label", &Shape::TEXT).or_empty(),
        Member::wrapped("good", "apple", &APPLE)
            .named("good-apples")
            .or_empty(),
        Member::list("bad", "worm", &Shape::TEXT),
        Member::list("rows", "row", &Shape::list("", "cell", &Shape::NUMBER)),
        Member::element("note", &NOTE),
        Member::element("inner", &BARREL).named("apple-barrel"),
        Member::element("sealed", &Shape::BOOL).namespace("s", "http://example.com/seal"),
        Member::element("sizes", &Shape::map("", &Shape::NUMBER)),
    ],
)
.namespace("b", "http://example.com/barrel");

pub(super) static APPLE: Shape = Shape::object(
    "apple",
    &[
        Member::element("kind", &Shape::TEXT),
        Member::element("grade", &Shape::TEXT),
    ],
);

pub(super) static NOTE: Shape = Shape::object(
    "Note",
    &[
        Member::attribute("lang", &Shape::TEXT),
        Member::text("text", &Shape::TEXT),
    ],
);

pub(super) static PROBLEM: Shape = Shape::object(
    "Problem",
    &[Member::element("message", &Shape::TEXT).or_empty()],
);

pub(super) static APPLES: Shape = Shape::list("apples", "apple", &APPLE);

pub(super) static COUNTS: Shape = Shape::list("counts", "count", &Shape::NUMBER);

pub(super) static ECHO: Shape = Shape::TEXT.named("echo");
