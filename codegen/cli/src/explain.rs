use clap::Args;
use connector_codegen::diag::{codes, explain};

use crate::console;
use crate::exit::{Exit, Failure};

/// Explains a code of a diagnostic
#[derive(Args, Debug)]
pub(crate) struct Arguments {
    /// The code, such as C0201
    code: String,
}

pub(crate) fn run(arguments: &Arguments) -> Result<Exit, Failure> {
    let code = arguments.code.to_ascii_uppercase();
    let Some(text) = explain(&code) else {
        let mut message = format!(
            "no code is called `{}`; there are:",
            arguments.code.escape_debug()
        );
        for code in codes::all() {
            message.push_str(&format!("\n  {} {:8}  {}", code.id, code.level, code.title));
        }
        return Err(Failure::new(message));
    };
    console::print(&text)?;
    Ok(Exit::Fine)
}
