use super::lexer::Lexer;
use super::pattern::Pattern;
use super::{Comparison, Expected, Fault, JsonPath, Operand, Query, Segment, Selector, Test};

/// How deep filters, parentheses and functions may stand in each other.
const DEEPEST: usize = 32;

pub(super) fn parse(text: &str) -> Result<JsonPath, Fault> {
    let mut parser = Parser {
        lexer: Lexer::new(text),
        depth: 0,
    };
    parser.lexer.expect("$")?;
    let segments = parser.segments()?;
    if parser.lexer.peek().is_some() {
        return parser.lexer.unexpected("`.`, `[` or the end");
    }
    Ok(JsonPath { segments })
}

struct Parser<'t> {
    lexer: Lexer<'t>,
    depth: usize,
}

/// What an operand, or a test without a comparison, may turn out to be.
enum Term {
    Value(Operand),
    Query(Query),
    Test(Test),
}

impl Parser<'_> {
    fn segments(&mut self) -> Result<Vec<Segment>, Fault> {
        let mut segments = Vec::new();
        loop {
            let mut ahead = Lexer::new(self.lexer.rest());
            ahead.skip_blank();
            if !matches!(ahead.peek(), Some('.' | '[')) {
                return Ok(segments);
            }
            self.lexer.skip_blank();
            segments.push(self.segment()?);
        }
    }

    fn segment(&mut self) -> Result<Segment, Fault> {
        let descendants = self.lexer.take("..");
        let named = !descendants && self.lexer.take(".");
        let selectors = if !named && self.lexer.take("[") {
            self.selectors()?
        } else if self.lexer.take("*") {
            vec![Selector::Wildcard]
        } else {
            vec![Selector::Name(self.lexer.name()?)]
        };
        Ok(Segment {
            descendants,
            selectors,
        })
    }

    /// What stands between brackets, the first of which has been read.
    fn selectors(&mut self) -> Result<Vec<Selector>, Fault> {
        let mut selectors = Vec::new();
        loop {
            self.lexer.skip_blank();
            selectors.push(self.selector()?);
            self.lexer.skip_blank();
            if self.lexer.take("]") {
                return Ok(selectors);
            }
            if !self.lexer.take(",") {
                return self.lexer.unexpected("`,` or `]`");
            }
        }
    }

    fn selector(&mut self) -> Result<Selector, Fault> {
        match self.lexer.peek() {
            Some('\'' | '"') => Ok(Selector::Name(self.lexer.string()?)),
            Some('*') => {
                self.lexer.expect("*")?;
                Ok(Selector::Wildcard)
            }
            Some('?') => {
                self.lexer.expect("?")?;
                Ok(Selector::Filter(self.any()?))
            }
            Some(':' | '-' | '0'..='9') => self.index_or_slice(),
            _ => self
                .lexer
                .unexpected("a name in quotes, an index, `*` or `?`"),
        }
    }

    fn index_or_slice(&mut self) -> Result<Selector, Fault> {
        let start = self.bound()?;
        if !self.lexer.take(":") {
            return match start {
                Some(index) => Ok(Selector::Index(index)),
                None => self.lexer.unexpected("`:`"),
            };
        }
        self.lexer.skip_blank();
        let end = self.bound()?;
        let mut step = 1;
        if self.lexer.take(":") {
            self.lexer.skip_blank();
            step = self.bound()?.unwrap_or(1);
        }
        Ok(Selector::Slice { start, end, step })
    }

    /// A number, if one stands here, and the white space before a colon behind it.
    fn bound(&mut self) -> Result<Option<i64>, Fault> {
        let number = match self.lexer.peek() {
            Some('-' | '0'..='9') => Some(self.lexer.integer()?),
            _ => None,
        };
        let mut ahead = Lexer::new(self.lexer.rest());
        ahead.skip_blank();
        if ahead.peek() == Some(':') {
            self.lexer.skip_blank();
        }
        Ok(number)
    }

    /// A logical expression, with the white space around it.
    fn any(&mut self) -> Result<Test, Fault> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return self.lexer.fault("filters stand too deep in each other");
        }
        let mut tests = vec![self.all()?];
        while self.lexer.take("||") {
            tests.push(self.all()?);
        }
        self.depth -= 1;
        Ok(Test::Any(tests))
    }

    fn all(&mut self) -> Result<Test, Fault> {
        let mut tests = Vec::new();
        loop {
            self.lexer.skip_blank();
            tests.push(self.basic()?);
            self.lexer.skip_blank();
            if !self.lexer.take("&&") {
                return Ok(Test::All(tests));
            }
        }
    }

    fn basic(&mut self) -> Result<Test, Fault> {
        if self.lexer.take("!") {
            self.lexer.skip_blank();
            let denied = match self.lexer.peek() {
                Some('(') => self.parentheses()?,
                _ => self.bare_test()?,
            };
            return Ok(Test::Not(Box::new(denied)));
        }
        if self.lexer.peek() == Some('(') {
            return self.parentheses();
        }
        let start = self.lexer.at();
        let left = self.term()?;
        let mut ahead = Lexer::new(self.lexer.rest());
        ahead.skip_blank();
        if comparison(&mut ahead).is_none() {
            return self.test(left, start);
        }
        let left = self.operand_of(left, start)?;
        self.lexer.skip_blank();
        let Some(comparison) = comparison(&mut self.lexer) else {
            return self.lexer.unexpected("a comparison");
        };
        self.lexer.skip_blank();
        let right = self.operand()?;
        Ok(Test::Compare(left, comparison, right))
    }

    fn parentheses(&mut self) -> Result<Test, Fault> {
        self.lexer.expect("(")?;
        let test = self.any()?;
        self.lexer.expect(")")?;
        Ok(test)
    }

    fn bare_test(&mut self) -> Result<Test, Fault> {
        let start = self.lexer.at();
        let term = self.term()?;
        self.test(term, start)
    }

    fn test(&self, term: Term, start: usize) -> Result<Test, Fault> {
        match term {
            Term::Query(query) => Ok(Test::Exists(query)),
            Term::Test(test) => Ok(test),
            Term::Value(_) => self
                .lexer
                .fault_at(start, "a value alone is no test: compare it"),
        }
    }

    fn operand(&mut self) -> Result<Operand, Fault> {
        let start = self.lexer.at();
        let term = self.term()?;
        self.operand_of(term, start)
    }

    fn operand_of(&self, term: Term, start: usize) -> Result<Operand, Fault> {
        match term {
            Term::Value(operand) => Ok(operand),
            Term::Query(query) if query.is_singular() => Ok(Operand::Node(query)),
            Term::Query(_) => self.lexer.fault_at(
                start,
                "a query that may select several nodes has no value: use names and indexes alone, `count(…)` or `value(…)`",
            ),
            Term::Test(_) => self.lexer.fault_at(start, "what is true or false has no value"),
        }
    }

    fn term(&mut self) -> Result<Term, Fault> {
        match self.lexer.peek() {
            Some('@' | '$') => Ok(Term::Query(self.query()?)),
            Some('\'' | '"') => Ok(Term::Value(Operand::String(self.lexer.string()?))),
            Some('-' | '0'..='9') => Ok(Term::Value(Operand::Number(self.lexer.number()?))),
            Some('a'..='z') => self.word(),
            _ => self.lexer.unexpected("`@`, `$`, a value or a function"),
        }
    }

    fn query(&mut self) -> Result<Query, Fault> {
        let relative = self.lexer.take("@");
        if !relative {
            self.lexer.expect("$")?;
        }
        let segments = self.segments()?;
        Ok(Query { relative, segments })
    }

    fn word(&mut self) -> Result<Term, Fault> {
        let start = self.lexer.at();
        let known = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
        let word = self.lexer.take_while(known);
        if self.lexer.take("(") {
            return self.function(word, start);
        }
        match word {
            "true" => Ok(Term::Value(Operand::Bool(true))),
            "false" => Ok(Term::Value(Operand::Bool(false))),
            "null" => Ok(Term::Value(Operand::Null)),
            _ => self.lexer.fault_at(
                start,
                format!("`{word}` is no value; texts stand in quotes"),
            ),
        }
    }

    /// A call, the parenthesis of which has been opened (RFC 9535 §2.4).
    fn function(&mut self, name: &str, start: usize) -> Result<Term, Fault> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return self.lexer.fault("functions stand too deep in each other");
        }
        self.lexer.skip_blank();
        let term = match name {
            "length" => Term::Value(Operand::Length(Box::new(self.operand()?))),
            "count" => Term::Value(Operand::Count(self.nodes()?)),
            "value" => Term::Value(Operand::Node(self.nodes()?)),
            "match" | "search" => Term::Test(self.expected(name == "match")?),
            _ => {
                let known = "there are `length`, `count`, `match`, `search` and `value`";
                let message = format!("no function is called `{name}`; {known}");
                return self.lexer.fault_at(start, message);
            }
        };
        self.lexer.skip_blank();
        self.lexer.expect(")")?;
        self.depth -= 1;
        Ok(term)
    }

    fn nodes(&mut self) -> Result<Query, Fault> {
        match self.lexer.peek() {
            Some('@' | '$') => self.query(),
            _ => self.lexer.unexpected("a query, starting with `@` or `$`"),
        }
    }

    fn expected(&mut self, whole: bool) -> Result<Test, Fault> {
        let text = self.operand()?;
        self.lexer.skip_blank();
        self.lexer.expect(",")?;
        self.lexer.skip_blank();
        let start = self.lexer.at();
        let pattern = match self.operand()? {
            Operand::String(pattern) => match Pattern::parse(&pattern) {
                Ok(pattern) => Expected::Fixed(pattern),
                Err(message) => return self.lexer.fault_at(start, message),
            },
            found => Expected::Found(found),
        };
        Ok(Test::Match {
            text,
            pattern,
            whole,
        })
    }
}

fn comparison(lexer: &mut Lexer<'_>) -> Option<Comparison> {
    let known = [
        ("==", Comparison::Equal),
        ("!=", Comparison::NotEqual),
        ("<=", Comparison::LessOrEqual),
        (">=", Comparison::GreaterOrEqual),
        ("<", Comparison::Less),
        (">", Comparison::Greater),
    ];
    let found = known.into_iter().find(|(sign, _)| lexer.take(sign));
    found.map(|(_, comparison)| comparison)
}

impl Query {
    /// Whether it selects one node at most (RFC 9535 §2.3.5.1).
    fn is_singular(&self) -> bool {
        self.segments.iter().all(|segment| {
            let one = matches!(
                segment.selectors[..],
                [Selector::Name(_) | Selector::Index(_)]
            );
            one && !segment.descendants
        })
    }
}
