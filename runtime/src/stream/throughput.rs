use std::time::Duration;

/// How fast a body must come: a body that trickles would otherwise hold its connection for ever.
///
/// The bytes are counted over a time, and only time counts in which somebody waits for them.
///
/// ```
/// # use std::time::Duration;
/// # use connector_runtime::{Core, MemoryTransport, Throughput};
/// # let transport = MemoryTransport::new(|_| MemoryTransport::answer(200, "{}"));
/// let core = Core::builder()
///     .base_url("https://files.example.com")
///     .throughput(Throughput::new(1024, Duration::from_secs(20)))
/// #   .transport(transport)
///     .build()?;
/// # Ok::<(), connector_runtime::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Throughput {
    bytes_per_second: u64,
    pub(crate) over: Duration,
}

impl Throughput {
    /// At least this many bytes a second, counted over a time.
    #[must_use]
    pub fn new(bytes_per_second: u64, over: Duration) -> Self {
        Self {
            bytes_per_second,
            over: over.max(Duration::from_millis(1)),
        }
    }

    /// The bytes that have to come in the time over which they are counted.
    pub(crate) fn bytes(self) -> u64 {
        let bytes = u128::from(self.bytes_per_second) * self.over.as_millis() / 1000;
        u64::try_from(bytes).unwrap_or(u64::MAX)
    }
}

/// One byte a second, counted over a minute.
impl Default for Throughput {
    fn default() -> Self {
        Self::new(1, Duration::from_secs(60))
    }
}
