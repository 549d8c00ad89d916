//! What choosing and naming can find.

super::codes! {
    NOTHING_SELECTED = "C0501", Error, "a selector that selects nothing",
        "Every selector, of what is emitted as of what is left out, has to match an operation, so that a rename in the definition is noticed. Correct it, \
         or remove it.";
    RENAMED = "C0502", Note, "a name that differs from the natural one",
        "Two names of the definition become the same name in Rust (they differ in case, signs or punctuation only), or a name is one that Rust or the \
         generated code needs, such as `String`. The later or reserved one got a number or a suffix. On the wire it keeps its name.";
    NOTHING_LEFT = "C0503", Error, "every operation is left out",
        "The selectors of what is left out match every operation that was selected, so that the client would have no method. Leave out fewer, or select \
         others.";
    UNUSABLE_FLOW = "C0504", Note, "a flow of OAuth that says not where to ask",
        "A token URL, or an authorization URL, is missing, relative, has placeholders or is not over TLS, or the scheme has no flow that is known. The \
         builder has no method for such a flow: callers set a token, or a credential of their own that knows the address. Correct the address in the \
         definition, or with an overlay.";
    OWN_CREDENTIAL = "C0505", Note, "a security scheme that is not built in",
        "Requests have to be signed, or challenges to be answered, in a way that the runtime does not know. The builder has a method that takes a \
         credential of the caller's: a type that implements `connector_runtime::auth::Credential`, whose `sign` sees the finished request. Who has the \
         whole value of the header from elsewhere gives `ApiKey::header(\"Authorization\", value)`.";
}
