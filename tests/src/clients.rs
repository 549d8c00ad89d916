//! The clients of the goldens.

#[path = "../golden/additional-properties/src/lib.rs"]
pub mod additional_properties;

#[path = "../golden/aliases/src/lib.rs"]
pub mod aliases;

#[path = "../golden/all-of/src/lib.rs"]
pub mod all_of;

#[path = "../golden/collection-formats/src/lib.rs"]
pub mod collection_formats;

#[path = "../golden/default-only/src/lib.rs"]
pub mod default_only;

#[path = "../golden/defaults-and-constraints/src/lib.rs"]
pub mod defaults_and_constraints;

#[path = "../golden/deprecated/src/lib.rs"]
pub mod deprecated;

#[path = "../golden/discriminator/src/lib.rs"]
pub mod discriminator;

#[path = "../golden/docs/src/lib.rs"]
pub mod docs;

#[path = "../golden/enums/src/lib.rs"]
pub mod enums;

#[path = "../golden/fixed-parameters/src/lib.rs"]
pub mod fixed_parameters;

#[path = "../golden/form/src/lib.rs"]
pub mod form;

#[path = "../golden/formats/src/lib.rs"]
pub mod formats;

#[path = "../golden/groups/src/lib.rs"]
pub mod groups;

#[path = "../golden/hostile-texts/src/lib.rs"]
pub mod hostile_texts;

#[path = "../golden/inline-shapes/src/lib.rs"]
pub mod inline_shapes;

#[path = "../golden/many-parameters/src/lib.rs"]
pub mod many_parameters;

#[path = "../golden/media-types/src/lib.rs"]
pub mod media_types;

#[path = "../golden/ms-paths/src/lib.rs"]
pub mod ms_paths;

#[path = "../golden/multipart/src/lib.rs"]
pub mod multipart;

#[path = "../golden/names/src/lib.rs"]
pub mod names;

#[path = "../golden/no-content/src/lib.rs"]
pub mod no_content;

#[path = "../golden/nullable/src/lib.rs"]
pub mod nullable;

#[path = "../golden/operation-ids/src/lib.rs"]
pub mod operation_ids;

#[path = "../golden/overlay/src/lib.rs"]
pub mod overlay;

#[path = "../golden/parameterized-host/src/lib.rs"]
pub mod parameterized_host;

#[path = "../golden/parameters/src/lib.rs"]
pub mod parameters;

#[path = "../golden/recursion/src/lib.rs"]
pub mod recursion;

#[path = "../golden/security/src/lib.rs"]
pub mod security;

#[path = "../golden/security-of-a-kind/src/lib.rs"]
pub mod security_of_a_kind;

#[path = "../golden/selection/src/lib.rs"]
pub mod selection;

#[path = "../golden/several-successes/src/lib.rs"]
pub mod several_successes;

#[path = "../golden/shared-parameters/src/lib.rs"]
pub mod shared_parameters;

#[path = "../golden/text-and-files/src/lib.rs"]
pub mod text_and_files;

#[path = "../golden/typed-errors/src/lib.rs"]
pub mod typed_errors;

#[path = "../golden/url-encoding/src/lib.rs"]
pub mod url_encoding;

#[path = "../golden/visibility/src/lib.rs"]
pub mod visibility;

#[path = "../golden/xml/src/lib.rs"]
pub mod xml;

#[path = "../golden/xml-openapi3/src/lib.rs"]
pub mod xml_openapi3;
