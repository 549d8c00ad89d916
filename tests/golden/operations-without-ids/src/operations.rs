//! Operations of the client itself.

use super::client::Client;
use connector_runtime::Request;

impl Client {
    /// `GET /notes`
    pub fn get_notes(&self) -> GetNotes {
        let request = Request::new(&self.core, "get notes", "GET", "/notes");
        GetNotes(request)
    }

    /// `POST /notes`
    pub fn post_notes(&self) -> PostNotes {
        let request = Request::new(&self.core, "post notes", "POST", "/notes");
        PostNotes(request)
    }

    /// `GET /notes/{id}`
    pub fn get_notes_by_id(&self, id: i64) -> GetNotesById {
        let mut request = Request::new(&self.core, "get notes by id", "GET", "/notes/{id}");
        request.path("id", &id);
        GetNotesById(request)
    }

    /// `DELETE /notes/{id}/tags/{tag}`
    pub fn delete_notes_by_id_tags_by_tag(
        &self,
        id: i64,
        tag: impl AsRef<str>,
    ) -> DeleteNotesByIdTagsByTag {
        let mut request = Request::new(
            &self.core,
            "delete notes by id tags by tag",
            "DELETE",
            "/notes/{id}/tags/{tag}",
        );
        request.path("id", &id);
        request.path("tag", tag.as_ref());
        DeleteNotesByIdTagsByTag(request)
    }

    /// `GET /archive/{year}-{month}.{format}`
    pub fn get_archive_by_year_month_format(
        &self,
        year: i64,
        month: impl AsRef<str>,
        format: impl AsRef<str>,
    ) -> GetArchiveByYearMonthFormat {
        let mut request = Request::new(
            &self.core,
            "get archive by year month format",
            "GET",
            "/archive/{year}-{month}.{format}",
        );
        request.path("year", &year);
        request.path("month", month.as_ref());
        request.path("format", format.as_ref());
        GetArchiveByYearMonthFormat(request)
    }

    /// `POST /jobs/{job}:cancel`
    pub fn post_jobs_by_job_cancel(&self, job: impl AsRef<str>) -> PostJobsByJobCancel {
        let mut request = Request::new(
            &self.core,
            "post jobs by job cancel",
            "POST",
            "/jobs/{job}:cancel",
        );
        request.path("job", job.as_ref());
        PostJobsByJobCancel(request)
    }

    /// `GET /Users('{user}')/messages(id={message})`
    pub fn get_users_by_user_messages_id_by_message(
        &self,
        user: impl AsRef<str>,
        message: i64,
    ) -> GetUsersByUserMessagesIdByMessage {
        let mut request = Request::new(
            &self.core,
            "get Users by user messages id by message",
            "GET",
            "/Users('{user}')/messages(id={message})",
        );
        request.path("user", user.as_ref());
        request.path("message", &message);
        GetUsersByUserMessagesIdByMessage(request)
    }

    /// `GET /`
    pub fn get(&self) -> Get {
        let request = Request::new(&self.core, "get", "GET", "/");
        Get(request)
    }
}

/// A call of [`Client::get_notes`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct GetNotes(Request);

connector_runtime::request!(GetNotes => empty);

/// A call of [`Client::post_notes`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct PostNotes(Request);

connector_runtime::request!(PostNotes => empty);

/// A call of [`Client::get_notes_by_id`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct GetNotesById(Request);

connector_runtime::request!(GetNotesById => empty);

/// A call of [`Client::delete_notes_by_id_tags_by_tag`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct DeleteNotesByIdTagsByTag(Request);

connector_runtime::request!(DeleteNotesByIdTagsByTag => empty);

/// A call of [`Client::get_archive_by_year_month_format`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct GetArchiveByYearMonthFormat(Request);

connector_runtime::request!(GetArchiveByYearMonthFormat => empty);

/// A call of [`Client::post_jobs_by_job_cancel`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct PostJobsByJobCancel(Request);

connector_runtime::request!(PostJobsByJobCancel => empty);

/// A call of [`Client::get_users_by_user_messages_id_by_message`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct GetUsersByUserMessagesIdByMessage(Request);

connector_runtime::request!(GetUsersByUserMessagesIdByMessage => empty);

/// A call of [`Client::get`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct Get(Request);

connector_runtime::request!(Get => empty);
