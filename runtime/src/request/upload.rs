use std::fmt::{self, Debug, Formatter};

use bytes::Bytes;

use crate::body::{Body, Kept};
use crate::content::Content;

/// A file that is sent as a part of a form: bytes, or a stream that is read as it is sent.
///
/// ```
/// use connector_runtime::Upload;
///
/// let upload = Upload::new("hello.txt", "hello").content_type("text/plain");
/// assert_eq!(format!("{upload:?}"), "Upload(hello.txt, 5 bytes)");
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Upload {
    pub(crate) file_name: Option<String>,
    pub(crate) content_type: Option<String>,
    pub(crate) body: Kept,
}

impl Upload {
    /// A file with its name, which travels along. Clones of a file whose body is a stream that there is only once share it,
    /// so that one of them can be sent.
    pub fn new(file_name: impl Into<String>, body: impl Into<Body>) -> Self {
        Self {
            file_name: Some(file_name.into()),
            ..body.into().into()
        }
    }

    /// A file of the file system under its own name, read as it is sent, as [`Body::file`] does it.
    ///
    /// # Errors
    /// When there is no such file.
    #[cfg(feature = "reqwest")]
    pub async fn file(path: impl Into<std::path::PathBuf>) -> std::io::Result<Self> {
        let path = path.into();
        let name = path.file_name().map(|name| name.to_string_lossy().into());
        Ok(Self {
            file_name: name,
            ..Body::file(path).await?.into()
        })
    }

    /// Sets the media type; `application/octet-stream` unless set.
    #[must_use]
    pub fn content_type(mut self, media_type: impl Into<String>) -> Self {
        self.content_type = Some(media_type.into());
        self
    }

    pub(crate) fn or_content_type(mut self, media_type: &str) -> Self {
        self.content_type
            .get_or_insert_with(|| media_type.to_owned());
        self
    }
}

/// A file without a name of its own: the field's name is sent as the file name.
impl From<Body> for Upload {
    fn from(body: Body) -> Self {
        Self {
            file_name: None,
            content_type: None,
            body: body.into(),
        }
    }
}

/// A file without a name of its own: the field's name is sent as the file name.
impl From<Bytes> for Upload {
    fn from(bytes: Bytes) -> Self {
        Body::from(bytes).into()
    }
}

/// A file without a name of its own: the field's name is sent as the file name.
impl From<Vec<u8>> for Upload {
    fn from(bytes: Vec<u8>) -> Self {
        Body::from(bytes).into()
    }
}

/// A file without a name of its own, with the media type that it came with.
impl From<Content> for Upload {
    fn from(content: Content) -> Self {
        Self {
            content_type: content.media_type().map(str::to_owned),
            ..content.into_bytes().into()
        }
    }
}

impl Debug for Upload {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let name = self.file_name.as_deref().unwrap_or("no name");
        write!(f, "Upload({name}, {:?})", self.body)
    }
}
