use crate::request::Onward;

/// How a list goes on from one page to the next, and where the items stand in a page.
///
/// A place in a body is a member's name, or several of them joined by dots; members whose own names have dots are found too.
///
/// ```
/// use connector_runtime::Paging;
///
/// const LINKS: Paging = Paging::next_link("@odata.nextLink").items("value");
/// const HEADER: Paging = Paging::link_header();
/// const CURSOR: Paging = Paging::cursor("meta.next_cursor", "cursor").items("data.notes");
/// const OFFSET: Paging = Paging::offset("skip").size("limit", 100);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use = "it says how to page and does nothing itself"]
pub struct Paging {
    pub(super) way: Way,
    pub(super) items: Option<&'static str>,
    pub(super) keep: &'static [&'static str],
    pub(super) size: Option<(&'static str, u32)>,
}

/// Where the next page is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// There is none.
    Single,
    /// Under the address in this member.
    Link(&'static str),
    /// Under the address in the header `Link`.
    Header,
    /// In another operation, which takes the text of this member.
    Operation(&'static str, Onward),
    /// Under the same address, with a query parameter of the text in a member.
    Cursor {
        member: &'static str,
        parameter: &'static str,
    },
    /// Under the same address, with a query parameter that counts.
    Count {
        parameter: &'static str,
        first: u64,
        by: Counting,
    },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Counting {
    Items,
    Pages,
}

impl Paging {
    const fn by(way: Way) -> Self {
        Self {
            way,
            items: None,
            keep: &[],
            size: None,
        }
    }

    /// There is only one page.
    pub const fn single() -> Self {
        Self::by(Way::Single)
    }

    /// A member of the body is the address of the next page, whole or relative to that of this one (RFC 3986 §5). It is empty,
    /// null or absent in the last page.
    pub const fn next_link(member: &'static str) -> Self {
        Self::by(Way::Link(member))
    }

    /// The header `Link` gives the address of the next page, as the relation `next` (RFC 8288).
    pub const fn link_header() -> Self {
        Self::by(Way::Header)
    }

    /// A member of the body goes into a query parameter for the next page. It is empty, null or absent in the last one.
    pub const fn cursor(member: &'static str, parameter: &'static str) -> Self {
        Self::by(Way::Cursor { member, parameter })
    }

    /// A query parameter says how many items to leave out. A page without items is the last, and so is one with fewer than
    /// [`Self::size`].
    pub const fn offset(parameter: &'static str) -> Self {
        Self::by(Way::Count {
            parameter,
            first: 0,
            by: Counting::Items,
        })
    }

    /// A query parameter is the number of the page, and the first page has this number. A page without items is the last, and
    /// so is one with fewer than [`Self::size`].
    pub const fn page(parameter: &'static str, first: u32) -> Self {
        Self::by(Way::Count {
            parameter,
            first: first as u64,
            by: Counting::Pages,
        })
    }

    /// Where the items stand. Unset, the body is a list itself, or an object with only one list.
    pub const fn items(mut self, place: &'static str) -> Self {
        self.items = Some(place);
        self
    }

    /// Asks for pages of a size, by a query parameter.
    pub const fn size(mut self, parameter: &'static str, items: u32) -> Self {
        self.size = Some((parameter, items));
        self
    }

    /// Query parameters of the first request that links to further pages leave out although the service asks for them.
    pub const fn keep(mut self, query: &'static [&'static str]) -> Self {
        self.keep = query;
        self
    }

    /// Reads further pages by another operation, in whose path the text of the link stands for a placeholder. Arguments and
    /// kept query parameters are those of the first request.
    pub const fn operation(
        mut self,
        method: &'static str,
        template: &'static str,
        parameter: &'static str,
    ) -> Self {
        if let Way::Link(member) = self.way {
            let onward = Onward {
                method,
                template,
                parameter,
            };
            self.way = Way::Operation(member, onward);
        }
        self
    }
}
