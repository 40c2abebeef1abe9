//! Ports to the public registers: e-Indkomst (staff), DFDG (placements), CVR (companies), person status (citizens) and a job bank (vacancies),
//! to the service that sends text messages and to planners of free times, and a simulator with the same contract that reads files in the registers' own formats.

pub mod balance;
pub mod cvr;
pub mod demo;
pub mod dfdg;
pub mod facts;
pub mod folder;
mod payroll;
pub mod persons;
pub mod planner;
pub mod port;
pub mod simulator;
pub mod sms;
pub mod table;
pub mod unconnected;
pub mod vacancies;

pub use balance::{Balance, BalanceError, BalanceRow, LabourArea, Prospect};
pub use facts::{RegisterFacts, facts};
pub use folder::PersonFolder;
pub use persons::{Fund, Moved, Office, PersonRecord, Persons};
pub use planner::{Offer, Planner, PlannerBooking, PlannerError, PlannerFolder};
pub use port::{Cvr, Dfdg, EIndkomst, RegisterError, Registers};
pub use simulator::Simulator;
pub use sms::{MAX_SMS, Sms, SmsError, SmsFolder, SmsGateway, SmsTaken};
pub use table::{PersonTable, PersonTableWriter};
pub use unconnected::Unconnected;
pub use vacancies::{Vacancies, VacancyFile};
