//! Applications for løntilskud and virksomhedspraktik.

use crate::{ApplicationDecision, Assessment, Comparison, Status, Treatment, Unit};
use chrono::{DateTime, NaiveDate, Utc};
use rules::employer::{Question, Scheme};
use rules::staffing::Staffing;
use rules::wire::Finding;
use serde::{Deserialize, Serialize};

/// The person at the workplace who answers for the application (EMP-VIT-03).
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Contact {
    /// Name.
    pub name: String,
    /// E-mail address.
    pub email: String,
    /// Phone number.
    pub phone: String,
}

/// The employee representative. The name is compulsory, the rest is not (EMP-VIT-03).
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Representative {
    /// Name.
    pub name: String,
    /// E-mail address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// Phone number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
}

/// Whether the employee representative has confirmed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum RepresentativeStatus {
    /// Named by the employer; not asked by the product yet.
    NotConfirmedYet,
}

/// What the person is to do, and what it costs the employer (EMP-VIT-03).
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Job {
    /// The work function, in the employer's words.
    pub function: String,
    /// Pay, pension, holiday pay and insurance a month, in øre. Løntilskud only: praktik is unpaid.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub monthly_cost: Option<u64>,
}

/// The person the employer has found, if any (EMP-VIT-02).
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EarmarkedPerson {
    /// CPR number, ten digits. Never part of an address or a log line.
    pub cpr: String,
}

impl core::fmt::Debug for EarmarkedPerson {
    /// Hides the number, so that no log line can carry it.
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("EarmarkedPerson(hidden)")
    }
}

/// `POST /api/v1/applications`. Scheme, period and weekly hours are those of the question: nothing is typed twice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewApplication {
    /// The workplace, a P-number of the own company.
    pub p_number: String,
    /// What the person is to do.
    pub job: Job,
    /// Who answers for the application.
    pub contact: Contact,
    /// The employee representative.
    pub representative: Representative,
    /// The person found; absent when the place is offered to anybody.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<EarmarkedPerson>,
    /// The employer's remark; compulsory where ratio or net increase is missed (PR-15).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remark: Option<String>,
    /// The question as the employer asked it. Start, end and weekly hours must be known.
    #[cfg_attr(feature = "openapi", schema(schema_with = crate::schema::question))]
    pub question: Question,
    /// The staff counts the employer used.
    #[cfg_attr(feature = "openapi", schema(schema_with = crate::schema::staffing))]
    pub staffing: Staffing,
    /// The finding the employer saw.
    #[cfg_attr(feature = "openapi", schema(schema_with = crate::schema::finding))]
    pub finding: Finding,
    /// The version of the rules that made it.
    pub rules_version: String,
    /// The draft it was written in; it is deleted when the application is stored.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub draft: Option<String>,
}

/// Proof that an application was received.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Receipt {
    /// The application's id.
    pub id: String,
    /// When it was received.
    pub received_at: DateTime<Utc>,
    /// Where it stands.
    pub status: Status,
    /// The municipality that received it.
    pub authority: String,
    /// The scheme.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub scheme: Scheme,
    /// The company's name.
    pub company: String,
    /// The workplace.
    pub unit: Unit,
    /// First day.
    pub start: NaiveDate,
    /// Last day.
    pub end: NaiveDate,
    /// Weekly hours, in 1/100 hour.
    pub weekly_hours: u64,
    /// What the person is to do.
    pub job: Job,
    /// Who answers for it.
    pub contact: Contact,
    /// The employee representative.
    pub representative: Representative,
    /// Whether the representative has confirmed.
    pub representative_status: RepresentativeStatus,
    /// The person found, with the last four digits hidden.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<String>,
    /// The employer's remark.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remark: Option<String>,
    /// Both verdicts and what sets them apart.
    pub comparison: Comparison,
    /// The version of the rules that answered.
    pub rules_version: String,
    /// Who began on it, and when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub treatment: Option<Treatment>,
    /// The municipality's decision.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decision: Option<ApplicationDecision>,
}

/// An application in the list of the own company.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ApplicationRow {
    /// Its id.
    pub id: String,
    /// When it was received.
    pub received_at: DateTime<Utc>,
    /// Where it stands.
    pub status: Status,
    /// The scheme.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub scheme: Scheme,
    /// The workplace's P-number.
    pub p_number: String,
    /// The workplace's name.
    pub unit_name: String,
    /// First day.
    pub start: NaiveDate,
    /// Last day.
    pub end: NaiveDate,
    /// The verdict from the employer's facts.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub employer_verdict: rules::Verdict,
    /// The verdict from the registers' facts.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub register_verdict: rules::Verdict,
}

/// One application with everything its owner may see.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Application {
    /// The receipt.
    pub receipt: Receipt,
    /// The employer's facts and what follows.
    pub employer: Assessment,
    /// The registers' facts and what follows.
    pub register: Assessment,
}
