//! The obstacle course: awkward names and what becomes of them.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::process::Command;

use super::*;

/// Wire name, then snake, Pascal and screaming case.
const COURSE: &[(&str, &str, &str, &str)] = &[
    ("note", "note", "Note", "NOTE"),
    (
        "getHTTPResponse",
        "get_http_response",
        "GetHttpResponse",
        "GET_HTTP_RESPONSE",
    ),
    ("OAuth2Token", "oauth2_token", "Oauth2Token", "OAUTH2_TOKEN"),
    ("useOAuth", "use_oauth", "UseOauth", "USE_OAUTH"),
    (
        "listItems_V2",
        "list_items_v2",
        "ListItemsV2",
        "LIST_ITEMS_V2",
    ),
    ("userIDs", "user_ids", "UserIds", "USER_IDS"),
    ("URLsToSkip", "urls_to_skip", "UrlsToSkip", "URLS_TO_SKIP"),
    ("IPv4Address", "ipv4_address", "Ipv4Address", "IPV4_ADDRESS"),
    ("IN_PROGRESS", "in_progress", "InProgress", "IN_PROGRESS"),
    ("address1", "address1", "Address1", "ADDRESS1"),
    ("_id", "id", "Id", "ID"),
    ("@odata.type", "odata_type", "OdataType", "ODATA_TYPE"),
    ("$select", "select", "Select", "SELECT"),
    ("x-ms-id", "x_ms_id", "XMsId", "X_MS_ID"),
    (
        "Response<Note>",
        "response_note",
        "ResponseNote",
        "RESPONSE_NOTE",
    ),
    ("user's name", "users_name", "UsersName", "USERS_NAME"),
    ("größe", "grosse", "Grosse", "GROSSE"),
    ("名前", "ming_qian", "MingQian", "MING_QIAN"),
    ("a🦄b", "a_unicorn_b", "AUnicornB", "A_UNICORN_B"),
    ("2fa", "_2fa", "N2fa", "_2FA"),
    ("1.5", "_1_5", "N1_5", "_1_5"),
    ("15", "_15", "N15", "_15"),
    ("+1", "plus_1", "Plus1", "PLUS_1"),
    ("-1", "minus_1", "Minus1", "MINUS_1"),
    ("-created", "minus_created", "MinusCreated", "MINUS_CREATED"),
    ("A+", "a_plus", "APlus", "A_PLUS"),
    ("C#", "c_sharp", "CSharp", "C_SHARP"),
    ("10%", "_10_percent", "N10Percent", "_10_PERCENT"),
    (
        "DateCreated>",
        "date_created_greater",
        "DateCreatedGreater",
        "DATE_CREATED_GREATER",
    ),
    ("<=", "less_or_equal", "LessOrEqual", "LESS_OR_EQUAL"),
    ("!=", "not_equal", "NotEqual", "NOT_EQUAL"),
    ("*", "star", "Star", "STAR"),
    ("$", "dollar", "Dollar", "DOLLAR"),
    ("-", "minus", "Minus", "MINUS"),
    ("_", "underscore", "Underscore", "UNDERSCORE"),
    ("", "value", "Value", "VALUE"),
    (" \u{200b}\n", "value", "Value", "VALUE"),
    ("type", "r#type", "Type", "TYPE"),
    ("gen", "r#gen", "Gen", "GEN"),
    ("async", "r#async", "Async", "ASYNC"),
    ("abstract", "r#abstract", "Abstract", "ABSTRACT"),
    ("union", "union", "Union", "UNION"),
    ("self", "self_", "SelfValue", "SELF"),
    ("Super", "super_", "Super", "SUPER"),
    ("crate", "crate_", "Crate", "CRATE"),
    (
        "'; drop table \"notes\" --",
        "drop_table_notes",
        "DropTableNotes",
        "DROP_TABLE_NOTES",
    ),
];

#[test]
fn obstacle_course() {
    for &(wire, snake_case, pascal_case, screaming_case) in COURSE {
        let made = [snake(wire), pascal(wire), screaming(wire)];
        let made = made.each_ref().map(Ident::as_str);
        assert_eq!(made, [snake_case, pascal_case, screaming_case], "{wire:?}");
    }
}

