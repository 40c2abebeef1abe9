//! All that the registers know for one question.

use crate::cvr::{CompanyRecord, UnitRecord};
use crate::dfdg;
use crate::port::{RegisterError, Registers};
use rules::employer::Question;
use rules::staffing::Staffing;
use rules::{Fact, Origin};

/// The registers' side of a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegisterFacts {
    /// The employer's question with the registers' facts in place of the employer's, where registers have them.
    pub question: Question,
    /// Staff as reported.
    pub staffing: Staffing,
}

/// Fetches what the registers know about `unit` of `company` and puts it into the employer's question.
///
/// # Errors
/// [`RegisterError`] of the first register that gives no answer.
pub async fn facts(
    registers: &dyn Registers,
    company: &CompanyRecord,
    unit: &UnitRecord,
    question: &Question,
) -> Result<RegisterFacts, RegisterError> {
    let placements = registers.placements(&company.cvr).await?;
    let staffing = registers.staffing(company, unit, &placements).await?;
    let own: Vec<&str> = company.units.iter().map(|unit| unit.p_number.as_str()).collect();
    let mut question = question.clone();
    question.placements = Fact::Known(dfdg::at_unit(&placements, &unit.p_number, &own), Origin::Register);
    if let Some(sector) = company.sector {
        question.employer.sector = Fact::Known(sector, Origin::Register);
    }
    Ok(RegisterFacts { question, staffing })
}
