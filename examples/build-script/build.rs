//! Makes `$OUT_DIR/notes.rs`.

fn main() -> Result<(), connector_codegen::BuildError> {
    connector_codegen::build("../notes.swagger.json").run()
}
