//! The types that operations take and give.

/// Some texts.
#[derive(Clone, Default)]
pub struct Texts {
    /// A list of \[ids\] and \[crate::Client\], an array\[0\], a \<T\> and a Vec\<String\>.
    pub brackets: Option<String>,
    /// See <https://docs.example.com/a_b?c=d> and [the page](https://docs.example.com) and nothing.
    pub links: Option<String>,
    /// An open fence:
    ///
    /// ```text
    /// fn main() { panic!() }
    /// ```
    pub fence: Option<String>,
    /// Code:
    ///
    /// ```text
    /// fn main() {}
    /// ```
    pub indented: Option<String>,
    /// */ fn evil() {} /* "# back
    pub comment: Option<String>,
    /// A title and nothing else.
    pub title_only: Option<String>,
    pub same: Option<String>,
    /// | a | b |
    /// | --- | --- |
    /// | 1 | 2 |
    pub table: Option<String>,
}
