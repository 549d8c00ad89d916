use crate::model::Json;

/// A JSON object that is being written, with its members in the order in which they are said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Object {
    members: Vec<(String, Json)>,
}

impl Object {
    /// An object of one member.
    pub(super) fn of(key: &str, value: impl Into<Json>) -> Self {
        let mut object = Self::default();
        object.set(key, value);
        object
    }

    /// Says something, unless it is said already.
    pub(super) fn set(&mut self, key: &str, value: impl Into<Json>) -> &mut Self {
        if !self.has(key) {
            self.push(key.to_owned(), value);
        }
        self
    }

    /// Says something where there is something to say.
    pub(super) fn maybe(&mut self, key: &str, value: Option<impl Into<Json>>) -> &mut Self {
        match value {
            Some(value) => self.set(key, value),
            None => self,
        }
    }

    /// Says that something holds.
    pub(super) fn flag(&mut self, key: &str, holds: bool) -> &mut Self {
        self.maybe(key, holds.then_some(true))
    }

    /// Says what holds something itself, unless that is empty.
    pub(super) fn filled(&mut self, key: &str, value: Object) -> &mut Self {
        self.maybe(key, Some(value).filter(|value| !value.is_empty()))
    }

    /// Adds a member whose key is known to be new.
    pub(super) fn push(&mut self, key: String, value: impl Into<Json>) {
        self.members.push((key, value.into()));
    }

    /// Says what another object says, where it is not said already.
    pub(super) fn append(&mut self, other: Object) -> &mut Self {
        for (key, value) in other.members {
            self.set(&key, value);
        }
        self
    }

    pub(super) fn has(&self, key: &str) -> bool {
        self.members.iter().any(|(known, _)| known == key)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.members.is_empty()
    }

    /// Takes back what is said under a key.
    pub(super) fn take(&mut self, key: &str) -> Option<Json> {
        let at = self.members.iter().position(|(known, _)| known == key)?;
        Some(self.members.remove(at).1)
    }

    /// What is said under a key.
    pub(super) fn get(&self, key: &str) -> Option<&Json> {
        let member = self.members.iter().find(|(known, _)| known == key);
        member.map(|(_, value)| value)
    }

    /// What is said under a key, to be changed.
    pub(super) fn at(&mut self, key: &str) -> Option<&mut Json> {
        let member = self.members.iter_mut().find(|(known, _)| known == key);
        member.map(|(_, value)| value)
    }
}

impl From<Object> for Json {
    fn from(object: Object) -> Self {
        Json::Object(object.members)
    }
}

impl From<&str> for Json {
    fn from(text: &str) -> Self {
        Json::String(text.to_owned())
    }
}

impl From<&String> for Json {
    fn from(text: &String) -> Self {
        Json::String(text.clone())
    }
}

impl From<String> for Json {
    fn from(text: String) -> Self {
        Json::String(text)
    }
}

impl From<bool> for Json {
    fn from(value: bool) -> Self {
        Json::Bool(value)
    }
}

impl From<usize> for Json {
    fn from(value: usize) -> Self {
        Json::Number(value.to_string())
    }
}

impl<T: Into<Json>> From<Vec<T>> for Json {
    fn from(items: Vec<T>) -> Self {
        Json::Array(items.into_iter().map(Into::into).collect())
    }
}

impl From<&Json> for Json {
    fn from(value: &Json) -> Self {
        value.clone()
    }
}
