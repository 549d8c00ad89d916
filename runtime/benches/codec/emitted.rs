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
        let mut value = Self {
            data: Vec::new(),
            next: None,
            total: 0,
        };
        object.read_required("data", &mut value.data);
        object.read_required("next", &mut value.next);
        object.read_required("total", &mut value.total);
        object.finish(value)
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
        let mut value = Self {
            id: String::new(),
            number: 0,
            customer: object.required("customer")?,
            lines: Vec::new(),
            note: None,
            discount: None,
            is_paid: false,
            created: String::new(),
            tags: Vec::new(),
            labels: object.required("labels")?,
            parent: None,
        };
        object.read_required("id", &mut value.id);
        object.read_required("number", &mut value.number);
        object.read_required("lines", &mut value.lines);
        object.read("note", &mut value.note);
        object.read("discount", &mut value.discount);
        object.read_required("isPaid", &mut value.is_paid);
        object.read_required("created", &mut value.created);
        object.read_required("tags", &mut value.tags);
        object.read("parent", &mut value.parent);
        object.finish(value)
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
        let mut value = Self {
            id: 0,
            name: String::new(),
            email: None,
            phone: None,
            latitude: 0.0,
            longitude: 0.0,
            active: false,
        };
        object.read_required("id", &mut value.id);
        object.read_required("name", &mut value.name);
        object.read("email", &mut value.email);
        object.read("phone", &mut value.phone);
        object.read_required("latitude", &mut value.latitude);
        object.read_required("longitude", &mut value.longitude);
        object.read_required("active", &mut value.active);
        object.finish(value)
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
        let mut value = Self {
            sku: String::new(),
            quantity: 0,
            price: 0.0,
            comment: None,
            sizes: Vec::new(),
        };
        object.read_required("sku", &mut value.sku);
        object.read_required("quantity", &mut value.quantity);
        object.read_required("price", &mut value.price);
        object.read("comment", &mut value.comment);
        object.read_required("sizes", &mut value.sizes);
        object.finish(value)
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
