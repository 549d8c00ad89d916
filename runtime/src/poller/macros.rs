/// Gives a request that [`request!`](crate::request!) made awaitable a [`Poller`](crate::Poller). The kind of its value and the
/// type are those of [`request!`](crate::request!); after them may stand a [`FinalState`](crate::FinalState), and `in_result`
/// where the value is the member `result` of the last answer.
///
/// ```
/// # use connector_runtime::{Core, Error, MemoryTransport, Request, Value};
/// /// A call of `ExportNotes`, not yet sent.
/// struct ExportNotes(Request);
/// connector_runtime::request!(ExportNotes => content);
/// connector_runtime::poller!(ExportNotes => json Value, Status, in_result);
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Error> {
/// # use connector_runtime::http::HeaderValue;
/// # use connector_runtime::timer::PausedTimer;
/// # let transport = MemoryTransport::new(|request| match request.method().as_str() {
/// #     "POST" => {
/// #         let mut answer = MemoryTransport::answer(202, "");
/// #         answer.headers_mut().insert("operation-location", HeaderValue::from_static("/jobs/1"));
/// #         answer
/// #     }
/// #     _ => MemoryTransport::answer(200, r#"{"status": "Succeeded", "result": {"count": 7}}"#),
/// # });
/// # let core = Core::builder()
/// #     .base_url("https://notes.example.com")
/// #     .transport(transport)
/// #     .timer(PausedTimer::new())
/// #     .build()?;
/// let export = ExportNotes(Request::new(&core, "ExportNotes", "POST", "/exports"));
/// assert_eq!(export.poller().await?["count"], 7);
/// # Ok(())
/// # }
/// ```
#[macro_export]
macro_rules! poller {
    ($name:ident => json $answer:ty $(, $($how:ident),+)?) => {
        $crate::poller!(@ $name, json, $answer $(, $($how),+)?);
    };
    ($name:ident => optional $answer:ty $(, $($how:ident),+)?) => {
        $crate::poller!(@ $name, optional, ::core::option::Option<$answer> $(, $($how),+)?);
    };
    ($name:ident => sequence $answer:ty $(, $($how:ident),+)?) => {
        $crate::poller!(@ $name, sequence, ::std::vec::Vec<$answer> $(, $($how),+)?);
    };
    ($name:ident => status $answer:ty $(, $($how:ident),+)?) => {
        $crate::poller!(@ $name, outcome, $answer $(, $($how),+)?);
    };
    ($name:ident => text $(, $($how:ident),+)?) => {
        $crate::poller!(@ $name, text, ::std::string::String $(, $($how),+)?);
    };
    ($name:ident => content $(, $($how:ident),+)?) => {
        $crate::poller!(@ $name, content, $crate::Content $(, $($how),+)?);
    };
    ($name:ident => empty $(, $($how:ident),+)?) => {
        $crate::poller!(@ $name, empty, () $(, $($how),+)?);
    };
    (@ $name:ident, $kind:ident, $answer:ty $(, $final:ident $(, $in_result:ident)?)?) => {
        impl $name {
            /// Starts the operation and follows it to its end, when it is awaited.
            pub fn poller(self) -> $crate::Poller<$answer> {
                $crate::Call::<$answer>::$kind(self.0).poller()
                    $(.final_state($crate::FinalState::$final)$(.$in_result())?)?
            }
        }
    };
}
