use std::io::{self, IsTerminal, Write};

/// A line that says what is being done, on a terminal only, gone when the work is.
pub(crate) struct Progress {
    shown: bool,
}

impl Progress {
    pub(crate) fn start(doing: &str) -> Self {
        let mut progress = Self {
            shown: io::stderr().is_terminal(),
        };
        if progress.shown {
            let line: String = doing.chars().filter(|c| !c.is_control()).collect();
            progress.shown = write!(io::stderr().lock(), "{line}…").is_ok();
        }
        progress
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if self.shown {
            let _ = write!(io::stderr().lock(), "\r\x1b[2K");
        }
    }
}
