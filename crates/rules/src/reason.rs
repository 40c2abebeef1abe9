//! Why a verdict is what it is: a code with typed arguments, never a prepared sentence.

use crate::value::{FullTime, Hours, Money, Places, Value, Word};
use crate::{Month, Verdict};
use chrono::NaiveDate;

macro_rules! reasons {
    ($($(#[doc = $doc:literal])+ $name:ident = $code:literal { $($arg:ident: $kind:ty),* $(,)? }),+ $(,)?) => {
        /// The reason of a finding. `texts` holds a Danish and an English sentence for each code.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[expect(missing_docs, reason = "the arguments are named in the sentence above each reason")]
        pub enum Reason {
            $($(#[doc = $doc])+ $name { $($arg: $kind),* }),+
        }

        impl Reason {
            /// Every code with the names of its arguments.
            pub const TABLE: &'static [(&'static str, &'static [&'static str])] =
                &[$(($code, &[$(stringify!($arg)),*])),+];

            /// The stable code.
            #[must_use]
            pub const fn code(&self) -> &'static str {
                match self { $(Self::$name { .. } => $code),+ }
            }

            /// Calls `each` with every argument, in their written order.
            pub fn each_arg(&self, mut each: impl FnMut(&'static str, Value)) {
                match *self {
                    $(Self::$name { $($arg),* } => { $(each(stringify!($arg), $arg.into());)* })+
                }
            }
        }
    };
}

reasons! {
    /// All requirements below are met.
    AllMet = "all_met" {},
    /// `missed` of the requirements below are not met.
    SomeNotMet = "some_not_met" { missed: u64 },
    /// Something is missing before `open` of the requirements below can be answered.
    SomeUnknown = "some_unknown" { open: u64 },
    /// The fact is not stated.
    FactMissing = "fact_missing" {},
    /// No rule or value is known for `on`.
    LawGap = "law_gap" { on: NaiveDate },
    // Citizens: group and CV.
    /// The person belongs to target group `group`.
    GroupIs = "group_is" { group: u64 },
    /// A CV must be registered and available to employers.
    CvRequired = "cv_required" {},
    /// No CV is required.
    CvNotRequired = "cv_not_required" {},
    /// The authority has exempted the person from the CV.
    CvExempt = "cv_exempt" {},
    /// Nobody has exempted the person; who cannot manage IT or the language may ask.
    CvExemptionMayBeAsked = "cv_exemption_may_be_asked" {},
    /// The CV must be there on `due`, `weeks` weeks after `from`.
    CvDue = "cv_due" { due: NaiveDate, from: NaiveDate, weeks: u64 },
    /// The law sets no day for the CV; it is agreed with the authority.
    CvNoFixedLimit = "cv_no_fixed_limit" {},
    /// No benefit for the days on which the CV is missing.
    NoBenefitWithoutCv = "no_benefit_without_cv" {},
    /// At least `goals` job goals must be given.
    JobGoalsRequired = "job_goals_required" { goals: u64 },
    /// No job goal is required.
    JobGoalsNotRequired = "job_goals_not_required" {},
    /// With this placement the load is `load` places, and `staff` ordinary staff allow `cap`.
    RatioMet = "ratio_met" { load: Places, cap: u64, staff: FullTime },
    /// With this placement the load is `load` places, but `staff` ordinary staff allow only `cap`.
    RatioNotMet = "ratio_not_met" { load: Places, cap: u64, staff: FullTime },
    /// The load is `load` places, and one place is always allowed, whatever the number of staff.
    RatioOnePlace = "ratio_one_place" { load: Places },
    /// The load is from `load_low` to `load_high` places and the cap from `cap_low` to `cap_high`: not decided.
    RatioOpen = "ratio_open" { load_low: Places, load_high: Places, cap_low: u64, cap_high: u64 },
    /// The load is from `load_low` to `load_high` places and the cap is `cap`: not decided.
    RatioLoadOpen = "ratio_load_open" { load_low: Places, load_high: Places, cap: u64 },
    /// The load is `load` places and the cap from `cap_low` to `cap_high`: not decided.
    RatioCapOpen = "ratio_cap_open" { load: Places, cap_low: u64, cap_high: u64 },
    /// The load is `without` places without nytteindsats and `with` places with it, and the cap is `cap`: whether
    /// nytteindsats fills a place is open, and it decides.
    RatioNytteindsatsOpen = "ratio_nytteindsats_open" { without: Places, with: Places, cap: u64 },
    /// Nobody has said which placements run at the workplace; this one alone is `own` places.
    PlacementsMissing = "placements_missing" { own: Places },
    /// No month of staff is reported before the application date.
    StaffMissing = "staff_missing" {},
    /// The latest month of staff, `latest`, is too old; newer payroll is missing.
    StaffStale = "staff_stale" { latest: Month },
    /// Only `known` of the `months` months are known.
    StaffMonthsMissing = "staff_months_missing" { known: u64, months: u64 },
    /// The old and the new way to count staff give different answers, and the law does not say which holds.
    CountsDisagree = "counts_disagree" { heads: Verdict, full_time: Verdict },
    /// The ratio does not apply: the person is employed here, and does praktik at the own employer.
    RatioExemptOwnEmployee = "ratio_exempt_own_employee" {},
    /// The ratio is not tested for a person under integrationsloven; the place counts for later applications.
    RatioNotTestedIntegration = "ratio_not_tested_integration" {},
    /// The ratio is not shown to be met, and it is not known whether it applies to this person.
    RatioAppliesUnknown = "ratio_applies_unknown" {},
    /// The staff of the latest month is `latest`, at least the average of `average`.
    NetIncreaseMet = "net_increase_met" { latest: FullTime, average: FullTime },
    /// The staff of the latest month is `latest`, less than the average of `average`.
    NetIncreaseNotMet = "net_increase_not_met" { latest: FullTime, average: FullTime },
    /// The latest month is from `latest_low` to `latest_high` and the average from `average_low` to
    /// `average_high`: not decided.
    NetIncreaseOpen = "net_increase_open" {
        latest_low: FullTime, latest_high: FullTime, average_low: FullTime, average_high: FullTime,
    },
    /// A private employer would be answered `private`, a public one `public`; the sector is not stated.
    SectorDecides = "sector_decides" { private: Verdict, public: Verdict },
    /// Public employer: the count misses, and the municipality decides for this person's group.
    PublicMissMunicipality = "public_miss_municipality" { latest: FullTime, average: FullTime },
    /// Virksomhedspraktik does not ask for a net increase.
    NetIncreaseNotRequired = "net_increase_not_required" {},
    /// Nobody was dismissed from or left the function.
    PostNotVacated = "post_not_vacated" {},
    /// The post was vacated so long before that it may be used from `from`.
    PostVacatedBefore = "post_vacated_before" { from: NaiveDate },
    /// The post was vacated by an ordinary employee; it may not be used before `from`.
    PostVacated = "post_vacated" { from: NaiveDate },
    /// The post was vacated, employer and employees agree; the municipality decides.
    PostVacatedAgreement = "post_vacated_agreement" { from: NaiveDate },
    /// Public employer: the post was vacated, and the municipality decides.
    PostVacatedPublic = "post_vacated_public" { from: NaiveDate },
    /// The post was vacated and may be used from `from`; a private employer may not use it before.
    PostVacatedSectorMissing = "post_vacated_sector_missing" { from: NaiveDate },
    /// The post may be used from `from`, and the first day is not stated.
    PostVacatedStartMissing = "post_vacated_start_missing" { from: NaiveDate },
    /// Employer and employee representative have stated in writing that the ratio is kept.
    StatementMade = "statement_made" {},
    /// The written statement on the ratio must be made before the first day.
    StatementNotMade = "statement_not_made" {},
    /// Note: the company reported `month`, the workplace had no line in it; counted as zero.
    MonthSilent = "month_silent" { month: Month },
    /// Note: `missing` months of the window are not reported; each counts from 0 to the largest month.
    MonthsMissing = "months_missing" { missing: u64 },
    /// Note: the unit or company is new; the average runs over the `months` months from `first`.
    WindowFromStart = "window_from_start" { first: Month, months: u64 },
    /// Note: with a cap kept as a fraction, `cap`, the answer would be `verdict`.
    CapFractionTurns = "cap_fraction_turns" { cap: Places, verdict: Verdict },
    /// Note: nytteindsats may or may not fill a place; with it the load is `with`, without it `without`.
    NytteindsatsBothWays = "nytteindsats_both_ways" { with: Places, without: Places },
    /// Note: the latest month equals the average; a close call.
    NetIncreaseBorderline = "net_increase_borderline" {},
    /// Note: against the 12 months before the latest month, `average`, the answer would be `verdict`.
    WindowBeforeTurns = "window_before_turns" { average: FullTime, verdict: Verdict },
    /// Group `group` belongs to the scheme.
    GroupCovered = "group_covered" { group: u64 },
    /// Group `group` does not belong to the scheme.
    GroupNotCovered = "group_not_covered" { group: u64 },
    /// Persons obviously ready for education do not belong to the scheme.
    ObviouslyReadyForEducation = "obviously_ready_for_education" {},
    /// Persons of group `group` who are in a job do not belong to the scheme.
    InJob = "in_job" { group: u64 },
    /// The target group changes while the placement runs; it may go on.
    GoesOnInNewGroup = "goes_on_in_new_group" {},
    /// The person can only with difficulty get an ordinary job or løntilskud.
    HardToPlace = "hard_to_place" {},
    /// The person can get an ordinary job or løntilskud without difficulty.
    NotHardToPlace = "not_hard_to_place" {},
    /// Only the municipality can see the fact, and checks it.
    MunicipalityChecks = "municipality_checks" {},
    /// The municipality makes a concrete assessment.
    AssessmentNeeded = "assessment_needed" {},
    /// The law is not clear here, and no rule can answer.
    LawOpen = "law_open" {},
    /// The requirement does not apply to this employer or person.
    DoesNotApply = "does_not_apply" {},
    /// The last day `end` is at the latest `last`, the last allowed day.
    LengthWithin = "length_within" { end: NaiveDate, last: NaiveDate },
    /// The last day `end` is after `last`, the last allowed day.
    LengthBeyond = "length_beyond" { end: NaiveDate, last: NaiveDate },
    /// The last day `end` is after `last`; until `extended` the municipality may assess.
    LengthAssessed = "length_assessed" { end: NaiveDate, last: NaiveDate, extended: NaiveDate },
    /// The last day `end` is after `extended`; it takes a special need, `weeks` weeks at a time.
    LengthSpecialNeed = "length_special_need" { end: NaiveDate, extended: NaiveDate, weeks: u64 },
    /// Until `last` the length is allowed; what holds for `end` the law does not show.
    LengthOpen = "length_open" { end: NaiveDate, last: NaiveDate },
    /// The last day `end` is before the first day `start`.
    EndBeforeStart = "end_before_start" { start: NaiveDate, end: NaiveDate },
    /// The purpose is one the scheme has for this person.
    PurposeFits = "purpose_fits" { purpose: Word },
    /// The purpose is not one the scheme has for this person.
    PurposeDoesNotFit = "purpose_does_not_fit" { purpose: Word },
    /// `hours` a week are at most a full-time week of `limit`.
    WeekWithin = "week_within" { hours: Hours, limit: Hours },
    /// `hours` a week are more than a full-time week of `limit`.
    WeekBeyond = "week_beyond" { hours: Hours, limit: Hours },
    /// The employer is not the person's latest one.
    NotLatestEmployer = "not_latest_employer" {},
    /// The employer is the person's latest one.
    LatestEmployer = "latest_employer" {},
    /// The employer is the latest one, and the function is the same.
    LatestEmployerSameFunction = "latest_employer_same_function" {},
    /// The employer is the latest one; a new function, or a return agreed on, may be allowed after assessment.
    LatestEmployerAssessed = "latest_employer_assessed" {},
    /// The person is employed here and does the praktik to keep the job.
    AtOwnEmployer = "at_own_employer" {},
    /// The place is not there to cover the firm's own need for labour.
    NotOwnNeed = "not_own_need" {},
    /// The place only covers the firm's own need for labour.
    OwnNeed = "own_need" {},
    /// The person is not the owner's spouse or partner.
    NotPartner = "not_partner" {},
    /// The person is the owner's spouse or partner.
    Partner = "partner" {},
    /// The employer gets no subsidy; the person keeps the benefit.
    NoSubsidy = "no_subsidy" {},
    /// `months` months on benefit before the start are at least the `needed`.
    PriorBenefitEnough = "prior_benefit_enough" { months: u64, needed: u64 },
    /// `months` months on benefit before the start are fewer than the `needed`, and no exemption applies.
    PriorBenefitTooShort = "prior_benefit_too_short" { months: u64, needed: u64 },
    /// No time on benefit is required of this group.
    PriorBenefitNotRequired = "prior_benefit_not_required" {},
    /// Exempt: no qualifying education.
    PriorBenefitExemptEducation = "prior_benefit_exempt_education" {},
    /// Exempt: reaches the age on `birthday`, at the latest on the first day.
    PriorBenefitExemptAge = "prior_benefit_exempt_age" { birthday: NaiveDate },
    /// Exempt: single provider.
    PriorBenefitExemptProvider = "prior_benefit_exempt_provider" {},
    /// Pay and conditions follow the agreement or what is usual.
    PayAsAgreed = "pay_as_agreed" {},
    /// Pay and conditions do not follow the agreement or what is usual.
    PayNotAsAgreed = "pay_not_as_agreed" {},
    /// The weekly hours are the `lawful` ones that the benefit gives at an hourly wage of `wage`.
    PublicHoursMatch = "public_hours_match" { lawful: Hours, wage: Money },
    /// The weekly hours are `hours`, but the benefit gives `lawful` at an hourly wage of `wage`.
    PublicHoursDiffer = "public_hours_differ" { hours: Hours, lawful: Hours, wage: Money },
    /// No rate is known for `on`; the latest one, `last` from `since`, is history and not used.
    RateUnknown = "rate_unknown" { on: NaiveDate, last: Money, since: NaiveDate },
    /// The rules as they stood on `on`, before the act of 2020.
    RulesBefore2020 = "rules_before_2020" { on: NaiveDate },
    /// The rules of the act of 2020, as they stood on `on`.
    RulesOf2020 = "rules_of_2020" { on: NaiveDate },
    /// The rules with the first part of law 1750/2025, as they stood on `on`.
    RulesOfFebruary2026 = "rules_of_february_2026" { on: NaiveDate },
    /// The rules with the second part of law 1750/2025, as they stood on `on`.
    RulesOfJuly2026 = "rules_of_july_2026" { on: NaiveDate },
    /// The rate is `rate` an hour.
    RateKnown = "rate_known" { rate: Money },
    /// Paid are the hours paid at the rate, less other public reimbursement.
    PaidByTheHour = "paid_by_the_hour" {},
    /// `amount` is paid: `hours` hours at `rate`, less `reimbursed`.
    PaymentIs = "payment_is" { amount: Money, rate: Money, hours: Hours, reimbursed: Money },
    /// The statement covers `from` to `to`.
    ClosingStatement = "closing_statement" { from: NaiveDate, to: NaiveDate },
    /// Aid of `aid` is at most `percent` percent of wage costs of `costs`.
    AidWithin = "aid_within" { aid: Money, costs: Money, percent: u64 },
    /// Aid of `aid` is more than `percent` percent of wage costs of `costs`.
    AidBeyond = "aid_beyond" { aid: Money, costs: Money, percent: u64 },
    /// Revalidering was granted on `granted`, before `limit`.
    RevalideringBefore = "revalidering_before" { granted: NaiveDate, limit: NaiveDate },
    /// Revalidering was granted on `granted`, not before `limit`.
    RevalideringTooLate = "revalidering_too_late" { granted: NaiveDate, limit: NaiveDate },
    /// The aid supports no export, and the firm is not in crisis.
    NoExportOrCrisis = "no_export_or_crisis" {},
    /// The place can lead to ordinary work.
    LeadsToOrdinaryWork = "leads_to_ordinary_work" {},
    /// The tillidsrepræsentant of the staff group at the workplace is asked.
    RepresentativeAsked = "representative_asked" { who: Word },
    /// The representative is absent for `days` working days, more than `limit`: ask the next one.
    RepresentativeAbsent = "representative_absent" { days: u64, limit: u64 },
    /// A firm with one employee only needs no representative.
    RepresentativeNotNeeded = "representative_not_needed" {},
    /// The representative's name is given.
    RepresentativeNamed = "representative_named" {},
    /// The representative's name is not given.
    RepresentativeNotNamed = "representative_not_named" {},
    /// The first day `start` is the day of the application or later.
    StartAfterApplication = "start_after_application" { start: NaiveDate },
    /// The first day `start` is before the application on `on`: nothing may begin before it is allowed.
    StartBeforeApplication = "start_before_application" { start: NaiveDate, on: NaiveDate },
    /// No covid work-sharing (arbejdsfordeling) runs at the workplace.
    NoWorkSharing = "no_work_sharing" {},
    /// Covid work-sharing runs at the workplace.
    WorkSharing = "work_sharing" {},
    /// Note: the source is an answer given on `on`, not confirmed since.
    AnswerNotConfirmed = "answer_not_confirmed" { on: NaiveDate },
    /// The application states one number of weekly hours.
    HoursInOneStep = "hours_in_one_step" { course: Word },
    /// The application asks for hours in several steps, which the form has no room for.
    HoursInSteps = "hours_in_steps" {},
}
