//! The handlers, by domain. Each is one screen: access, parse, call, answer.

pub mod applications;
pub mod booking;
pub mod booking_decisions;
pub mod booking_office;
pub mod bookings;
pub mod calendar;
pub mod calendar_files;
pub mod citizens;
pub mod company;
pub mod cv;
pub mod cvs;
pub mod drafts;
pub mod job_log;
pub mod mandates;
pub mod messages;
pub mod my_data;
pub mod office;
pub mod persons;
pub mod plain;
pub mod plan;
pub mod plan_versions;
pub mod precheck;
pub mod reminders;
pub mod session;
pub mod steps;
pub mod today;
