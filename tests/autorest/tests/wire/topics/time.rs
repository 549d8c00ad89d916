use crate::wire::{Wire, client};

pub(crate) async fn scenarios(wire: &mut Wire) {
    dates(wire).await;
    date_times(wire).await;
    offsets(wire).await;
    http_dates(wire).await;
    durations(wire).await;
    times_of_day(wire).await;
}

async fn dates(wire: &mut Wire) {
    let client = client!(wire, body_date);
    wire.eq("getDateNull", client.date_get_null().await, None);
    wire.eq("getDateInvalid", client.date_get_invalid_date().await, "201O-18-90".into());
    wire.eq("getDateOverflow", client.date_get_overflow_date().await, "10000000000-12-31".into());
    wire.eq("getDateUnderflow", client.date_get_underflow_date().await, "0000-00-00".into());
    wire.eq("getDateMax", client.date_get_max_date().await, "9999-12-31".into());
    wire.ok("putDateMax", client.date_put_max_date("9999-12-31").await);
    // The definition names another date, as the only one.
    wire.eq("getDateMin", client.date_get_min_date().await, "0001-01-01".into());
    wire.ok("putDateMin", client.date_put_min_date("0001-01-01").await);
}

async fn date_times(wire: &mut Wire) {
    let client = client!(wire, body_datetime);
    wire.eq("getDateTimeNull", client.datetime_get_null().await, None);
    wire.eq("getDateTimeInvalid", client.datetime_get_invalid().await, "201O-18-90D00:89:56.9AX".into());
    let got = client.datetime_get_overflow().await;
    wire.eq("getDateTimeOverflow", got, "9999-12-31T23:59:59.999-14:00".into());
    let got = client.datetime_get_underflow().await;
    wire.eq("getDateTimeUnderflow", got, "0000-00-00T00:00:00.000+00:00".into());
    let (max, min) = ("9999-12-31T23:59:59.999Z", "0001-01-01T00:00:00Z");
    let got = client.datetime_get_utc_lowercase_max_date_time().await;
    wire.eq("getDateTimeMaxUtcLowercase", got, "9999-12-31t23:59:59.999z".into());
    let got = client.datetime_get_utc_uppercase_max_date_time().await;
    wire.eq("getDateTimeMaxUtcUppercase", got, max.into());
    wire.ok("putDateTimeMaxUtc", client.datetime_put_utc_max_date_time(max).await);
    wire.eq("getDateTimeMinUtc", client.datetime_get_utc_min_date_time().await, min.into());
    wire.ok("putDateTimeMinUtc", client.datetime_put_utc_min_date_time(min).await);
    let digits = "9999-12-31T23:59:59.9999999Z";
    let got = client.datetime_get_utc_uppercase_max_date_time7_digits().await;
    wire.eq("getDateTimeMaxUtc7MSUppercase", got, digits.into());
    wire.ok("putDateTimeMaxUtc7MS", client.datetime_put_utc_max_date_time7_digits(digits).await);
}

