use crate::source::{Kind, Node};

/// What a document says that it is.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Detected<'a> {
    Swagger1(&'a str),
    Swagger2,
    OpenApi3,
    Postman,
    /// The values of variables, beside a Postman collection.
    Environment,
    Unknown,
}

/// Tells the format by the members that only it has, since version texts are often wrong or missing.
pub(super) fn detect(root: Node<'_>) -> Detected<'_> {
    let version = |key| {
        let node = root.get(key)?;
        node.as_str().or_else(|| node.number())
    };
    let postman_schema = root
        .get("info")
        .and_then(|info| info.get("schema"))
        .and_then(Node::as_str)
        .is_some_and(|schema| schema.contains("collection"));
    if root.get("openapi").is_some() {
        Detected::OpenApi3
    } else if let Some(version) = version("swaggerVersion") {
        Detected::Swagger1(version)
    } else if version("swagger").is_some_and(|version| version.starts_with('1')) {
        Detected::Swagger1(version("swagger").unwrap_or("1"))
    } else if postman_schema
        || root.get("requests").is_some() && root.get("order").is_some()
        || root.get("info").is_some() && root.get("item").is_some_and(Node::is_array)
        || root
            .get("collection")
            .is_some_and(|inner| inner.get("item").is_some() || inner.get("requests").is_some())
    {
        Detected::Postman
    } else if root.get("components").is_some_and(Node::is_object)
        || root.get("webhooks").is_some_and(Node::is_object)
    {
        Detected::OpenApi3
    } else if version("swagger").is_some() || root.get("paths").is_some_and(Node::is_object) {
        Detected::Swagger2
    } else if root.get("values").is_some_and(Node::is_array) && root.get("name").is_some() {
        Detected::Environment
    } else {
        Detected::Unknown
    }
}

/// What a document holds, in words.
pub(super) fn describe(root: Node<'_>) -> String {
    let kind = match root.kind() {
        Kind::Null => "null",
        Kind::Bool => "a boolean",
        Kind::Number => "a number",
        Kind::String => "a string",
        Kind::Array => "a list",
        Kind::Object => "an object",
    };
    let keys: Vec<_> = root
        .entries()
        .map(|(key, _)| format!("`{}`", key.escape_debug()))
        .take(5)
        .collect();
    match keys.is_empty() {
        true => format!("the file holds {kind}"),
        false => format!("the file holds {kind} with {}", keys.join(", ")),
    }
}
