use std::io;
use std::process::ExitCode;

/// How a bench ends, which says what went wrong.
pub(crate) fn exit(result: io::Result<()>) -> ExitCode {
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
