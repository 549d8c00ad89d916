use super::code::{Code, literal};
use crate::plan::names::Ident;
use crate::plan::{Bound, Check, CheckBody, Rule};

/// The module of the limits that are checked.
pub(super) fn checks(checks: &[&Check]) -> Code {
    let mut code = head();
    code.gap();
    write(&mut code, checks, "super::model");
    code
}

/// What is said about the module of the limits.
pub(super) fn head() -> Code {
    let mut code = Code::new();
    code.inner_docs(&["The limits of the types.".to_owned()]);
    code
}

/// Some of the limits, in a module inside of theirs.
pub(super) fn part(checks: &[&Check]) -> Code {
    let mut code = head();
    code.gap();
    write(&mut code, checks, "super::super::model");
    code
}

/// Compares a value with its limits: `root.head(arguments)` gives it, and each rule is a call of what that gives.
pub(super) fn compare(
    code: &mut Code,
    root: &str,
    head: &str,
    arguments: &[String],
    rules: &[Rule],
) {
    let mut calls = vec![(head, arguments.to_vec())];
    calls.extend(rules.iter().map(|rule| {
        let argument = rule.bound.as_ref().map(|bound| match bound {
            Bound::Count(count) => count.to_string(),
            Bound::Number(number) => number.to_string(),
            Bound::Text(text) => literal(text),
        });
        (rule.method, argument.into_iter().collect())
    }));
    code.calls(root, &calls);
}

fn write(code: &mut Code, checks: &[&Check], path: &str) {
    code.line(&format!("use {path};"));
    code.import("connector_runtime::check", &["Check", "Limits"]);
    for check in checks {
        code.gap();
        code.open(&format!("impl Check for model::{} {{", check.model));
        code.open("fn check(&self, limits: &mut Limits) {");
        match &check.body {
            CheckBody::Struct { own, members, rest } => {
                if !own.is_empty() {
                    compare(code, "limits", "here", &["self".to_owned()], own);
                }
                for member in members {
                    let arguments = [literal(&member.key), format!("&self.{}", member.name)];
                    compare(code, "limits", "at", &arguments, &member.rules);
                }
                if let Some((name, rules)) = rest {
                    compare(code, "limits", "here", &[format!("&self.{name}")], rules);
                }
            }
            CheckBody::Union(variants) => choose(code, variants),
        }
        code.close("}");
        code.close("}");
    }
}

fn choose(code: &mut Code, variants: &[Ident]) {
    if let [only] = variants {
        code.open(&format!("if let Self::{only}(value) = self {{"));
        code.line("value.check(limits);");
        code.close("}");
        return;
    }
    code.open("match self {");
    for variant in variants {
        code.arm(&format!("Self::{variant}(value)"), "value.check(limits)");
    }
    code.line("_ => {}");
    code.close("}");
}
