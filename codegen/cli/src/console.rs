use std::io::{self, IsTerminal, Write};

use crate::exit::Failure;

/// Writes a result to standard output. A reader that has seen enough is no error.
///
/// # Errors
///
/// When the output cannot be written for another reason.
pub(crate) fn print(text: &str) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(Failure::new(format!("cannot write the result: {error}")))
        }
        _ => Ok(()),
    }
}

/// Writes a line for people to standard error. Nobody can be told when that fails.
pub(crate) fn tell(line: &str) {
    let _ = writeln!(io::stderr().lock(), "{line}");
}

/// Whether standard error is a terminal whose user did not refuse colours (<https://no-color.org>).
pub(crate) fn color() -> bool {
    let refused = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    !refused && io::stderr().is_terminal()
}
