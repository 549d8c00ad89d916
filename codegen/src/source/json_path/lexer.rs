use super::Fault;

/// Reads the small parts of a query: white space, names, numbers, strings.
pub(super) struct Lexer<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Lexer<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Lexer { text, at: 0 }
    }

    pub(super) fn at(&self) -> usize {
        self.at
    }

    pub(super) fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    pub(super) fn fault<T>(&self, message: impl Into<String>) -> Result<T, Fault> {
        self.fault_at(self.at, message)
    }

    pub(super) fn fault_at<T>(&self, at: usize, message: impl Into<String>) -> Result<T, Fault> {
        let message = message.into();
        Err(Fault { at, message })
    }

    /// What was found instead of what was expected.
    pub(super) fn unexpected<T>(&self, expected: &str) -> Result<T, Fault> {
        let found = match self.peek() {
            Some(found) => format!("`{}`", found.escape_debug()),
            None => "the end".to_owned(),
        };
        self.fault(format!("expected {expected}, found {found}"))
    }

    pub(super) fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    pub(super) fn skip_blank(&mut self) {
        let rest = self.rest();
        self.at += rest.len() - rest.trim_start_matches([' ', '\t', '\n', '\r']).len();
    }

    /// Steps over a text, if it stands here.
    pub(super) fn take(&mut self, text: &str) -> bool {
        let found = self.rest().starts_with(text);
        if found {
            self.at += text.len();
        }
        found
    }

    pub(super) fn expect(&mut self, text: &str) -> Result<(), Fault> {
        match self.take(text) {
            true => Ok(()),
            false => self.unexpected(&format!("`{text}`")),
        }
    }

    /// The longest text of such characters.
    pub(super) fn take_while(&mut self, wanted: impl Fn(char) -> bool) -> &'t str {
        let rest = self.rest();
        let (taken, _) = rest.split_at(rest.find(|c| !wanted(c)).unwrap_or(rest.len()));
        self.at += taken.len();
        taken
    }

    /// A name without quotes (RFC 9535 §2.5.1.1).
    pub(super) fn name(&mut self) -> Result<String, Fault> {
        let first = |c: char| c.is_ascii_alphabetic() || c == '_' || !c.is_ascii();
        if !self.peek().is_some_and(first) {
            return self.unexpected("a name, `*` or `[`");
        }
        let name = self.take_while(|c| first(c) || c.is_ascii_digit());
        match self.peek() {
            Some(odd @ ('-' | '/' | '{' | '$' | '@' | ':')) => self.fault(format!(
                "`{odd}` cannot stand in a name without quotes: write `['…']`"
            )),
            _ => Ok(name.to_owned()),
        }
    }

    /// A whole number within what every JSON reader keeps exactly (RFC 9535 §2.1).
    pub(super) fn integer(&mut self) -> Result<i64, Fault> {
        const MOST: i64 = (1 << 53) - 1;
        let start = self.at;
        let negative = self.take("-");
        let digits = self.take_while(|c| c.is_ascii_digit());
        if digits.is_empty() {
            return self.unexpected("a digit");
        }
        if digits.starts_with('0') && (digits.len() > 1 || negative) {
            return self.fault_at(start, "an index has no leading zero and is not `-0`");
        }
        match self.text[start..self.at].parse() {
            Ok(number) if (-MOST..=MOST).contains(&number) => Ok(number),
            _ => self.fault_at(start, "the number is too large"),
        }
    }

    /// A number as JSON writes it.
    pub(super) fn number(&mut self) -> Result<String, Fault> {
        let start = self.at;
        self.take("-");
        let whole = self.take_while(|c| c.is_ascii_digit());
        if whole.is_empty() {
            return self.unexpected("a digit");
        }
        if whole.starts_with('0') && whole.len() > 1 {
            return self.fault_at(start, "a number has no leading zero");
        }
        if self.take(".") && self.take_while(|c| c.is_ascii_digit()).is_empty() {
            return self.unexpected("a digit");
        }
        if self.take("e") || self.take("E") {
            let _ = self.take("-") || self.take("+");
            if self.take_while(|c| c.is_ascii_digit()).is_empty() {
                return self.unexpected("a digit");
            }
        }
        Ok(self.text[start..self.at].to_owned())
    }

    /// A string in single or double quotes (RFC 9535 §2.3.1.1).
    pub(super) fn string(&mut self) -> Result<String, Fault> {
        let start = self.at;
        let quote = match self.peek() {
            Some(quote @ ('"' | '\'')) => quote,
            _ => return self.unexpected("a string"),
        };
        self.at += 1;
        let mut text = String::new();
        loop {
            text += self.take_while(|c| c != quote && c != '\\' && c >= ' ');
            match self.peek() {
                Some('\\') => {
                    self.at += 1;
                    text.push(self.escape(quote)?);
                }
                Some(end) if end == quote => {
                    self.at += 1;
                    return Ok(text);
                }
                Some(_) => return self.fault("a control character must be escaped"),
                None => return self.fault_at(start, "the string is never closed"),
            }
        }
    }

    fn escape(&mut self, quote: char) -> Result<char, Fault> {
        let start = self.at - 1;
        let Some(letter) = self.peek() else {
            return self.unexpected("an escape");
        };
        self.at += letter.len_utf8();
        match letter {
            'b' => Ok('\u{8}'),
            'f' => Ok('\u{c}'),
            'n' => Ok('\n'),
            'r' => Ok('\r'),
            't' => Ok('\t'),
            '/' | '\\' => Ok(letter),
            _ if letter == quote => Ok(letter),
            'u' => match self.code_point() {
                Some(point) => Ok(point),
                None => self.fault_at(
                    start,
                    "`\\u` needs four hexadecimal digits, and surrogates in pairs",
                ),
            },
            _ => self.fault_at(start, "the escape is unknown"),
        }
    }

    /// What stands after `\u`: a character, or two halves of one.
    fn code_point(&mut self) -> Option<char> {
        let first = self.unit()?;
        let mut units = vec![first];
        if (0xD800..0xDC00).contains(&first) && self.take("\\u") {
            units.push(self.unit()?);
        }
        char::decode_utf16(units).next()?.ok()
    }

    fn unit(&mut self) -> Option<u16> {
        let digits = self.rest().get(..4)?;
        let hexadecimal = digits.bytes().all(|b| b.is_ascii_hexdigit());
        self.at += 4;
        hexadecimal.then(|| u16::from_str_radix(digits, 16).ok())?
    }
}
