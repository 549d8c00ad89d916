use std::io;
use std::time::Duration;

const LIMIT: Duration = Duration::from_secs(600);
const ROUNDS: usize = 3;

/// What the arguments say.
pub(crate) struct Settings {
    /// CPU time after which a step is ended.
    pub(crate) limit: Duration,
    /// How often what is quick is measured.
    pub(crate) rounds: usize,
    /// The documents by their names or their paths; none stands for all.
    pub(crate) documents: Vec<String>,
}

impl Settings {
    /// # Errors
    ///
    /// When an option is not known, or has no number.
    pub(crate) fn read(mut arguments: impl Iterator<Item = String>) -> io::Result<Self> {
        let mut settings = Self {
            limit: LIMIT,
            rounds: ROUNDS,
            documents: Vec::new(),
        };
        while let Some(argument) = arguments.next() {
            match argument.as_str() {
                // What cargo tells every bench.
                "--bench" => {}
                "--limit" => {
                    settings.limit = Duration::from_secs(number(&argument, arguments.next())?);
                }
                "--rounds" => settings.rounds = number(&argument, arguments.next())?,
                option if option.starts_with("--") => {
                    return Err(io::Error::other(format!("no such option: {option}")));
                }
                _ => settings.documents.push(argument),
            }
        }
        Ok(settings)
    }
}

fn number<T: std::str::FromStr>(option: &str, value: Option<String>) -> io::Result<T> {
    value
        .and_then(|value| value.parse().ok())
        .ok_or_else(|| io::Error::other(format!("{option} needs a number")))
}
