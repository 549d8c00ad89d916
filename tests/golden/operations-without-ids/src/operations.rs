//! Operations of the client itself.

use super::client::Client;
use connector_runtime::{Call, Request};

impl Client {
    /// `GET /notes`
    pub fn get_notes(&self) -> Call<()> {
        let request = Request::new(&self.core, "get notes", "GET", "/notes");
        Call::empty(request)
    }

    /// `POST /notes`
    pub fn post_notes(&self) -> Call<()> {
        let request = Request::new(&self.core, "post notes", "POST", "/notes");
        Call::empty(request)
    }

    /// `GET /notes/{id}`
    pub fn get_notes_by_id(&self, id: i64) -> Call<()> {
        let mut request = Request::new(&self.core, "get notes by id", "GET", "/notes/{id}");
        request.path("id", &id);
        Call::empty(request)
    }

    /// `DELETE /notes/{id}/tags/{tag}`
    pub fn delete_notes_by_id_tags_by_tag(&self, id: i64, tag: impl AsRef<str>) -> Call<()> {
        let mut request = Request::new(
            &self.core,
            "delete notes by id tags by tag",
            "DELETE",
            "/notes/{id}/tags/{tag}",
        );
        request.path("id", &id);
        request.path("tag", tag.as_ref());
        Call::empty(request)
    }

    /// `GET /archive/{year}-{month}.{format}`
    pub fn get_archive_by_year_month_format(
        &self,
        year: i64,
        month: impl AsRef<str>,
        format: impl AsRef<str>,
    ) -> Call<()> {
        let mut request = Request::new(
            &self.core,
            "get archive by year month format",
            "GET",
            "/archive/{year}-{month}.{format}",
        );
        request.path("year", &year);
        request.path("month", month.as_ref());
        request.path("format", format.as_ref());
        Call::empty(request)
    }

    /// `POST /jobs/{job}:cancel`
    pub fn post_jobs_by_job_cancel(&self, job: impl AsRef<str>) -> Call<()> {
        let mut request = Request::new(
            &self.core,
            "post jobs by job cancel",
            "POST",
            "/jobs/{job}:cancel",
        );
        request.path("job", job.as_ref());
        Call::empty(request)
    }

    /// `GET /Users('{user}')/messages(id={message})`
    pub fn get_users_by_user_messages_id_by_message(
        &self,
        user: impl AsRef<str>,
        message: i64,
    ) -> Call<()> {
        let mut request = Request::new(
            &self.core,
            "get Users by user messages id by message",
            "GET",
            "/Users('{user}')/messages(id={message})",
        );
        request.path("user", user.as_ref());
        request.path("message", &message);
        Call::empty(request)
    }

    /// `GET /`
    pub fn get(&self) -> Call<()> {
        let request = Request::new(&self.core, "get", "GET", "/");
        Call::empty(request)
    }
}
