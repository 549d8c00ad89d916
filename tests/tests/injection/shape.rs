use std::collections::BTreeSet;

use connector_codegen::output::Files;
use proc_macro2::{Delimiter, TokenStream, TokenTree};
use quote::ToTokens;
use syn::visit_mut::{self, VisitMut};

/// The files of Rust.
pub(super) fn sources(files: &Files) -> impl Iterator<Item = (&str, &str)> {
    let files = files
        .iter()
        .map(|(name, text)| (name.as_str(), text.as_str()));
    files.filter(|(name, _)| name.ends_with(".rs"))
}

/// Every item of all files without its names, texts and documentation, in an order that does not depend on them.
pub(super) fn skeleton(files: &Files) -> Vec<String> {
    let mut items = Vec::new();
    for (name, text) in sources(files) {
        let mut file =
            syn::parse_file(text).unwrap_or_else(|error| panic!("{name}: {error}\n{text}"));
        Plain.visit_file_mut(&mut file);
        items.push(format!("file {:?}", shape(attributes(&file.attrs))));
        items.extend(file.items.iter().map(|item| shape(item.to_token_stream())));
    }
    items.sort();
    items
}

/// Every identifier of a file.
pub(super) fn identifiers(text: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    collect(text.parse().expect("it is Rust"), &mut found);
    found
}

fn collect(tokens: TokenStream, found: &mut BTreeSet<String>) {
    for token in tokens {
        match token {
            TokenTree::Ident(ident) => drop(found.insert(ident.to_string())),
            TokenTree::Group(group) => collect(group.stream(), found),
            TokenTree::Punct(_) | TokenTree::Literal(_) => {}
        }
    }
}

fn attributes(attributes: &[syn::Attribute]) -> TokenStream {
    attributes.iter().map(ToTokens::to_token_stream).collect()
}

/// Takes the documentation away, and the braces that only a long line needs.
struct Plain;

impl VisitMut for Plain {
    fn visit_attributes_mut(&mut self, attributes: &mut Vec<syn::Attribute>) {
        attributes.retain(|attribute| {
            let is_text = matches!(&attribute.meta, syn::Meta::NameValue(pair) if matches!(&pair.value, syn::Expr::Lit(_)));
            !(attribute.path().is_ident("doc") && is_text)
        });
    }

    fn visit_arm_mut(&mut self, arm: &mut syn::Arm) {
        visit_mut::visit_arm_mut(self, arm);
        if let syn::Expr::Block(block) = arm.body.as_ref()
            && let [syn::Stmt::Expr(only, None)] = block.block.stmts.as_slice()
        {
            *arm.body = only.clone();
        }
        arm.comma = Some(Default::default());
    }
}

fn shape(tokens: TokenStream) -> String {
    let mut shape = String::new();
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Ident(_) => shape.push_str("i "),
            TokenTree::Literal(_) => shape.push_str("l "),
            // A list that goes over several lines ends in a comma.
            TokenTree::Punct(comma) if comma.as_char() == ',' && tokens.peek().is_none() => {}
            TokenTree::Punct(punct) => shape.push(punct.as_char()),
            TokenTree::Group(group) => {
                let (open, close) = match group.delimiter() {
                    Delimiter::Brace => ("{", "}"),
                    Delimiter::Bracket => ("[", "]"),
                    Delimiter::Parenthesis => ("(", ")"),
                    Delimiter::None => ("", ""),
                };
                shape.push_str(&format!("{open}{}{close}", self::shape(group.stream())));
            }
        }
    }
    shape.replace(",>", ">")
}