#[test]
fn words_end_where_the_writing_changes() {
    for (text, expected) in [
        ("plainText", "plain text"),
        ("PlainText", "plain text"),
        ("plain_text", "plain text"),
        ("__plain  .text_", "plain text"),
        ("XMLReader", "xml reader"),
        ("readXML", "read xml"),
        ("aBCd", "a b cd"),
        ("ABcDE", "a bc de"),
        ("part2", "part2"),
        ("part2of3", "part2of3"),
        ("part2Of3", "part2 of3"),
        ("part2OF3", "part2 of3"),
        ("PART2OF", "part2of"),
        ("PART2Of", "part2 of"),
        ("2Parts", "2parts"),
        ("2PARTSOf", "2parts of"),
        ("a-2Parts", "a 2parts"),
        ("1_2", "1 2"),
        ("Ünder-Straße9B", "under strasse9 b"),
    ] {
        assert_eq!(words(text).join(" "), expected, "{text}");
    }
}

#[test]
fn fallback_names_only_what_has_no_word() {
    assert_eq!(snake_or("", "body").as_str(), "body");
    assert_eq!(snake_or("?", "body").as_str(), "question");
    assert_eq!(pascal_or("", "").as_str(), "Value");
}

#[test]
fn long_names_end_at_a_word() {
    let long = "the list of all the notes that were written by somebody on some day of the year";
    assert_eq!(
        snake(long).as_str(),
        "the_list_of_all_the_notes_that_were_written_by_somebody_on"
    );
    assert_eq!(pascal(&"x".repeat(500)).as_str().len(), MAX_LENGTH);
}

#[test]
fn bare_is_the_name_without_raw() {
    assert_eq!(snake("type").bare(), "type");
    assert_eq!(snake("note").bare(), "note");
}

#[test]
fn scope_numbers_later_comers() {
    let mut types = Scope::types();
    let named: Vec<_> = ["note", "Note", "NOTE", "note 2", "v2", "V2"]
        .map(|name| types.unique(pascal(name)))
        .into();
    assert_eq!(
        strings(&named),
        ["Note", "Note2", "Note3", "Note2_2", "V2", "V2_2"]
    );

    let mut values = Scope::values();
    let named: Vec<_> = ["type", "Type", "self", "Self"]
        .map(|name| values.unique(snake(name)))
        .into();
    assert_eq!(strings(&named), ["r#type", "type_2", "self_", "self_2"]);
}

#[test]
fn scope_renames_nothing_when_a_text_is_added() {
    let wires = ["A", "A-2", "a", "a_2", "@a"];
    let named = Scope::values().unique_all(wires);
    let all = strings(&named);
    assert_eq!(all, ["a", "a_2", "a_3", "a_2_2", "a_4"]);
    for count in 0..wires.len() {
        let some = Scope::values().unique_all(wires.into_iter().take(count));
        assert_eq!(strings(&some), all[..count]);
    }
}

#[test]
fn scope_keeps_reserved_names() {
    let mut types = Scope::types();
    types.reserve("Value");
    assert_eq!(
        strings(&types.unique_all(["string", "Value", "Note"])),
        ["StringModel", "ValueModel", "Note"]
    );
    assert_eq!(
        strings(&Scope::methods().unique_all(["clone", "get", "Clone"])),
        ["clone_", "get", "clone_2"]
    );
    assert_eq!(
        strings(&Scope::modules().unique_all(["mod", "Con", "notes"])),
        ["mod_", "con_", "notes"]
    );
}

#[test]
fn nouns() {
    let nouns = [
        ("note", "notes"),
        ("company", "companies"),
        ("address", "addresses"),
        ("status", "statuses"),
        ("analysis", "analyses"),
        ("alias", "aliases"),
        ("license", "licenses"),
        ("box", "boxes"),
        ("batch", "batches"),
        ("cache", "caches"),
        ("size", "sizes"),
        ("day", "days"),
        ("person", "people"),
        ("photo", "photos"),
        ("bus", "buses"),
        ("movie", "movies"),
        ("index", "indices"),
        ("news", "news"),
        ("data", "data"),
        ("id", "ids"),
    ];
    for (one, many) in nouns {
        assert_eq!((singular(many).as_str(), plural(one).as_str()), (one, many));
        assert_eq!(
            (singular(one).as_str(), plural(many).as_str()),
            (one, many),
            "given what is asked for"
        );
    }
}

