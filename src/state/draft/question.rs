//! From answers to the question the rules are asked. What is not answered, or cannot be read, stays unknown.

use super::{Draft, read_placements};
use crate::forms::answers::Answers;
use crate::forms::check;
use crate::forms::precheck::{NO, YES};
use chrono::NaiveDate;
use rules::Fact;
use rules::employer::{
    EmployerFacts, Group, Person, Placement, Purpose, Question, Scheme, Sector, VacatedPost,
};

/// Months of the year over which the law sets aid against wage costs; the pages ask a month's (EMP-LTS-09).
const MONTHS: u64 = 12;

/// A year's amount from a month's, in øre; `None` where it is more than can be counted.
#[must_use]
pub const fn a_year(month: u64) -> Option<u64> {
    month.checked_mul(MONTHS)
}

/// A month's amount from a year's, to the nearest øre.
#[must_use]
pub const fn a_month(year: u64) -> u64 {
    year.saturating_add(MONTHS / 2) / MONTHS
}

impl Draft {
    /// The question of all answers; `None` until scheme and application date are given.
    #[must_use]
    pub fn question(&self) -> Option<Question> {
        let answers = &self.answers;
        let scheme = match answers.get("question.scheme") {
            "virksomhedspraktik" => Scheme::Virksomhedspraktik,
            "loentilskud" => Scheme::Loentilskud,
            _ => return None,
        };
        let on = check::date(answers.get("question.on")).ok()?;
        Some(Question {
            start: day(answers, "question.start"),
            end: day(answers, "question.end"),
            weekly_hours: stated(check::hours(answers.get("question.weekly_hours")).ok()),
            purpose: purpose(answers),
            employer: employer(answers),
            person: person(answers),
            placements: self.placements(answers),
            ..Question::new(scheme, on)
        })
    }

    fn placements(&self, answers: &Answers) -> Fact<Vec<Placement>> {
        match answers.get("placements.any") {
            NO => Fact::stated(Vec::new()),
            YES => stated(read_placements(&self.placements).ok()),
            _ => Fact::Unknown,
        }
    }
}

fn stated<T>(value: Option<T>) -> Fact<T> {
    value.map_or(Fact::Unknown, Fact::stated)
}

fn day(answers: &Answers, key: &str) -> Fact<NaiveDate> {
    stated(check::date(answers.get(key)).ok())
}

fn yes_no(answers: &Answers, key: &str) -> Fact<bool> {
    match answers.get(key) {
        YES => Fact::stated(true),
        NO => Fact::stated(false),
        _ => Fact::Unknown,
    }
}

/// A month's amount as the year's that the rules ask for.
fn yearly(answers: &Answers, key: &str) -> Fact<u64> {
    stated(check::money(answers.get(key)).ok().and_then(a_year))
}

fn purpose(answers: &Answers) -> Fact<Purpose> {
    stated(match answers.get("question.purpose") {
        "ordinary_hours" => Some(Purpose::OrdinaryHours),
        "skills" => Some(Purpose::Skills),
        "goals" => Some(Purpose::Goals),
        "retention" => Some(Purpose::Retention),
        "availability" => Some(Purpose::Availability),
        "employment" => Some(Purpose::Employment),
        _ => None,
    })
}

fn employer(answers: &Answers) -> EmployerFacts {
    EmployerFacts {
        sector: stated(match answers.get("employer.sector") {
            "private" => Some(Sector::Private),
            "public" => Some(Sector::Public),
            _ => None,
        }),
        vacated_post: vacated_post(answers),
        pay_as_agreed: yes_no(answers, "employer.pay_as_agreed"),
        wage_costs: yearly(answers, "employer.wage_costs"),
        public_aid: yearly(answers, "employer.public_aid"),
        own_need: yes_no(answers, "employer.own_need"),
        work_sharing: yes_no(answers, "employer.work_sharing"),
        export_or_crisis: yes_no(answers, "employer.export_or_crisis"),
        leads_to_ordinary_work: yes_no(answers, "employer.leads_to_ordinary_work"),
        aid_cumulated: yes_no(answers, "employer.aid_cumulated"),
        ..EmployerFacts::default()
    }
}

fn vacated_post(answers: &Answers) -> Fact<VacatedPost> {
    let last_day = check::date(answers.get("employer.vacated_post_day")).ok();
    match (answers.get("employer.vacated_post"), last_day) {
        (NO, _) => Fact::stated(VacatedPost::No),
        (YES, Some(day)) => Fact::stated(VacatedPost::LastDay(day)),
        ("agreed", Some(day)) => Fact::stated(VacatedPost::ByAgreement(day)),
        _ => Fact::Unknown,
    }
}

fn person(answers: &Answers) -> Person {
    let months = answers
        .is("person.prior_benefit", YES)
        .then(|| check::whole(answers.get("person.prior_benefit_months"), 0, 600).ok())
        .flatten();
    Person {
        group: stated(answers.get("person.group").parse::<u8>().ok().and_then(|n| Group::try_from(n).ok())),
        job_ready: yes_no(answers, "person.job_ready"),
        obviously_ready_for_education: yes_no(answers, "person.obviously_ready_for_education"),
        in_job: yes_no(answers, "person.in_job"),
        employed_here: yes_no(answers, "person.employed_here"),
        prior_benefit_months: stated(months),
        qualifying_education: yes_no(answers, "person.qualifying_education"),
        born: day(answers, "person.born"),
        single_provider: yes_no(answers, "person.single_provider"),
        latest_employer: yes_no(answers, "person.latest_employer"),
        new_function: yes_no(answers, "person.new_function"),
        partner_of_owner: yes_no(answers, "person.partner_of_owner"),
        integration: yes_no(answers, "person.integration"),
        revalidering_granted: day(answers, "person.revalidering_granted"),
        hard_to_place: yes_no(answers, "person.hard_to_place"),
        graduate: yes_no(answers, "person.graduate"),
        agreed_return: yes_no(answers, "person.agreed_return"),
        ..Person::default()
    }
}
