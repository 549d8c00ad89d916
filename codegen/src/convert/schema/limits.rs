use super::super::object::Object;
use super::super::writer::Writer;
use crate::diag::codes;
use crate::model::{Constraint, Json, Keyword};
use crate::source::Place;

impl Writer<'_, '_> {
    /// Adds limits to a schema. Further limits of one kind stand in schemas of their own under `allOf`.
    pub(in crate::convert) fn constrain(
        &mut self,
        schema: &mut Object,
        limits: &[Constraint],
        at: Place,
    ) {
        let mut more: Vec<Json> = Vec::new();
        for constraint in limits {
            let key = key(constraint.keyword);
            let exclusive = matches!(
                constraint.keyword,
                Keyword::ExclusiveMinimum | Keyword::ExclusiveMaximum
            );
            let Some(limit) = limit(constraint) else {
                let shown = constraint.limit.escape_debug();
                let message = format!("`{shown}` is no limit for `{key}`");
                self.report(&codes::convert::LIMIT, at, message);
                continue;
            };
            let same = schema.at(key).map(|known| *known == limit);
            let mut own = Object::of(key, limit);
            if exclusive {
                own.flag(exclusive_key(key), true);
            }
            match same == Some(false) {
                true => more.push(own.into()),
                false => {
                    schema.append(own);
                }
            }
        }
        match schema.at("allOf") {
            Some(Json::Array(parts)) => parts.extend(more),
            _ if more.is_empty() => {}
            _ => {
                schema.set("allOf", more);
            }
        }
    }
}

fn key(keyword: Keyword) -> &'static str {
    match keyword {
        Keyword::Minimum | Keyword::ExclusiveMinimum => "minimum",
        Keyword::Maximum | Keyword::ExclusiveMaximum => "maximum",
        Keyword::MultipleOf => "multipleOf",
        Keyword::MinLength => "minLength",
        Keyword::MaxLength => "maxLength",
        Keyword::Pattern => "pattern",
        Keyword::MinItems => "minItems",
        Keyword::MaxItems => "maxItems",
        Keyword::UniqueItems => "uniqueItems",
        Keyword::MinProperties => "minProperties",
        Keyword::MaxProperties => "maxProperties",
    }
}

fn exclusive_key(key: &str) -> &'static str {
    match key {
        "minimum" => "exclusiveMinimum",
        _ => "exclusiveMaximum",
    }
}

/// The limit as it is written; `None` where it is none.
fn limit(constraint: &Constraint) -> Option<Json> {
    let text = constraint.limit.as_str();
    match constraint.keyword {
        Keyword::UniqueItems => Some(true.into()),
        Keyword::Pattern => Some(text.into()),
        Keyword::Minimum
        | Keyword::ExclusiveMinimum
        | Keyword::Maximum
        | Keyword::ExclusiveMaximum => number(text),
        Keyword::MultipleOf => {
            number(text).filter(|_| text.trim().parse().is_ok_and(|n: f64| n > 0.0))
        }
        Keyword::MinLength
        | Keyword::MaxLength
        | Keyword::MinItems
        | Keyword::MaxItems
        | Keyword::MinProperties
        | Keyword::MaxProperties => count(text),
    }
}

/// A number by its text, where that is one of JSON.
fn number(text: &str) -> Option<Json> {
    let text = text.trim();
    let finite = text.parse::<f64>().is_ok_and(f64::is_finite);
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, rest) = digits.split_at(digits.find(['.', 'e', 'E']).unwrap_or(digits.len()));
    let fraction = rest.strip_prefix('.');
    let fits = !whole.is_empty()
        && whole.bytes().all(|byte| byte.is_ascii_digit())
        && (whole == "0" || !whole.starts_with('0'))
        && fraction.is_none_or(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    (finite && fits).then(|| Json::Number(text.to_owned()))
}

/// A whole number that is not negative.
fn count(text: &str) -> Option<Json> {
    const EXACT: f64 = 9_007_199_254_740_992.0;
    let text = text.trim();
    if let Ok(count) = text.parse::<u64>() {
        return Some(Json::Number(count.to_string()));
    }
    let value: f64 = text.parse().ok()?;
    let whole = (0.0..EXACT).contains(&value) && value.fract() == 0.0;
    whole.then(|| Json::Number(format!("{value:.0}")))
}
