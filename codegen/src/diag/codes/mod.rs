//! The table of codes, one file for each room that reports.

pub mod convert;
pub mod infer;
pub mod parse;
pub mod plan;
pub mod postman;
pub mod source;

use super::Level;

/// One kind of finding. Ids are stable: a code is never given another meaning.
#[derive(Debug, PartialEq, Eq)]
pub struct Code {
    /// `C` and four digits.
    pub id: &'static str,
    /// What it costs.
    pub level: Level,
    /// The finding in a few words: lower case, no full stop.
    pub title: &'static str,
    /// What it means, what was done, and what to do, in Markdown.
    pub explanation: &'static str,
}

/// Every code, in the order of the ids.
pub fn all() -> impl Iterator<Item = &'static Code> {
    let rooms = [
        source::ALL,
        parse::ALL,
        plan::ALL,
        infer::ALL,
        postman::ALL,
        convert::ALL,
    ];
    rooms.into_iter().flatten().copied()
}

/// The code of that id.
pub fn find(id: &str) -> Option<&'static Code> {
    all().find(|code| code.id == id)
}

/// The explanation of a code with its headline, as `explain` prints it.
pub fn explain(id: &str) -> Option<String> {
    let code = find(id)?;
    Some(format!(
        "{} ({}): {}\n\n{}\n",
        code.id, code.level, code.title, code.explanation
    ))
}

/// Declares a room's codes as statics, and `ALL` with every one of them.
macro_rules! codes {
    ($($name:ident = $id:literal, $level:ident, $title:literal, $explanation:literal;)+) => {
        $(
            #[doc = $title]
            pub static $name: $crate::diag::Code = $crate::diag::Code {
                id: $id,
                level: $crate::diag::Level::$level,
                title: $title,
                explanation: $explanation,
            };
        )+
        pub(super) static ALL: &[&$crate::diag::Code] = &[$(&$name),+];
    };
}
use codes;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_well_formed_unique_and_sorted() {
        let ids: Vec<_> = all().map(|code| code.id).collect();
        assert!(!ids.is_empty());
        for id in &ids {
            let digits = id.strip_prefix('C').expect("an id starts with C");
            assert!(digits.len() == 4 && digits.bytes().all(|b| b.is_ascii_digit()));
        }
        assert!(ids.windows(2).all(|pair| pair[0] < pair[1]), "{ids:?}");
    }

    #[test]
    fn every_code_is_explained() {
        for code in all() {
            assert!(code.explanation.len() > 40, "{}", code.id);
            assert!(
                !code.title.is_empty() && !code.title.ends_with('.'),
                "{}",
                code.id
            );
            assert!(explain(code.id).is_some_and(|text| text.starts_with(code.id)));
        }
        assert_eq!(explain("C9999"), None);
    }
}
