use connector_runtime::Kind;

use crate::wire::{Wire, client};

pub(crate) async fn scenarios(wire: &mut Wire) {
    integers(wire).await;
    floats(wire).await;
    decimals(wire).await;
}

async fn integers(wire: &mut Wire) {
    let client = client!(wire, body_integer);
    wire.eq("getIntegerNull", client.int_get_null().await, None);
    wire.fails("getIntegerInvalid", client.int_get_invalid().await, Kind::Decode);
    wire.fails("getIntegerOverflow", client.int_get_overflow_int32().await, Kind::Decode);
    wire.fails("getIntegerUnderflow", client.int_get_underflow_int32().await, Kind::Decode);
    wire.fails("getLongOverflow", client.int_get_overflow_int64().await, Kind::Decode);
    wire.fails("getLongUnderflow", client.int_get_underflow_int64().await, Kind::Decode);
    wire.ok("putIntegerMax", client.int_put_max32(i32::MAX).await);
    wire.ok("putIntegerMin", client.int_put_min32(i32::MIN).await);
    wire.ok("putLongMax", client.int_put_max64(i64::MAX).await);
    wire.ok("putLongMin", client.int_put_min64(i64::MIN).await);
    wire.eq("getUnixTime", client.int_get_unix_time().await, 1_460_505_600);
    wire.fails("getInvalidUnixTime", client.int_get_invalid_unix_time().await, Kind::Decode);
    wire.eq("getNullUnixTime", client.int_get_null_unix_time().await, None);
    wire.ok("putUnixTime", client.int_put_unix_time_date(1_460_505_600).await);
}

async fn floats(wire: &mut Wire) {
    let client = client!(wire, body_number);
    wire.eq("getNumberNull", client.number_get_null().await, None);
    wire.fails("getFloatInvalid", client.number_get_invalid_float().await, Kind::Decode);
    wire.fails("getDoubleInvalid", client.number_get_invalid_double().await, Kind::Decode);
    let (big, small) = (3.402823e20, 3.402823e-20);
    wire.eq("getFloatBigScientificNotation", client.number_get_big_float().await, big);
    wire.ok("putFloatBigScientificNotation", client.number_put_big_float(big).await);
    wire.eq("getFloatSmallScientificNotation", client.number_get_small_float().await, small);
    wire.ok("putFloatSmallScientificNotation", client.number_put_small_float(small).await);
    let (big, small) = (2.5976931e101, 2.5976931e-101);
    wire.eq("getDoubleBigScientificNotation", client.number_get_big_double().await, big);
    wire.ok("putDoubleBigScientificNotation", client.number_put_big_double(big).await);
    wire.eq("getDoubleSmallScientificNotation", client.number_get_small_double().await, small);
    wire.ok("putDoubleSmallScientificNotation", client.number_put_small_double(small).await);
    let decimal = 99_999_999.99;
    let got = client.number_get_big_double_positive_decimal().await;
    wire.eq("getDoubleBigPositiveDecimal", got, decimal);
    let put = client.number_put_big_double_positive_decimal(decimal).await;
    wire.ok("putDoubleBigPositiveDecimal", put);
    let got = client.number_get_big_double_negative_decimal().await;
    wire.eq("getDoubleBigNegativeDecimal", got, -decimal);
    let put = client.number_put_big_double_negative_decimal(-decimal).await;
    wire.ok("putDoubleBigNegativeDecimal", put);
}

async fn decimals(wire: &mut Wire) {
    let client = client!(wire, body_number);
    wire.fails("getDecimalInvalid", client.number_get_invalid_decimal().await, Kind::Decode);
    let (big, small) = ("2.5976931e+101", "2.5976931e-101");
    wire.eq("getDecimalBig", client.number_get_big_decimal().await, big.into());
    wire.ok("putDecimalBig", client.number_put_big_decimal(big).await);
    wire.eq("getDecimalSmall", client.number_get_small_decimal().await, small.into());
    wire.ok("putDecimalSmall", client.number_put_small_decimal(small).await);
    let (positive, negative) = ("99999999.99", "-99999999.99");
    let got = client.number_get_big_decimal_positive_decimal().await;
    wire.eq("getDecimalBigPositiveDecimal", got, positive.into());
    let put = client.number_put_big_decimal_positive_decimal(positive).await;
    wire.ok("putDecimalBigPositiveDecimal", put);
    let got = client.number_get_big_decimal_negative_decimal().await;
    wire.eq("getDecimalBigNegativeDecimal", got, negative.into());
    let put = client.number_put_big_decimal_negative_decimal(negative).await;
    wire.ok("putDecimalBigNegativeDecimal", put);
}
