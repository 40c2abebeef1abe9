//! Facts about the person.

use super::Group;
use crate::employer::terms::Insurance;
use crate::{Fact, Origin};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Facts about the person. What only the municipality knows may stay unknown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Person {
    /// Target group.
    pub group: Fact<Group>,
    /// Group 12: ready for a job.
    pub job_ready: Fact<bool>,
    /// Group 4: obviously ready for education (åbenlyst uddannelsesparat).
    pub obviously_ready_for_education: Fact<bool>,
    /// Groups 6 and 7: in a job or self-employed.
    pub in_job: Fact<bool>,
    /// Groups 6 and 7: employed at this very employer, where the praktik takes place (EMP-RIM-05).
    pub employed_here: Fact<bool>,
    /// Whole months on the benefits that count, before the start (EMP-LTS-04).
    pub prior_benefit_months: Fact<u64>,
    /// Has a qualifying upper-secondary or higher education.
    pub qualifying_education: Fact<bool>,
    /// Date of birth, or better: known only where it matters (EMP-LTS-04, PR-30).
    pub born: Fact<NaiveDate>,
    /// Single provider (enlig forsørger).
    pub single_provider: Fact<bool>,
    /// This employer is the person's latest one (EMP-VPR-04, EMP-LTS-11).
    pub latest_employer: Fact<bool>,
    /// The work function is new to the person at this employer (EMP-VPR-04).
    pub new_function: Fact<bool>,
    /// Spouse, registered partner or cohabitant of the owner (EMP-LTS-11, EMP-VPR-05).
    pub partner_of_owner: Fact<bool>,
    /// Under integrationsloven (EMP-RIM-04).
    pub integration: Fact<bool>,
    /// Group 10: when the revalidering was granted (EMP-LTS-15).
    pub revalidering_granted: Fact<NaiveDate>,
    /// Løntilskud runs already, and only the target group changes (EMP-LTS-14). A question is about a new
    /// placement unless it says otherwise.
    pub group_changes_during: Fact<bool>,
    /// Can only with difficulty get an ordinary job or løntilskud (EMP-VPR-01).
    pub hard_to_place: Fact<bool>,
    /// Newly graduated (dimittend); only rules from before 2020 ask (EMP-VPR-02).
    pub graduate: Fact<bool>,
    /// Groups 6 and 7, not employed: has agreed with this employer to come back (EMP-VPR-04).
    pub agreed_return: Fact<bool>,
    /// Benefit a month, øre, without support under section 34 (EMP-LTS-06).
    pub monthly_benefit: Fact<u64>,
    /// Support a month under lov om aktiv socialpolitik § 34, øre (EMP-LTS-06).
    pub section_34_support: Fact<u64>,
    /// Full-time or part-time insured (EMP-LTS-06).
    pub insurance: Fact<Insurance>,
}

impl Default for Person {
    fn default() -> Self {
        Self {
            group: Fact::Unknown,
            job_ready: Fact::Unknown,
            obviously_ready_for_education: Fact::Unknown,
            in_job: Fact::Unknown,
            employed_here: Fact::Unknown,
            prior_benefit_months: Fact::Unknown,
            qualifying_education: Fact::Unknown,
            born: Fact::Unknown,
            single_provider: Fact::Unknown,
            latest_employer: Fact::Unknown,
            new_function: Fact::Unknown,
            partner_of_owner: Fact::Unknown,
            integration: Fact::Unknown,
            revalidering_granted: Fact::Unknown,
            group_changes_during: Fact::Known(false, Origin::Derived),
            hard_to_place: Fact::Unknown,
            graduate: Fact::Unknown,
            agreed_return: Fact::Unknown,
            monthly_benefit: Fact::Unknown,
            section_34_support: Fact::Unknown,
            insurance: Fact::Unknown,
        }
    }
}
