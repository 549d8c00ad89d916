use std::fmt::Write as _;
use std::process::{Command, Output};

use super::*;

/// Definition text and its Markdown.
const TEXTS: &[(&str, &str)] = &[
    ("", ""),
    (" \n\t\n", ""),
    ("Gets a note.", "Gets a note."),
    (
        "One\r\nparagraph\rof lines.\u{2028}\n\nAnother.",
        "One paragraph of lines.\n\nAnother.",
    ),
    // What looks like markup is text.
    (
        "The snake_case_name, _id, 2 * 3, a*b*c and ~5.",
        "The snake_case_name, \\_id, 2 * 3, a\\*b\\*c and ~5.",
    ),
    (
        "A List<string> of <id>, a < b && c > d.",
        "A List\\<string\\> of \\<id\\>, a < b && c > d.",
    ),
    (
        "See [Note], a[0] and [the note](Note).",
        "See \\[Note\\], a\\[0\\] and the note.",
    ),
    (
        "An open ` tick and [ bracket.",
        "An open \\` tick and \\[ bracket.",
    ),
    ("-", ""),
    ("1986. A year.", "1986\\. A year."),
    ("C:\\temp \\[x\\] \\", "C:\\temp \\[x\\] \\\\"),
    // Markup that means itself stays.
    (
        "**Bold**, *it* and _it_, `a*b`.",
        "**Bold**, *it* and _it_, `a*b`.",
    ),
    (
        "**`state`**: an **open _note_**.",
        "**`state`**: an **open _note_**.",
    ),
    (
        "[Docs](https://example.com/a_(b) \"Title\").",
        "[Docs](https://example.com/a_%28b%29).",
    ),
    (
        "![Logo](https://example.com/l.png)",
        "[Logo](https://example.com/l.png)",
    ),
    (
        "At https://example.com/a_b, (http://a.example).",
        "At <https://example.com/a_b>, (<http://a.example>).",
    ),
    ("<https://example.com>", "<https://example.com>"),
    (
        "https://{tenant}.example.com/<id>",
        "`https://{tenant}.example.com/<id>`",
    ),
    // Blocks.
    (
        "# Notes #\nText\n\nMore\n----\n***\nEnd",
        "**Notes**\n\nText\n\n**More**\n\nEnd",
    ),
    (
        "Either:\n* one\n  line\n* two\n   + deep\n\nEnd",
        "Either:\n\n- one line\n- two\n  - deep\n\nEnd",
    ),
    ("1) one\n2) two\n  - deep", "1. one\n2. two\n   - deep"),
    ("- one\n5. five", "- one\n\n5. five"),
    ("• one\n•two", "- one\n- two"),
    ("> quoted\n> text\n>=5", "> quoted text\n\n\\>=5"),
    (
        "|a|b|\n|-|:-:|\n|1|\\| `x|y`|\n|2|",
        "| a | b |\n| --- | --- |\n| 1 | \\| \\`x |\n| 2 |  |",
    ),
    ("|a|b|\n|1|2|", "```text\n|a|b|\n|1|2|\n```"),
    // Code is never Rust.
    ("```rust\nfn main() {}\n```", "```text\nfn main() {}\n```"),
    (
        "~~~ JSON\n{\n  \"a\": 1\n}",
        "```json\n{\n  \"a\": 1\n}\n```",
    ),
    ("````\n```\n````", "````text\n```\n````"),
    (
        "So:\n\n    let a = 1;\n      b",
        "So:\n\n```text\nlet a = 1;\n  b\n```",
    ),
    (
        "Indented\n    as a docstring\n    is.",
        "Indented as a docstring is.",
    ),
    // HTML.
    (
        "<p>All <b>open </b>notes.</p><p>Or&nbsp;&lt;none&gt;</p>",
        "All **open** notes.\n\nOr \\<none\\>",
    ),
    ("A<br/>B<hr>C<!-- D --><script>E</script>", "A\n\nB\n\nC"),
    (
        "<ul>\n <li>one</li>\n <li><p>two</p>\n  <ol><li>deep</li></ol></li></ul>End",
        "- one\n- two\n  1. deep\n\nEnd",
    ),
    ("<h2 id=\"x\">A\n title</h2>text", "**A title**\n\ntext"),
    (
        "<a href=\"https://example.com\">A</a>, <a href='#b'>B</a>, <a href=\"javascript:c\">C</a>",
        "[A](https://example.com), B, C",
    ),
    (
        "<code>a</code><code>b</code>, C:\\http://{a.bc}",
        "`a` `b`, C:\\\\`http://{a.bc}`",
    ),
    ("<code>a`b</code> and `<b>`", "``a`b`` and `<b>`"),
    (
        "<pre><code>a &lt; b\n  c</code></pre>",
        "```text\na < b\n  c\n```",
    ),
    (
        "<table><tr><th>A<th>B</tr><tr><td>1|2</td><td>3</td></tr></table>",
        "| A | B |\n| --- | --- |\n| 1\\|2 | 3 |",
    ),
    ("/notes/<b>/<code>", "/notes/\\<b\\>/\\<code\\>"),
    (
        "&amp;lt; &bogus; &#8238;&#x200b;&#10;x",
        "\\&lt; \\&bogus; x",
    ),
    ("re<b>view</b>", "review"),
];

