//! What `connector!` says and what it takes, to the letter. `TRYBUILD=overwrite` rewrites what is said.

#[test]
fn calls_of_the_macro() {
    let cases = trybuild::TestCases::new();
    cases.pass("ui/pass/*.rs");
    cases.compile_fail("ui/fail/*.rs");
}
