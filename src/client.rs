//! Typed calls of the API: reads are cancelled on leaving a page, writes never (they belong to the outbox).

mod booking;
mod case;
mod failure;
mod load;
mod mandate;
mod moving;
mod person;
mod request;
mod sent;
mod staff;

pub use booking::*;
pub use case::Case;
pub use failure::{Failure, Words, is_passing};
pub use load::{Load, Loading, load};
pub use mandate::*;
pub use moving::*;
pub use person::*;
pub use request::Leaving;
pub use sent::{Sent, Stated};
pub use staff::*;

use crate::state::outbox::Parcel;
use api::{
    ApplicationRow, Company, DemoUser, Draft, DraftContent, DraftRow, NewApplicationDecision, OfficeRow,
    Page, Receipt, Session, SignIn, Today, path,
};
use request::{Method, Write, read, write};

/// Rows the server gives in one page at most.
const LARGEST_PAGE: usize = 100;

/// The server's day, and whom the product speaks for.
///
/// # Errors
/// [`Failure`].
pub async fn today(leaving: &Leaving) -> Result<Today, Failure> {
    read(path::TODAY, leaving).await
}

/// The users one can be in a demo.
///
/// # Errors
/// [`Failure`]; `not_found` outside a demo.
pub async fn demo_users(leaving: &Leaving) -> Result<Vec<DemoUser>, Failure> {
    read(path::DEMO_USERS, leaving).await
}

/// Who is signed in; `None` when nobody is.
///
/// # Errors
/// [`Failure`].
pub async fn session(leaving: &Leaving) -> Result<Option<Session>, Failure> {
    match read(path::SESSION, leaving).await {
        Ok(session) => Ok(Some(session)),
        Err(failure) if failure.is_signed_out() => Ok(None),
        Err(failure) => Err(failure),
    }
}

/// Signs in as a demo user.
///
/// # Errors
/// [`Failure`].
pub async fn sign_in(user: &str, key: &str) -> Result<Session, Failure> {
    write(Write::new(Method::Post, path::SESSION, key).with(&SignIn { user: user.to_owned() })?).await?.json()
}

/// Signs out. A session that has ended already counts as signed out.
///
/// # Errors
/// [`Failure`].
pub async fn sign_out(key: &str) -> Result<(), Failure> {
    match write(Write::new(Method::Delete, path::SESSION, key)).await {
        Err(failure) if !failure.is_signed_out() => Err(failure),
        _ => Ok(()),
    }
}

/// The signed-in employer's company and its workplaces.
///
/// # Errors
/// [`Failure`].
pub async fn company(leaving: &Leaving) -> Result<Company, Failure> {
    read(path::COMPANY, leaving).await
}

/// The user's drafts.
///
/// # Errors
/// [`Failure`].
pub async fn drafts(leaving: &Leaving) -> Result<Vec<DraftRow>, Failure> {
    read(path::DRAFTS, leaving).await
}

/// One draft.
///
/// # Errors
/// [`Failure`].
pub async fn draft(id: &str, leaving: &Leaving) -> Result<Draft, Failure> {
    read(&path::draft(id), leaving).await
}

/// Saves a draft over `version`, or as a new one where there is none yet.
///
/// # Errors
/// [`Failure`]; `version_conflict` where it was changed elsewhere: nothing was overwritten.
pub async fn save_draft(
    id: &str,
    version: Option<u64>,
    content: &DraftContent,
    key: &str,
) -> Result<Draft, Failure> {
    write(Write::new(Method::Put, &path::draft(id), key).over(version).with(content)?).await?.json()
}

/// Deletes a draft.
///
/// # Errors
/// [`Failure`].
pub async fn delete_draft(id: &str, key: &str) -> Result<(), Failure> {
    write(Write::new(Method::Delete, &path::draft(id), key)).await.map(drop)
}

/// Sends an application: the body exactly as it lies in the outbox.
///
/// # Errors
/// [`Failure`].
async fn submit(body: &str, key: &str) -> Result<Receipt, Failure> {
    write(Write::new(Method::Post, path::APPLICATIONS, key).with_text(body)).await?.json()
}

/// Sends what lies in the outbox, the body exactly as it lies there. Gives an application's id, and nothing for what is
/// read where it belongs.
///
/// # Errors
/// [`Failure`].
pub async fn deliver(parcel: &Parcel, body: &str, key: &str) -> Result<String, Failure> {
    let sent = match parcel {
        Parcel::Application => return Ok(submit(body, key).await?.id),
        Parcel::Conversation { person } => Write::new(Method::Post, &path::conversations(person), key),
        Parcel::Message { person, conversation } => {
            Write::new(Method::Post, &path::messages(person, conversation), key)
        }
        Parcel::JobEntry { person, id } => {
            Write::new(Method::Put, &path::job_log_entry(person, id), key).over(None)
        }
    };
    write(sent.with_text(body)).await.map(|_| String::new())
}

/// All of the company's applications, the latest first: a company has few enough to be ordered where they are
/// shown.
///
/// # Errors
/// [`Failure`].
pub async fn applications(leaving: &Leaving) -> Result<Vec<ApplicationRow>, Failure> {
    let mut all: Vec<ApplicationRow> = Vec::new();
    for page in 1_u32.. {
        let address = format!("{}?page={page}&per_page={LARGEST_PAGE}", path::APPLICATIONS);
        let found: Page<ApplicationRow> = read(&address, leaving).await?;
        let last = found.items.len() < LARGEST_PAGE;
        all.extend(found.items);
        if last {
            break;
        }
    }
    Ok(all)
}

/// One of the company's applications: its receipt, and the facts it was sent with.
///
/// # Errors
/// [`Failure`].
pub async fn application(id: &str, leaving: &Leaving) -> Result<Sent, Failure> {
    read(&path::application(id), leaving).await
}

/// The municipality's inbox; `query` begins with `?` or is empty.
///
/// # Errors
/// [`Failure`].
pub async fn inbox(query: &str, leaving: &Leaving) -> Result<Page<OfficeRow>, Failure> {
    read(&format!("{}{query}", path::OFFICE_APPLICATIONS), leaving).await
}

/// One application as a caseworker sees it.
///
/// # Errors
/// [`Failure`].
pub async fn office_application(id: &str, leaving: &Leaving) -> Result<Case, Failure> {
    read(&path::office_application(id), leaving).await
}

/// Takes an application, so that nobody else begins on it.
///
/// # Errors
/// [`Failure`]; `status_not_allowed` where it does not wait any more.
pub async fn take_application(id: &str, key: &str) -> Result<Receipt, Failure> {
    write(Write::new(Method::Post, &path::treatment(id), key)).await?.json()
}

/// Takes an application back.
///
/// # Errors
/// [`Failure`]; `status_not_allowed` where a caseworker has begun on it.
pub async fn withdraw_application(id: &str, key: &str) -> Result<Receipt, Failure> {
    write(Write::new(Method::Post, &path::withdrawal(id), key)).await?.json()
}

/// Records the municipality's decision.
///
/// # Errors
/// [`Failure`]; `status_not_allowed` where it is decided already.
pub async fn decide_application(
    id: &str,
    new: &NewApplicationDecision,
    key: &str,
) -> Result<Receipt, Failure> {
    write(Write::new(Method::Post, &path::application_decision(id), key).with(new)?).await?.json()
}
