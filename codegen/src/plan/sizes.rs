use super::RustType;

/// The size in bytes above which a value in one variant of an enum goes behind a box, so that the others need not carry its room.
pub(super) const ROOMY: usize = 160;

/// About how large a value is, on a 64-bit machine. `model` gives the size of a model.
pub(super) fn size(ty: &RustType, model: &impl Fn(&super::Ident) -> usize) -> usize {
    match ty {
        RustType::Bool => 1,
        RustType::I32 | RustType::U32 => 4,
        RustType::I64 | RustType::U64 | RustType::F64 | RustType::Box(_) => 8,
        RustType::String | RustType::Runtime(_) | RustType::Vec(_) | RustType::Map(_) => 24,
        RustType::Value => 32,
        RustType::Tuple(items) => items.iter().map(|item| size(item, model)).sum(),
        RustType::Option(inner) => match inner.as_ref() {
            RustType::Bool => 1,
            RustType::I32 | RustType::U32 => 8,
            RustType::I64 | RustType::U64 | RustType::F64 => 16,
            other => size(other, model),
        },
        RustType::Model(name) => model(name),
    }
}
