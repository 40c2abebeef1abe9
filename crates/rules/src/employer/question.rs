//! What an employer asks, and the facts the answer needs. All facts may be unknown.

use super::terms::{HoursCourse, Insurance, Purpose, Representative};
use crate::{Fact, Origin};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The scheme applied for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scheme {
    /// Unpaid work placement (virksomhedspraktik).
    Virksomhedspraktik,
    /// Job with wage subsidy (løntilskud).
    Loentilskud,
}

/// Public or private employer (EMP-SRC-04).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sector {
    /// Municipality, region, state, or a body with at least half its running costs paid by public subsidy.
    Public,
    /// All others.
    Private,
}

/// Target group of LAB § 6, by its number (EMP-SRC-03). On the wire the number itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Group(u8);

impl Group {
    /// Group 1: dagpenge.
    pub const DAGPENGE: Self = Self(1);
    /// Group 3: aktivitetsparat kontanthjælp.
    pub const AKTIVITETSPARAT_KONTANTHJAELP: Self = Self(3);

    /// The group's number, 1 to 13.
    #[must_use]
    pub const fn number(self) -> u8 {
        self.0
    }

    /// Every group, in order.
    pub fn all() -> impl Iterator<Item = Self> {
        (1..=13).map(Self)
    }
}

/// The number is not one of a target group, 1 to 13.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAGroup;

impl core::fmt::Display for NotAGroup {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("a target group is a number from 1 to 13")
    }
}

impl TryFrom<u8> for Group {
    type Error = NotAGroup;

    fn try_from(number: u8) -> Result<Self, NotAGroup> {
        if (1..=13).contains(&number) { Ok(Self(number)) } else { Err(NotAGroup) }
    }
}

impl From<Group> for u8 {
    fn from(group: Group) -> Self {
        group.0
    }
}

/// What kind of placement already runs at the workplace (EMP-RIM-03).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PlacementKind {
    /// Virksomhedspraktik.
    Virksomhedspraktik,
    /// Løntilskud.
    Loentilskud,
    /// Nytteindsats.
    Nytteindsats,
    /// Løntilskud for newly educated persons with a disability.
    Isbryder,
    /// Virksomhedspraktik, løntilskud or nytteindsats under integrationsloven § 23 b.
    Integration,
}

/// Where a placement is registered (EX-ORD-A1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PlacementLevel {
    /// On the workplace asked about.
    #[default]
    Unit,
    /// On the company only, because the registered P-number does not exist.
    Company,
}

/// A placement that runs, or will run, at the workplace.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Placement {
    /// Its kind.
    pub kind: PlacementKind,
    /// First day.
    pub from: NaiveDate,
    /// Last day; unknown counts as still running.
    #[serde(default)]
    pub to: Fact<NaiveDate>,
    /// Weekly hours, in 1/100 hour.
    #[serde(default)]
    pub weekly_hours: Fact<u64>,
    /// Where it is registered.
    #[serde(default)]
    pub level: PlacementLevel,
}

/// Whether the job was vacated by an ordinary employee in the same function at the same workplace
/// (EMP-MER-05).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum VacatedPost {
    /// Nobody was dismissed from or left the function.
    No,
    /// Somebody did; the last day of employment.
    LastDay(NaiveDate),
    /// Somebody did; employer and employees have agreed on the placement all the same.
    ByAgreement(NaiveDate),
}

/// Facts about the employer that no staff count shows.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct EmployerFacts {
    /// Public or private.
    pub sector: Fact<Sector>,
    /// Whether the job is a vacated one.
    pub vacated_post: Fact<VacatedPost>,
    /// Pay and conditions follow the collective agreement, or what is usual (EMP-LTS-05).
    pub pay_as_agreed: Fact<bool>,
    /// Total wage costs of the subsidised job over a year, øre (EMP-LTS-09).
    pub wage_costs: Fact<u64>,
    /// Total public aid to the job over the same year, øre (EMP-LTS-09).
    pub public_aid: Fact<u64>,
    /// Employer and employee representative have stated in writing that the ratio is kept (EMP-RIM-10).
    pub ratio_statement: Fact<bool>,
    /// The place only covers the firm's own need for labour (EMP-VPR-05).
    pub own_need: Fact<bool>,
    /// Which employee representative is asked (EMP-REP-01).
    pub representative: Fact<Representative>,
    /// The representative's name is given; the name itself is no fact of a rule (EMP-REP-02).
    pub representative_named: Fact<bool>,
    /// The firm has one employee only (EMP-REP-02).
    pub one_employee: Fact<bool>,
    /// The aid would support export, or the firm is in crisis (EMP-LTS-11).
    pub export_or_crisis: Fact<bool>,
    /// The place can lead to ordinary work in the firm or in the field (EMP-LTS-11).
    pub leads_to_ordinary_work: Fact<bool>,
    /// Groups 10 and 11: several kinds of aid are added up (EMP-LTS-09).
    pub aid_cumulated: Fact<bool>,
}

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

/// A question: may we, at this workplace, on this date?
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// The scheme.
    pub scheme: Scheme,
    /// The application date: the date asked about.
    pub on: NaiveDate,
    /// First day of the placement.
    #[serde(default)]
    pub start: Fact<NaiveDate>,
    /// Last day of the placement.
    #[serde(default)]
    pub end: Fact<NaiveDate>,
    /// Weekly hours of the placement, in 1/100 hour.
    #[serde(default)]
    pub weekly_hours: Fact<u64>,
    /// How the weekly hours go on; only said where they rise (EX-LT-A1).
    #[serde(default)]
    pub hours_course: Fact<HoursCourse>,
    /// What the placement is for.
    #[serde(default)]
    pub purpose: Fact<Purpose>,
    /// The employer.
    #[serde(default)]
    pub employer: EmployerFacts,
    /// The person.
    #[serde(default)]
    pub person: Person,
    /// Placements at the workplace (and those registered on the company only). Unknown is not none.
    #[serde(default)]
    pub placements: Fact<Vec<Placement>>,
}

impl Question {
    /// A question about which nothing is stated yet but scheme and application date.
    #[must_use]
    pub fn new(scheme: Scheme, on: NaiveDate) -> Self {
        Self {
            scheme,
            on,
            start: Fact::Unknown,
            end: Fact::Unknown,
            weekly_hours: Fact::Unknown,
            hours_course: Fact::Unknown,
            purpose: Fact::Unknown,
            employer: EmployerFacts::default(),
            person: Person::default(),
            placements: Fact::Unknown,
        }
    }
}
