use std::borrow::Cow;

use super::Request;
use crate::wire::xml::{self, Shape};
use crate::wire::{Encode, Writer};

impl Request {
    /// Sets the body, as an XML document whose root has this shape.
    pub fn xml_body(&mut self, shape: &'static Shape, value: &(impl Encode + ?Sized)) -> &mut Self {
        self.set_xml("application/xml".into(), shape, &value)
    }

    /// Sets the body, as XML under another media type.
    pub fn xml_body_as(
        &mut self,
        media_type: impl Into<Cow<'static, str>>,
        shape: &'static Shape,
        value: &(impl Encode + ?Sized),
    ) -> &mut Self {
        self.set_xml(media_type.into(), shape, &value)
    }

    /// Says that the answer is an XML document whose root has this shape. It is asked for as `application/xml` unless
    /// [`Self::accept`] says otherwise, and still read as JSON if that is what comes.
    pub fn xml_answer(&mut self, shape: &'static Shape) -> &mut Self {
        self.0.xml_answer = Some(shape);
        self.accept_by_default("application/xml");
        self
    }

    pub(crate) fn answer_shape(&self) -> Option<&'static Shape> {
        self.0.xml_answer
    }

    fn set_xml(
        &mut self,
        media_type: Cow<'static, str>,
        shape: &'static Shape,
        value: &dyn Encode,
    ) -> &mut Self {
        let mut writer = Writer::for_text();
        value.encode(&mut writer);
        self.0.secrets.extend(writer.take_secrets());
        let xml = writer
            .finish()
            .and_then(|json| xml::from_json(&json, shape));
        match xml {
            Ok(xml) => self.set_bytes(media_type, xml.into()),
            Err(error) => self.fail("body", "", &error.to_string()),
        }
    }
}
