use crate::{Case, case};

/// A collection with these items from the second line on.
fn items(items: &str) -> String {
    format!("{{\"info\": {{\"name\": \"Notes\"}}, \"item\": [\n{items}]}}")
}

/// A collection whose one request has these members on its third line.
fn request(members: &str) -> String {
    items(&format!(
        "{{\"name\": \"A\", \"request\": {{\"method\": \"POST\", \"url\": \"https://api.example.com/a\",\n{members}}}}}"
    ))
}

/// A collection whose one request sends this text as JSON, on the third line.
fn body(text: &str) -> String {
    request(&format!(
        "\"header\": [{{\"key\": \"Content-Type\", \"value\": \"application/json\"}}], \"body\":\n{{\"mode\": \"raw\", \"raw\": \"{}\"}}",
        text.escape_default()
    ))
}

/// A request, on one line.
fn get(name: &str, url: &str) -> String {
    format!("{{\"name\": \"{name}\", \"request\": {{\"method\": \"GET\", \"url\": \"{url}\"}}}}")
}

/// What is found in collections of Postman.
pub(super) fn cases() -> Vec<Case> {
    collections()
        .into_iter()
        .chain(addresses())
        .chain(pairs())
        .chain(bodies())
        .collect()
}

fn collections() -> Vec<Case> {
    let read = "https://api.example.com/a";
    vec![
        case("an empty collection", items(""), &["C0204 1:1"]),
        case(
            "an item that is none",
            items(&format!("{},\nnull, {{\"name\": \"B\"}}", get("A", read))),
            &["C0701 3:1 /item/1", "C0701 3:7 /item/2"],
        ),
        case(
            "settings of how requests are sent",
            items(&format!(
                "{{\"name\": \"A\", \"protocolProfileBehavior\": {{\"disableBodyPruning\": true,\n\"strictSSL\": false, \"followRedirects\": null}}, \"request\": {{\"url\": \"{read}\",\n\"proxy\": {{}}}}}}"
            )),
            &["C0716 3:14 /item/0/protocolProfileBehavior/strictSSL"],
        ),
        case(
            "a method that is none",
            request("\"method\": \"A B\""),
            &["C0702 2:1 /item/0", "C0125 3:1 /item/0/request/method"],
        ),
        case(
            "two requests that are one operation",
            items(&format!("{},\n{}", get("A", read), get("B", read))),
            &["C0703 3:1 /item/1"],
        ),
        case(
            "a script that signs",
            items(&format!(
                "{{\"name\": \"A\", \"request\": \"{read}\", \"event\": [{{\"listen\": \"prerequest\", \"script\": {{\"exec\":\n[\"pm.request.headers.add(x)\"]}}}}]}}"
            )),
            &["C0707 3:1 /item/0/event/0/script/exec"],
        ),
    ]
}

fn addresses() -> Vec<Case> {
    let circle = |variables: &str| {
        let item = get("A", "{{base}}/a");
        format!(
            "{{\"info\": {{\"name\": \"Notes\"}}, \"variable\": [\n{variables}], \"item\": [\n{item}]}}"
        )
    };
    vec![
        case(
            "an address of unknown variables",
            items(&get("A", "{{base}}/a")),
            &["C0704 2:1 /item/0"],
        ),
        case(
            "a variable that holds itself",
            circle(r#"{"key": "base", "value": "https://{{base}}"}"#),
            &["C0705 2:1 /variable/0", "C0704 3:1 /item/0"],
        ),
        case(
            "variables that hold each other",
            circle(
                "{\"key\": \"base\", \"value\": \"{{b}}\"},\n{\"key\": \"b\", \"value\": \"{{base}}\"}",
            ),
            &["C0705 2:1 /variable/0", "C0704 4:1 /item/0"],
        ),
        case(
            "no address",
            items(&format!("{},\n{}", get("A", "https://a.b/a"), get("B", ""))),
            &["C0711 3:1 /item/1"],
        ),
        case(
            "an address without a scheme",
            items(&get("A", "api.example.com/a")),
            &["C0223 2:1 /item/0"],
        ),
    ]
}

fn pairs() -> Vec<Case> {
    vec![
        case(
            "a bearer token",
            request(
                "\"auth\":\n{\"type\": \"bearer\", \"bearer\": [{\"key\": \"token\", \"value\": \"0123456789abcdef\"}]}",
            ),
            &["C0706 4:1 /item/0/request/auth"],
        ),
        case(
            "a header that holds a token",
            request(
                "\"header\": [\n{\"key\": \"Authorization\", \"value\": \"Bearer 0123456789abcdef\"}]",
            ),
            &["C0706 4:1 /item/0/request/header/0"],
        ),
        case(
            "a header of an odd name that holds a token",
            request("\"header\": [\n{\"key\": \"X-Odd\", \"value\": \"0123456789abcdef0123\"}]"),
            &["C0706 4:1 /item/0/request/header/0"],
        ),
        case(
            "an API key without a name",
            request("\"auth\":\n{\"type\": \"apikey\", \"apikey\": []}"),
            &["C0230 4:1 /item/0/request/auth"],
        ),
        case(
            "a header of a variable",
            request("\"header\": [\n{\"key\": \"{{name}}\", \"value\": \"1\"}]"),
            &["C0710 4:1 /item/0/request/header/0"],
        ),
        case(
            "a field without a name",
            request(
                "\"body\": {\"mode\": \"urlencoded\", \"urlencoded\": [\n{\"key\": \"\", \"value\": \"1\"}]}",
            ),
            &["C0710 4:1 /item/0/request/body/urlencoded/0"],
        ),
        case(
            "a header name with a space",
            request("\"header\": [\n{\"key\": \"X Trace\", \"value\": \"1\"}]"),
            &["C0255 4:1 /item/0/request/header/0"],
        ),
    ]
}

fn bodies() -> Vec<Case> {
    vec![
        case(
            "a body of another kind",
            request("\"body\":\n{\"mode\": \"carrier\"}"),
            &["C0712 4:10 /item/0/request/body/mode"],
        ),
        case(
            "a body that the method does not send",
            body("{\"a\": 1}").replace("POST", "GET"),
            &["C0713 4:1 /item/0/request/body"],
        ),
        case(
            "a body that is no JSON",
            body("{\"a\": "),
            &["C0708 4:1 /item/0/request/body"],
        ),
        case(
            "a body with a comment",
            body("{\"a\": 1} // one"),
            &["C0709 4:1 /item/0/request/body"],
        ),
        case(
            "a body with a comma at the end",
            body("{\"a\": 1,}"),
            &["C0709 4:1 /item/0/request/body"],
        ),
    ]
}
