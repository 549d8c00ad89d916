use super::object::Object;
use super::schema::Value;
use super::writer::Writer;

impl Writer<'_, '_> {
    /// Title, version, description and licence.
    pub(super) fn info(&self) -> Object {
        let api = self.api;
        let mut info = Object::of("title", &api.title);
        info.maybe("description", api.description.as_ref());
        if let Some(license) = &api.license {
            info.set("license", Object::of("name", license));
        }
        info.set("version", &api.version);
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
