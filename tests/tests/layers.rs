//! Which room of the core may see which: data flows one way, `source → parse → model → plan → emit → output`.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use connector_tests::{entries, folder, text};
use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// Each room and the rooms that it imports, all of which stand above it; only `source` and `diag` see each other. `output`
/// sees the plan of a package for the manifest and the readme alone, and modules as text; the rooms after `source` see its
/// `Place`; the files beside the rooms are the public face, which joins them.
const TABLE: &[(&str, &[&str])] = &[
    ("sort", &[]),
    ("source", &["diag"]),
    ("diag", &["source", "sort"]),
    ("model", &["source"]),
    ("infer", &["diag", "model", "source", "sort"]),
    ("parse/shared", &["diag", "model", "source", "sort"]),
    (
        "parse/swagger2",
        &["diag", "model", "parse/shared", "source"],
    ),
    (
        "parse/openapi3",
        &["diag", "model", "parse/shared", "source"],
    ),
    (
        "parse/postman",
        &["diag", "infer", "model", "parse/shared", "source", "sort"],
    ),
    ("parse/power_platform", &["diag", "source"]),
    ("parse", &["diag", "infer", "model", "source"]),
    ("plan/names", &[]),
    ("plan", &["diag", "model", "plan/names", "source", "sort"]),
    ("emit", &["plan", "plan/names", "sort"]),
    ("output", &["emit", "plan"]),
    ("convert", &["diag", "model", "source"]),
    ("refresh", &[]),
    ("module_name", &["plan/names"]),
    (
        "generation",
        &[
            "diag", "emit", "infer", "model", "output", "parse", "plan", "source",
        ],
    ),
    ("root", &[]),
    ("conversion", &["convert", "plan", "root"]),
    (
        "build_script",
        &[
            "diag",
            "module_name",
            "output",
            "plan",
            "refresh",
            "root",
            "source",
        ],
    ),
];

/// Rooms inside of rooms.
const INNER: &[&str] = &[
    "parse/openapi3",
    "parse/postman",
    "parse/power_platform",
    "parse/shared",
    "parse/swagger2",
    "plan/names",
];

/// What only these rooms use from outside.
const OUTSIDE: &[(&str, &[&str])] = &[
    ("deunicode", &["plan/names"]),
    ("granit_parser", &["source"]),
    ("fs", &["output", "refresh", "source"]),
    ("env", &["build_script"]),
];

#[test]
fn every_import_is_in_the_table_and_none_is_missing() {
    let found = arrows();
    let allowed: BTreeSet<(String, String)> = TABLE
        .iter()
        .flat_map(|(room, seen)| {
            seen.iter()
                .map(|other| ((*room).to_owned(), (*other).to_owned()))
        })
        .collect();
    let forbidden: Vec<_> = found.difference(&allowed).collect();
    assert!(forbidden.is_empty(), "not in the table: {forbidden:?}");
    let unused: Vec<_> = allowed.difference(&found).collect();
    assert!(unused.is_empty(), "no longer needed: {unused:?}");
}

#[test]
fn rooms_see_only_what_stands_above_them() {
    let place = |room: &str| TABLE.iter().position(|(known, _)| *known == room);
    for (room, seen) in TABLE {
        for other in *seen {
            let above = place(other).is_some_and(|at| Some(at) < place(room));
            assert!(
                above || (*room, *other) == ("source", "diag"),
                "{room} sees {other}"
            );
        }
    }
}

#[test]
fn what_comes_from_outside_is_used_in_its_room_alone() {
    for (name, rooms) in OUTSIDE {
        let users: BTreeSet<String> = files()
            .iter()
            .filter(|file| {
                paths(file).iter().any(|path| {
                    path.contains(&(*name).to_owned()) && !path.starts_with(&["crate".to_owned()])
                })
            })
            .map(|file| room(&module(file)))
            .collect();
        let expected: BTreeSet<String> = rooms.iter().map(|room| (*room).to_owned()).collect();
        assert_eq!(users, expected, "{name}");
    }
}

