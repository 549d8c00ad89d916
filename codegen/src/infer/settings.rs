//! Options as texts, the same in every front.

use super::{Kind, Numbers, Options, Override, Required};

/// How many different values tell that a member is always there, where nobody says how many.
const ENOUGH: u32 = 5;

impl Options {
    /// Changes what a setting says: `required` or `required=N`, `formats`, `enums`, `maps=never`, `numbers=lenient`, or what
    /// stands at a place: `GetUser/response/items/*/id=string`, `GetUser/response/id=required`.
    ///
    /// # Errors
    ///
    /// When it says none of these, in words for people.
    pub fn set(&mut self, setting: &str) -> Result<(), String> {
        let (key, value) = match setting.rsplit_once('=') {
            Some((key, value)) => (key.trim(), Some(value.trim())),
            None => (setting.trim(), None),
        };
        match (key, value) {
            ("required", None) => self.required = Required::Evidence(ENOUGH),
            ("required", Some(count)) => {
                let count = count.parse().ok().filter(|count| *count > 0);
                let count = count.ok_or("`required` takes how many examples are enough")?;
                self.required = Required::Evidence(count);
            }
            ("formats", None) => self.formats = true,
            ("enums", None) => self.enums = true,
            ("maps", Some("never")) => self.no_maps = true,
            ("numbers", Some("lenient")) => self.numbers = Numbers::Lenient,
            ("numbers", Some("exact")) => self.numbers = Numbers::Exact,
            (place, Some(word)) if place.contains('/') => {
                self.overrides.push((place.to_owned(), override_of(word)?));
            }
            _ => {
                return Err(format!(
                    "`{}` is none of `required`, `formats`, `enums`, `maps=never`, `numbers=lenient` and `PLACE=TYPE`",
                    setting.escape_debug()
                ));
            }
        }
        Ok(())
    }
}

fn override_of(word: &str) -> Result<Override, String> {
    let required = match word {
        "required" => Some(true),
        "optional" => Some(false),
        _ => None,
    };
    let kind = Kind::from_name(word);
    match kind.is_none() && required.is_none() {
        true => Err(format!(
            "`{}` is neither a type nor `required` or `optional`",
            word.escape_debug()
        )),
        false => Ok(Override { kind, required }),
    }
}

#[cfg(test)]
mod tests {
    use super::{Kind, Numbers, Options, Required};

    #[test]
    fn settings_are_words_and_places() {
        let mut options = Options::default();
        for setting in [
            "required",
            "formats",
            "enums",
            "maps=never",
            "numbers=lenient",
        ] {
            assert_eq!(options.set(setting), Ok(()), "{setting}");
        }
        assert_eq!(options.required, Required::Evidence(5));
        assert!(options.formats && options.enums && options.no_maps);
        assert_eq!(options.numbers, Numbers::Lenient);
        options.set("required=9").expect("a number");
        assert_eq!(options.required, Required::Evidence(9));
        options.set("Get/response/a=b=string").expect("a place");
        options.set("Get/response/id=required").expect("a place");
        assert_eq!(options.overrides[0].0, "Get/response/a=b");
        assert_eq!(options.overrides[0].1.kind, Some(Kind::String));
        assert_eq!(options.overrides[1].1.required, Some(true));
        for setting in [
            "",
            "required=0",
            "maps",
            "format",
            "Get/response/id=text",
            "id=string",
        ] {
            assert!(options.set(setting).is_err(), "{setting}");
        }
    }
}