/// Texts made to break out, and what each kind of lint looks for.
const HOSTILE: &[&str] = &[
    "\u{202e}backwards\u{2066} zero\u{200b}width\u{feff} bell\u{7} tag\u{e0041}",
    "*/ pub fn evil() {} /*",
    "a\r\n/// b\rpub fn evil() {}\n#![allow(warnings)]",
    "```\n```rust\npanic!()\n```\n````\n~~~\n```",
    "   ```rust\n panic!()",
    "\tpanic!()\n\n\tpanic!()",
    "- a\n\n      panic!()\n\n\n          panic!()",
    "> ```rust\n> panic!()\n> ```",
    "1. a\n\n       panic!()",
    "[a]: https://example.com\n\n[a] [b][a] [c][] [`d`] [e](f) [g](<h i>) ![j](k)",
    "- [a]: https://example.com\n> [b]: c",
    "[String] [`Vec`] [std::vec] [a](std::vec) [fn@x]",
    "<div><b><i>never closed <p <a href='x",
    "</div></b> <script>alert(1)</script> <svg/onload=x> <!-- <? <![CDATA[ <a\nb>",
    "http://a.b https://a.bc. xhttp://a.bc _http://a.bc_ **https://a.bc** [http://a.bc] [x http://a.bc](y) `http://a.bc",
    "[https://a.bc](https://a.bc) [see https://a.bc](https://d.ef) [a](https://b.cd\\) <https://a.bc",
    "` `` ``` ```` a ` b `` c ` ` ` `",
    "*** a *** b **c* d** e_ _f __g_ h__",
    "a | b\n--- | ---\n`|` | ` | `\n|\n||\n|||",
    "a\n- b\nc\n1. d\n e\n  f\n      - g\nh\n\n  i",
    "- \n-\n  -\n    - a\n* * *\n1.\n2. b\n7. c\n- 1. d\n- - e",
    "a\n===\nb\n---\n===\n---\n# \n####### c\n#d\n> \n>\n>>> e",
    "!a\n//! b\n/ c\n:d\n[^1]: e [^1]\n- [ ] f\n- [x] g",
    "<pre>```rust\npanic!()\n```</pre><pre>",
    "<table><td><ul><li><pre>\n\n# a</pre><h1>b</table>",
    "<li><li><ul><li>a\n\n    b<p>c</ul></ul></ol>",
    "<a href=\"https://a.bc/`'>x</a>\">[y](</a>",
    "\\\\`\\`\\[\\<\\\n\\",
    "aaaa aaaa aaaa aaaa aaaa aaaa aaaa aaaa aaaa aaaa aaaa aaaa aaaa aaaa aaaa aaaa aaaa aaaa - a 1. b # c > d + e | f --- g",
    "fn main() { } #[test] ```should_panic``` ```compile_fail\nx",
    "&lt;b&gt; &#96;&#96;&#96;rust &#91;x&#93; &#0; &#xd800; &#x110000;",
];

#[test]
fn definition_text_becomes_markdown() {
    for (text, lines) in TEXTS {
        assert_eq!(markdown(text).join("\n"), *lines, "{text:?}");
    }
}

