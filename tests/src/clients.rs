//! The clients of the goldens.

#[path = "../golden/additional-properties/src/lib.rs"]
pub mod additional_properties;

#[path = "../golden/aliases/src/lib.rs"]
pub mod aliases;

#[path = "../golden/all-of/src/lib.rs"]
pub mod all_of;

#[path = "../golden/all-schemas/src/lib.rs"]
pub mod all_schemas;

#[path = "../golden/answers/src/lib.rs"]
pub mod answers;

#[path = "../golden/checks-in-files/src/lib.rs"]
pub mod checks_in_files;

#[path = "../golden/collection-formats/src/lib.rs"]
pub mod collection_formats;

#[path = "../golden/composed-choices/src/lib.rs"]
pub mod composed_choices;

#[path = "../golden/conditions/src/lib.rs"]
pub mod conditions;

#[path = "../golden/default-only/src/lib.rs"]
pub mod default_only;

#[path = "../golden/defaults-and-constraints/src/lib.rs"]
pub mod defaults_and_constraints;

#[path = "../golden/deprecated/src/lib.rs"]
pub mod deprecated;

#[path = "../golden/deprecated-parts/src/lib.rs"]
pub mod deprecated_parts;

#[path = "../golden/discriminator/src/lib.rs"]
pub mod discriminator;

#[path = "../golden/docs/src/lib.rs"]
pub mod docs;

#[path = "../golden/enum-of-constants/src/lib.rs"]
pub mod enum_of_constants;

#[path = "../golden/enums/src/lib.rs"]
pub mod enums;

#[path = "../golden/fixed-parameters/src/lib.rs"]
pub mod fixed_parameters;

#[path = "../golden/form/src/lib.rs"]
pub mod form;

#[path = "../golden/form-encoding/src/lib.rs"]
pub mod form_encoding;

#[path = "../golden/formats/src/lib.rs"]
pub mod formats;

#[path = "../golden/groups/src/lib.rs"]
pub mod groups;

#[path = "../golden/hostile-texts/src/lib.rs"]
pub mod hostile_texts;

#[path = "../golden/inline-shapes/src/lib.rs"]
pub mod inline_shapes;

#[path = "../golden/large/src/lib.rs"]
pub mod large;

#[path = "../golden/limits-checked/src/lib.rs"]
pub mod limits_checked;

#[path = "../golden/link-header/src/lib.rs"]
pub mod link_header;

#[path = "../golden/long-running/src/lib.rs"]
pub mod long_running;

#[path = "../golden/many-parameters/src/lib.rs"]
pub mod many_parameters;

#[path = "../golden/media-types/src/lib.rs"]
pub mod media_types;

#[path = "../golden/methods/src/lib.rs"]
pub mod methods;

#[path = "../golden/ms-paths/src/lib.rs"]
pub mod ms_paths;

#[path = "../golden/multipart/src/lib.rs"]
pub mod multipart;

#[path = "../golden/multipart-encoding/src/lib.rs"]
pub mod multipart_encoding;

#[path = "../golden/names/src/lib.rs"]
pub mod names;

#[path = "../golden/nested-groups/src/lib.rs"]
pub mod nested_groups;

#[path = "../golden/no-content/src/lib.rs"]
pub mod no_content;

#[path = "../golden/nullable/src/lib.rs"]
pub mod nullable;

#[path = "../golden/nullable-spellings/src/lib.rs"]
pub mod nullable_spellings;

#[path = "../golden/oauth-flows/src/lib.rs"]
pub mod oauth_flows;

#[path = "../golden/odd-references/src/lib.rs"]
pub mod odd_references;

#[path = "../golden/one-value/src/lib.rs"]
pub mod one_value;

#[path = "../golden/open-objects/src/lib.rs"]
pub mod open_objects;

#[path = "../golden/operation-ids/src/lib.rs"]
pub mod operation_ids;

#[path = "../golden/operations-without-ids/src/lib.rs"]
pub mod operations_without_ids;

#[path = "../golden/overlay/src/lib.rs"]
pub mod overlay;

#[path = "../golden/pages/src/lib.rs"]
pub mod pages;

#[path = "../golden/parameter-content/src/lib.rs"]
pub mod parameter_content;

#[path = "../golden/parameterized-host/src/lib.rs"]
pub mod parameterized_host;