#[test]
fn group_noun_is_stripped_from_methods() {
    let cases = [
        ("Notes_List", "Notes", Some("list")),
        ("notesGet", "notes", Some("get")),
        ("Note_GetAll", "Notes", Some("get all")),
        ("GetNote", "Notes", Some("get")),
        ("CreateNote", "note", Some("create")),
        ("BulkCreateNote", "Notes", Some("bulk create")),
        ("ListNotes", "Notes", Some("list")),
        ("ListNotes_V2", "Notes", Some("list v2")),
        ("GetAdminNote", "admin-notes", Some("get")),
        ("GetNotes", "Notes", None),
        ("DeleteNotes", "Notes", None),
        ("GetUserNote", "Notes", None),
        ("ShareNoteWithUser", "Notes", None),
        ("Notes", "Notes", None),
        ("Notes_V2", "Notes", None),
        ("GetNote", "", None),
    ];
    for (operation, group, method) in cases {
        let stripped = strip_group(&words(operation), &words(group));
        assert_eq!(
            stripped.map(|words| words.join(" ")).as_deref(),
            method,
            "{operation} in {group}"
        );
    }
}

#[test]
fn identifiers_compile_without_a_warning() {
    let wires = || COURSE.iter().map(|&(wire, ..)| wire);
    let mut code = String::new();
    for (index, constant) in Scope::constants().unique_all(wires()).iter().enumerate() {
        writeln!(code, "pub const {constant}: usize = {index};").unwrap();
    }
    for name in Scope::types().unique_all(wires()) {
        writeln!(code, "pub struct {name};").unwrap();
    }
    for module in Scope::modules().unique_all(wires()) {
        writeln!(code, "pub mod {module} {{}}").unwrap();
    }
    code.push_str("pub mod parts {\npub enum Variants {\n");
    for variant in Scope::variants().unique_all(wires()) {
        writeln!(code, "{variant},").unwrap();
    }
    code.push_str("}\npub struct Fields {\n");
    for field in Scope::values().unique_all(wires()) {
        writeln!(code, "pub {field}: u8,").unwrap();
    }
    code.push_str("}\nimpl Fields {\n");
    let arguments = Scope::values().unique_all(wires());
    for (method, argument) in Scope::methods().unique_all(wires()).iter().zip(&arguments) {
        writeln!(
            code,
            "pub fn {method}(&self, {argument}: u8) -> u8 {{ {argument} }}"
        )
        .unwrap();
    }
    code.push_str("}\n}\n");
    compile(&code);
}

#[test]
fn any_text_is_some_identifier() {
    let texts: BTreeSet<String> = (0..0x3000_u32)
        .filter_map(char::from_u32)
        .flat_map(|letter| {
            [
                letter.to_string(),
                format!("a{letter}"),
                format!("{letter}B1{letter}"),
            ]
        })
        .collect();
    for text in &texts {
        for ident in [snake(text), pascal(text), screaming(text)] {
            let mut letters = ident.bare().chars();
            let first = letters.next().expect("an identifier is not empty");
            let valid = first.is_ascii_alphabetic() || (first == '_' && ident.bare().len() > 1);
            assert!(
                valid && letters.all(|l| l.is_ascii_alphanumeric() || l == '_'),
                "{text:?} is {ident}"
            );
        }
    }
}

fn compile(code: &str) {
    let folder = std::env::temp_dir().join(format!("connector-names-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let file = folder.join("course.rs");
    std::fs::write(&file, code).unwrap();
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let output = Command::new(rustc)
        .args([
            "--edition",
            "2024",
            "-D",
            "warnings",
            "--crate-type",
            "lib",
            "--emit",
            "metadata",
            "--out-dir",
        ])
        .args([&folder, &file])
        .output()
        .unwrap();
    std::fs::remove_dir_all(&folder).unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
}

fn strings(idents: &[Ident]) -> Vec<&str> {
    idents.iter().map(Ident::as_str).collect()
}
