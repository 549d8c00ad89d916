use proc_macro::{Delimiter, Group, Ident, Literal, Punct, Spacing, Span, TokenStream, TokenTree};

/// Something wrong with the input, and where in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Failure<S> {
    pub(crate) at: S,
    pub(crate) message: String,
}

impl<S> Failure<S> {
    pub(crate) fn new(at: S, message: impl Into<String>) -> Self {
        Self {
            at,
            message: message.into(),
        }
    }
}

/// A `compile_error!` for each, at its place.
pub(crate) fn stream(failures: &[Failure<Span>]) -> TokenStream {
    failures.iter().flat_map(compile_error).collect()
}

fn compile_error(failure: &Failure<Span>) -> [TokenTree; 8] {
    let punct = |c, spacing| TokenTree::Punct(Punct::new(c, spacing));
    let path = || [punct(':', Spacing::Joint), punct(':', Spacing::Alone)];
    let ident = |name| TokenTree::Ident(Ident::new(name, failure.at));
    let message = TokenTree::Literal(Literal::string(&failure.message));
    let group = Group::new(Delimiter::Brace, TokenStream::from(message));
    let [one, two] = path();
    let [three, four] = path();
    let (core, name) = (ident("core"), ident("compile_error"));
    let mut tokens = [
        one,
        two,
        core,
        three,
        four,
        name,
        punct('!', Spacing::Alone),
        TokenTree::Group(group),
    ];
    tokens
        .iter_mut()
        .for_each(|token| token.set_span(failure.at));
    tokens
}
