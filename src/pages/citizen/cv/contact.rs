//! How she can be reached and what of it employers see; and what she says about herself.

use super::desk::Desk;
use super::draft::Draft;
use super::form::{Form, TEXT, form};
use super::{BASE, Part};
use crate::prelude::*;
use std::sync::Arc;

/// E-mail, phone and name, each with whether it is shown.
pub fn page(desk: Desk) -> AnyView {
    let contact = desk.view().cv.contact;
    let mut draft = Draft::default();
    let email = draft.text("email", contact.email);
    let phone = draft.text("phone", contact.phone);
    let show_email = draft.flag("show_email", contact.show_email);
    let show_phone = draft.flag("show_phone", contact.show_phone);
    let show_name = draft.flag("show_name", contact.show_name);
    let name = desk.view().name;
    let form_of = Form {
        desk,
        title: Part::Contact.title(),
        lead: Some(msg::cv::contact_lead()),
        name: "kontakt".to_owned(),
        draft,
        read: Arc::new(move |wrong| {
            let (email, phone) = (email.get().trim().to_owned(), phone.get().trim().to_owned());
            let (show_email, show_phone) = (show_email.get(), show_phone.get());
            let digits = phone.chars().filter(char::is_ascii_digit).count();
            wrong.unless(email.is_empty() || email.contains('@'), "cv-email", msg::cv::email_wrong());
            wrong.unless(!show_email || !email.is_empty(), "cv-email", msg::cv::email_missing());
            wrong.unless(phone.is_empty() || digits >= 8, "cv-phone", msg::cv::phone_wrong());
            wrong.unless(!show_phone || !phone.is_empty(), "cv-phone", msg::cv::phone_missing());
            let show_name = show_name.get();
            Arc::new(move |cv| {
                cv.contact = api::CvContact {
                    email: email.clone(),
                    phone: phone.clone(),
                    show_name,
                    show_email,
                    show_phone,
                };
            })
        }),
        next: BASE.to_owned(),
    };
    form(form_of, move |errors| {
        view! {
            <TextField
                id="cv-phone"
                label=t(msg::cv::phone_label())
                value=phone
                kind=Kind::Phone
                optional=true
                error=errors.at("cv-phone")
            />
            <Checkbox id="cv-show-phone" label=t(msg::cv::show_phone()) checked=show_phone />
            <TextField
                id="cv-email"
                label=t(msg::cv::email_label())
                value=email
                kind=Kind::Email
                optional=true
                error=errors.at("cv-email")
            />
            <Checkbox id="cv-show-email" label=t(msg::cv::show_email()) checked=show_email />
            <Checkbox
                id="cv-show-name"
                label=t(msg::cv::show_name(name))
                hint=t(msg::cv::show_name_hint())
                checked=show_name
            />
        }
        .into_any()
    })
}

/// A few lines about herself.
pub fn about(desk: Desk) -> AnyView {
    let mut draft = Draft::default();
    let about = draft.text("about", desk.view().cv.about);
    let form_of = Form {
        desk,
        title: Part::About.title(),
        lead: Some(msg::cv::about_lead()),
        name: "om-mig".to_owned(),
        draft,
        read: Arc::new(move |wrong| {
            let about = wrong.long("cv-about", &about.get(), TEXT);
            Arc::new(move |cv| cv.about.clone_from(&about))
        }),
        next: BASE.to_owned(),
    };
    form(form_of, move |errors| {
        view! {
            <TextArea
                id="cv-about"
                label=t(msg::cv::about_label())
                hint=t(msg::cv::about_hint())
                value=about
                optional=true
                error=errors.at("cv-about")
            />
        }
        .into_any()
    })
}