/// Who imports from whom, by room.
fn arrows() -> BTreeSet<(String, String)> {
    let mut arrows = BTreeSet::new();
    for file in files() {
        let own = room(&module(&file));
        for path in paths(&file).iter().filter(|path| path[0] == "crate") {
            let other = room(&path[1..]);
            if other != own {
                arrows.insert((own.clone(), other));
            }
        }
    }
    arrows
}

/// The room of a module or of an item in it.
fn room(path: &[String]) -> String {
    let Some(outer) = path.first() else {
        return "root".to_owned();
    };
    let inner = path.get(1).map(|inner| format!("{outer}/{inner}"));
    match inner.filter(|inner| INNER.contains(&inner.as_str())) {
        Some(inner) => inner,
        None if TABLE.iter().any(|(room, _)| room == outer) => outer.clone(),
        None => "root".to_owned(),
    }
}

/// The files of the core that are no tests.
fn files() -> Vec<PathBuf> {
    let mut files = Vec::new();
    collect(&folder("../codegen/src"), &mut files);
    assert!(files.len() > 50, "only {} files", files.len());
    files
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for path in entries(folder) {
        if path.file_stem().is_some_and(|name| name == "tests") {
            continue;
        }
        match path.is_dir() {
            true => collect(&path, files),
            false => files.push(path),
        }
    }
}

/// The module that a file holds.
fn module(file: &Path) -> Vec<String> {
    let relative = file.strip_prefix(folder("../codegen/src"));
    let steps = relative.expect("it stands there").with_extension("");
    let mut module: Vec<String> = steps
        .iter()
        .map(|step| step.to_string_lossy().into_owned())
        .collect();
    module.pop_if(|last| ["lib", "mod"].contains(&last.as_str()));
    module
}

/// Every path of a file, those into the core from its root: `crate::model::Type`.
fn paths(file: &Path) -> Vec<Vec<String>> {
    let tokens: TokenStream = text(file).parse().expect("it compiles");
    let mut paths = Vec::new();
    walk(tokens, &module(file), &mut paths);
    paths
}

fn walk(tokens: TokenStream, module: &[String], paths: &mut Vec<Vec<String>>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        at += 1;
        match token {
            TokenTree::Ident(first) if *first == "mod" && is_ident(tokens.get(at), "tests") => {
                at += 2
            }
            TokenTree::Ident(first) => {
                let mut path = vec![first.to_string()];
                at = follow(&tokens, at, &mut path, module, paths);
            }
            TokenTree::Group(group) => walk(group.stream(), module, paths),
            TokenTree::Punct(_) | TokenTree::Literal(_) => {}
        }
    }
}

/// Reads the rest of a path, which may end in a group of paths.
fn follow(
    tokens: &[TokenTree],
    mut at: usize,
    path: &mut Vec<String>,
    module: &[String],
    paths: &mut Vec<Vec<String>>,
) -> usize {
    while is_colon(tokens.get(at)) && is_colon(tokens.get(at + 1)) {
        match tokens.get(at + 2) {
            Some(TokenTree::Ident(next)) => path.push(next.to_string()),
            Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace => {
                branches(group.stream(), path, module, paths);
                return at + 3;
            }
            _ => break,
        }
        at += 3;
    }
    if path.len() > 1 {
        paths.push(from_root(path, module));
    }
    at
}

fn branches(group: TokenStream, trunk: &[String], module: &[String], paths: &mut Vec<Vec<String>>) {
    let tokens: Vec<TokenTree> = group.into_iter().collect();
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        at += 1;
        if let TokenTree::Ident(name) = token {
            let mut path = [trunk, &[name.to_string()]].concat();
            at = follow(&tokens, at, &mut path, module, paths);
        }
    }
}

/// The path with `super` resolved.
fn from_root(path: &[String], module: &[String]) -> Vec<String> {
    let climbed = path.iter().take_while(|step| *step == "super").count();
    if climbed == 0 {
        return path.to_vec();
    }
    let base = &module[..module.len() - climbed];
    [&["crate".to_owned()], base, &path[climbed..]].concat()
}

fn is_ident(token: Option<&TokenTree>, name: &str) -> bool {
    matches!(token, Some(TokenTree::Ident(ident)) if *ident == name)
}

fn is_colon(token: Option<&TokenTree>) -> bool {
    matches!(token, Some(TokenTree::Punct(punct)) if punct.as_char() == ':')
}
