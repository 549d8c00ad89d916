//! The structs with the codec as it is generated.

use std::collections::BTreeMap;

use connector_runtime::wire::{Decode, DecodeError, Encode, Node, Writer};

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Page {
    pub(crate) data: Vec<Order>,
    pub(crate) next: Option<String>,
    pub(crate) total: u64,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Order {
    pub(crate) id: String,
    pub(crate) number: u64,
    pub(crate) customer: Customer,
    pub(crate) lines: Vec<Line>,
    pub(crate) note: Option<String>,
    pub(crate) discount: Option<f64>,
    pub(crate) is_paid: bool,
    pub(crate) created: String,
    pub(crate) tags: Vec<String>,
    pub(crate) labels: BTreeMap<String, String>,
    pub(crate) parent: Option<Box<Order>>,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Customer {
    pub(crate) id: i64,
    pub(crate) name: String,
    pub(crate) email: Option<String>,
    pub(crate) phone: Option<String>,
    pub(crate) latitude: f64,
    pub(crate) longitude: f64,
    pub(crate) active: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Line {
    pub(crate) sku: String,
    pub(crate) quantity: i32,
    pub(crate) price: f64,
    pub(crate) comment: Option<String>,
    pub(crate) sizes: Vec<u16>,
}

impl Decode for Page {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        Ok(Self {
            data: object.required("data")?,
            next: object.required("next")?,
            total: object.required("total")?,
        })
    }
}

impl Encode for Page {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("data", &self.data);
        object.field("next", &self.next);
        object.field("total", &self.total);
        object.end();
    }
}

impl Decode for Order {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        Ok(Self {
            id: object.required("id")?,
            number: object.required("number")?,
            customer: object.required("customer")?,
            lines: object.required("lines")?,
            note: object.optional("note")?,
            discount: object.optional("discount")?,
            is_paid: object.required("isPaid")?,
            created: object.required("created")?,
            tags: object.required("tags")?,
            labels: object.required("labels")?,
            parent: object.optional("parent")?,
        })
    }
}

impl Encode for Order {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("id", &self.id);
        object.field("number", &self.number);
        object.field("customer", &self.customer);
        object.field("lines", &self.lines);
        object.optional("note", &self.note);
        object.optional("discount", &self.discount);
        object.field("isPaid", &self.is_paid);
        object.field("created", &self.created);
        object.field("tags", &self.tags);
        object.field("labels", &self.labels);
        object.optional("parent", &self.parent);
        object.end();
    }
}

impl Decode for Customer {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        Ok(Self {
            id: object.required("id")?,
            name: object.required("name")?,
            email: object.optional("email")?,
            phone: object.optional("phone")?,
            latitude: object.required("latitude")?,
            longitude: object.required("longitude")?,
            active: object.required("active")?,
        })
    }
}

impl Encode for Customer {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("id", &self.id);
        object.field("name", &self.name);
        object.optional("email", &self.email);
        object.optional("phone", &self.phone);
        object.field("latitude", &self.latitude);
        object.field("longitude", &self.longitude);
        object.field("active", &self.active);
        object.end();
    }
}

impl Decode for Line {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        Ok(Self {
            sku: object.required("sku")?,
            quantity: object.required("quantity")?,
            price: object.required("price")?,
            comment: object.optional("comment")?,
            sizes: object.required("sizes")?,
        })
    }
}

impl Encode for Line {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("sku", &self.sku);
        object.field("quantity", &self.quantity);
        object.field("price", &self.price);
        object.optional("comment", &self.comment);
        object.field("sizes", &self.sizes);
        object.end();
    }
}
