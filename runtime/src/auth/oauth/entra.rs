use super::{ClientAuth, OAuth};
use crate::auth::Secret;
use crate::request::encoding;

/// Microsoft Entra ID, which issues tokens for Azure, Microsoft 365 and what organizations register there.
///
/// ```
/// use connector_runtime::auth::Entra;
///
/// let graph = Entra::v2("contoso.onmicrosoft.com")
///     .client_credentials("00000000-0000-0000-0000-000000000000", "s3cret")
///     .scopes(["https://graph.microsoft.com/.default"]);
/// let older = Entra::v1("contoso.onmicrosoft.com", "https://management.azure.com/")
///     .client_credentials("00000000-0000-0000-0000-000000000000", "s3cret");
/// # assert!(format!("{graph:?}").contains("https://login.microsoftonline.com/contoso.onmicrosoft.com/oauth2/v2.0/token"));
/// # assert!(format!("{older:?}").contains("https://login.microsoftonline.com/contoso.onmicrosoft.com/oauth2/token"));
/// ```
#[derive(Clone, Debug)]
pub struct Entra {
    authority: String,
    tenant: String,
    /// What a token of version 1 is for; those of version 2 have scopes.
    resource: Option<String>,
}

impl Entra {
    /// The endpoints of version 2.0, where scopes say what a token is for. The tenant is the id or a domain of an
    /// organization, or `common`, `organizations` or `consumers`.
    pub fn v2(tenant: impl Into<String>) -> Self {
        Self {
            authority: "https://login.microsoftonline.com".to_owned(),
            tenant: tenant.into(),
            resource: None,
        }
    }

    /// The endpoints of version 1.0, where a resource says what a token is for: the address or the id of a service.
    pub fn v1(tenant: impl Into<String>, resource: impl Into<String>) -> Self {
        Self {
            resource: Some(resource.into()),
            ..Self::v2(tenant)
        }
    }

    /// The server of a national cloud: `https://login.microsoftonline.us`.
    #[must_use]
    pub fn authority(self, url: impl Into<String>) -> Self {
        let authority = url.into().trim_end_matches('/').to_owned();
        Self { authority, ..self }
    }

    /// Tokens for an application ([`OAuth::client_credentials`]). In version 2.0 the scope is that of a service:
    /// `https://graph.microsoft.com/.default`.
    pub fn client_credentials(
        &self,
        client_id: impl Into<String>,
        client_secret: impl Into<Secret>,
    ) -> OAuth {
        let url = self.url("token");
        self.finish(OAuth::client_credentials(url, client_id, client_secret))
    }

    /// Tokens for a user who signs in with a browser ([`OAuth::authorization_code`]). There are refresh tokens for the scope
    /// `offline_access`.
    pub fn authorization_code(&self, client_id: impl Into<String>) -> OAuth {
        let (authorize, token) = (self.url("authorize"), self.url("token"));
        self.finish(OAuth::authorization_code(authorize, token, client_id))
    }

    /// Tokens for a user who signs in on another device ([`OAuth::device_code`]). Always by version 2.0, where the scope of a
    /// resource is all that it grants.
    pub fn device_code(&self, client_id: impl Into<String>) -> OAuth {
        if let Some(resource) = &self.resource {
            let v2 = Self {
                resource: None,
                ..self.clone()
            };
            let all = format!("{resource}/.default");
            return v2
                .device_code(client_id)
                .scopes([all.as_str(), "offline_access"]);
        }
        let (device, token) = (self.url("devicecode"), self.url("token"));
        self.finish(OAuth::device_code(device, token, client_id))
    }

    /// Tokens for a user who signed in somewhere else ([`OAuth::refresh_token`]).
    pub fn refresh_token(
        &self,
        client_id: impl Into<String>,
        refresh_token: impl Into<Secret>,
    ) -> OAuth {
        let url = self.url("token");
        self.finish(OAuth::refresh_token(url, client_id, refresh_token))
    }

    fn url(&self, endpoint: &str) -> String {
        let version = match self.resource {
            Some(_) => "",
            None => "v2.0/",
        };
        let tenant = encoding::component(&self.tenant);
        format!("{}/{tenant}/oauth2/{version}{endpoint}", self.authority)
    }

    fn finish(&self, oauth: OAuth) -> OAuth {
        let oauth = oauth.client_auth(ClientAuth::Body);
        match &self.resource {
            Some(resource) => oauth.parameter("resource", resource),
            None => oauth,
        }
    }
}
