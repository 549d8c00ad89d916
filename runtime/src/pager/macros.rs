/// Gives a request that [`request!`](crate::request!) made awaitable its pages and items. After the types of a page and of an
/// item stands the way, as [`Paging`](crate::Paging) is built:
///
/// ```
/// # use connector_runtime::{Core, Error, MemoryTransport, Request, Value};
/// /// A call of `ListNotes`, not yet sent.
/// struct ListNotes(Request);
/// connector_runtime::request!(ListNotes => json Value);
/// connector_runtime::pages!(ListNotes => Value, String, next_link("next").items("notes"));
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Error> {
/// # let transport = MemoryTransport::new(|request| match request.uri().query() {
/// #     None => MemoryTransport::answer(200, r#"{"notes": ["a"], "next": "?page=2"}"#),
/// #     Some(_) => MemoryTransport::answer(200, r#"{"notes": ["b"]}"#),
/// # });
/// # let core = Core::builder().base_url("https://notes.example.com").transport(transport).build()?;
/// let list = || ListNotes(Request::new(&core, "ListNotes", "GET", "/notes"));
/// assert_eq!(list().items().all().await?, ["a", "b"]);
///
/// let traced = list().customize().header("x-trace", "1");
/// assert_eq!(traced.items_by::<String>(ListNotes::PAGING).all().await?.len(), 2);
/// # Ok(())
/// # }
/// ```
#[macro_export]
macro_rules! pages {
    ($name:ident => $page:ty, $item:ty, $($paging:tt)+) => {
        impl $name {
            /// How the list goes on from one page to the next.
            pub const PAGING: $crate::Paging = $crate::Paging::$($paging)+;

            /// The pages of the list, each read when it is asked for.
            pub fn pages(self) -> $crate::Pages<$page> {
                self.customize().pages_by(Self::PAGING)
            }

            /// The items of all pages, each page read when its first item is asked for.
            pub fn items(self) -> $crate::Items<$item> {
                self.customize().items_by(Self::PAGING)
            }
        }
    };
}
