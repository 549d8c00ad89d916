/// Where the value of an operation stands once that has ended (`final-state-via` of `x-ms-long-running-operation-options`).
///
/// An operation by PUT has it at its own address, and one by DELETE has none, whatever is said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum FinalState {
    /// For PATCH at the operation's own address, else where `Location` has led, or in the last answer where there is no such
    /// header.
    #[default]
    ByMethod,
    /// Where `Location` has led.
    Location,
    /// At the operation's own address.
    Original,
    /// In the last answer about the state.
    Status,
}
