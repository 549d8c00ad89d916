//! Calls and chains of them.

use super::{CALL_WIDTH, CHAIN_WIDTH, Code, INDENT, MAX_WIDTH, inside, width};

impl Code {
    /// `head(arguments)tail` as a statement or the last expression of a block.
    pub(in crate::emit) fn call(&mut self, head: &str, arguments: &[String], tail: &str) {
        let joined = arguments.join(", ");
        let line = format!("{head}({joined}){tail}");
        if (arguments.len() == 1 || width(&joined) <= CALL_WIDTH) && self.fits(&line) {
            self.line(&line);
            return;
        }
        if self.text_below(head, arguments, tail) {
            return;
        }
        self.open(&format!("{head}("));
        for argument in arguments {
            let parts = inside(argument, '(', ')');
            match parts.filter(|_| !self.fits(&format!("{argument},"))) {
                Some((inner, value)) => self.call(inner, &[value.to_owned()], ","),
                None => self.line(&format!("{argument},")),
            }
        }
        self.close(&format!("){tail}"));
    }

    /// A call of a variable's method with a text that does not fit beside the variable, but below it.
    fn text_below(&mut self, head: &str, arguments: &[String], tail: &str) -> bool {
        let (Some((root, method)), [text]) = (head.split_once('.'), arguments) else {
            return false;
        };
        let is_name =
            |name: &str| !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || c == '_');
        let call = format!(".{method}({text}){tail}");
        let fits = (self.depth + 1) * INDENT + width(&call) <= MAX_WIDTH;
        let below = text.starts_with('"') && is_name(root) && is_name(method) && fits;
        if below {
            self.open(root);
            self.line(&call);
            self.depth -= 1;
        }
        below
    }

    /// `left = root.member.method(arguments);`, which rustfmt takes for a chain where the arguments are short.
    pub(in crate::emit) fn assign_member_call(
        &mut self,
        left: &str,
        (root, member): (&str, &str),
        method: &str,
        arguments: &[String],
    ) {
        let joined = arguments.join(", ");
        if width(&joined) > CALL_WIDTH {
            return self.call(
                &format!("{left} = {root}.{member}.{method}"),
                arguments,
                ";",
            );
        }
        let calls = [format!(".{member}"), format!(".{method}({joined})")];
        self.assign_chain(left, root, &calls);
    }

    /// `left = root.call().call();`
    pub(in crate::emit) fn assign_chain(&mut self, left: &str, root: &str, calls: &[String]) {
        let chain = format!("{root}{}", calls.concat());
        let line = format!("{left} = {chain};");
        if (calls.len() == 1 || width(&chain) <= CHAIN_WIDTH) && self.fits(&line) {
            self.line(&line);
            return;
        }
        // A single call is no chain to break as long as it fits below.
        let below = (self.depth + 1) * INDENT + width(&chain) < MAX_WIDTH;
        if calls.len() == 1 && below {
            self.open(&format!("{left} ="));
            self.line(&format!("{chain};"));
            self.depth -= 1;
            return;
        }
        if self.wide_call(&format!("{left} = {root}"), calls, ";") {
            return;
        }
        self.open(&format!("{left} = {root}"));
        for (index, call) in calls.iter().enumerate() {
            let end = if index + 1 == calls.len() { ";" } else { "" };
            self.line(&format!("{call}{end}"));
        }
        self.depth -= 1;
    }

    /// `left = root.method(arguments).method(arguments);`, where calls may take several arguments.
    pub(in crate::emit) fn assign_calls(
        &mut self,
        left: &str,
        root: &str,
        calls: &[(&str, Vec<String>)],
    ) {
        let joined = |(_, arguments): &(&str, Vec<String>)| arguments.join(", ");
        let is_wide =
            |call: &(&str, Vec<String>)| call.1.len() > 1 && width(&joined(call)) > CALL_WIDTH;
        if !calls.iter().any(is_wide) {
            let text = |call: &(&str, Vec<String>)| format!(".{}({})", call.0, joined(call));
            let texts: Vec<String> = calls.iter().map(text).collect();
            return self.assign_chain(left, root, &texts);
        }
        self.open(&format!("{left} = {root}"));
        for (index, (method, arguments)) in calls.iter().enumerate() {
            let end = if index + 1 == calls.len() { ";" } else { "" };
            self.call(&format!(".{method}"), arguments, end);
        }
        self.depth -= 1;
    }

    /// `root.call().call()` as the last expression of a block.
    pub(in crate::emit) fn last_chain(&mut self, root: &str, calls: &[String]) {
        let chain = format!("{root}{}", calls.concat());
        if (calls.len() < 2 || width(&chain) <= CHAIN_WIDTH) && self.fits(&chain) {
            self.line(&chain);
            return;
        }
        if self.wide_call(root, calls, "") {
            return;
        }
        self.open(root);
        calls.iter().for_each(|call| self.line(call));
        self.depth -= 1;
    }

    /// A single call that does not fit below its root stays beside it, and its argument goes below.
    fn wide_call(&mut self, root: &str, calls: &[String], end: &str) -> bool {
        let [call] = calls else { return false };
        let Some((head, argument)) = call.strip_suffix(')').and_then(|call| call.split_once('('))
        else {
            return false;
        };
        if (self.depth + 1) * INDENT + width(call) + end.len() <= MAX_WIDTH {
            return false;
        }
        self.open(&format!("{root}{head}("));
        self.line(&format!("{argument},"));
        self.close(&format!("){end}"));
        true
    }

    /// `left = head(arguments);`
    pub(in crate::emit) fn assign_call(&mut self, left: &str, head: &str, arguments: &[String]) {
        let joined = arguments.join(", ");
        let line = format!("{left} = {head}({joined});");
        if width(&joined) <= CALL_WIDTH && !self.fits(&line) {
            self.assign(left, &format!("{head}({joined})"));
        } else {
            self.call(&format!("{left} = {head}"), arguments, ";");
        }
    }

    /// `root.method(arguments);` where the root is a member of something itself, so that rustfmt takes it for a chain.
    pub(in crate::emit) fn chain(&mut self, root: &str, method: &str, arguments: &[String]) {
        let joined = arguments.join(", ");
        let broken = width(&joined) <= CALL_WIDTH
            && width(root) + width(method) + width(&joined) + 3 > CHAIN_WIDTH;
        if !broken {
            self.call(&format!("{root}.{method}"), arguments, ";");
            return;
        }
        self.open(root);
        self.line(&format!(".{method}({joined});"));
        self.depth -= 1;
    }

    /// `root.method(arguments).method(arguments);` of two calls or more.
    pub(in crate::emit) fn calls(&mut self, root: &str, calls: &[(&str, Vec<String>)]) {
        let call = |(method, arguments): &(&str, Vec<String>)| {
            format!(".{method}({})", arguments.join(", "))
        };
        let chain = format!("{root}{}", calls.iter().map(call).collect::<String>());
        if width(&chain) <= CHAIN_WIDTH && self.fits(&format!("{chain};")) {
            self.line(&format!("{chain};"));
            return;
        }
        self.open(root);
        for (index, (method, arguments)) in calls.iter().enumerate() {
            let end = if index + 1 == calls.len() { ";" } else { "" };
            self.call(&format!(".{method}"), arguments, end);
        }
        self.depth -= 1;
    }
}
