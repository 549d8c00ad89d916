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
    azure,
    boolean,
    byte,
    complex,
    dictionary,
    enumeration,
    errors,
    evolution,
    file,
    flatten,
    header,
    inheritance,
    media,
    number,
    object,
    operation,
    optional,
    paging,
    path,
    polymorphism,
    query,
    redirect,
    reserved,
    responses,
    retry,
    security,
    status,
    string,
    time,
    versions,
    xml,
];
