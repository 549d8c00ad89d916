use super::code::Code;

/// The longest list of several arguments on one line (rustfmt's `fn_call_width`), or of items (`array_width`).
const LIST_WIDTH: usize = 60;
/// The longest chain of several calls on one line (rustfmt's `chain_width`).
const CHAIN_WIDTH: usize = 60;
/// The longest item of which several stand on a line (rustfmt's `short_array_element_width_threshold`).
const SHORT_ITEM: usize = 10;

/// An expression that is too long for a line now and then.
#[derive(Clone, Debug)]
pub(super) enum Expression {
    /// What is never broken: a literal, a name.
    Atom(String),
    /// `&inner`
    Ref(Box<Expression>),
    /// `&[items]`
    List(Vec<Expression>),
    /// `function(arguments)`
    Call(&'static str, Vec<Expression>),
    /// `root.method(arguments).method(arguments)`
    Chain(Box<Expression>, Vec<(&'static str, Vec<Expression>)>),
}

impl Expression {
    pub(super) fn atom(text: impl Into<String>) -> Self {
        Self::Atom(text.into())
    }

    /// The expression with further calls, if there are some.
    pub(super) fn then(self, calls: Vec<(&'static str, Vec<Self>)>) -> Self {
        match calls.is_empty() {
            true => self,
            false => Self::Chain(Box::new(self), calls),
        }
    }

    /// The expression on one line.
    fn flat(&self) -> String {
        match self {
            Self::Atom(text) => text.clone(),
            Self::Ref(inner) => format!("&{}", inner.flat()),
            Self::List(items) => format!("&[{}]", joined(items)),
            Self::Call(function, arguments) => format!("{function}({})", joined(arguments)),
            Self::Chain(root, calls) => {
                let calls = calls
                    .iter()
                    .map(|(method, arguments)| format!(".{method}({})", joined(arguments)));
                root.flat() + &calls.collect::<String>()
            }
        }
    }

    /// Whether rustfmt puts it on one line if that is long enough.
    fn is_short(&self) -> bool {
        match self {
            Self::Atom(_) => true,
            Self::Ref(inner) => inner.is_short(),
            Self::List(items) => is_short_list(items) && !is_wide_hug(items),
            Self::Call(_, arguments) => is_short_list(arguments),
            Self::Chain(root, calls) => {
                root.is_short()
                    && calls.iter().all(|(_, arguments)| is_short_list(arguments))
                    && (calls.len() == 1 || width(&self.flat()) <= CHAIN_WIDTH)
            }
        }
    }

    /// Whether its own brackets may open on the line of brackets around it.
    fn hugs(&self) -> bool {
        match self {
            Self::Ref(inner) => inner.hugs(),
            Self::List(_) | Self::Call(..) => true,
            Self::Atom(_) | Self::Chain(..) => false,
        }
    }
}

impl Code {
    /// `left = value;`
    pub(super) fn assign_expression(&mut self, left: &str, value: &Expression) {
        let flat = value.flat();
        let fits = self.fits(&format!("{left} = {flat};"));
        let fits_alone = self.fits(&format!("    {flat};"));
        let head = flat.split('(').next().unwrap_or_default();
        let opens = self.fits(&format!("{left} = {head}("));
        let below = value.is_short() && !fits && fits_alone || !opens;
        match below {
            true => {
                self.line(&format!("{left} ="));
                self.indented(|code| code.expression("", value, ";"));
            }
            false => self.expression(&format!("{left} = "), value, ";"),
        }
    }

    /// An expression between what stands before and after it.
    fn expression(&mut self, before: &str, value: &Expression, after: &str) {
        let line = format!("{before}{}{after}", value.flat());
        if value.is_short() && self.fits(&line) {
            self.line(&line);
        } else {
            self.broken(before, value, after);
        }
    }

    /// An expression that does not stand on one line.
    fn broken(&mut self, before: &str, value: &Expression, after: &str) {
        match value {
            Expression::Atom(text) => self.line(&format!("{before}{text}{after}")),
            Expression::Ref(inner) => self.broken(&format!("{before}&"), inner, after),
            Expression::List(items) => {
                let (open, close) = (format!("{before}&["), format!("]{after}"));
                match items.as_slice() {
                    [only] if is_wide_hug(items) => self.broken(&open, only, &close),
                    items => self.bracketed(&open, items, &close),
                }
            }
            Expression::Call(function, arguments) => {
                self.bracketed(
                    &format!("{before}{function}("),
                    arguments,
                    &format!("){after}"),
                );
            }
            Expression::Chain(root, calls) => self.broken_chain(before, root, calls, after),
        }
    }

    /// Expressions between brackets: a line each, but several short ones on a line, and a single one with its own brackets
    /// inside of these.
    fn bracketed(&mut self, open: &str, items: &[Expression], close: &str) {
        if let [only] = items
            && (only.hugs() || matches!(only, Expression::Chain(..)))
        {
            self.expression(open, only, close);
            return;
        }
        self.open(open);
        let flat: Vec<String> = items.iter().map(Expression::flat).collect();
        let is_tiny = |item: &String| width(item) <= SHORT_ITEM;
        let simple = items.iter().all(|item| !item.hugs());
        if simple && flat.iter().all(is_tiny) {
            self.fill(&flat);
        } else {
            items.iter().for_each(|item| self.expression("", item, ","));
        }
        self.close(close);
    }

    /// Items with as many of them on a line as fit.
    fn fill(&mut self, items: &[String]) {
        let mut line = String::new();
        for item in items {
            // rustfmt leaves room for a comma.
            if !line.is_empty() && !self.fits(&format!("{line} {item},,")) {
                self.line(&line);
                line.clear();
            }
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(&format!("{item},"));
        }
        self.line(&line);
    }

    fn broken_chain(
        &mut self,
        before: &str,
        root: &Expression,
        calls: &[(&'static str, Vec<Expression>)],
        after: &str,
    ) {
        let line = format!("{before}{}", root.flat());
        let whole = root.is_short() && self.fits(&line);
        if let [(method, arguments)] = calls
            && whole
            && !is_short_list(arguments)
        {
            self.bracketed(
                &format!("{line}.{method}("),
                arguments,
                &format!("){after}"),
            );
            return;
        }
        let last = calls.len().saturating_sub(1);
        let write = |code: &mut Self| {
            for (index, (method, arguments)) in calls.iter().enumerate() {
                let call = Expression::Call("", arguments.clone());
                let end = if index == last { after } else { "" };
                code.expression(&format!(".{method}"), &call, end);
            }
        };
        if whole {
            self.line(&line);
            self.indented(write);
        } else {
            self.expression(before, root, "");
            write(self);
        }
    }
}

fn joined(items: &[Expression]) -> String {
    let flat: Vec<String> = items.iter().map(Expression::flat).collect();
    flat.join(", ")
}

fn is_short_list(items: &[Expression]) -> bool {
    items.iter().all(Expression::is_short)
        && (items.len() == 1 || width(&joined(items)) <= LIST_WIDTH)
}

/// Whether items are a single call that rustfmt breaks where it stands in a list, however long the line is.
fn is_wide_hug(items: &[Expression]) -> bool {
    matches!(items, [only] if only.hugs() && width(&only.flat()) > LIST_WIDTH)
}

fn width(text: &str) -> usize {
    text.chars().count()
}
