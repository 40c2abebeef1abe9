//! Ports to the public registers: e-Indkomst (staff), DFDG (placements) and CVR (companies), and a simulator with the
//! same contract that reads files in the registers' own formats.

pub mod cvr;
pub mod demo;
pub mod dfdg;
pub mod facts;
mod payroll;
pub mod port;
pub mod simulator;
pub mod unconnected;

pub use facts::{RegisterFacts, facts};
pub use port::{Cvr, Dfdg, EIndkomst, RegisterError, Registers};
pub use simulator::Simulator;
pub use unconnected::Unconnected;