#[test]
fn lines_are_as_wide_as_hand_written_ones() {
    let text = "- A sentence that says the same over and over again. ".repeat(9);
    let lines = markdown(&text);
    assert!(lines.len() > 4 && lines.iter().all(|line| line.chars().count() <= 92));
    assert!(
        lines
            .iter()
            .skip(1)
            .all(|line| line.starts_with("  ") && !line.trim_start().starts_with("- "))
    );
}

#[test]
fn absurd_texts_are_cut() {
    let lines = markdown(&"word ".repeat(50_000));
    assert!(lines.iter().map(String::len).sum::<usize>() < 21_000);
    assert!(lines.last().is_some_and(|last| last.ends_with('…')));
}

#[test]
fn hostile_texts_take_no_time() {
    let marks = [
        "*a ", "_a ", "**a *b ", "`", "` ``", "[", "[a](", "(", "<a ", "<b>", "</b", "&", "|",
        "> ", "- ", "<li>", "http://(",
    ];
    for mark in marks {
        assert!(
            !markdown(&format!("{}x", mark.repeat(6_000))).is_empty(),
            "{mark:?}"
        );
    }
}

#[test]
fn sentence_is_the_first_paragraph() {
    let cases = [
        ("Gets a note", "Gets a note."),
        ("Gets a\nnote!\n\nMore", "Gets a note!"),
        ("<h1>Gets `a`</h1><p>note", "Gets `a`."),
        ("- one\n- two", "one."),
        ("取得します", "取得します"),
        ("```\ncode\n```", ""),
        ("", ""),
    ];
    for (text, line) in cases {
        assert_eq!(sentence(text), line);
    }
}

#[test]
fn code_is_one_span() {
    let cases = [
        ("a", "`a`"),
        ("a`b``c", "```a`b``c```"),
        ("`", "`` ` ``"),
        ("a\n\u{202e}b ", "` a b  `"),
        ("\n", ""),
    ];
    for (text, span) in cases {
        assert_eq!(code(text), span);
    }
}

#[test]
fn nothing_hidden_comes_out() {
    for text in all_texts() {
        for line in markdown(text).iter().chain([&sentence(text), &code(text)]) {
            assert!(
                !line
                    .chars()
                    .any(|letter| clean::visible(letter) != Some(letter)),
                "{line:?}"
            );
        }
        let lines = markdown(text);
        assert!(
            lines.first().is_none_or(|line| !line.is_empty())
                && lines.last().is_none_or(|line| !line.is_empty())
        );
        assert!(
            lines.iter().all(|line| line.trim_end() == line),
            "{lines:?}"
        );
    }
}

#[test]
fn rustdoc_finds_nothing_to_warn_of_and_nothing_to_run() {
    let mut source = String::from("//! Documentation.\n\n/// Fields.\npub struct Fields {\n");
    for (index, text) in all_texts().enumerate() {
        for line in markdown(text) {
            writeln!(source, "    /// {line}").unwrap();
        }
        writeln!(
            source,
            "    pub text{index}: u8,\n    /// {}\n    ///\n    /// {}",
            sentence(text),
            code(text)
        )
        .unwrap();
        writeln!(source, "    pub line{index}: u8,").unwrap();
    }
    source.push_str("}\n");

    let folder = std::env::temp_dir().join(format!("connector-docs-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let file = folder.join("documentation.rs");
    std::fs::write(&file, source).unwrap();
    let rustdoc = |arguments: &[&str]| -> Output {
        let program = std::env::var_os("RUSTDOC").unwrap_or_else(|| "rustdoc".into());
        Command::new(program)
            .arg("--edition=2024")
            .args(arguments)
            .arg(&file)
            .current_dir(&folder)
            .output()
            .unwrap()
    };
    let lints = [
        "-D",
        "warnings",
        "-D",
        "rustdoc::unescaped_backticks",
        "--crate-type=lib",
    ];
    let documented = rustdoc(&lints);
    let tested = rustdoc(&["--test"]);
    std::fs::remove_dir_all(&folder).unwrap();

    assert!(
        documented.status.success(),
        "{}",
        String::from_utf8_lossy(&documented.stderr)
    );
    let tested = String::from_utf8_lossy(&tested.stdout).into_owned();
    assert!(tested.contains("running 0 tests"), "{tested}");
}

fn all_texts() -> impl Iterator<Item = &'static str> {
    TEXTS
        .iter()
        .map(|(text, _)| *text)
        .chain(HOSTILE.iter().copied())
}
