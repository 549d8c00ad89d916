use super::code::{Code, literal};
use super::expression::Expression;
use crate::plan::{XmlContent, XmlMember, XmlNamespace, XmlPlace, XmlShape, XmlStatic};

/// The module of how types look in XML; its tables are `shared` where features may leave some of them unused.
pub(super) fn xml(statics: &[XmlStatic], shared: bool) -> Code {
    let mut code = Code::new();
    code.inner_docs(&[
        "How the types look in XML: tables that the feature `xml` of `connector-runtime` reads."
            .to_owned(),
    ]);
    code.gap();
    let has_members = |shape: &XmlShape| match &shape.content {
        XmlContent::Object { members, .. } => !members.is_empty(),
        _ => false,
    };
    let mut names = vec!["Shape"];
    if statics.iter().any(|it| has_members(&it.shape)) {
        names.insert(0, "Member");
    }
    code.import("connector_runtime::wire::xml", &names);
    for XmlStatic { name, shape } in statics {
        code.gap();
        let visibility = if shared { "pub" } else { "pub(super)" };
        let left = format!("{visibility} static {name}: Shape");
        code.assign_expression(&left, &value(shape));
    }
    code
}

/// A shape by its value.
fn value(shape: &XmlShape) -> Expression {
    let name = || text(&shape.name);
    let mut calls = Vec::new();
    let value = match &shape.content {
        XmlContent::Object { members, rest } => match rest {
            Some(rest) if members.is_empty() => {
                Expression::Call("Shape::map", vec![name(), reference(rest)])
            }
            rest => {
                let members = members.iter().map(member).collect();
                let rest = rest.iter().map(|rest| ("rest", vec![reference(rest)]));
                calls.extend(rest);
                Expression::Call("Shape::object", vec![name(), Expression::List(members)])
            }
        },
        XmlContent::List { item, shape } => {
            Expression::Call("Shape::list", vec![name(), text(item), reference(shape)])
        }
        XmlContent::Union(variants) => {
            let variants = variants.iter().map(reference).collect();
            Expression::Call("Shape::union", vec![name(), Expression::List(variants)])
        }
        other => {
            if !shape.name.is_empty() {
                calls.push(("named", vec![name()]));
            }
            Expression::atom(match other {
                XmlContent::Text => "Shape::TEXT",
                XmlContent::Number => "Shape::NUMBER",
                XmlContent::Bool => "Shape::BOOL",
                XmlContent::Static(name) => name.as_str(),
                _ => "Shape::ANY",
            })
        }
    };
    calls.extend(shape.namespace.as_ref().map(namespace));
    value.then(calls)
}

/// A reference to a shape.
fn reference(shape: &XmlShape) -> Expression {
    match value(shape) {
        Expression::Atom(text) => Expression::Atom(format!("&{text}")),
        value => Expression::Ref(Box::new(value)),
    }
}

fn member(member: &XmlMember) -> Expression {
    let mut arguments = vec![text(&member.key)];
    let function = match &member.place {
        XmlPlace::Element => "Member::element",
        XmlPlace::Attribute => "Member::attribute",
        XmlPlace::Text => "Member::text",
        XmlPlace::Items(item) => {
            arguments.push(text(item));
            "Member::list"
        }
        XmlPlace::Wrapped(item) => {
            arguments.push(text(item));
            "Member::wrapped"
        }
    };
    arguments.push(reference(&member.shape));
    let mut calls = Vec::new();
    calls.extend(member.name.iter().map(|name| ("named", vec![text(name)])));
    calls.extend(member.namespace.as_ref().map(namespace));
    calls.extend(member.or_empty.then(|| ("or_empty", Vec::new())));
    Expression::Call(function, arguments).then(calls)
}

fn namespace(namespace: &XmlNamespace) -> (&'static str, Vec<Expression>) {
    let XmlNamespace { prefix, uri } = namespace;
    ("namespace", vec![text(prefix), text(uri)])
}

fn text(text: &str) -> Expression {
    Expression::Atom(literal(text))
}
