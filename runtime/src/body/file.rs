use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use bytes::{Bytes, BytesMut};
use tokio::fs::{self, File};
use tokio::io::{AsyncReadExt, Take};

use super::{Body, unfold};
use crate::transport::{BoxFuture, TransportError};

/// How much of a file is read at a time.
const CHUNK: usize = 64 << 10;

enum Reader {
    Closed(Arc<Path>, u64),
    Open(Take<File>),
    Failed,
}

impl Body {
    /// The content of a file, read as it is sent and opened anew for each time. What is appended to the file from now on is
    /// left out.
    ///
    /// ```
    /// # use connector_runtime::Body;
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> std::io::Result<()> {
    /// let body = Body::file("Cargo.toml").await?;
    /// assert!(body.length().is_some() && body.try_clone().is_some());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// When there is no such file.
    pub async fn file(path: impl Into<PathBuf>) -> io::Result<Self> {
        let path: Arc<Path> = path.into().into();
        let metadata = fs::metadata(&path).await?;
        if metadata.is_dir() {
            return Err(io::ErrorKind::IsADirectory.into());
        }
        let length = metadata.len();
        let start = move || unfold(Reader::Closed(path.clone(), length), Reader::next);
        Ok(Self::replayable(start).with_length(length))
    }
}

type Item = Result<Bytes, TransportError>;

impl Reader {
    fn next(self) -> BoxFuture<'static, Option<(Item, Self)>> {
        Box::pin(async move {
            match self.read().await {
                Ok((chunk, _)) if chunk.is_empty() => None,
                Ok((chunk, reader)) => Some((Ok(chunk), reader)),
                Err(error) => Some((Err(TransportError::other(error)), Self::Failed)),
            }
        })
    }

    async fn read(self) -> io::Result<(Bytes, Self)> {
        let mut file = match self {
            Self::Closed(path, length) => File::open(path).await?.take(length),
            Self::Open(file) => file,
            Self::Failed => return Ok((Bytes::new(), self)),
        };
        let mut chunk = BytesMut::with_capacity(CHUNK);
        file.read_buf(&mut chunk).await?;
        Ok((chunk.freeze(), Self::Open(file)))
    }
}
