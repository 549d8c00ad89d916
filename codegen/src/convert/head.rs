use super::object::Object;
use super::schema::Value;
use super::writer::Writer;
use crate::diag::codes;

impl Writer<'_, '_> {
    /// Title, version, description and licence.
    pub(super) fn info(&mut self) -> Object {
        let api = self.api;
        let or = |said: &str, otherwise: &str| match said.trim() {
            "" => otherwise.to_owned(),
            _ => said.to_owned(),
        };
        if api.title.trim().is_empty() || api.version.trim().is_empty() {
            let message = "the definition has no title or no version";
            self.report(&codes::convert::INFO, api.origin, message);
        }
        let mut info = Object::of("title", or(&api.title, "API"));
        info.maybe("description", api.description.as_ref());
        if let Some(license) = &api.license {
            info.set("license", Object::of("name", license));
        }
        info.set("version", or(&api.version, "1.0.0"));
        info
    }

    /// The groups that the definition describes.
    pub(super) fn tags(&mut self) -> Vec<Object> {
        let api = self.api;
        let mut tags: Vec<(&str, Object)> = Vec::new();
        for group in &api.groups {
            if tags.iter().any(|(known, _)| *known == group.name) {
                continue;
            }
            let mut tag = Object::of("name", &group.name);
            tag.append(self.docs(&group.docs, "x-displayName", api.origin));
            tags.push((&group.name, tag));
        }
        tags.into_iter().map(|(_, tag)| tag).collect()
    }

    /// Sees to it that the schemas are written which were asked for, whether something uses them or not.
    pub(super) fn reach_declared(&mut self) {
        let api = self.api;
        for (_, ty) in &api.schemas {
            self.schema(Value::of(ty, api.origin));
        }
    }
}
