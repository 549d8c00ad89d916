use super::super::scope::Scope;
use super::super::servers::Servers;
use super::{pair, request, with_items};
use crate::diag::Diagnostics;

/// Where requests go to these addresses: the name of the server, its address, and what is found.
fn servers(addresses: &[&str], variables: &[(&str, &str)]) -> (Vec<String>, Vec<&'static str>) {
    let items = addresses.iter().map(|url| request(url, "GET", url));
    let items: Vec<String> = items.collect();
    with_items(&items.join(","), |collection| {
        let mut scope = Scope::default();
        let pairs = variables.iter().map(|(key, value)| pair(key, value));
        scope.add(&pairs.collect::<Vec<_>>());
        let mut diagnostics = Diagnostics::new();
        let servers = Servers::of(collection, &scope, &mut diagnostics);
        let told = collection.requests.iter().map(|request| {
            let index = servers.index(&request.url.base);
            let server = match index {
                0 => servers.main(),
                index => servers.other(index),
            };
            let server = server.unwrap_or_default();
            format!("{} {}", server.name.unwrap_or_default(), server.url)
        });
        let told = told.collect();
        (
            told,
            diagnostics.iter().map(|found| found.code.id).collect(),
        )
    })
}

#[test]
fn servers_are_called_by_what_is_fixed() {
    let addresses = [
        "https://a.example/x",
        "https://{{region}}.reports.example/x",
        "https://{{host}}/x",
        "http://{{host}}/x",
        "{{scheme}}://{{name}}:{{port}}/x",
        "https://{{region}}.reports.example:8443/x",
    ];
    let (told, _) = servers(&addresses, &[]);
    assert_eq!(
        told,
        [
            " https://a.example",
            "reports.example https://{region}.reports.example",
            "host https://{host}",
            "host 2 http://{host}",
            "name ",
            "reports.example:8443 https://{region}.reports.example:8443",
        ]
    );
}

#[test]
fn equal_addresses_are_one_server() {
    let addresses = [
        "{{a}}/x",
        "https://a.example/x",
        "{{b}}/x",
        "https://A.example/x",
    ];
    let variables = [("a", "https://a.example/"), ("b", "{{a}}")];
    let (told, found) = servers(&addresses, &variables);
    assert_eq!(
        told[..3],
        [
            " https://a.example",
            " https://a.example",
            " https://a.example"
        ]
    );
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn most_requests_decide_which_comes_first() {
    let (told, _) = servers(&["https://a.b/x", "https://c.d/x", "https://c.d/y"], &[]);
    assert_eq!(told, ["a.b https://a.b", " https://c.d", " https://c.d"]);
}

#[test]
fn what_is_no_address_is_told() {
    for (base, variables, code) in [
        ("{{a}}", &[][..], "C0704"),
        ("{{a}}", &[("a", "no address")], "C0223"),
        ("{{a}}", &[("a", "ftp://a.b")], "C0704"),
        ("{{a}}", &[("a", "https://")], "C0704"),
        ("{{a}}", &[("a", "{{a}}")], "C0705"),
        ("a.b", &[], "C0223"),
    ] {
        let (_, found) = servers(&[&format!("{base}/x")], variables);
        assert_eq!(found.first(), Some(&code), "{base} {variables:?}");
    }
}

#[test]
fn an_address_in_full_may_be_that_of_a_variable() {
    let path = |addresses: &[&str]| {
        let items = addresses.iter().map(|url| request(url, "GET", url));
        let items: Vec<String> = items.collect();
        with_items(&items.join(","), |collection| {
            let mut scope = Scope::default();
            scope.add(&[pair("base", "https://a.b/v1")]);
            let servers = Servers::of(collection, &scope, &mut Diagnostics::new());
            let paths = collection.requests.iter().map(|request| {
                let index = servers.index(&request.url.base);
                format!("{index} /{}", servers.path(&request.url).join("/"))
            });
            paths.collect::<Vec<_>>()
        })
    };
    let addresses = ["https://a.b/v1/x/y", "{{base}}/x", "{{base}}/z"];
    assert_eq!(path(&addresses), ["0 /x/y", "0 /x", "0 /z"]);
    let addresses = [
        "https://a.b/v1/x",
        "https://a.b/v2/y",
        "{{base}}/z",
        "/v1/z",
    ];
    assert_eq!(path(&addresses), ["0 /v1/x", "0 /v2/y", "1 /z", "0 /v1/z"]);
}
