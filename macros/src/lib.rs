//! `connector!`: a typed client from the definition of a service. Use it through `connector_runtime::connector!`.

mod client;
mod failure;
mod literal;
mod options;
mod place;
mod root;
mod token;

use std::panic;
use std::path::PathBuf;

use proc_macro::{Span, TokenStream};

use client::Expansion;
use failure::Failure;

/// Makes a module with a typed client from a definition: `connector!("notes.swagger.json")`, or with options:
///
/// ```ignore
/// connector_runtime::connector! {
///     spec: "notes.swagger.json",
///     overlay: "notes.overlay.json",
///     name: notes,
///     only: ["ListNotes", "GET /notes/*", "tag:Notes"],
///     vis: pub(crate),
/// }
/// ```
///
/// | key | meaning | default |
/// |---|---|---|
/// | `spec` | the definition, a file or the folder of a connector, relative to the package's folder or else to the file of the call | |
/// | `overlay` | an overlay (OpenAPI Overlay Specification 1.0 or 1.1) that changes the definition first, or a list of them; found as `spec` is | none |
/// | `environment` | an environment or globals of a Postman collection, or a list of them, the last of which counts; found as `spec` is | none |
/// | `infer` | how far examples are trusted where types are inferred from them, or a list of such settings: `"formats"`, `"GetUser/response/id=string"` | none |
/// | `all_schemas` | `true` to make types of all schemas that the definition declares, also of those that no operation reaches | `false` |
/// | `checks` | `true` to compare values with the limits that the definition sets for them before they are sent | `false` |
/// | `name` | the module's name | the file's up to the first dot; the folder's for `apiDefinition.swagger.json` |
/// | `only` | operations to emit: operation ids, `METHOD /path` or `tag:NAME`, with `*` for any text | all |
/// | `except` | operations to leave out, selected in the same way | none |
/// | `vis` | the module's visibility: `pub`, `pub(crate)`, `pub(super)`, `pub(self)` | `pub` |
///
/// Errors of the definition and of overlays are errors at the literals that name them, all of them at once. What could not be generated as it
/// was meant is listed in the module's documentation, since a macro cannot warn.
///
/// The module's code is a file in the target folder, where an editor finds it, or is expanded in place when nothing can be
/// written there or the environment variable `CONNECTOR_INLINE` is `1`. Where the dependency on `connector-runtime` has
/// another name, `extern crate other as connector_runtime;` at the root of the crate gives it this one.
#[proc_macro]
pub fn connector(input: TokenStream) -> TokenStream {
    let here = Span::call_site();
    let calling = here
        .local_file()
        .and_then(|file| file.parent().map(PathBuf::from));
    let done = panic::catch_unwind(move || {
        let tokens = token::tokens(input);
        let options = options::parse(&tokens, here)?;
        client::expand(&options, calling, root::of_generated_files())
    });
    let done = done.unwrap_or_else(|_| {
        let message =
            "connector-gen failed on this definition, which is a defect of it: please report it";
        Err(vec![Failure::new(here, message)])
    });
    let parsed = |text: String| text.parse::<TokenStream>();
    match done.map(|Expansion(text)| parsed(text)) {
        Ok(Ok(stream)) => stream,
        Ok(Err(error)) => failure::stream(&[Failure::new(
            here,
            format!("the generated code is no Rust: {error}"),
        )]),
        Err(failures) => failure::stream(&failures),
    }
}