#[path = "../golden/parameters/src/lib.rs"]
pub mod parameters;

#[path = "../golden/postman-answers/src/lib.rs"]
pub mod postman_answers;

#[path = "../golden/postman-auth/src/lib.rs"]
pub mod postman_auth;

#[path = "../golden/postman-choices/src/lib.rs"]
pub mod postman_choices;

#[path = "../golden/postman-environment/src/lib.rs"]
pub mod postman_environment;

#[path = "../golden/postman-folders/src/lib.rs"]
pub mod postman_folders;

#[path = "../golden/postman-forms/src/lib.rs"]
pub mod postman_forms;

#[path = "../golden/postman-graphql/src/lib.rs"]
pub mod postman_graphql;

#[path = "../golden/postman-headers/src/lib.rs"]
pub mod postman_headers;

#[path = "../golden/postman-hosts/src/lib.rs"]
pub mod postman_hosts;

#[path = "../golden/postman-json-bodies/src/lib.rs"]
pub mod postman_json_bodies;

#[path = "../golden/postman-merging/src/lib.rs"]
pub mod postman_merging;

#[path = "../golden/postman-oddities/src/lib.rs"]
pub mod postman_oddities;

#[path = "../golden/postman-paths/src/lib.rs"]
pub mod postman_paths;

#[path = "../golden/postman-queries/src/lib.rs"]
pub mod postman_queries;

#[path = "../golden/postman-text-and-files/src/lib.rs"]
pub mod postman_text_and_files;

#[path = "../golden/postman-v1/src/lib.rs"]
pub mod postman_v1;

#[path = "../golden/postman-v2-0/src/lib.rs"]
pub mod postman_v2_0;

#[path = "../golden/read-write-only/src/lib.rs"]
pub mod read_write_only;

#[path = "../golden/recursion/src/lib.rs"]
pub mod recursion;

#[path = "../golden/ref-siblings/src/lib.rs"]
pub mod ref_siblings;

#[path = "../golden/security/src/lib.rs"]
pub mod security;

#[path = "../golden/security-of-a-kind/src/lib.rs"]
pub mod security_of_a_kind;

#[path = "../golden/security-schemes/src/lib.rs"]
pub mod security_schemes;

#[path = "../golden/selection/src/lib.rs"]
pub mod selection;

#[path = "../golden/sequences/src/lib.rs"]
pub mod sequences;

#[path = "../golden/servers/src/lib.rs"]
pub mod servers;

#[path = "../golden/several-files/src/lib.rs"]
pub mod several_files;

#[path = "../golden/several-media-types/src/lib.rs"]
pub mod several_media_types;

#[path = "../golden/several-successes/src/lib.rs"]
pub mod several_successes;

#[path = "../golden/several-types/src/lib.rs"]
pub mod several_types;

#[path = "../golden/shared-parameters/src/lib.rs"]
pub mod shared_parameters;

#[path = "../golden/signing/src/lib.rs"]
pub mod signing;

#[path = "../golden/signing-swagger2/src/lib.rs"]
pub mod signing_swagger2;

#[path = "../golden/styles/src/lib.rs"]
pub mod styles;

#[path = "../golden/subtypes-of-subtypes/src/lib.rs"]
pub mod subtypes_of_subtypes;

#[path = "../golden/text-and-files/src/lib.rs"]
pub mod text_and_files;

#[path = "../golden/tuples/src/lib.rs"]
pub mod tuples;

#[path = "../golden/typed-errors/src/lib.rs"]
pub mod typed_errors;

#[path = "../golden/union-by-constants/src/lib.rs"]
pub mod union_by_constants;

#[path = "../golden/union-by-fit/src/lib.rs"]
pub mod union_by_fit;

#[path = "../golden/union-tagged/src/lib.rs"]
pub mod union_tagged;

#[path = "../golden/url-encoding/src/lib.rs"]
pub mod url_encoding;

#[path = "../golden/visibility/src/lib.rs"]
pub mod visibility;

#[path = "../golden/webhook-payloads/src/lib.rs"]
pub mod webhook_payloads;

#[path = "../golden/xml-openapi3/src/lib.rs"]
pub mod xml_openapi3;

#[path = "../golden/xml-swagger2/src/lib.rs"]
pub mod xml_swagger2;
