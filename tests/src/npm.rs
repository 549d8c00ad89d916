use std::path::Path;
use std::process::Command;

use crate::{text, write};

/// Takes the packages that a lock file pins from the registry into a folder, once.
///
/// # Panics
///
/// When they cannot be had.
pub fn npm(locked: &Path, target: &Path) {
    let lock = text(&locked.join("package-lock.json"));
    let stamp = target.join("installed.json");
    if std::fs::read_to_string(&stamp).is_ok_and(|installed| installed == lock) {
        return;
    }
    for name in ["package.json", "package-lock.json"] {
        write(&target.join(name), &text(&locked.join(name)));
    }
    let run = Command::new("npm")
        .args([
            "ci",
            "--ignore-scripts",
            "--no-audit",
            "--no-fund",
            "--silent",
        ])
        .current_dir(target)
        .status();
    assert!(run.expect("npm runs").success(), "npm cannot install");
    write(&stamp, &lock);
}
