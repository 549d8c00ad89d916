use crate::emit::Module;

/// All modules as the text of one module, for places that can hold one file or none.
pub fn inline(modules: &[Module]) -> String {
    let Some((root, rest)) = modules.split_first() else {
        return String::new();
    };
    let mut text = String::new();
    for line in root.text.lines() {
        match rest.iter().find(|module| declares(line, &module.name)) {
            Some(module) => {
                text.push_str(line.trim_end_matches(';'));
                text.push_str(" {\n");
                push_indented(&mut text, &module.text);
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

fn declares(line: &str, name: &str) -> bool {
    let declared = line
        .strip_prefix("pub ")
        .unwrap_or(line)
        .strip_prefix("mod ")
        .and_then(|rest| rest.strip_suffix(';'));
    declared.is_some_and(|declared| declared.strip_prefix("r#").unwrap_or(declared) == name)
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
