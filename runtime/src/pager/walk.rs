//! From page to page.

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::mem;

use http::Uri;

use super::continuation::Continuation;
use super::paging::{Counting, Paging, Way};
use super::{link_header, member};
use crate::call::Pending;
use crate::error::{Error, Kind};
use crate::pipeline::same_origin;
use crate::reply::Reply;
use crate::request::{Request, resolve};

/// The pages of a list, of which some were read.
pub(super) struct Walk {
    first: Request,
    paging: Paging,
    next: Next,
    /// Hashes of where the pages stood that were read.
    seen: HashSet<u64>,
    /// The hash of the page that was read last.
    last: Option<u64>,
}

/// What comes next.
enum Next {
    Page(Continuation),
    /// A page that cannot be read.
    Broken(Error),
    End,
}

impl Walk {
    pub(super) fn new(mut first: Request, paging: Paging) -> Self {
        if let Some((parameter, items)) = paging.size {
            first = first.turned(parameter, &items);
        }
        Self {
            first,
            paging,
            next: Next::Page(Continuation::Start),
            seen: HashSet::new(),
            last: None,
        }
    }

    /// Goes on from another page.
    pub(super) fn start_at(&mut self, position: Option<Continuation>) {
        let fits = |position: &Continuation| {
            matches!(
                (position, self.paging.way),
                (Continuation::Start, _)
                    | (Continuation::Link(_), Way::Link(_) | Way::Header)
                    | (
                        Continuation::Said(_),
                        Way::Operation(..) | Way::Cursor { .. }
                    )
                    | (Continuation::Count(_), Way::Count { .. })
            )
        };
        self.next = match position.filter(fits) {
            Some(Continuation::Link(link)) => self.linked(&link, None),
            Some(position) => Next::Page(position),
            None => {
                let what = "the token does not say where this list goes on";
                Next::Broken(self.first.error(Kind::Request, what))
            }
        };
    }

    /// Where the next page is; `None` when there is none, or none that can be read.
    pub(super) fn next(&self) -> Option<&Continuation> {
        match &self.next {
            Next::Page(position) => Some(position),
            Next::Broken(_) | Next::End => None,
        }
    }

    pub(super) fn is_over(&self) -> bool {
        matches!(self.next, Next::End)
    }

    /// Reads the next page; `None` when there is none.
    pub(super) async fn turn(mut self) -> (Self, Option<Result<Reply, Error>>) {
        let position = match mem::replace(&mut self.next, Next::End) {
            Next::Page(position) => position,
            Next::Broken(error) => return (self, Some(Err(error))),
            Next::End => return (self, None),
        };
        let outcome = self.read(&position).await;
        (self, Some(outcome))
    }

    async fn read(&mut self, position: &Continuation) -> Result<Reply, Error> {
        let request = self.request(position);
        let address = request.address()?;
        self.seen.insert(hash(position));
        self.seen
            .insert(hash(&Continuation::Link(address.to_string())));
        let reply = Pending::new(request, Ok).await?;
        self.next = match self.after(position, &address, &reply) {
            Ok(next) => next,
            Err(error) => Next::Broken(error),
        };
        Ok(reply)
    }

    fn request(&self, position: &Continuation) -> Request {
        let keep = self.paging.keep;
        match (position, self.paging.way) {
            (Continuation::Link(link), _) => match link.parse() {
                Ok(address) => self.first.follow(&address, keep),
                // Links are checked before they are kept.
                Err(_) => self.first.clone(),
            },
            (Continuation::Said(said), Way::Operation(_, onward)) => {
                self.first.follow_into(&onward, said, keep)
            }
            (Continuation::Said(said), Way::Cursor { parameter, .. }) => {
                self.first.turned(parameter, &said)
            }
            (
                _,
                Way::Count {
                    parameter, first, ..
                },
            ) => self.first.turned(parameter, &position.count_or(first)),
            _ => self.first.clone(),
        }
    }

    fn after(
        &mut self,
        position: &Continuation,
        address: &Uri,
        reply: &Reply,
    ) -> Result<Next, Error> {
        let text = |name| member::text(reply, name).map_err(|error| reply.does_not_fit(error));
        Ok(match self.paging.way {
            Way::Single => Next::End,
            Way::Header => self.leads(link_header::next(reply.headers()), address, reply),
            Way::Link(member) => self.leads(text(member)?, address, reply),
            Way::Operation(member, _) | Way::Cursor { member, .. } => match text(member)? {
                Some(said) => self.unread(Continuation::Said(said), reply),
                None => Next::End,
            },
            Way::Count { first, by, .. } => self.counted(position.count_or(first), by, reply)?,
        })
    }

    fn leads(&self, link: Option<String>, address: &Uri, reply: &Reply) -> Next {
        let Some(link) = link else { return Next::End };
        match resolve(address, &link) {
            Some(link) => match self.linked(&link.to_string(), Some(reply)) {
                Next::Page(position) => self.unread(position, reply),
                broken => broken,
            },
            None => Next::Broken(Error::of_reply(
                Kind::Link,
                reply.clone(),
                "the link to the next page is no address",
            )),
        }
    }

    /// A link, if it stays with the service that the list comes from.
    fn linked(&self, link: &str, reply: Option<&Reply>) -> Next {
        let origin = match self.first.address() {
            Ok(origin) => origin,
            Err(error) => return Next::Broken(error),
        };
        let uri = link.parse().ok();
        if uri.as_ref().is_some_and(|uri| same_origin(uri, &origin)) {
            return Next::Page(Continuation::Link(link.to_owned()));
        }
        let what = match uri.as_ref().and_then(Uri::authority) {
            Some(host) => {
                format!("the next page is at another origin, {host}, and is not followed")
            }
            None => "the link to the next page is no address".to_owned(),
        };
        Next::Broken(match reply {
            Some(reply) => Error::of_reply(Kind::Link, reply.clone(), what),
            None => self.first.error(Kind::Link, what),
        })
    }

    /// A page, unless it was read already.
    fn unread(&self, position: Continuation, reply: &Reply) -> Next {
        if self.seen.contains(&hash(&position)) {
            return Next::Broken(repeated(reply));
        }
        Next::Page(position)
    }

    fn counted(&mut self, at: u64, by: Counting, reply: &Reply) -> Result<Next, Error> {
        let items = member::count(reply, self.paging.items);
        let items = items.map_err(|error| reply.does_not_fit(error))?;
        let is_short = self
            .paging
            .size
            .is_some_and(|(_, size)| items < u64::from(size));
        if items == 0 || is_short {
            return Ok(Next::End);
        }
        // A service that does not know the parameter answers with the same page for ever.
        let page = hash(reply.body());
        if self.last.replace(page) == Some(page) {
            return Ok(Next::Broken(repeated(reply)));
        }
        Ok(Next::Page(Continuation::Count(at.saturating_add(
            match by {
                Counting::Items => items,
                Counting::Pages => 1,
            },
        ))))
    }
}

fn repeated(reply: &Reply) -> Error {
    let what = "the list goes on with a page that was read already";
    Error::of_reply(Kind::Link, reply.clone(), what)
}

fn hash(value: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}
