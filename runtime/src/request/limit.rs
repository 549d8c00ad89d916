use super::Request;
use crate::check::{At, Limits};
use crate::wire::Encode;

impl Request {
    /// A parameter, to be compared with its limits. Where it breaks one, the request fails when it is awaited, and is not sent.
    pub fn limit<'a, T: Encode + ?Sized>(
        &'a mut self,
        name: &'static str,
        value: &'a T,
    ) -> At<'a, T> {
        self.limits_of(format!("parameter `{name}`")).here(value)
    }

    /// The body, to be compared with its limits. Where it breaks one, the request fails when it is awaited, and is not sent.
    pub fn limit_body<'a, T: Encode + ?Sized>(&'a mut self, value: &'a T) -> At<'a, T> {
        self.limits_of("body".to_owned()).here(value)
    }

    fn limits_of(&mut self, root: String) -> &mut Limits {
        let limits = self.0.limits.get_or_insert_default();
        limits.restart(root);
        limits
    }
}
