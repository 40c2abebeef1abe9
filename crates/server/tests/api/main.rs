//! The API over HTTP: a real server, a real database file, a real client. One binary, because linking the server anew
//! for each story takes longer than all of the stories.

#[cfg(test)]
mod support;

#[cfg(test)]
mod access;
#[cfg(test)]
mod access_persons;
#[cfg(test)]
mod applications;
#[cfg(test)]
mod attachments;
#[cfg(test)]
mod booking;
mod booking_alike;
#[cfg(test)]
mod booking_clock;
#[cfg(test)]
mod booking_examples;
#[cfg(test)]
mod booking_figures;
#[cfg(test)]
mod booking_office;
#[cfg(test)]
mod booking_plain;
#[cfg(test)]
mod booking_proposal;
#[cfg(test)]
mod booking_requests;
#[cfg(test)]
mod calendar_files;
#[cfg(test)]
mod citizens;
#[cfg(test)]
mod cv;
#[cfg(test)]
mod demo_plans;
#[cfg(test)]
mod differences;
#[cfg(test)]
mod documents;
#[cfg(test)]
mod drafts;
#[cfg(test)]
mod exemptions;
mod form_drafts;
#[cfg(test)]
mod hand_over;
#[cfg(test)]
mod idempotency;
#[cfg(test)]
mod job_log;
#[cfg(test)]
mod letter;
#[cfg(test)]
mod mandates;
#[cfg(test)]
mod messages;
#[cfg(test)]
mod moving;
#[cfg(test)]
mod my_data;
#[cfg(test)]
mod office_citizens;
#[cfg(test)]
mod openapi;
#[cfg(test)]
mod planner;
#[cfg(test)]
mod plans;
#[cfg(test)]
mod problems;
#[cfg(test)]
mod reminder_settings;
#[cfg(test)]
mod reminders;
#[cfg(test)]
mod reminders_when;
#[cfg(test)]
mod restart;
#[cfg(test)]
mod sessions;
#[cfg(test)]
mod suggestions;
#[cfg(test)]
mod timeline;
#[cfg(test)]
mod waiting;
#[cfg(test)]
mod web;
