//! A page of orders with fields of every kind, some escapes, some members absent and some in another order.

use serde_json::Value;

use crate::derived::{Customer, Line, Order, Page};

/// The page as compact JSON; 300 orders are about 150 kB.
pub(crate) fn page(orders: u64) -> Vec<u8> {
    let data = (0..orders)
        .map(|number| order(number, number % 10 == 3))
        .collect();
    let page = Page {
        data,
        next: Some("https://notes.example.com/v1/orders?after=300".to_owned()),
        total: orders,
    };
    serde_json::to_vec(&page).expect("finite numbers")
}

/// The same with line breaks, indentation and the members in alphabetical order.
pub(crate) fn pretty(json: &[u8]) -> Vec<u8> {
    let value: Value = serde_json::from_slice(json).expect("valid JSON");
    serde_json::to_vec_pretty(&value).expect("finite numbers")
}

fn order(number: u64, with_parent: bool) -> Order {
    let lines = 1 + number % 2;
    Order {
        id: format!("ord_{number:06}_{:x}", number * 7919),
        number: 1_700_000_000 + number * 37,
        customer: customer(number),
        lines: (0..lines).map(|line| self::line(number, line)).collect(),
        note: number
            .is_multiple_of(4)
            .then(|| "left at the \"green\" door,\nring twice — größe 名前".to_owned()),
        discount: number.is_multiple_of(3).then_some(number as f64 / 7.0),
        is_paid: number.is_multiple_of(2),
        created: format!("2024-05-{:02}T10:{:02}:00Z", number % 28 + 1, number % 60),
        tags: ["new", "fragile", "gift"]
            .iter()
            .take((number % 4) as usize)
            .map(ToString::to_string)
            .collect(),
        labels: (0..number % 3)
            .map(|label| (format!("label-{label}"), format!("value of {label}")))
            .collect(),
        parent: with_parent.then(|| Box::new(order(number + 1000, false))),
    }
}

fn customer(number: u64) -> Customer {
    Customer {
        id: -(number as i64) * 104_729,
        name: format!("Customer Number {number}"),
        email: (!number.is_multiple_of(5)).then(|| format!("customer.{number}@example.com")),
        phone: number
            .is_multiple_of(7)
            .then(|| "+49 30 1234567".to_owned()),
        latitude: 52.0 + number as f64 / 997.0,
        longitude: 13.0 - number as f64 / 991.0,
        active: !number.is_multiple_of(3),
    }
}

fn line(number: u64, line: u64) -> Line {
    Line {
        sku: format!("SKU-{:05}", number * 13 + line),
        quantity: (number % 9) as i32 + 1,
        price: (number * 1999 % 100_000) as f64 / 100.0,
        comment: (line == 1).then(|| "second line\\with a backslash".to_owned()),
        sizes: (0..number % 5).map(|size| (size * 10) as u16).collect(),
    }
}
