//! What choosing and naming can find.

super::codes! {
    NOTHING_SELECTED = "C0501", Error, "a selector that selects nothing",
        "Every selector has to match an operation, so that a rename in the definition is noticed. Correct it, or remove it.";
}
