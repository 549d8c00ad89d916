//! Types of `user_accounts` and `webhooks`.

#[derive(Clone, Default)]
pub struct User {
    pub id: Option<String>,
    pub name: Option<String>,
    pub manager: Option<Box<User>>,
}
