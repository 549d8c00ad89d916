//! What inferring types from examples can find.

super::codes! {
    SEVERAL_KINDS = "C0601", Degraded, "examples that disagree",
        "Examples have values of different kinds in the same place, such as a number and a list. What stands there becomes any JSON value. If one of the \
         examples is wrong, correct it; or say what the value is with an override of its place.";
    KEYS_AS_DATA = "C0602", Assumed, "keys that were taken for data",
        "The keys of an object in examples are numbers, UUIDs, dates or codes with values of one kind, or very many. It became a map rather than a \
         struct. Where the keys are names after all, say so with an override of its place.";
    UNUSED_OVERRIDE = "C0603", Error, "an override that changes nothing",
        "Every override has to lead to a value of an example, so that a change of the definition is noticed. Correct its place, or remove it.";
    BAD_SETTING = "C0604", Error, "a setting of inference that says nothing",
        "Settings are `required` or `required=N`, `formats`, `enums`, `maps=never`, `numbers=lenient`, and `PLACE=TYPE` or `PLACE=required`, where a place is \
         an operation, `request` or `response`, and a JSON Pointer: `GetUser/response/items/*/id=string`.";
}
