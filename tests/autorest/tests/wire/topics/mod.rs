//! Scenarios by topic.

use crate::wire::Wire;

macro_rules! topics {
    ($($topic:ident),+ $(,)?) => {
        $(mod $topic;)+

        /// Runs the topics whose names hold one of the texts, or all of them.
        pub(crate) async fn run(wire: &mut Wire, chosen: &[String]) {
            $(if chosen.is_empty() || chosen.iter().any(|part| stringify!($topic).contains(part.as_str())) {
                $topic::scenarios(wire).await;
            })+
        }
    };
}

topics![
    additional,
    anything,
    array,
    boolean,
    byte,
    complex,
    dictionary,
    errors,
    header,
    inheritance,
    number,
    path,
    polymorphism,
    query,
    redirect,
    responses,
    retry,
    status,
    string,
    time,
];
