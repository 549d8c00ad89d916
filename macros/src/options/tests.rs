use super::{Options, parse};
use crate::failure::Failure;
use crate::token::Token;

/// Tokens of a text that has white space between all of them; where a token stands is its number, counted through.
fn tokens(text: &str) -> Vec<Token<usize>> {
    let mut words = text.split_whitespace().enumerate();
    group(&mut words)
}

fn group<'a>(words: &mut impl Iterator<Item = (usize, &'a str)>) -> Vec<Token<usize>> {
    let mut found = Vec::new();
    while let Some((at, word)) = words.next() {
        found.push(match word {
            ")" | "]" | "}" => return found,
            "(" => Token::Parens(group(words), at),
            "[" => Token::Brackets(group(words), at),
            "{" => {
                group(words);
                Token::Braces(at)
            }
            ":" | "," | "=" => Token::Punct(word.chars().next().expect("a character"), at),
            _ if word.starts_with(['"', '1']) || word.starts_with("r\"") => {
                Token::Literal(word.to_owned(), at)
            }
            _ => Token::Ident(word.to_owned(), at),
        });
    }
    found
}

fn parsed(text: &str) -> Result<Options<usize>, Vec<(usize, String)>> {
    let all = |failures: Vec<Failure<usize>>| {
        failures
            .into_iter()
            .map(|failure| (failure.at, failure.message))
            .collect()
    };
    parse(&tokens(text), 99).map_err(all)
}

#[test]
fn a_path_alone_is_enough() {
    for text in [
        "\"notes.json\"",
        "r\"notes.json\" ,",
        "spec : \"notes.json\"",
        "spec : \"notes.json\" ,",
    ] {
        let options = parsed(text).expect(text);
        assert_eq!(options.spec.0, "notes.json", "{text}");
        assert_eq!(
            (options.name, options.only, options.visibility.as_str()),
            (None, vec![], "pub "),
            "{text}"
        );
    }
}

#[test]
fn every_key_is_read_with_its_place() {
    let text = "only : [ \"A\" , \"tag:B\" , ] , vis : pub ( crate ) , name : type , spec : \"a.json\" , except : [ \"C\" ]";
    let options = parsed(text).expect("options");
    assert_eq!(options.spec, ("a.json".to_owned(), 22));
    assert_eq!(options.only, [("A".to_owned(), 3), ("tag:B".to_owned(), 5)]);
    assert_eq!(options.except, [("C".to_owned(), 27)]);
    assert_eq!(options.name.as_deref(), Some("r#type"));
    assert_eq!(options.visibility, "pub(crate) ");
    assert!(!options.all_schemas && !options.checks);
    assert!(
        parsed("spec : \"a\" , checks : true")
            .expect("options")
            .checks
    );
    for (text, expected) in [("true", true), ("false", false)] {
        let options = parsed(&format!("spec : \"a\" , all_schemas : {text}"));
        assert_eq!(options.expect("options").all_schemas, expected);
    }
    for (text, expected) in [
        ("overlay : \"b\"", &["b"][..]),
        ("overlay : [ \"b\" , \"c\" , ]", &["b", "c"]),
        ("overlay : [ ]", &[]),
    ] {
        let options = parsed(&format!("spec : \"a\" , {text}")).expect("options");
        let paths: Vec<_> = options.overlays.iter().map(|(path, _)| path).collect();
        assert_eq!(paths, expected, "{text}");
    }
    assert_eq!(
        parsed("spec : \"a\" , name : \"notes\" , only : [ ]")
            .expect("options")
            .name
            .as_deref(),
        Some("notes")
    );
}

#[test]
fn everything_wrong_is_told_at_once() {
    let failures = parsed(
        "nmae : notes , only : \"A\" , vis : private , name : 1 , name : a , = , only : [ b ]",
    )
    .expect_err("wrong");
    let told: Vec<_> = failures
        .iter()
        .map(|(at, message)| (*at, message.split(';').next().unwrap_or_default()))
        .collect();
    assert_eq!(
        told,
        [
            (0, "no key is called `nmae`"),
            (
                6,
                "expected a list of strings, such as `[\"ListNotes\", \"tag:Notes\"]`"
            ),
            (
                10,
                "expected `pub`, `pub(crate)`, `pub(super)` or `pub(self)`"
            ),
            (14, "expected the name of a module"),
            (16, "`name` is given twice"),
            (20, "expected `key: value`"),
            (22, "`only` is given twice"),
            (99, "`spec`, the path of the definition, is missing"),
        ]
    );
    assert!(
        failures[0].1.contains(
            "there are `spec`, `overlay`, `environment`, `infer`, `all_schemas`, `checks`, `name`, `only`, `except` and `vis`"
        ),
        "{failures:?}"
    );
}

#[test]
fn what_is_no_option_is_refused() {
    for (text, at) in [
        ("", 99),
        ("1", 0),
        ("notes", 0),
        ("\"a\" \"b\"", 0),
        ("spec = \"a\"", 0),
        ("spec : concat", 2),
        ("spec :", 0),
        ("{ spec : \"a\" }", 0),
    ] {
        let failures = parsed(text).expect_err(text);
        assert_eq!(
            failures.iter().map(|(at, _)| *at).collect::<Vec<_>>(),
            [at],
            "{text}: {failures:?}"
        );
    }
    assert!(parsed("spec : \"a\" , only : [ \"b\" , 1 ]").is_err());
    assert!(parsed("spec : \"a\" , overlay : b").is_err());
    assert!(parsed("spec : \"a\" , all_schemas : 1").is_err());
    assert!(parsed("spec : \"a\" , name : \"a-b\"").is_err());
}
