use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::generators::{GENERATORS, Generator, Origin};
use crate::program::release_build;
use crate::rustc::cargo;

/// The generators that could be installed, with the paths of their programs.
pub(crate) struct Tools(Vec<(&'static Generator, PathBuf)>);

impl Tools {
    /// Installs what is not yet in the folder. Says which of the other generators it cannot install, and why.
    ///
    /// # Errors
    ///
    /// When this generator cannot be built.
    pub(crate) fn install(folder: &Path) -> io::Result<Self> {
        fs::create_dir_all(folder)?;
        let mut tools = Vec::new();
        for generator in GENERATORS {
            let program = match &generator.origin {
                Origin::Here => Ok(release_build(generator.program)?),
                Origin::Cargo { package, version } => {
                    from_registry(&folder.join("cargo"), package, version, generator.program)
                }
                Origin::Python {
                    package,
                    version,
                    needs,
                } => {
                    let folder = folder.join("python");
                    has(needs).and_then(|()| from_pypi(&folder, package, version, generator))
                }
            };
            match program {
                Ok(program) => tools.push((generator, program)),
                Err(error) => println!("left out: {}: {error}", generator.name),
            }
        }
        Ok(Self(tools))
    }

    pub(crate) fn installed(&self) -> impl Iterator<Item = &'static Generator> {
        self.0.iter().map(|(generator, _)| *generator)
    }

    /// The program of a generator that is installed.
    pub(crate) fn program(&self, generator: &Generator) -> Option<&Path> {
        let mut tools = self.0.iter();
        tools
            .find(|(installed, _)| installed.name == generator.name)
            .map(|(_, program)| program.as_path())
    }
}

fn from_registry(
    folder: &Path,
    package: &str,
    version: &str,
    program: &str,
) -> io::Result<PathBuf> {
    let root = folder.join(format!("{package}-{version}"));
    let path = root.join("bin").join(program);
    if !path.is_file() {
        eprintln!("installing {package} {version}, which takes minutes");
        fs::create_dir_all(&root)?;
        let version = format!("={version}");
        let mut install = cargo();
        install
            .args([
                "install",
                "--quiet",
                "--locked",
                package,
                "--version",
                &version,
            ])
            .arg("--root")
            .arg(&root)
            // Outside of this workspace, whose settings are not those of others.
            .current_dir(&root);
        succeed(&mut install)?;
    }
    Ok(path)
}

fn from_pypi(
    folder: &Path,
    package: &str,
    version: &str,
    generator: &Generator,
) -> io::Result<PathBuf> {
    let root = folder.join(format!("{package}-{version}"));
    let path = root.join("bin").join(generator.program);
    if !path.is_file() {
        eprintln!("installing {package} {version}");
        succeed(Command::new("python3").args(["-m", "venv"]).arg(&root))?;
        let package = format!("{package}=={version}");
        succeed(Command::new(root.join("bin/pip")).args(["install", "--quiet", &package]))?;
    }
    Ok(path)
}

fn has(program: &str) -> io::Result<()> {
    succeed(Command::new(program).arg("-version"))
        .map_err(|_| io::Error::other(format!("it needs {program}")))
}

fn succeed(command: &mut Command) -> io::Result<()> {
    let output = command.stdin(Stdio::null()).output()?;
    if output.status.success() {
        return Ok(());
    }
    Err(io::Error::other(gist(&output.stderr)))
}

/// The line of what a program told that says what went wrong, with the one after it, which often says why.
pub(crate) fn gist(told: &[u8]) -> String {
    const MOST: usize = 160;
    let text = String::from_utf8_lossy(told);
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let tells = |line: &&str| {
        let line = line.to_lowercase();
        line.contains("error") || line.contains("panicked") || line.contains("exception")
    };
    let first = lines.iter().position(tells);
    let first = first.unwrap_or(lines.len().saturating_sub(1));
    let told: Vec<&str> = lines.into_iter().skip(first).take(2).collect();
    told.join(" ").chars().take(MOST).collect()
}
