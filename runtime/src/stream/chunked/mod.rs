//! The chunked transfer of Power Platform connectors (`x-ms-capabilities`: `chunkTransfer`).

mod download;
mod range;
mod upload;

pub use self::download::ChunkedDownload;
pub use self::upload::ChunkedUpload;
use crate::call::Call;

/// The chunked transfer of the Power Platform, for services that take part in it.
impl<T> Call<T> {
    /// Sends the body in chunks: first the request without it, which says how long it is, and then each chunk to the address
    /// that the service gives.
    pub fn chunked_upload(self) -> ChunkedUpload<T> {
        ChunkedUpload::new(self)
    }

    /// Asks for the answer range by range. A service that does not know ranges gives all of it at once.
    pub fn chunked_download(self) -> ChunkedDownload {
        ChunkedDownload::new(self.into_request())
    }
}

/// The size of a chunk if nobody says another.
const CHUNK: usize = 4 << 20;

/// The largest chunk that a service may ask for, since it is kept in memory.
const LARGEST: usize = 64 << 20;