async fn offsets(wire: &mut Wire) {
    let client = client!(wire, body_datetime);
    let got = client.datetime_get_local_positive_offset_lowercase_max_date_time().await;
    wire.eq("getDateTimeMaxLocalPositiveOffsetLowercase", got, "9999-12-31t23:59:59.999+14:00".into());
    let max = "9999-12-31T23:59:59.999+14:00";
    let got = client.datetime_get_local_positive_offset_uppercase_max_date_time().await;
    wire.eq("getDateTimeMaxLocalPositiveOffsetUppercase", got, max.into());
    let put = client.datetime_put_local_positive_offset_max_date_time(max).await;
    wire.ok("putDateTimeMaxLocalPositiveOffset", put);
    let got = client.datetime_get_local_negative_offset_lowercase_max_date_time().await;
    wire.eq("getDateTimeMaxLocalNegativeOffsetLowercase", got, "9999-12-31t23:59:59.999-14:00".into());
    let max = "9999-12-31T23:59:59.999-14:00";
    let got = client.datetime_get_local_negative_offset_uppercase_max_date_time().await;
    wire.eq("getDateTimeMaxLocalNegativeOffsetUppercase", got, max.into());
    let put = client.datetime_put_local_negative_offset_max_date_time(max).await;
    wire.ok("putDateTimeMaxLocalNegativeOffset", put);
    let min = "0001-01-01T00:00:00+14:00";
    let got = client.datetime_get_local_positive_offset_min_date_time().await;
    wire.eq("getDateTimeMinLocalPositiveOffset", got, min.into());
    let put = client.datetime_put_local_positive_offset_min_date_time(min).await;
    wire.ok("putDateTimeMinLocalPositiveOffset", put);
    let min = "0001-01-01T00:00:00-14:00";
    let got = client.datetime_get_local_negative_offset_min_date_time().await;
    wire.eq("getDateTimeMinLocalNegativeOffset", got, min.into());
    let put = client.datetime_put_local_negative_offset_min_date_time(min).await;
    wire.ok("putDateTimeMinLocalNegativeOffset", put);
    let got = client.datetime_get_local_no_offset_min_date_time().await;
    wire.eq("getDateTimeMinLocalNoOffset", got, "0001-01-01T00:00:00".into());
}

async fn http_dates(wire: &mut Wire) {
    let client = client!(wire, body_datetime_rfc1123);
    wire.eq("getDateTimeRfc1123Null", client.datetimerfc1123_get_null().await, "".into());
    let got = client.datetimerfc1123_get_invalid().await;
    wire.eq("getDateTimeRfc1123Invalid", got, "Tue, 01 Dec 2000 00:00:0A ABC".into());
    let got = client.datetimerfc1123_get_overflow().await;
    wire.eq("getDateTimeRfc1123Overflow", got, "Sat, 1 Jan 10000 00:00:00 GMT".into());
    let got = client.datetimerfc1123_get_underflow().await;
    wire.eq("getDateTimeRfc1123Underflow", got, "Tue, 00 Jan 0000 00:00:00 GMT".into());
    let (max, min) = ("Fri, 31 Dec 9999 23:59:59 GMT", "Mon, 01 Jan 0001 00:00:00 GMT");
    let got = client.datetimerfc1123_get_utc_lowercase_max_date_time().await;
    wire.eq("getDateTimeRfc1123MaxUtcLowercase", got, max.to_lowercase());
    let got = client.datetimerfc1123_get_utc_uppercase_max_date_time().await;
    wire.eq("getDateTimeRfc1123MaxUtcUppercase", got, max.to_uppercase());
    wire.ok("putDateTimeRfc1123Max", client.datetimerfc1123_put_utc_max_date_time(max).await);
    let got = client.datetimerfc1123_get_utc_min_date_time().await;
    wire.eq("getDateTimeRfc1123MinUtc", got, min.into());
    wire.ok("putDateTimeRfc1123Min", client.datetimerfc1123_put_utc_min_date_time(min).await);
}

async fn durations(wire: &mut Wire) {
    let client = client!(wire, body_duration);
    wire.eq("getDurationNull", client.duration_get_null().await, "".into());
    wire.eq("getDurationInvalid", client.duration_get_invalid().await, "123ABC".into());
    let got = client.duration_get_positive_duration().await;
    wire.eq("getDurationPositive", got, "P3Y6M4DT12H30M5S".into());
    let put = client.duration_put_positive_duration("P123DT22H14M12.011S").await;
    wire.ok("putDurationPositive", put);
}

async fn times_of_day(wire: &mut Wire) {
    let client = client!(wire, body_time);
    wire.eq("BodyTimeGet", client.time_get().await, "11:34:56".into());
    wire.eq("BodyTimePut", client.time_put("08:07:56").await, "Nice job posting time".into());
}
