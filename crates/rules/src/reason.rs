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
    // Citizens: plan, booking, meetings, job search, complaints.
    /// The law took new people into the group when the person came.
    GroupTakesNew = "group_takes_new" {},
    /// The law took no new people into the group when the person came.
    GroupClosed = "group_closed" {},
    /// The benefit exists on the date.
    BenefitExists = "benefit_exists" {},
    /// The benefit has been replaced by kontanthjælp.
    BenefitEnded = "benefit_ended" {},
    /// The code of the data base stands for `benefit`.
    ContactGroupIs = "contact_group_is" { benefit: Word },
    /// No row of the rulebook's table names the group.
    NoRowForGroup = "no_row_for_group" {},
    /// `actor` is responsible.
    ActorIs = "actor_is" { actor: Word },
    /// `actor` is responsible until `day`, when the municipality takes over.
    ActorUntil = "actor_until" { actor: Word, day: NaiveDate },
    /// `actor` has been responsible since `day`.
    ActorSince = "actor_since" { actor: Word, day: NaiveDate },
    /// A fund tells of a hand-over after `hours` benefit hours.
    HandOverHours = "hand_over_hours" { hours: u64 },
    /// What the paper of 2018 says: length of the trial, months with the fund, share of the newly placed.
    Trial2018Paper = "trial_2018_paper" { years: u64, months: u64, share: u64 },
    /// Which meetings the paper of 2018 asks of the fund.
    Trial2018Meetings = "trial_2018_meetings" {},
    /// From 2027 trials run with other actors for the first `months` months.
    Trial2027 = "trial_2027" { months: u64 },
    /// The contact course began on `day`.
    CourseBegan = "course_began" { day: NaiveDate },
    /// The time with a fixed number of meetings ended on `end`.
    ContactCourseOver = "contact_course_over" { end: NaiveDate },
    /// The authority has exempted the person; it may do so for up to `share` percent.
    ContactExempt = "contact_exempt" { share: u64 },
    /// At least `owed` meetings must be held by `end`.
    MeetingsOwed = "meetings_owed" { owed: u64, end: NaiveDate },
    /// The fund takes part in `count` of the meetings, unless the person says no.
    FundTakesPart = "fund_takes_part" { count: u64 },
    /// `held` of at least `count` meetings are held by `by`.
    MeetingsHeld = "meetings_held" { held: u64, count: u64, by: Word },
    /// `held` of at least `count` meetings are held; there is time until `due`.
    MeetingsToCome = "meetings_to_come" { held: u64, count: u64, by: Word, due: NaiveDate },
    /// Only `held` of at least `count` meetings were held by `due`.
    MeetingsMissed = "meetings_missed" { held: u64, count: u64, by: Word, due: NaiveDate },
    /// The first meeting must be held by `due`.
    FirstMeetingBy = "first_meeting_by" { due: NaiveDate, by: Word },
    /// No meeting is planned.
    NoMeetingPlanned = "no_meeting_planned" {},
    /// The next meeting is on `day`.
    MeetingOn = "meeting_on" { day: NaiveDate, by: Word },
    /// The person is freed from meetings at present.
    FreedFromMeetings = "freed_from_meetings" {},
    /// The person is freed from offers at present.
    FreedFromOffers = "freed_from_offers" {},
    /// The person is freed from the job search at present.
    FreedFromSearch = "freed_from_search" {},
    /// After the first months a meeting on request is a right.
    RightToMeeting = "right_to_meeting" {},
    /// A meeting may be asked for.
    MeetingMayBeAsked = "meeting_may_be_asked" {},
    /// The person has said no to the fund taking part.
    FundDeclined = "fund_declined" {},
    /// A meeting with the fund must be held by `due`.
    FundMeetingBy = "fund_meeting_by" { due: NaiveDate },
    /// The first offer must begin by `due`.
    OfferBy = "offer_by" { due: NaiveDate },
    /// No offer is required for the group.
    OfferNotRequired = "offer_not_required" {},
    /// The meetings are for an ordinary job or fleksjob as fast as possible.
    PurposeJob = "purpose_job" {},
    /// The meetings are for a job, or for coming closer to one.
    PurposeCloser = "purpose_closer" {},
    /// The meetings are for starting an education, or becoming ready for one.
    PurposeEducation = "purpose_education" {},
    /// The person chooses how to meet.
    FormChoice = "form_choice" {},
    /// The first meeting is in person.
    FormFirstInPerson = "form_first_in_person" {},
    /// The authority has decided that the meetings are in person.
    FormInPersonDecided = "form_in_person_decided" {},
    /// Nothing is known that gives fewer duties.
    FewerDutiesMayBeAsked = "fewer_duties_may_be_asked" {},
    /// The rule does not cover the group.
    FewerDutiesNotGroup = "fewer_duties_not_group" {},
    /// The ground is not documented.
    FewerDutiesNotDocumented = "fewer_duties_not_documented" {},
    /// Before 2020 nobody was freed from searching or from contact, only from coming in person.
    FewerDutiesInPersonOnly = "fewer_duties_in_person_only" {},
    /// The municipality has decided that the duties go on.
    FewerDutiesOverridden = "fewer_duties_overridden" {},
    /// An education is no ground for the group.
    FewerDutiesNotEducation = "fewer_duties_not_education" {},
    /// Laid off or in work-sharing since `since`.
    FewerDutiesLaidOff = "fewer_duties_laid_off" { since: NaiveDate },
    /// It begins on `from`, and counts from then.
    FewerDutiesNotYet = "fewer_duties_not_yet" { from: NaiveDate },
    /// It should have begun on `from`, before the date.
    FewerDutiesPassed = "fewer_duties_passed" { from: NaiveDate },
    /// It begins on `from`, so soon that the duties are lifted.
    FewerDutiesUntil = "fewer_duties_until" { from: NaiveDate },
    /// It begins on `from`, more than `weeks` weeks ahead.
    FewerDutiesTooFar = "fewer_duties_too_far" { from: NaiveDate, weeks: u64 },
    /// The person must book a meeting when called to.
    BookingRequired = "booking_required" {},
    /// Nobody had to book before the duty began.
    BookingNotYet = "booking_not_yet" {},
    /// Meetings of fund and job centre together are not booked.
    BookingWithoutJoint = "booking_without_joint" {},
    /// The fund holds `count` meetings on availability for work.
    AvailabilityMeetings = "availability_meetings" { count: u64 },
    /// Booking is a choice, not a duty.
    BookingVoluntary = "booking_voluntary" {},
    /// The person is exempt from booking, or has lost the right.
    BookingFreed = "booking_freed" {},
    /// The duty is set aside in the region until `from`.
    BookingSuspended = "booking_suspended" { from: NaiveDate },
    /// In the first days of sickness nothing need be booked.
    SickNoDuty = "sick_no_duty" {},
    /// Sick on dagpenge: no duty to book, attend or search until `until`.
    SickUntil = "sick_until" { until: NaiveDate },
    /// The date is in no sickness that frees.
    NotSick = "not_sick" {},
    /// Only on dagpenge does sickness free from duties.
    SicknessLiftsNothing = "sickness_lifts_nothing" {},
    /// No call to book stands.
    NothingToBook = "nothing_to_book" {},
    /// A meeting must be booked by the end of `last`.
    BookBy = "book_by" { last: NaiveDate },
    /// The last day `set` is too short; the earliest lawful one is `earliest`.
    DeadlineTooShort = "deadline_too_short" { set: NaiveDate, earliest: NaiveDate, days: u64 },
    /// In special cases the municipality may call at short notice instead.
    SummonsAtShortNotice = "summons_at_short_notice" {},
    /// The last day stays `last`.
    DeadlineStands = "deadline_stands" { last: NaiveDate },
    /// The last day moves from `from` to `last`, because it lies in sickness or holiday.
    DeadlineMovedAbsence = "deadline_moved_absence" { from: NaiveDate, last: NaiveDate },
    /// The last day moves from `from` to `last`, because booking did not work or no time was free.
    DeadlineMovedTrouble = "deadline_moved_trouble" { from: NaiveDate, last: NaiveDate },
    /// Without a booking the person may be deregistered from `from`.
    DeregisteredFrom = "deregistered_from" { from: NaiveDate },
    /// Without a booking the person may be deregistered from the day after the last day.
    DeregisteredDayAfter = "deregistered_day_after" {},
    /// No deduction: nobody had guided the person in writing.
    NoDeductionWithoutGuidance = "no_deduction_without_guidance" {},
    /// Without a booking in time a deduction runs from the last day until contact.
    DeductionFromDay = "deduction_from_day" {},
    /// Without a booking a deduction may run from `first`; it must be decided by `decided_by`.
    DeductionFrom = "deduction_from" { first: NaiveDate, decided_by: NaiveDate },
    /// Nobody has asked for an exemption; which grounds there are.
    BookingExemptionMayBeAsked = "booking_exemption_may_be_asked" {},
    /// The person wants to keep the right to book, and is not exempt.
    BookingRightKept = "booking_right_kept" {},
    /// The ground `ground` does not count for the group.
    BookingGroundNotForGroup = "booking_ground_not_for_group" { ground: Word },
    /// The authority has exempted the person on the ground `ground`.
    BookingExempt = "booking_exempt" { ground: Word },
    /// The authority has refused the exemption on the ground `ground`.
    BookingExemptionRefused = "booking_exemption_refused" { ground: Word },
    /// The authority has taken the right to book away.
    BookingWithdrawn = "booking_withdrawn" {},
    /// Nothing sets booking aside for a time.
    BookingNotSetAside = "booking_not_set_aside" {},
    /// Nobody has taken the right to book away.
    BookingNotWithdrawn = "booking_not_withdrawn" {},
    /// Nothing is booked yet; there is time until `last`.
    NothingToRebook = "nothing_to_rebook" { last: NaiveDate },
    /// The booking may be changed until `last`, where times are free.
    RebookUntil = "rebook_until" { last: NaiveDate },
    /// The booking could be changed until `last`.
    RebookOver = "rebook_over" { last: NaiveDate },
    /// The authority may ask that it is done a reasonable time before the meeting.
    RebookInGoodTime = "rebook_in_good_time" {},
    /// The person books and is not called.
    BooksInstead = "books_instead" {},
    /// The person is called to meetings in writing.
    CalledInWriting = "called_in_writing" {},
    /// On dagpenge the person must be able to come `days` day after.
    SummonsNextDay = "summons_next_day" { days: u64 },
    /// The time must respect childcare, health and other reasonable grounds.
    SummonsConsiders = "summons_considers" {},
    /// The authority made an error and registers the person again.
    AgainByAuthority = "again_by_authority" {},
    /// Reporting well on the web registers the person again.
    AgainWhenWell = "again_when_well" {},
    /// Registering again asks for no booking.
    AgainWithoutCondition = "again_without_condition" {},
    /// The fund sets a new deadline at the registration.
    AgainNewDeadline = "again_new_deadline" {},
    /// A meeting within `days` days must be booked in the same step.
    AgainBookWithin = "again_book_within" { days: u64 },
    /// At least `months` months have passed, and nothing need be booked.
    AgainAfterMonths = "again_after_months" { months: u64 },
    /// The authority registered the person; a meeting is booked at the first visit on the web.
    AgainBookAtFirstVisit = "again_book_at_first_visit" {},
    /// The meeting on `meeting` is no later than `last`.
    AgainBooked = "again_booked" { meeting: NaiveDate, last: NaiveDate },
    /// The meeting on `meeting` is later than `last`, and the registration does not hold.
    AgainTooLate = "again_too_late" { meeting: NaiveDate, last: NaiveDate },
    /// No meeting was booked; it must be held by `last`.
    AgainWithoutMeeting = "again_without_meeting" { last: NaiveDate },
    /// There was a lawful reason to stay away.
    MissedLawfully = "missed_lawfully" {},
    /// No benefit for `day`.
    MissedCostsDay = "missed_costs_day" { day: NaiveDate },
    /// No benefit from `from` until contact on `contact`.
    MissedUntilContact = "missed_until_contact" { from: NaiveDate, contact: NaiveDate },
    /// No benefit from `from` until contact is made.
    MissedNoContact = "missed_no_contact" { from: NaiveDate },
    /// A deduction for `day`.
    DeductionOfDay = "deduction_of_day" { day: NaiveDate },
    /// A deduction from `from` until contact on `contact`.
    DeductionUntilContact = "deduction_until_contact" { from: NaiveDate, contact: NaiveDate },
    /// A deduction from `from` until contact is made.
    DeductionNoContact = "deduction_no_contact" { from: NaiveDate },
    /// The plan must be there before the measure starts on `start`.
    PlanBefore = "plan_before" { start: NaiveDate },
    /// Everybody who can get a measure has a plan.
    PlanForEveryone = "plan_for_everyone" {},
    /// `actor` writes the plan, keeps it up to date and puts it on the web.
    PlanKeptBy = "plan_kept_by" { actor: Word },
    /// The plan has a job goal.
    PlanJobGoal = "plan_job_goal" {},
    /// The plan has a goal of job and education.
    PlanJobAndEducationGoal = "plan_job_and_education_goal" {},
    /// The person must read the plan on the web.
    PlanMustBeRead = "plan_must_be_read" {},
    /// The plan need not be read on the web.
    PlanNotDigital = "plan_not_digital" {},
    /// The plan comes as a letter.
    PlanComesAsLetter = "plan_comes_as_letter" {},
    /// Refusing the plan can as a rule cost `weeks` weeks of benefit.
    PlanRefusal = "plan_refusal" { weeks: u64 },
    /// Exempt from Digital Post or digital self-service.
    LetterDigitalPost = "letter_digital_post" {},
    /// The authority has decided on a letter.
    LetterDecided = "letter_decided" {},
    /// Nobody has decided on a letter; it may be asked for.
    LetterMayBeAsked = "letter_may_be_asked" {},
    /// The group gets a letter only when exempt from Digital Post.
    NoLetterForGroup = "no_letter_for_group" {},
    /// The job log must be kept up to date.
    JobLogKept = "job_log_kept" {},
    /// The fund asks for `count` applications a month.
    ApplicationsSet = "applications_set" { count: u64 },
    /// The fund has set no number.
    ApplicationsNotSet = "applications_not_set" {},
    /// A month without an entry gives an extra meeting by `by`, when search was a duty on at least `days` days.
    ExtraMeetingWithoutEntry = "extra_meeting_without_entry" { days: u64, by: NaiveDate },
    /// The job log needs at least `count` entry by `last`.
    JobLogMonthly = "job_log_monthly" { count: u64, last: NaiveDate },
    /// No job log is required.
    JobLogNotRequired = "job_log_not_required" {},
    /// The weekly check is for those registered as jobseekers.
    JobCheckNotRequired = "job_check_not_required" {},
    /// The search is to be confirmed by `due`; the first `reminders` omissions bring a reminder.
    JobConfirmWeekly = "job_confirm_weekly" { due: NaiveDate, reminders: u64 },
    /// The check is due on `first`; after a reminder on `last`; then deregistered from `from`.
    JobCheckReminded = "job_check_reminded" { first: NaiveDate, last: NaiveDate, from: NaiveDate },
    /// The check is due on `last`; the third omission deregisters from `from` without a reminder.
    JobCheckAtOnce = "job_check_at_once" { last: NaiveDate, from: NaiveDate },
    /// A complaint is possible until the end of `last`.
    ComplainUntil = "complain_until" { last: NaiveDate },
    /// A complaint was possible until `last`.
    ComplaintTooLate = "complaint_too_late" { last: NaiveDate },
    /// To whom a complaint of the municipality goes.
    ComplainToMunicipality = "complain_to_municipality" {},
    /// To whom a complaint of the fund goes.
    ComplainToFund = "complain_to_fund" {},
    /// To whom a complaint of another actor goes.
    ComplainToOther = "complain_to_other" {},
    /// The complaint must be answered by `last`.
    AnswerBy = "answer_by" { last: NaiveDate },
    /// The fund must send the complaint on by `last`.
    SentOnBy = "sent_on_by" { last: NaiveDate },
    /// The person may keep to the complaint until `last`.
    MaintainUntil = "maintain_until" { last: NaiveDate },
    /// The person could keep to the complaint until `last`.
    MaintainTooLate = "maintain_too_late" { last: NaiveDate },
    // Citizens end.
    // Citizens: group and CV.
    /// The person belongs to target group `group`.
    GroupIs = "group_is" { group: u64 },
    /// A CV must be registered and available to employers.
    CvRequired = "cv_required" {},
    /// No CV is required.
    CvNotRequired = "cv_not_required" {},
    /// The fund goes through the CV at its first meeting.
    CvReviewedAtMeeting = "cv_reviewed_at_meeting" {},
    /// Whoever need not come to meetings may have the CV gone through in writing, and is met as soon as can be after it.
    CvReviewedInWriting = "cv_reviewed_in_writing" {},
    /// The authority has exempted the person from the CV.
    CvExempt = "cv_exempt" {},
    /// Nobody has exempted the person; who cannot manage IT or the language may ask.
    CvExemptionMayBeAsked = "cv_exemption_may_be_asked" {},
    /// The CV must be there on `due`, `weeks` weeks after `from`.
    CvDue = "cv_due" { due: NaiveDate, from: NaiveDate, weeks: u64 },
    /// The CV must be there on `due`, as the authority has decided.
    CvDueDecided = "cv_due_decided" { due: NaiveDate },
    /// The law sets no day for the CV; it is agreed with the authority.
    CvNoFixedLimit = "cv_no_fixed_limit" {},
    /// Each part of the minimum stands in the CV.
    CvMinimumThere = "cv_minimum_there" {},
    /// A part of the minimum is missing in the CV.
    CvMinimumMissing = "cv_minimum_missing" {},
    /// Employers can find the CV.
    CvFound = "cv_found" {},
    /// Employers cannot find the CV: the minimum is missing.
    CvNotFoundYet = "cv_not_found_yet" {},
    /// Employers cannot find the CV: the person has not chosen it.
    CvNotFoundByChoice = "cv_not_found_by_choice" {},
    /// Employers cannot find the CV during sickness.
    CvNotFoundSick = "cv_not_found_sick" {},
    /// Employers cannot find the CV of somebody who is exempt.
    CvNotFoundExempt = "cv_not_found_exempt" {},
    /// Employers cannot find the CV of somebody who is deregistered.
    CvNotFoundDeregistered = "cv_not_found_deregistered" {},
    /// Employers cannot find the CV: the authority has decided it.
    CvNotFoundWithheld = "cv_not_found_withheld" {},
    /// The authority has decided that employers do not find the CV.
    CvWithheld = "cv_withheld" {},
    /// Employers find the CVs of the person's group by the law alone; nobody decides about it.
    CvFoundByGroup = "cv_found_by_group" {},
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
    /// A representative is named, but not which step of the order it is.
    RepresentativeStepOpen = "representative_step_open" {},
    /// A firm with one employee only needs no representative.
    RepresentativeNotNeeded = "representative_not_needed" {},
    /// The representative's name is given.
    RepresentativeNamed = "representative_named" {},
    /// The representative has confirmed the employer's information.
    RepresentativeConfirmed = "representative_confirmed" {},
    /// The representative refuses, and must sign as well.
    RepresentativeRefuses = "representative_refuses" {},
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
    /// The condition holds.
    ConditionMet = "condition_met" { condition: Word },
    /// The condition is required and does not hold.
    ConditionNotMet = "condition_not_met" { condition: Word },
    /// What must not be the case is not the case.
    ObstacleAbsent = "obstacle_absent" { condition: Word },
    /// What must not be the case is the case.
    ObstaclePresent = "obstacle_present" { condition: Word },
    /// The number of `what` is `number`, at least the `needed`.
    AtLeastMet = "at_least_met" { what: Word, number: u64, needed: u64 },
    /// The number of `what` is `number`, fewer than the `needed`.
    AtLeastNotMet = "at_least_not_met" { what: Word, number: u64, needed: u64 },
    /// The employer is of the sector that has the scheme.
    SectorFits = "sector_fits" { sector: Word },
    /// The scheme is only for employers of the sector `needed`.
    SectorDoesNotFit = "sector_does_not_fit" { needed: Word },
    /// Something that is to be said: `what` is its sentence.
    Told = "told" { what: Word },
    /// Of each week `weekly` hours are paid for, over `weeks` weeks `hours`.
    JobrotationHours = "jobrotation_hours" { weekly: Hours, weeks: u64, hours: Hours },
    /// Of each week `weekly` hours are paid for; the course does not last whole weeks.
    JobrotationWeek = "jobrotation_week" { weekly: Hours },
    /// The source names a special rate for private employers, and not who gets it.
    SpecialRate = "special_rate" { rate: Money },
    /// The rate has `steps` steps, and only the highest is known.
    RateSteps = "rate_steps" { steps: u64 },
    /// The employer pays for `effective` of the `present` hours a week.
    EffectiveHoursPaid = "effective_hours_paid" { effective: Hours, present: Hours },
    /// De minimis aid: the municipality sees how much room is left.
    DeMinimisApplies = "de_minimis_applies" {},
    /// There is no longest length.
    LengthNoLimit = "length_no_limit" {},
    /// There is no ratio for this scheme.
    RatioAbolished = "ratio_abolished" {},
    /// The municipality arranges it for a person with the duty to work: no representative is needed.
    RepresentativeNotNeededDuty = "representative_not_needed_duty" {},
    /// Only persons with the duty to work can be in one that the municipality arranges.
    ArrangedOnlyForDuty = "arranged_only_for_duty" {},
    /// `day` was so late that the start is at the latest `last`.
    SinceWithin = "since_within" { day: NaiveDate, last: NaiveDate },
    /// `day` was so early that the start is after `last`.
    SinceBeyond = "since_beyond" { day: NaiveDate, last: NaiveDate },
    /// Since `day`: until `last` it may be allowed, but the sources do not agree.
    SinceOpen = "since_open" { day: NaiveDate, last: NaiveDate },
    /// The person reaches the age on `birthday`, at the latest on the first day.
    AgeReached = "age_reached" { birthday: NaiveDate },
    /// The person reaches the age on `birthday`, after the first day.
    AgeNotReached = "age_not_reached" { birthday: NaiveDate },
    /// The person has been too old since `birthday`.
    AgeTooHigh = "age_too_high" { birthday: NaiveDate },
    /// The sources do not agree on the age; from `birthday` the person is too old by all.
    AgeOpen = "age_open" { birthday: NaiveDate },
    /// `months` months on benefit are fewer than the `needed`.
    BenefitMonthsTooFew = "benefit_months_too_few" { months: u64, needed: u64 },
    /// The longest break is `months` months, at most `most`.
    BreakWithin = "break_within" { months: u64, most: u64 },
    /// The longest break is `months` months, more than `most`.
    BreakTooLong = "break_too_long" { months: u64, most: u64 },
    /// The application is made at the latest on `due`.
    AppliedInTime = "applied_in_time" { due: NaiveDate },
    /// The application on `on` is later than `due`: paid from its day.
    AppliedLate = "applied_late" { due: NaiveDate, on: NaiveDate },
    /// The last day `end` is the one the length asks for.
    LengthExact = "length_exact" { end: NaiveDate },
    /// The last day `end` is not `last`, the one the length asks for.
    LengthNotExact = "length_not_exact" { end: NaiveDate, last: NaiveDate },
    /// The last day `end` is at the earliest `first`, the first allowed one.
    LengthEnough = "length_enough" { end: NaiveDate, first: NaiveDate },
    /// The last day `end` is before `first`, the first allowed one.
    LengthTooShort = "length_too_short" { end: NaiveDate, first: NaiveDate },
    /// The last day `end` is after `last`: a new period takes an assessment.
    NewPeriodAssessed = "new_period_assessed" { end: NaiveDate, last: NaiveDate },
    /// `hours` a week are at least the `needed`.
    WeekEnough = "week_enough" { hours: Hours, needed: Hours },
    /// `hours` a week are fewer than the `needed`.
    WeekTooShort = "week_too_short" { hours: Hours, needed: Hours },
    /// `hours` of assistance are more than `limit`: a special case, which is assessed.
    AssistanceAssessed = "assistance_assessed" { hours: Hours, limit: Hours },
    /// The start is at the latest `last`, the scheme's own last day to start.
    StartInTime = "start_in_time" { start: NaiveDate, last: NaiveDate },
    /// The start is after `last`, the scheme's own last day to start.
    StartTooLate = "start_too_late" { start: NaiveDate, last: NaiveDate },
    /// The person was not ordinarily employed in the firm.
    NotEmployedHereBefore = "not_employed_here_before" {},
    /// Ordinary employment in the firm ended so early that the start is after `until`.
    EmployedHereLongAgo = "employed_here_long_ago" { until: NaiveDate },
    /// Ordinary employment in the firm ended so late that it may not start up to and with `until`.
    EmployedHereRecently = "employed_here_recently" { until: NaiveDate },
    /// School takes `weeks` weeks.
    SchoolWeeks = "school_weeks" { weeks: u64 },
    /// A private employer gets `amount` twice.
    BonusTwice = "bonus_twice" { amount: Money },
    /// A public employer gets no bonus.
    NoBonusPublic = "no_bonus_public" {},
    /// The scheme is in force.
    SchemeInForce = "scheme_in_force" {},
    /// The scheme is abolished, and from which day is open.
    SchemeEndOpen = "scheme_end_open" {},
    /// The scheme is abolished.
    SchemeAbolished = "scheme_abolished" {},
    /// The municipality has not referred the person.
    NotReferred = "not_referred" {},
    /// The person gets `amount`: `full`, less `taken` for the pay.
    FleksjobSubsidyIs = "fleksjob_subsidy_is" { amount: Money, full: Money, taken: Money },
    /// The aid is neither decisive for the work nor does it compensate for the disability.
    AidNotNeeded = "aid_not_needed" {},
    /// A complaint is made within `weeks` weeks.
    ComplaintWithin = "complaint_within" { weeks: u64 },
    /// The application states one number of weekly hours.
    HoursInOneStep = "hours_in_one_step" { course: Word },
    /// The application asks for hours in several steps, which the form has no room for.
    HoursInSteps = "hours_in_steps" {},
}
