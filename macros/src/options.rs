use connector_codegen::checked_module_name;

use crate::failure::Failure;
use crate::literal::string;
use crate::token::Token;

const KEYS: &str = "`spec`, `overlay`, `environment`, `infer`, `all_schemas`, `checks`, `name`, `only`, `except` and `vis`";

/// What a call asks for; `S` is where its parts stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Options<S> {
    /// The path of the definition.
    pub(crate) spec: (String, S),
    /// The paths of overlays, in their order.
    pub(crate) overlays: Vec<(String, S)>,
    /// The paths of environments, the least important first.
    pub(crate) environments: Vec<(String, S)>,
    /// How far examples are trusted.
    pub(crate) inference: Vec<(String, S)>,
    /// Whether schemas that no operation reaches become types.
    pub(crate) all_schemas: bool,
    /// Whether values are compared with limits before they are sent.
    pub(crate) checks: bool,
    /// The module's name, if one is given, ready to be written.
    pub(crate) name: Option<String>,
    /// Selectors of operations to emit.
    pub(crate) only: Vec<(String, S)>,
    /// Selectors of operations to leave out.
    pub(crate) except: Vec<(String, S)>,
    /// The module's visibility, with a space behind it.
    pub(crate) visibility: String,
}

impl<S> Options<S> {
    /// What a call asks for that names a definition alone.
    pub(crate) fn new(spec: (String, S)) -> Self {
        Self {
            spec,
            overlays: Vec::new(),
            environments: Vec::new(),
            inference: Vec::new(),
            all_schemas: false,
            checks: false,
            name: None,
            only: Vec::new(),
            except: Vec::new(),
            visibility: "pub ".to_owned(),
        }
    }
}

/// Reads the input of a call that stands `here`. Everything wrong with it is told at once.
pub(crate) fn parse<S: Copy>(tokens: &[Token<S>], here: S) -> Result<Options<S>, Vec<Failure<S>>> {
    let one = |failure| vec![failure];
    match tokens {
        [Token::Literal(..)] | [Token::Literal(..), Token::Punct(',', _)] => {
            let spec = text(tokens, here).map_err(one)?;
            Ok(Options::new(spec))
        }
        [Token::Ident(..), Token::Punct(':', _), ..] => keyed(tokens, here),
        _ => {
            let at = tokens.first().map_or(here, Token::at);
            Err(one(Failure::new(
                at,
                format!("expected the path of a definition, or the keys {KEYS}"),
            )))
        }
    }
}

fn keyed<S: Copy>(tokens: &[Token<S>], here: S) -> Result<Options<S>, Vec<Failure<S>>> {
    let mut failures = Vec::new();
    let mut seen: Vec<&str> = Vec::new();
    let mut spec = None;
    let mut options = Options::new((String::new(), here));
    for entry in split(tokens) {
        let [Token::Ident(key, at), Token::Punct(':', _), value @ ..] = entry else {
            let at = entry.first().map_or(here, Token::at);
            failures.push(Failure::new(at, "expected `key: value`"));
            continue;
        };
        if seen.contains(&key.as_str()) {
            failures.push(Failure::new(*at, format!("`{key}` is given twice")));
            continue;
        }
        seen.push(key);
        let read = match key.as_str() {
            "spec" => text(value, *at).map(|text| spec = Some(text)),
            "overlay" => paths(value, *at).map(|paths| options.overlays = paths),
            "environment" => paths(value, *at).map(|paths| options.environments = paths),
            "infer" => paths(value, *at).map(|settings| options.inference = settings),
            "all_schemas" => flag(value, *at).map(|all| options.all_schemas = all),
            "checks" => flag(value, *at).map(|checks| options.checks = checks),
            "name" => name(value, *at).map(|name| options.name = Some(name)),
            "only" => texts(value, *at).map(|only| options.only = only),
            "except" => texts(value, *at).map(|except| options.except = except),
            "vis" => visibility(value, *at).map(|visibility| options.visibility = visibility),
            _ => Err(Failure::new(
                *at,
                format!("no key is called `{key}`; there are {KEYS}"),
            )),
        };
        failures.extend(read.err());
    }
    match spec {
        Some(spec) => options.spec = spec,
        None if seen.contains(&"spec") => {}
        None => failures.push(Failure::new(
            here,
            "`spec`, the path of the definition, is missing",
        )),
    }
    if failures.is_empty() {
        Ok(options)
    } else {
        Err(failures)
    }
}

