//! Parts of multipart bodies (RFC 7578).

use crate::recorder::Request;

#[derive(Clone, Debug)]
pub(crate) struct Part {
    pub(crate) name: String,
    pub(crate) disposition: String,
    pub(crate) media_type: String,
    pub(crate) content: String,
}

/// The parts of a request's body; `None` where it has none.
pub(crate) fn parts(request: &Request) -> Option<Vec<Part>> {
    let (_, boundary) = request.header("content-type")?.split_once("boundary=")?;
    let boundary = boundary.split(';').next()?.trim_matches('"');
    let text = format!("\r\n{}", String::from_utf8_lossy(&request.body));
    let between = format!("\r\n--{boundary}");
    let pieces = text.split(between.as_str()).skip(1);
    pieces
        .take_while(|piece| !piece.starts_with("--"))
        .map(part)
        .collect()
}

fn part(piece: &str) -> Option<Part> {
    let (head, content) = piece.strip_prefix("\r\n")?.split_once("\r\n\r\n")?;
    let header = |wanted: &str| {
        let mut lines = head.lines().filter_map(|line| line.split_once(':'));
        let found = lines.find(|(name, _)| name.eq_ignore_ascii_case(wanted));
        found.map_or("", |(_, value)| value.trim()).to_owned()
    };
    let disposition = header("content-disposition");
    let (_, name) = disposition.split_once("name=\"")?;
    Some(Part {
        name: name.split('"').next()?.to_owned(),
        media_type: header("content-type"),
        content: content.to_owned(),
        disposition,
    })
}
