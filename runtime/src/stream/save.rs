use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};

use tokio::fs::{self, File};
use tokio::io::AsyncWriteExt;

use super::Download;
use crate::error::Error;
use crate::random;

impl Download {
    /// Writes the rest of the body into a file and gives its number of bytes. The file stands there when all of it came: until
    /// then it has another name beside it. A file that is there already is replaced.
    ///
    /// ```
    /// use connector_runtime::{Core, MemoryTransport};
    ///
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), connector_runtime::Error> {
    /// let transport = MemoryTransport::new(|_| MemoryTransport::answer(200, "a long file"));
    /// let core = Core::builder().base_url("https://files.example.com").transport(transport).build()?;
    ///
    /// let path = std::env::temp_dir().join("connector-runtime-save.txt");
    /// let bytes = core.request_to("GET", "/long").download().await?.save_to(&path).await?;
    /// assert_eq!((bytes, std::fs::read(&path).unwrap().as_slice()), (11, &b"a long file"[..]));
    /// # std::fs::remove_file(path).unwrap();
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// As for [`Self::chunk`], and when the file cannot be written. Nothing is left behind then.
    pub async fn save_to(mut self, path: impl AsRef<Path>) -> Result<u64, Error> {
        let path = path.as_ref();
        let mut beside = Beside(Some(sibling(path)));
        let written = match beside.write(&mut self).await? {
            Ok(written) => beside.rename(path).await.map(|()| written),
            Err(error) => Err(error),
        };
        written.map_err(|error| self.not_saved(error))
    }
}

/// A file with another name than it will have, which is removed unless it gets that.
struct Beside(Option<PathBuf>);

impl Beside {
    /// Writes all that comes; the outer error is one of the download.
    async fn write(&self, download: &mut Download) -> Result<io::Result<u64>, Error> {
        let mut file = match File::create_new(self.0.as_deref().unwrap_or(Path::new(""))).await {
            Ok(file) => file,
            Err(error) => return Ok(Err(error)),
        };
        let mut written = 0;
        while let Some(chunk) = download.chunk().await? {
            if let Err(error) = file.write_all(&chunk).await {
                return Ok(Err(error));
            }
            written += chunk.len() as u64;
        }
        Ok(file.sync_all().await.map(|()| written))
    }

    async fn rename(&mut self, path: &Path) -> io::Result<()> {
        if let Some(beside) = &self.0 {
            fs::rename(beside, path).await?;
        }
        self.0 = None;
        Ok(())
    }
}

/// A download that nobody waits for any more leaves nothing behind either.
impl Drop for Beside {
    fn drop(&mut self) {
        if let Some(path) = self.0.take() {
            // There is nobody to tell.
            _ = std::fs::remove_file(path);
        }
    }
}

fn sibling(path: &Path) -> PathBuf {
    let mut name = OsString::from(".");
    name.push(path.file_name().unwrap_or_default());
    name.push(format!(".{}.part", random::uuid()));
    path.with_file_name(name)
}
