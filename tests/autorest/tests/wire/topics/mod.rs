//! Scenarios by topic.

use crate::wire::Wire;

macro_rules! topics {
    ($($topic:ident),+ $(,)?) => {
        $(mod $topic;)+

        const NAMES: &[&str] = &[$(stringify!($topic)),+];

        /// Runs the topics whose names hold one of the texts, or all of them.
        pub(crate) async fn run(wire: &mut Wire, chosen: &[String]) {
            $(if is_chosen(stringify!($topic), chosen) {
                $topic::scenarios(wire).await;
            })+
        }
    };
}

fn is_chosen(topic: &str, chosen: &[String]) -> bool {
    chosen.is_empty() || chosen.iter().any(|part| topic.contains(part.as_str()))
}

/// Whether some topic is chosen.
pub(crate) fn are_chosen(chosen: &[String]) -> bool {
    NAMES.iter().any(|topic| is_chosen(topic, chosen))
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
