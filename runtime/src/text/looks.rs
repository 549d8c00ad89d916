//! Whether a text has the form that a type is for. Nothing is refused by it: it only tells variants of a union apart.

/// `2024-05-01T10:00…` (RFC 3339 `date-time`, with or without seconds and offset).
pub(super) fn like_date_time(text: &str) -> bool {
    let time = text.get(10..16).is_some_and(|time| {
        has_form(time, "T00:00") || has_form(time, "t00:00") || has_form(time, " 00:00")
    });
    time && text.get(..10).is_some_and(like_date)
}

/// `2024-05-01` (RFC 3339 `full-date`).
pub(super) fn like_date(text: &str) -> bool {
    has_form(text, "0000-00-00")
}

/// `67e55044-10b1-426f-9247-bb680e5fe0c8` (RFC 9562 §4).
pub(super) fn like_uuid(text: &str) -> bool {
    has_form(text, "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx")
}

/// `0` stands for a digit, `x` for a hexadecimal one, anything else for itself.
fn has_form(text: &str, form: &str) -> bool {
    let fits = |(byte, form): (u8, u8)| match form {
        b'0' => byte.is_ascii_digit(),
        b'x' => byte.is_ascii_hexdigit(),
        _ => byte == form,
    };
    text.len() == form.len() && text.bytes().zip(form.bytes()).all(fits)
}

#[cfg(test)]
mod tests {
    use super::{like_date, like_date_time, like_uuid};

    #[test]
    fn text_is_told_by_its_form() {
        for text in [
            "2024-05-01T10:00:00Z",
            "2024-05-01t10:00",
            "2024-05-01 10:00:00.5+02:00",
        ] {
            assert!(like_date_time(text) && !like_date(text), "{text}");
        }
        for text in [
            "2024-05-01",
            "2024-05-01T1",
            "2024-05-01X10:00",
            "20240501T100000Z",
            "größegröße+++++",
            "",
        ] {
            assert!(!like_date_time(text), "{text}");
        }
        assert!(like_date("2024-05-01") && !like_date("2024-5-1") && !like_date("May 1, 2024"));
        assert!(like_uuid("67e55044-10b1-426f-9247-BB680E5FE0C8"));
        assert!(!like_uuid("67e5504410b1426f9247bb680e5fe0c8") && !like_uuid("nobody"));
    }
}
