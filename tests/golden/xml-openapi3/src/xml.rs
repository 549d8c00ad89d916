//! How the types look in XML: tables that the feature `xml` of `connector-runtime` reads.

use connector_runtime::wire::xml::{Member, Shape};

pub(super) static ADD_PET_RESPONSE: Shape =
    Shape::object("", &[Member::element("code", &Shape::NUMBER)]).rest(&Shape::ANY);

pub(super) static PUT_PETS_BODY: Shape = Shape::object(
    "body",
    &[
        Member::wrapped("pets", "pet", &PET),
        Member::list("tags", "tags", &Shape::TEXT),
        Member::attribute("since", &Shape::TEXT),
        Member::text("remark", &Shape::TEXT),
    ],
);

pub(super) static PET: Shape = Shape::union("pet", &[&CAT, &DOG]);

pub(super) static CAT: Shape = Shape::object(
    "Cat",
    &[
        Member::element("lives", &Shape::NUMBER),
        Member::element("kind", &Shape::TEXT),
    ],
);

pub(super) static DOG: Shape = Shape::object(
    "Dog",
    &[
        Member::element("kind", &Shape::TEXT).or_empty(),
        Member::list("tricks", "tricks", &Shape::TEXT).or_empty(),
    ],
);

pub(super) static NUMBER: Shape = Shape::NUMBER.named("number");
