//! From text to elements.

use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use crate::wire::{DecodeError, parse as json};

/// The deepest nesting of elements, as in JSON.
const MAX_DEPTH: usize = 128;

/// An element, by its name without prefix.
#[derive(Debug, Default)]
pub(super) struct Element {
    pub(super) name: String,
    /// Names without prefix, and values. Declarations of namespaces are left out.
    pub(super) attributes: Vec<(String, String)>,
    pub(super) children: Vec<Element>,
    pub(super) text: String,
    /// `xsi:nil` says that there is no value.
    pub(super) is_nil: bool,
}

/// The root of a document.
pub(super) fn document(xml: &str) -> Result<Element, DecodeError> {
    if u32::try_from(xml.len()).is_err() {
        return Err(DecodeError::new("the text is longer than 4 GiB"));
    }
    let text = xml.strip_prefix('\u{feff}').unwrap_or(xml);
    let mut reader = Reader::from_str(text);
    let result = Builder::default().read(&mut reader);
    result.map_err(|what| {
        let place = if reader.error_position() > 0 {
            reader.error_position()
        } else {
            reader.buffer_position()
        };
        let at = usize::try_from(place).unwrap_or(usize::MAX);
        json::syntax(text.as_bytes(), at, &what)
    })
}

#[derive(Default)]
struct Builder {
    root: Option<Element>,
    /// Elements that are not closed yet, from the outermost.
    open: Vec<Element>,
}

impl Builder {
    fn read(mut self, reader: &mut Reader<&[u8]>) -> Result<Element, String> {
        loop {
            match reader.read_event().map_err(|error| error.to_string())? {
                Event::Start(tag) => self.start(&tag)?,
                Event::Empty(tag) => {
                    self.start(&tag)?;
                    self.end()?;
                }
                Event::End(_) => self.end()?,
                Event::Text(text) => self.text(&text.xml10_content())?,
                Event::CData(text) => self.text(&text.xml10_content())?,
                Event::GeneralRef(reference) => self.reference(&reference)?,
                Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => {}
                Event::Eof => return self.finish(),
            }
        }
    }

    fn start(&mut self, tag: &BytesStart<'_>) -> Result<(), String> {
        if self.open.len() == MAX_DEPTH {
            return Err("elements are nested too deeply".to_owned());
        }
        let mut element = Element {
            name: tag.local_name().into_inner().to_owned(),
            ..Element::default()
        };
        for attribute in tag.attributes() {
            let attribute = attribute.map_err(|error| error.to_string())?;
            let name = attribute.key;
            if name.as_namespace_binding().is_some() {
                continue;
            }
            let value = attribute.normalized_value(XmlVersion::Implicit1_0);
            let value = value.map_err(|error| error.to_string())?.into_owned();
            let local_name = name.local_name().into_inner();
            if local_name == "nil" && name.prefix().is_some() {
                element.is_nil = matches!(value.trim(), "true" | "1");
            } else {
                element.attributes.push((local_name.to_owned(), value));
            }
        }
        self.open.push(element);
        Ok(())
    }

    fn end(&mut self) -> Result<(), String> {
        let Some(element) = self.open.pop() else {
            return Err("an end tag without its start".to_owned());
        };
        match (self.open.last_mut(), &self.root) {
            (Some(parent), _) => parent.children.push(element),
            (None, None) => self.root = Some(element),
            (None, Some(_)) => return Err("a second root element".to_owned()),
        }
        Ok(())
    }

    fn text(&mut self, text: &str) -> Result<(), String> {
        match self.open.last_mut() {
            Some(element) => element.text.push_str(text),
            None if text.trim().is_empty() => {}
            None => return Err("text outside of the root element".to_owned()),
        }
        Ok(())
    }

    fn reference(&mut self, reference: &BytesRef<'_>) -> Result<(), String> {
        let character = reference.resolve_char_ref();
        if let Some(character) = character.map_err(|error| error.to_string())? {
            return self.text(character.encode_utf8(&mut [0; 4]));
        }
        match resolve_predefined_entity(reference) {
            Some(text) => self.text(text),
            None => Err(format!("the entity `&{};` is not known", &**reference)),
        }
    }

    fn finish(self) -> Result<Element, String> {
        match (self.open.last(), self.root) {
            (Some(element), _) => Err(format!("the element <{}> is not closed", element.name)),
            (None, Some(root)) => Ok(root),
            (None, None) => Err("there is no element".to_owned()),
        }
    }
}
