use super::algorithm::Algorithm;
use super::fields::{Fields, quoted, read};
use crate::auth::Secret;
use crate::random;
use crate::request::encoding;

/// What a service asks for, and how often it was answered.
#[derive(Debug)]
pub(super) struct Challenge {
    algorithm: Algorithm,
    /// Its name as the service writes it.
    named: Option<String>,
    realm: String,
    pub(super) nonce: String,
    opaque: Option<String>,
    /// The quality of protection `auth`; services older than RFC 2617 know of none.
    has_qop: bool,
    hides_user: bool,
    /// The service only wants another nonce.
    pub(super) is_stale: bool,
    /// Chosen once, since the secret of a session is made of the first one.
    cnonce: String,
    count: u32,
}

/// What is asked about.
#[derive(Clone, Copy)]
pub(super) struct Question<'a> {
    pub(super) username: &'a str,
    pub(super) password: &'a Secret,
    pub(super) method: &'a str,
    /// The path with the query.
    pub(super) target: &'a str,
}

impl Challenge {
    /// The first challenge that can be answered: services name first what they like best (RFC 7616 §3.7).
    pub(super) fn first<'a>(headers: impl Iterator<Item = &'a str>) -> Option<Self> {
        headers
            .flat_map(read)
            .find_map(|fields| Self::read(&fields))
    }

    fn read(fields: &Fields) -> Option<Self> {
        let is_true = |name| {
            fields
                .get(name)
                .is_some_and(|value| value.eq_ignore_ascii_case("true"))
        };
        let has_qop = match fields.get("qop") {
            Some(all) if !all.trim().is_empty() => {
                let mut all = all.split(',').map(str::trim);
                if !all.any(|one| one.eq_ignore_ascii_case("auth")) {
                    return None;
                }
                true
            }
            _ => false,
        };
        let challenge = Self {
            algorithm: Algorithm::named(fields.get("algorithm"))?,
            named: fields.get("algorithm").map(str::to_owned),
            realm: fields.get("realm")?.to_owned(),
            nonce: fields.get("nonce")?.to_owned(),
            opaque: fields.get("opaque").map(str::to_owned),
            has_qop,
            hides_user: is_true("userhash"),
            is_stale: is_true("stale"),
            cnonce: random::uuid(),
            count: 0,
        };
        fields.is_digest().then_some(challenge)
    }

    /// The value of `Authorization` for one more request (RFC 7616 §3.4).
    pub(super) fn answer(&mut self, question: Question<'_>) -> String {
        self.count = self.count.saturating_add(1);
        let count = format!("{:08x}", self.count);
        let response = self.response(question, &count);
        let mut parts = vec![
            self.user(question.username),
            format!("realm={}", quoted(&self.realm)),
            format!("uri={}", quoted(question.target)),
        ];
        parts.extend(self.named.iter().map(|named| format!("algorithm={named}")));
        parts.push(format!("nonce={}", quoted(&self.nonce)));
        if self.has_qop || self.algorithm.is_session {
            parts.push(format!("cnonce={}", quoted(&self.cnonce)));
        }
        if self.has_qop {
            parts.extend([format!("nc={count}"), "qop=auth".to_owned()]);
        }
        parts.push(format!("response={}", quoted(&response)));
        let opaque = self.opaque.iter();
        parts.extend(opaque.map(|opaque| format!("opaque={}", quoted(opaque))));
        if self.hides_user {
            parts.push("userhash=true".to_owned());
        }
        format!("Digest {}", parts.join(", "))
    }

    /// The name as it is, hashed, or in the form for what a quoted text cannot hold (RFC 8187).
    fn user(&self, name: &str) -> String {
        if self.hides_user {
            let hashed = self.algorithm.hash(&[name, &self.realm]);
            return format!("username={}", quoted(&hashed));
        }
        match name.bytes().all(|byte| (b' '..=b'~').contains(&byte)) {
            true => format!("username={}", quoted(name)),
            false => format!("username*=UTF-8''{}", encoding::component(name)),
        }
    }

    fn response(&self, question: Question<'_>, count: &str) -> String {
        let Question {
            username,
            password,
            method,
            target,
        } = question;
        let cnonce = self.cnonce.as_str();
        let hash = |texts: &[&str]| self.algorithm.hash(texts);
        let mut secret = hash(&[username, &self.realm, password.expose()]);
        if self.algorithm.is_session {
            secret = hash(&[&secret, &self.nonce, cnonce]);
        }
        let what = hash(&[method, target]);
        match self.has_qop {
            true => hash(&[&secret, &self.nonce, count, cnonce, "auth", &what]),
            false => hash(&[&secret, &self.nonce, &what]),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Challenge, Question};
    use crate::auth::digest::fields;

    const JASON: &str = r#"Digest realm="api@example.org", qop="auth", algorithm=SHA-512-256, nonce="5TsQWLVdgBdmrQ0XsxbDODV+57QdFR34I9HAbC/RVvkK", opaque="HRPCssKJSGjCrkzDg8OhwpzCiGPChXYjwrI2QmXDnsOS", charset=UTF-8"#;

    const MUFASA: &str = r#"realm="http-auth@example.org", qop="auth, auth-int", nonce="7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v", opaque="FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS""#;

    /// The parameters of the answer to a challenge, which must be there.
    fn answered(challenge: &str, cnonce: &str, user: (&str, &str), target: &str) -> fields::Fields {
        let mut challenge = Challenge::first([challenge].into_iter()).expect("it can be answered");
        challenge.cnonce = cnonce.to_owned();
        let answer = challenge.answer(Question {
            username: user.0,
            password: &user.1.into(),
            method: "GET",
            target,
        });
        fields::read(&answer).remove(0)
    }

    #[test]
    fn answers_are_those_of_the_standard() {
        let cnonce = "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ";
        let user = ("Mufasa", "Circle of Life");
        for (algorithm, response) in [
            ("MD5", "8ca523f5e9506fed4657c9700eebdbec"),
            (
                "SHA-256",
                "753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1",
            ),
        ] {
            let challenge = format!("Digest algorithm={algorithm}, {MUFASA}");
            let answer = answered(&challenge, cnonce, user, "/dir/index.html");
            for (name, value) in [
                ("username", "Mufasa"),
                ("response", response),
                ("nc", "00000001"),
                ("qop", "auth"),
                ("cnonce", cnonce),
                ("algorithm", algorithm),
                ("opaque", "FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS"),
            ] {
                assert_eq!(answer.get(name), Some(value), "{name}");
            }
        }
    }

    /// The standard's second example, as its erratum 4897 corrects it.
    #[test]
    fn users_are_hidden_on_request_and_encoded_if_need_be() {
        let cnonce = "NTg6RKcb9boFIAS3KrFK9BGeh+iDa/sm6jUMp2wds69v";
        let user = ("J\u{e4}s\u{f8}n Doe", "Secret, or not?");
        let hidden = format!("{JASON}, userhash=true");
        let answer = answered(&hidden, cnonce, user, "/doe.json");
        let name = "793263caabb707a56211940d90411ea4a575adeccb7e360aeb624ed06ece9b0b";
        let response = "3798d4131c277846293534c3edc11bd8a5e4cdcbff78b05db9d95eeb1cec68a5";
        assert_eq!(answer.get("username"), Some(name));
        assert_eq!(answer.get("userhash"), Some("true"));
        assert_eq!(answer.get("response"), Some(response));
        let answer = answered(JASON, cnonce, user, "/doe.json");
        let name = "UTF-8''J%C3%A4s%C3%B8n%20Doe";
        assert_eq!(answer.get("username"), None);
        assert_eq!(answer.get("username*"), Some(name));
        assert_eq!(answer.get("response"), Some(response));
    }

    #[test]
    fn services_without_qop_are_answered_as_rfc_2069_has_it() {
        let user = ("Mufasa", "CircleOfLife");
        let challenge = r#"digest realm="testrealm@host.com", nonce="dcd98b7102dd2f0e8b11d0f600bfb0c093", opaque="5ccc069c403ebaf9f0171e9517f40e41""#;
        let answer = answered(challenge, "unused", user, "/dir/index.html");
        // As an erratum of that standard has it.
        let response = "1949323746fe6a43ef61f9606e7febea";
        assert_eq!(answer.get("response"), Some(response));
        for name in ["cnonce", "nc", "qop", "algorithm"] {
            assert_eq!(answer.get(name), None, "{name}");
        }
    }

    #[test]
    fn sessions_mix_the_nonces_into_the_secret() {
        let challenge = format!("Digest algorithm=md5-SESS, {MUFASA}");
        let answer = answered(&challenge, "a", ("Mufasa", "Circle of Life"), "/");
        // By the hashlib of Python.
        let response = "8b9d5cd0c0975f2367b26192d99faa6e";
        assert_eq!(answer.get("response"), Some(response));
        assert_eq!(answer.get("algorithm"), Some("md5-SESS"));
    }

    #[test]
    fn what_cannot_be_answered_is_passed_over() {
        let known = r#"Digest realm="r", nonce="2""#;
        let all = [
            r#"Basic realm="r""#,
            r#"Digest realm="r", nonce="1", algorithm=SHA-1"#,
            r#"Digest realm="r", nonce="1", qop="auth-int""#,
            r#"Digest realm="r""#,
            known,
        ];
        let first = Challenge::first(all.into_iter()).expect("the last one can be answered");
        assert_eq!(first.nonce, "2");
        assert!(Challenge::first(all.into_iter().take(4)).is_none());
    }
}
