use std::fmt::{self, Debug, Formatter};

use bytes::Bytes;

use crate::content::Content;

/// A file that is sent as a part of a form.
#[derive(Clone, PartialEq, Eq)]
pub struct Upload {
    pub(crate) file_name: Option<String>,
    pub(crate) content_type: Option<String>,
    pub(crate) bytes: Bytes,
}

impl Upload {
    /// A file with its name, which travels along.
    pub fn new(file_name: impl Into<String>, bytes: impl Into<Bytes>) -> Self {
        Self {
            file_name: Some(file_name.into()),
            content_type: None,
            bytes: bytes.into(),
        }
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
impl From<Bytes> for Upload {
    fn from(bytes: Bytes) -> Self {
        Self {
            file_name: None,
            content_type: None,
            bytes,
        }
    }
}

/// A file without a name of its own: the field's name is sent as the file name.
impl From<Vec<u8>> for Upload {
    fn from(bytes: Vec<u8>) -> Self {
        Bytes::from(bytes).into()
    }
}

/// A file without a name of its own, with the media type that it came with.
impl From<Content> for Upload {
    fn from(content: Content) -> Self {
        Self {
            file_name: None,
            content_type: content.media_type().map(str::to_owned),
            bytes: content.into_bytes(),
        }
    }
}

impl Debug for Upload {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "Upload({}, {} bytes)",
            self.file_name.as_deref().unwrap_or("no name"),
            self.bytes.len()
        )
    }
}
