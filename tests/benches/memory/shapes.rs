/// A kind of document that is large because one thing stands in it over and over.
pub(crate) struct Shape {
    /// What it is full of.
    pub(crate) name: &'static str,
    /// The document, with [`HERE`] for what this kind has.
    frame: &'static str,
    /// That, with [`HERE`] for what is repeated.
    within: &'static str,
    /// What is repeated, with [`NUMBER`] for its number, and [`HERE`] for what each of them is full of.
    one: &'static str,
    /// What each of them is full of, if anything.
    inner: &'static str,
}

const HERE: &str = "…";
const NUMBER: &str = "№";
/// How often the inner part stands in each of the others.
const INNER: usize = 50;

const DOCUMENT: &str = r#"{"openapi":"3.1.0","info":{"title":"Large","version":"1"},…}"#;
const SCHEMAS: &str = r#"{"openapi":"3.1.0","info":{"title":"Large","version":"1"},"paths":{},"components":{"schemas":{…}}}"#;
const OPERATION: &str =
    r#"{"openapi":"3.1.0","info":{"title":"Large","version":"1"},"paths":{"/a":{"get":{…}}}}"#;
const COLLECTION: &str = r#"{"info":{"name":"Large","schema":"https://schema.getpostman.com/json/collection/v2.1.0/collection.json"},"item":[…]}"#;

/// What definitions are made of, each as small as it can be, since the smaller the parts, the more a byte costs.
pub(crate) const SHAPES: &[Shape] = &[
    schemas(
        "objects with documented members",
        r#""Type№":{"type":"object","description":"What there is to say of number №, in a sentence.","properties":{…}}"#,
        r#""member№":{"type":"string","description":"What one of its members is about."}"#,
    ),
    schemas(
        "objects with texts",
        r#""T№":{"type":"object","properties":{…}}"#,
        r#""m№":{"type":"string"}"#,
    ),
    schemas(
        "objects with members of any kind",
        r#""T№":{"properties":{…}}"#,
        r#""m№":{}"#,
    ),
    schemas("objects without members", r#""№":{"type":"object"}"#, ""),
    schemas("enumerations", r#""T№":{"enum":[…]}"#, r#""v№""#),
    schemas(
        "unions of objects",
        r#""T№":{"oneOf":[…]}"#,
        r#"{"properties":{"a№":{}}}"#,
    ),
    schema("one object", r#""A":{"properties":{…}}"#, r#""№":{}"#),
    schema(
        "references",
        r#""A":{"type":"object"},"B":{"properties":{…}}"#,
        r##""№":{"$ref":"#/components/schemas/A"}"##,
    ),
    schema("one enumeration", r#""A":{"enum":[…]}"#, r#""№""#),
    schema(
        "one union",
        r#""A":{"oneOf":[…]}"#,
        r#"{"properties":{"a№":{}}}"#,
    ),
    schema("one tuple", r#""A":{"prefixItems":[…]}"#, "{}"),
    schema(
        "parts of one object",
        r#""A":{"allOf":[…]}"#,
        r#"{"properties":{"a№":{}}}"#,
    ),
    schema("one example", r#""A":{"example":[…]}"#, "1"),
    document("operations", r#""paths":{…}"#, r#""/№":{"get":{}}"#),
    document(
        "operations with an answer",
        r#""paths":{…}"#,
        r#""/things/№":{"get":{"operationId":"get№","summary":"Gets the thing with number №","parameters":[{"name":"id","in":"query","schema":{"type":"string"}}],"responses":{"200":{"description":"What is asked for","content":{"application/json":{"schema":{"type":"object","properties":{"id":{"type":"string"}}}}}}}}}"#,
    ),
    operation(
        "parameters of one operation",
        r#""parameters":[…]"#,
        r#"{"name":"№","in":"query"}"#,
    ),
    operation(
        "headers of one answer",
        r#""responses":{"200":{"headers":{…}}}"#,
        r#""№":{}"#,
    ),
    operation(
        "media types of one body",
        r#""requestBody":{"content":{…}}"#,
        r#""a/№":{}"#,
    ),
    document(
        "security schemes",
        r#""paths":{},"components":{"securitySchemes":{…}}"#,
        r#""№":{"type":"http","scheme":"basic"}"#,
    ),
    document(
        "servers",
        r#""paths":{},"servers":[…]"#,
        r#"{"url":"https://№"}"#,
    ),
    document("webhooks", r#""webhooks":{…}"#, r#""№":{"post":{}}"#),
    document("values that say nothing", r#""x-large":[…]"#, "[]"),
    Shape {
        frame: COLLECTION,
        ..document(
            "requests of a collection",
            HERE,
            r#"{"name":"№","request":"https://a.example/№"}"#,
        )
    },
];

const fn document(name: &'static str, within: &'static str, one: &'static str) -> Shape {
    Shape {
        name,
        frame: DOCUMENT,
        within,
        one,
        inner: "",
    }
}

const fn operation(name: &'static str, within: &'static str, one: &'static str) -> Shape {
    Shape {
        frame: OPERATION,
        ..document(name, within, one)
    }
}

/// A few schemas.
const fn schema(name: &'static str, within: &'static str, one: &'static str) -> Shape {
    Shape {
        frame: SCHEMAS,
        ..document(name, within, one)
    }
}

/// Many schemas, each of which is full of the inner part.
const fn schemas(name: &'static str, one: &'static str, inner: &'static str) -> Shape {
    Shape {
        inner,
        ..schema(name, HERE, one)
    }
}

impl Shape {
    /// A document of about as many bytes.
    pub(crate) fn document(&self, bytes: usize) -> String {
        let frame = self.frame.replace(HERE, self.within);
        let (open, close) = frame.split_once(HERE).expect("something stands in it");
        let inner = list(self.inner, |_, done| done == INNER);
        let one = self.one.replace(HERE, &inner);
        let all = list(&one, |text, _| text.len() >= bytes);
        [open, &all, close].concat()
    }
}

/// Something over and over with commas between, until it is enough.
fn list(one: &str, is_enough: impl Fn(&str, usize) -> bool) -> String {
    let mut text = String::new();
    for number in 0.. {
        if is_enough(&text, number) {
            break;
        }
        if number > 0 {
            text.push(',');
        }
        text.push_str(&one.replace(NUMBER, &number.to_string()));
    }
    text
}
