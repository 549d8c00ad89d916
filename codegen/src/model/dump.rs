use super::Api;
pub fn dump(_api: &Api) -> String { String::new() }