/// The stretches between commas; a comma at the end separates nothing.
fn split<S>(tokens: &[Token<S>]) -> impl Iterator<Item = &[Token<S>]> {
    let tokens = match tokens {
        [before @ .., Token::Punct(',', _)] => before,
        all => all,
    };
    let parts = tokens.split(|token| matches!(token, Token::Punct(',', _)));
    parts.filter(move |_| !tokens.is_empty())
}

fn text<S: Copy>(value: &[Token<S>], here: S) -> Result<(String, S), Failure<S>> {
    let value = match value {
        [before, Token::Punct(',', _)] => std::slice::from_ref(before),
        all => all,
    };
    match value {
        [Token::Literal(literal, at)] => match string(literal) {
            Some(text) => Ok((text, *at)),
            None => Err(Failure::new(*at, "expected a string")),
        },
        other => Err(Failure::new(
            other.first().map_or(here, Token::at),
            "expected a string literal",
        )),
    }
}

fn name<S: Copy>(value: &[Token<S>], here: S) -> Result<String, Failure<S>> {
    let (name, at) = match value {
        [Token::Ident(name, at)] => (name.clone(), *at),
        other => text(other, here)
            .map_err(|failure| Failure::new(failure.at, "expected the name of a module"))?,
    };
    checked_module_name(&name).ok_or_else(|| {
        Failure::new(
            at,
            format!("`{}` is no name for a module", name.escape_debug()),
        )
    })
}

fn texts<S: Copy>(value: &[Token<S>], here: S) -> Result<Vec<(String, S)>, Failure<S>> {
    match value {
        [Token::Brackets(items, at)] => split(items).map(|item| text(item, *at)).collect(),
        other => {
            let at = other.first().map_or(here, Token::at);
            Err(Failure::new(
                at,
                "expected a list of strings, such as `[\"ListNotes\", \"tag:Notes\"]`",
            ))
        }
    }
}

/// One path, or a list of them.
fn paths<S: Copy>(value: &[Token<S>], here: S) -> Result<Vec<(String, S)>, Failure<S>> {
    match value {
        [Token::Brackets(items, at)] => split(items).map(|item| text(item, *at)).collect(),
        one => text(one, here).map(|path| vec![path]),
    }
}

fn flag<S: Copy>(value: &[Token<S>], here: S) -> Result<bool, Failure<S>> {
    match value {
        [Token::Ident(word, _)] if word == "true" => Ok(true),
        [Token::Ident(word, _)] if word == "false" => Ok(false),
        other => {
            let at = other.first().map_or(here, Token::at);
            Err(Failure::new(at, "expected `true` or `false`"))
        }
    }
}

fn visibility<S: Copy>(value: &[Token<S>], here: S) -> Result<String, Failure<S>> {
    let simple = |inner: &[Token<S>]| match inner {
        [Token::Ident(word, _)] if ["crate", "super", "self"].contains(&word.as_str()) => {
            Some(format!("pub({word}) "))
        }
        _ => None,
    };
    let visibility = match value {
        [Token::Ident(word, _)] if word == "pub" => Some("pub ".to_owned()),
        [Token::Ident(word, _), Token::Parens(inner, _)] if word == "pub" => simple(inner),
        _ => None,
    };
    let at = value.first().map_or(here, Token::at);
    visibility.ok_or_else(|| {
        Failure::new(
            at,
            "expected `pub`, `pub(crate)`, `pub(super)` or `pub(self)`",
        )
    })
}

#[cfg(test)]
mod tests;
