use crate::emit::Module;

/// All modules as the text of one module, for places that can hold one file or none.
pub fn inline(modules: &[Module]) -> String {
    modules
        .first()
        .map(|root| with_inner(root, modules))
        .unwrap_or_default()
}

/// The text of a module, with the modules that it declares in their places.
fn with_inner(outer: &Module, modules: &[Module]) -> String {
    let mut text = String::new();
    for line in outer.text.lines() {
        match declared(line).and_then(|name| find(outer, name, modules)) {
            Some(module) => {
                text.push_str(line.trim_end_matches(';'));
                text.push_str(" {\n");
                push_indented(&mut text, &with_inner(module, modules));
                text.push_str("}\n");
            }
            None => {
                text.push_str(line);
                text.push('\n');
            }
        }
    }
    text
}

/// The name in a line that declares a module, without `r#`.
fn declared(line: &str) -> Option<&str> {
    let name = line
        .strip_prefix("pub ")
        .unwrap_or(line)
        .strip_prefix("mod ")?
        .strip_suffix(';')?;
    Some(name.strip_prefix("r#").unwrap_or(name))
}

fn find<'a>(outer: &Module, name: &str, modules: &'a [Module]) -> Option<&'a Module> {
    let path = match outer.name.as_str() {
        "" => name.to_owned(),
        outer => format!("{outer}/{name}"),
    };
    modules.iter().find(|module| module.name == path)
}

/// Generated code has no literal that goes over a line, so that every line can be moved to the right.
fn push_indented(text: &mut String, code: &str) {
    for line in code.lines() {
        if !line.is_empty() {
            text.push_str("    ");
            text.push_str(line);
        }
        text.push('\n');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn modules_stand_where_they_are_declared() {
        let module = |name: &str, text: &str| Module {
            name: name.to_owned(),
            public: true,
            text: text.to_owned(),
        };
        let modules = [
            module("", "mod a;\npub mod r#type;\n"),
            module("a", "mod a;\nmod elsewhere;\n"),
            module("a/a", "fn f() {}\n"),
            module("type", "\n"),
        ];
        let expected = "\
mod a {
    mod a {
        fn f() {}
    }
    mod elsewhere;
}
pub mod r#type {

}
";
        assert_eq!(inline(&modules), expected);
    }
}
