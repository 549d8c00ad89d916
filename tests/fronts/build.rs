//! Makes the clients that `tests/items.rs` compares.

use connector_codegen::{BuildError, build};

fn main() -> Result<(), BuildError> {
    build("../golden/names/input.json").name("names").run()?;
    build("../golden/typed-errors/input.json")
        .name("typed_errors")
        .run()?;
    build("../golden/overlay/input.json")
        .overlay("../golden/overlay/notes.overlay.json")
        .name("overlay")
        .run()?;
    build("../golden/postman-environment/input.json")
        .environment("../golden/postman-environment/staging.json")
        .infer("maps=never")
        .name("environment")
        .run()?;
    build("../golden/selection/input.json")
        .name("selection")
        .only(["List*", "GET /tags/*"])
        .except(["tag:Drafts"])
        .run()?;
    build("../golden/all-schemas/input.json")
        .name("all_schemas")
        .all_schemas()
        .run()?;
    build("../golden/limits-checked/input.json")
        .name("checks")
        .checks()
        .run()
}
