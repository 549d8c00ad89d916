use proc_macro::{Delimiter, Span, TokenStream, TokenTree};

/// What the options are read from: the compiler's tokens, which exist only inside of it, in a form that tests can make too.
/// `S` is where a token stands.
#[derive(Clone, Debug)]
pub(crate) enum Token<S> {
    Ident(String, S),
    Punct(char, S),
    Literal(String, S),
    Parens(Vec<Token<S>>, S),
    Brackets(Vec<Token<S>>, S),
    /// Whatever it holds: no option has any.
    Braces(S),
}

impl<S: Copy> Token<S> {
    pub(crate) fn at(&self) -> S {
        match self {
            Self::Ident(_, at) | Self::Punct(_, at) | Self::Literal(_, at) => *at,
            Self::Parens(_, at) | Self::Brackets(_, at) | Self::Braces(at) => *at,
        }
    }
}

/// The tokens of a macro's input. Groups without delimiters, which other macros make around what they pass on, are opened.
pub(crate) fn tokens(stream: TokenStream) -> Vec<Token<Span>> {
    let mut found = Vec::new();
    for tree in stream {
        let at = tree.span();
        match tree {
            TokenTree::Ident(ident) => found.push(Token::Ident(ident.to_string(), at)),
            TokenTree::Punct(punct) => found.push(Token::Punct(punct.as_char(), at)),
            TokenTree::Literal(literal) => found.push(Token::Literal(literal.to_string(), at)),
            TokenTree::Group(group) => {
                let inner = tokens(group.stream());
                match group.delimiter() {
                    Delimiter::Parenthesis => found.push(Token::Parens(inner, at)),
                    Delimiter::Bracket => found.push(Token::Brackets(inner, at)),
                    Delimiter::Brace => found.push(Token::Braces(at)),
                    Delimiter::None => found.extend(inner),
                }
            }
        }
    }
    found
}
