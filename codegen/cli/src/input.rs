use std::io::Read;
use std::path::{Path, PathBuf};

use connector_codegen::source::{DiskFiles, Files, MemoryFiles};
use connector_codegen::{Beside, Definition, locate, read_with};

use crate::exit::Failure;
use crate::progress::Progress;

/// What a definition from standard input is called.
const STDIN: &str = "stdin";

/// A definition that the user named, read.
pub(crate) struct Input {
    pub(crate) definition: Definition,
    /// The file it was read from, as the user would name it.
    pub(crate) path: PathBuf,
    /// The connector's folder, where the user named one.
    pub(crate) folder: Option<PathBuf>,
}

impl Input {
    /// Reads the definition of a file, of a connector's folder, or of standard input for `-`, with what is beside it. A
    /// definition that cannot be read is a diagnostic of it.
    ///
    /// # Errors
    ///
    /// When standard input cannot be read.
    pub(crate) fn read(named: &Path, beside: &Beside) -> Result<Self, Failure> {
        let _progress = Progress::start(&format!("reading {}", named.display()));
        if named == Path::new("-") {
            let path = PathBuf::from(STDIN);
            let disk = DiskFiles::default();
            let mut files = MemoryFiles::new().with(STDIN, standard_input()?);
            for path in beside.overlays.iter().chain(&beside.environments) {
                // What cannot be read is missing here too, and reported.
                if let Ok(content) = disk.read(path) {
                    files = files.with(path, content);
                }
            }
            return Ok(Self {
                definition: read_with(&path, beside, &files),
                path,
                folder: None,
            });
        }
        let path = locate(named);
        Ok(Self {
            definition: read_with(&path, beside, &DiskFiles::default()),
            folder: (path != named).then(|| named.to_owned()),
            path,
        })
    }

    /// What the definition is called in generated files: the same wherever the project lies.
    pub(crate) fn label(&self) -> String {
        let file = self.path.file_name().unwrap_or_default().to_string_lossy();
        match self.folder.as_deref().and_then(folder_name) {
            Some(folder) => format!("{folder}/{file}"),
            None => file.into_owned(),
        }
    }

    /// What the definition would be called if it had no title: the folder's name, else the file's up to the first dot.
    pub(crate) fn stem(&self) -> String {
        if let Some(folder) = self.folder.as_deref().and_then(folder_name) {
            return folder;
        }
        let file = self.path.file_name().unwrap_or_default().to_string_lossy();
        file.split('.').next().unwrap_or_default().to_owned()
    }
}

fn folder_name(folder: &Path) -> Option<String> {
    let full = folder.canonicalize().ok()?;
    Some(full.file_name()?.to_string_lossy().into_owned())
}

fn standard_input() -> Result<Vec<u8>, Failure> {
    let most = DiskFiles::default().largest;
    let mut bytes = Vec::new();
    let read = std::io::stdin()
        .lock()
        .take(most.saturating_add(1))
        .read_to_end(&mut bytes);
    read.map_err(|error| Failure::new(format!("cannot read standard input: {error}")))?;
    if bytes.len() as u64 > most {
        return Err(Failure::new(format!(
            "standard input holds more than {most} bytes"
        )));
    }
    Ok(bytes)
}
