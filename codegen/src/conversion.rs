use crate::Definition;
use crate::convert::{Target, convert};
use crate::plan::{Options, keep_selected};

impl Definition {
    /// Writes the definition in another format, with the operations that are selected; what that format cannot say is among the
    /// diagnostics. `None` when the definition could not be read or a selector selects nothing.
    pub fn convert(&mut self, to: Target, options: &Options) -> Option<String> {
        let api = self.api.as_mut()?;
        keep_selected(api, options, &mut self.diagnostics);
        if self.diagnostics.has_errors() {
            return None;
        }
        Some(convert(api, to, &mut self.diagnostics))
    }
}
