use std::path::{Path, PathBuf};

use connector_codegen::diag::Level;
use serde::Deserialize;

use crate::exit::Failure;

/// What a `connector.toml` says. Paths are relative to its folder.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Config {
    pub(crate) definition: Option<PathBuf>,
    pub(crate) name: Option<String>,
    pub(crate) out: Option<PathBuf>,
    #[serde(default)]
    pub(crate) only: Vec<String>,
    #[serde(default)]
    pub(crate) except: Vec<String>,
    #[serde(default)]
    pub(crate) overlay: Vec<PathBuf>,
    #[serde(default)]
    pub(crate) environment: Vec<PathBuf>,
    #[serde(default)]
    pub(crate) infer: Vec<String>,
    #[serde(default)]
    pub(crate) all_schemas: bool,
    #[serde(default)]
    pub(crate) checks: bool,
    pub(crate) runtime_path: Option<PathBuf>,
    #[serde(default, deserialize_with = "level")]
    pub(crate) deny: Option<Level>,
}

impl Config {
    /// Reads a file.
    ///
    /// # Errors
    ///
    /// When it cannot be read, is not TOML, or has a key that nobody knows.
    pub(crate) fn read(path: &Path) -> Result<Self, Failure> {
        let refuse =
            |error: &dyn std::fmt::Display| Failure::new(format!("{}: {error}", path.display()));
        let text = std::fs::read_to_string(path).map_err(|error| refuse(&error))?;
        let mut config: Self = toml::from_str(&text).map_err(|error| refuse(&error))?;
        let folder = path.parent().unwrap_or(Path::new(""));
        let paths = [
            &mut config.definition,
            &mut config.out,
            &mut config.runtime_path,
        ];
        let lists = config.overlay.iter_mut().chain(&mut config.environment);
        for path in paths.into_iter().flatten().chain(lists) {
            *path = folder.join(&path);
        }
        Ok(config)
    }
}

fn level<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Option<Level>, D::Error> {
    let name = String::deserialize(deserializer)?;
    let level = Level::from_name(&name);
    let known = Level::ALL.map(Level::as_str).join(", ");
    level.map(Some).ok_or_else(|| {
        serde::de::Error::custom(format!("no level is called `{name}`; there are {known}"))
    })
}
