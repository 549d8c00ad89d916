//! What references repeat without end.

use std::path::Path;

use connector_codegen::model::Shape;
use connector_codegen::source::MemoryFiles;
use connector_codegen::{Beside, Schemas, read_with};
use connector_tests::findings;

#[test]
fn what_references_repeat_without_end_is_bounded() {
    let many = |count: usize, one: &dyn Fn(usize) -> String| {
        let all: Vec<String> = (0..count).map(one).collect();
        all.join(",")
    };
    let members = many(500, &|at| format!(r#""m{at}":{{"type":"string"}}"#));
    let derived = r##"{"allOf":[{"$ref":"#/components/schemas/Base"},{"properties":{"own":{}}}]}"##;
    let derived = many(500, &|at| format!(r#""D{at}":{derived}"#));
    let paths = many(500, &|at| {
        format!(r##""/{at}":{{"$ref":"#/components/pathItems/Item"}}"##)
    });
    let params = many(300, &|at| format!(r#"{{"name":"q{at}","in":"query"}}"#));
    let branches = many(500, &|at| format!(r#"{{"properties":{{"b{at}":{{}}}}}}"#));
    let text = format!(
        r##"{{"openapi":"3.1.0","info":{{"title":"Large","version":"1"}},"paths":{{{paths}}},
        "components":{{"pathItems":{{"Item":{{"get":{{"parameters":[{params}],"responses":{{}}}}}}}},
        "schemas":{{"Base":{{"type":"object","properties":{{{members}}}}},{derived},
        "Any":{{"type":"object","properties":{{{members}}},"oneOf":[{branches}]}}}}}}}}"##
    );
    let beside = Beside {
        schemas: Schemas::All,
        ..Beside::default()
    };
    let files = MemoryFiles::new().with("input.json", text);
    let definition = read_with(Path::new("input.json"), &beside, &files);
    let api = definition.api.as_ref().expect("it is a definition");
    let members = api.types.iter().map(|def| match &def.shape {
        Shape::Struct { fields, .. } => fields.len(),
        _ => 0,
    });
    let params = api
        .operations
        .iter()
        .map(|operation| operation.params.len());
    let things = members.sum::<usize>() + params.sum::<usize>();
    assert!((20_000..80_000).contains(&things), "{things}");
    let told = findings(&definition);
    assert!(
        told.iter().any(|found| found.starts_with("C0213 ")),
        "{told:?}"
    );
}
