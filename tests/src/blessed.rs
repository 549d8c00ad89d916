use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::path::Path;

/// Checked-in files that are compared with what a run makes of them, or rewritten with `CONNECTOR_BLESS=1`.
#[derive(Debug)]
pub struct Blessed {
    rewrite: bool,
    differences: Vec<String>,
}

impl Default for Blessed {
    fn default() -> Self {
        let rewrite = env::var_os("CONNECTOR_BLESS").is_some_and(|value| value == "1");
        Self {
            rewrite,
            differences: Vec::new(),
        }
    }
}

impl Blessed {
    /// Holds a file to a text; without text there has to be no file.
    pub fn file(&mut self, path: &Path, text: Option<&str>) {
        let present = fs::read_to_string(path).ok();
        if present.as_deref() == text {
            return;
        }
        if self.rewrite {
            rewrite(path, text);
            return;
        }
        let what = match (&present, text) {
            (Some(present), Some(text)) => first_difference(present, text),
            (None, _) => "is missing".to_owned(),
            (Some(_), None) => "should not be there".to_owned(),
        };
        self.differences.push(format!("{}: {what}", path.display()));
    }

    /// Holds a folder to files of these paths, and no others.
    pub fn files(&mut self, folder: &Path, files: &BTreeMap<String, String>) {
        for (name, text) in files {
            self.file(&folder.join(name), Some(text));
        }
        self.nothing_else(folder, "", files);
    }

    fn nothing_else(&mut self, folder: &Path, inside: &str, files: &BTreeMap<String, String>) {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let name = format!("{inside}{}", entry.file_name().to_string_lossy());
            let path = entry.path();
            if path.is_dir() {
                self.nothing_else(&path, &format!("{name}/"), files);
            } else if !files.contains_key(&name) {
                self.file(&path, None);
            }
        }
    }

    /// # Panics
    ///
    /// When a file differs.
    pub fn finish(self) {
        assert!(
            self.differences.is_empty(),
            "{} files differ; CONNECTOR_BLESS=1 rewrites them\n{}",
            self.differences.len(),
            self.differences.join("\n")
        );
    }
}

fn rewrite(path: &Path, text: Option<&str>) {
    let folder = path.parent().expect("a file stands in a folder");
    let result = match text {
        Some(text) => fs::create_dir_all(folder).and_then(|()| fs::write(path, text)),
        None => fs::remove_file(path),
    };
    result.unwrap_or_else(|error| panic!("{}: {error}", path.display()));
}

fn first_difference(present: &str, text: &str) -> String {
    let mut lines = present.lines().zip(text.lines());
    match lines
        .by_ref()
        .enumerate()
        .find(|(_, (old, new))| old != new)
    {
        Some((index, (old, new))) => {
            format!("differs from line {}\n  - {old}\n  + {new}", index + 1)
        }
        None => "ends elsewhere".to_owned(),
    }
}
