use super::{JsonPath, TooLong};
use crate::diag::Diagnostics;
use crate::source::Sources;
use crate::source::patch::Patch;

/// The JSON Pointers of what a query selects.
fn selected(text: &str, query: &str) -> Vec<String> {
    let sources = Sources::from_text("x.json", text, &mut Diagnostics::new());
    let patch = Patch::new(sources.root().expect("the document is whole"));
    let path = JsonPath::parse(query).unwrap_or_else(|fault| panic!("{query}: {fault:?}"));
    let found = path.select(&patch).expect("few steps");
    let pointer = |&id: &u32| sources.locate(patch.origin(id)).pointer;
    found.iter().map(pointer).collect()
}

fn check(text: &str, cases: &[(&str, &[&str])]) {
    for (query, expected) in cases {
        assert_eq!(selected(text, query), *expected, "{query}");
    }
}

const STORE: &str = r#"{"book": [{"by": "Rees", "isbn": 1, "price": 8.95}, {"by": "Waugh", "price": 12.99},
    {"by": "Melville", "isbn": null, "price": 8.99}], "bi-cycle": {"color": "red", "price": 399}}"#;

#[test]
fn steps_go_from_node_to_node() {
    check(
        STORE,
        &[
            ("$", &[""]),
            ("$.book[0].by", &["/book/0/by"]),
            ("$ ['bi-cycle'] [\"color\"]", &["/bi-cycle/color"]),
            ("$.book[-1]", &["/book/2"]),
            ("$.book[-4]", &[]),
            ("$.book[3]", &[]),
            ("$.book.by", &[]),
            ("$[0]", &[]),
            ("$.*", &["/book", "/bi-cycle"]),
            ("$[*].color", &["/bi-cycle/color"]),
            ("$..by", &["/book/0/by", "/book/1/by", "/book/2/by"]),
            ("$..[1]", &["/book/1"]),
            ("$['bi-cycle']..*", &["/bi-cycle/color", "/bi-cycle/price"]),
            ("$.book[ 2 , 0 ].by", &["/book/2/by", "/book/0/by"]),
            ("$.book[0, 0, -3]", &["/book/0"]),
            (
                "$.book[0]['by', 'none', 'price']",
                &["/book/0/by", "/book/0/price"],
            ),
        ],
    );
    let escapes = r#"{"é": 1, "a'b": 2, "a\"b": 3, "\n\u0001": 4, "☃": 5, "𝄞": 6, "/\\": 7}"#;
    check(
        escapes,
        &[
            ("$.é", &["/é"]),
            (r"$['a\'b']", &["/a'b"]),
            (r#"$["a'b"]"#, &["/a'b"]),
            (r#"$["a\"b"]"#, &["/a\"b"]),
            (r"$['\n\u0001']", &["/\n\u{1}"]),
            (r"$['\u2603', '\uD834\udd1e']", &["/☃", "/𝄞"]),
            (r"$['\/\\']", &["/~1\\"]),
        ],
    );
}

#[test]
fn slices_are_those_of_the_rfc() {
    check(
        r#"["a", "b", "c", "d", "e", "f", "g"]"#,
        &[
            ("$[1:3]", &["/1", "/2"]),
            ("$[5:]", &["/5", "/6"]),
            ("$[1:5:2]", &["/1", "/3"]),
            ("$[5:1:-2]", &["/5", "/3"]),
            ("$[::-1]", &["/6", "/5", "/4", "/3", "/2", "/1", "/0"]),
            ("$[-2:]", &["/5", "/6"]),
            ("$[ : 2 : ]", &["/0", "/1"]),
            ("$[:-9:-3]", &["/6", "/3", "/0"]),
            ("$[9:0:-6]", &["/6"]),
            ("$[::0]", &[]),
            ("$[4:2]", &[]),
        ],
    );
    check("[]", &[("$[::-1]", &[]), ("$[0:]", &[])]);
    check("{}", &[("$[:]", &[])]);
}

#[test]
fn filters_ask_for_members_and_compare() {
    check(
        STORE,
        &[
            ("$.book[?@.isbn]", &["/book/0", "/book/2"]),
            ("$.book[?!@.isbn].by", &["/book/1/by"]),
            ("$.book[?(@.price<10 && @.isbn==1)]", &["/book/0"]),
            (
                "$.book[?@.price>=12.99||@.isbn == null]",
                &["/book/1", "/book/2"],
            ),
            ("$.book[?@.by>'Rees']", &["/book/1"]),
            ("$.book[?@.by <= 'Rees']", &["/book/0", "/book/2"]),
            (
                "$.book[?@.price != $.book[0].price]",
                &["/book/1", "/book/2"],
            ),
            (
                "$.book[?!(@.price == 8.95 || @.price == 1.299e+1)]",
                &["/book/2"],
            ),
            ("$.book[?@.isbn == @.none]", &["/book/1"]),
            ("$.book[?@.isbn < 'a']", &[]),
            ("$.book[?'Rees' == @['by']]", &["/book/0"]),
            ("$[?@[?@.by == 'Waugh']]", &["/book"]),
            ("$[?@..color]", &["/bi-cycle"]),
            ("$[?$.none]", &[]),
            ("$..[?@.color, 0]", &["/bi-cycle", "/book/0"]),
        ],
    );
}

#[test]
fn values_are_equal_in_depth_and_as_numbers() {
    let text = r#"[1, 1.0, 10e-1, "1", true, [1, {"a": 2, "b": []}], [1, {"b": [], "a": 2.0}], {}, [],
        9007199254740993, 9007199254740992, false, null, -0]"#;
    check(
        text,
        &[
            ("$[?@ == 1]", &["/0", "/1", "/2"]),
            ("$[?@ == '1']", &["/3"]),
            ("$[?@ == true]", &["/4"]),
            ("$[?@ == $[5]]", &["/5", "/6"]),
            ("$[?@ == $[7]]", &["/7"]),
            ("$[?@ == $[8]]", &["/8"]),
            ("$[?@ == 9007199254740993]", &["/9"]),
            ("$[?@ <= false]", &["/11"]),
            ("$[?@ >= null]", &["/12"]),
            ("$[?@ == 0]", &["/13"]),
            ("$[?@ == -0.0]", &["/13"]),
            ("$[?@ > true]", &[]),
            (
                "$[?@[0] != 1]",
                &[
                    "/0", "/1", "/2", "/3", "/4", "/7", "/8", "/9", "/10", "/11", "/12", "/13",
                ],
            ),
        ],
    );
}

#[test]
fn functions_are_those_of_the_rfc() {
    let text = r#"{"a": "äé", "b": [1, 2, 3], "c": {"x": 1}, "d": null, "e": "List.1"}"#;
    check(
        text,
        &[
            ("$[?length(@) == 2]", &["/a"]),
            ("$[?length(@) >= 3]", &["/b", "/e"]),
            ("$[?length(@)==length('z')]", &["/c"]),
            ("$[?length(@) == length($.none)]", &["/d"]),
            ("$[?count(@.*) == 3]", &["/b"]),
            ("$[?count( @['x','x'] ) > 1]", &["/c"]),
            ("$[?value(@..x) == 1]", &["/c"]),
            ("$[?match(@, 'L.*')]", &["/e"]),
            ("$[?match(@, 'L')]", &[]),
            ("$[?search(@, 'i')]", &["/e"]),
            ("$[?!search(@, '[^a-zé]')]", &["/b", "/c", "/d"]),
            ("$[?search($.e, @)]", &["/e"]),
            ("$[?search(@, $.b)]", &[]),
        ],
    );
}

#[test]
fn patterns_are_those_of_the_rfc() {
    let cases: &[(&str, &[&str], &[&str])] = &[
        ("", &[""], &["a"]),
        ("a|bc|", &["a", "bc", ""], &["ab", "b"]),
        ("(a|b)*c", &["c", "abbac"], &["abcc", "ab"]),
        ("a+b?", &["a", "aab"], &["", "abb"]),
        ("a{2}", &["aa"], &["a", "aaa"]),
        ("a{2,}", &["aa", "aaaa"], &["a"]),
        ("(ab){1,2}", &["ab", "abab"], &["", "ababab"]),
        ("(a*)*", &["", "aaa"], &["b"]),
        ("a{0}b", &["b"], &["ab"]),
        (".", &["a", "é", "𝄞"], &["", "\\n", "\\r", "ab"]),
        ("[a-c_-]", &["b", "_", "-"], &["d"]),
        ("[-a]", &["-", "a"], &["b"]),
        ("[^a-c]", &["d", "\\n"], &["a", ""]),
        (r"\\.\\[\\n\\]\\\\", &[".[\\n]\\\\"], &["a[\\n]\\\\"]),
        ("^a$", &["^a$"], &["a"]),
    ];
    for (pattern, matching, others) in cases {
        for (texts, expected) in [(matching, true), (others, false)] {
            for text in *texts {
                let found = selected(
                    &format!("[\"{text}\"]"),
                    &format!("$[?match(@, '{pattern}')]"),
                );
                assert_eq!(!found.is_empty(), expected, "{pattern} on {text}");
            }
        }
    }
    for pattern in [
        "a**",
        "(",
        "(a",
        "a)",
        "[",
        "[]",
        "[b-a]",
        "[a[b]",
        "a{",
        "a{,2}",
        "a{2,1}",
        "a{b}",
        "*",
        "a]",
        "}",
        r"\\d",
        r"\\p{L}",
        r"\\",
        "(a{9999}){9999}",
        "(((){9999}){9999}){9999}",
        "a{99999999999999999999}",
    ] {
        let fault = JsonPath::parse(&format!("$[?match(@, '{pattern}')]"));
        assert_eq!(fault.expect_err(pattern).at, 12, "{pattern}");
        let found = selected(&format!(r#"{{"p": "{pattern}"}}"#), "$[?search('a', @)]");
        assert!(found.is_empty(), "{pattern}");
    }
    assert!(JsonPath::parse(&format!("$[?match(@, '{}')]", "(".repeat(10_000))).is_err());
}

#[test]
fn what_is_no_query_is_refused_at_its_place() {
    for (query, at, message) in [
        ("", 0, "expected `$`, found the end"),
        (" $", 0, "expected `$`, found ` `"),
        ("paths", 0, "expected `$`, found `p`"),
        ("$ ", 1, "expected `.`, `[` or the end, found ` `"),
        ("$a", 1, "expected `.`, `[` or the end, found `a`"),
        ("$.", 2, "expected a name, `*` or `[`, found the end"),
        ("$.[0]", 2, "expected a name, `*` or `[`, found `[`"),
        ("$.1", 2, "expected a name, `*` or `[`, found `1`"),
        (
            "$.x-a",
            3,
            "`-` cannot stand in a name without quotes: write `['…']`",
        ),
        ("$...a", 3, "expected a name, `*` or `[`, found `.`"),
        (
            "$[]",
            2,
            "expected a name in quotes, an index, `*` or `?`, found `]`",
        ),
        (
            "$[a]",
            2,
            "expected a name in quotes, an index, `*` or `?`, found `a`",
        ),
        ("$[1", 3, "expected `,` or `]`, found the end"),
        ("$[01]", 2, "an index has no leading zero and is not `-0`"),
        ("$[-0]", 2, "an index has no leading zero and is not `-0`"),
        ("$[-]", 3, "expected a digit, found `]`"),
        ("$[9007199254740992]", 2, "the number is too large"),
        ("$['a", 2, "the string is never closed"),
        ("$['\t']", 3, "a control character must be escaped"),
        (r"$['\x']", 3, "the escape is unknown"),
        (r#"$['\"']"#, 3, "the escape is unknown"),
        (
            r"$['\uD800']",
            3,
            "`\\u` needs four hexadecimal digits, and surrogates in pairs",
        ),
        (
            r"$['\u12']",
            3,
            "`\\u` needs four hexadecimal digits, and surrogates in pairs",
        ),
        (
            "$[?]",
            3,
            "expected `@`, `$`, a value or a function, found `]`",
        ),
        ("$[?@.a=1]", 6, "expected `,` or `]`, found `=`"),
        ("$[?1]", 3, "a value alone is no test: compare it"),
        ("$[?length(@)]", 3, "a value alone is no test: compare it"),
        (
            "$[?match(@, 'a') == true]",
            3,
            "what is true or false has no value",
        ),
        ("$[?!@ == 1]", 6, "expected `,` or `]`, found `=`"),
        ("$[?(@ == 1]", 10, "expected `)`, found `]`"),
        (
            "$[?@ == abc]",
            8,
            "`abc` is no value; texts stand in quotes",
        ),
        ("$[?@ == 01]", 8, "a number has no leading zero"),
        ("$[?@ == 1.]", 10, "expected a digit, found `]`"),
        ("$[?@ == 1e]", 10, "expected a digit, found `]`"),
        (
            "$[?count(1) == 1]",
            9,
            "expected a query, starting with `@` or `$`, found `1`",
        ),
        ("$[?length(@, 1) == 1]", 11, "expected `)`, found `,`"),
        ("$[?match(@)]", 10, "expected `,`, found `)`"),
    ] {
        let fault = JsonPath::parse(query).expect_err(query);
        assert_eq!((fault.at, fault.message.as_str()), (at, message), "{query}");
    }
    for (query, start) in [
        (
            "$[?@.* == 1]",
            "a query that may select several nodes has no value",
        ),
        (
            "$[?1 == @..a]",
            "a query that may select several nodes has no value",
        ),
        (
            "$[?length(@[0,1]) == 1]",
            "a query that may select several nodes has no value",
        ),
        (
            "$[?upper(@) == 1]",
            "no function is called `upper`; there are `length`",
        ),
    ] {
        let fault = JsonPath::parse(query).expect_err(query);
        assert!(
            fault.message.starts_with(start),
            "{query}: {}",
            fault.message
        );
    }
}

#[test]
fn hostile_queries_end() {
    for text in [
        format!("$[?{}", "(".repeat(100_000)),
        format!("$[?{}", "@[?".repeat(100_000)),
        format!("$[?{}@", "length(".repeat(100_000)),
    ] {
        let fault = JsonPath::parse(&text).expect_err("too deep");
        assert!(fault.message.contains("too deep"), "{}", fault.message);
    }
    let text = format!(
        "[{}]",
        "[1,1,1,1,1,1,1,1],".repeat(300).trim_end_matches(',')
    );
    let sources = Sources::from_text("x.json", text, &mut Diagnostics::new());
    let patch = Patch::new(sources.root().expect("the document is whole"));
    for query in ["$[?count($..*[?count($..*) > 1]) > 1]", "$..*[?$ == $]"] {
        let path = JsonPath::parse(query).expect(query);
        assert_eq!(path.select(&patch), Err(TooLong), "{query}");
    }
}

/// Cuts and changes queries everywhere: nothing panics.
#[test]
fn damaged_queries_are_refused_or_answered() {
    let sources = Sources::from_text("x.json", STORE, &mut Diagnostics::new());
    let patch = Patch::new(sources.root().expect("the document is whole"));
    let query = r#"$..['a', "\uD834\udd1e"][?(@.a[0] == 1e-1 && !match(@.b, '[a-z]{1,2}|(é)*')) || length(@) > count($..*)][-1:5:2, *]"#;
    for at in 0..query.len() {
        let (Some(head), Some(tail)) = (query.get(..at), query.get(at..)) else {
            continue;
        };
        let rest: String = tail.chars().skip(1).collect();
        for odd in ["", "]", "(", "'", "\\", "@", "-", ":", "é", "["] {
            for text in [format!("{head}{odd}{rest}"), format!("{head}{odd}")] {
                if let Ok(path) = JsonPath::parse(&text) {
                    assert!(path.select(&patch).is_ok(), "{text}");
                }
            }
        }
    }
}
