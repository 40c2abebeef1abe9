//! What an employer of the demo would send: the own payroll file, read as the browser reads it, and every fact stated.

use api::{Contact, EarmarkedPerson, Job, NewApplication, Representative};
use eindkomst::{CompanyInfo, Options, Reader};
use rules::employer::{self, Question, Scheme, Sector};
use rules::law::Law;
use rules::staffing::Staffing;
use serde_json::{Value, json};

/// The staff that a company's own payroll file shows.
pub fn own_staffing(file: &str, cvr: &str, p_number: &str) -> Staffing {
    let file = registers::demo::FILES.iter().find(|known| known.name == file).unwrap();
    let mut reader = Reader::new(Options { no_spreadsheets: true });
    reader.begin_file(file.name);
    reader.feed(file.bytes);
    reader.end_file();
    let company = CompanyInfo { cvr: cvr.to_owned(), se: vec![cvr.to_owned()], ..CompanyInfo::default() };
    reader.finish(&[], &[company]).staffing(p_number).unwrap()
}

/// A question as JSON with every fact of the scheme stated, for a person whom the employer may take.
pub fn question_json(scheme: Scheme, sector: Sector) -> Value {
    let fact = |value: Value| json!({ "value": value });
    let common = json!({
        "on": "2026-11-16",
        "start": fact(json!("2026-12-01")),
        "weekly_hours": fact(json!(3700)),
        "hours_course": fact(json!("fixed")),
        "placements": fact(json!([])),
    });
    let mut question = common;
    let (name, end, group) = match scheme {
        Scheme::Virksomhedspraktik => ("virksomhedspraktik", "2026-12-28", 3),
        Scheme::Loentilskud => ("loentilskud", "2027-02-28", 3),
        other => (other.key(), "2026-12-28", 2),
    };
    question["scheme"] = json!(name);
    question["end"] = fact(json!(end));
    question["purpose"] = fact(json!("skills"));
    question["employer"] = json!({
        "sector": fact(json!(if sector == Sector::Public { "public" } else { "private" })),
        "vacated_post": fact(json!("no")),
        "pay_as_agreed": fact(json!(true)),
        "wage_costs": fact(json!(30_000_000)),
        "public_aid": fact(json!(5_000_000)),
        "own_need": fact(json!(false)),
        "ratio_statement": fact(json!(true)),
        "representative": fact(json!({ "kind": "workplace", "absent_days": 0 })),
        "representative_named": fact(json!(true)),
        "one_employee": fact(json!(false)),
        "export_or_crisis": fact(json!(false)),
        "leads_to_ordinary_work": fact(json!(true)),
    });
    question["person"] = json!({
        "group": fact(json!(group)),
        "prior_benefit_months": fact(json!(12)),
        "hard_to_place": fact(json!(true)),
        "qualifying_education": fact(json!(false)),
        "born": fact(json!("1990-01-01")),
        "single_provider": fact(json!(false)),
        "latest_employer": fact(json!(false)),
        "new_function": fact(json!(true)),
        "partner_of_owner": fact(json!(false)),
        "integration": fact(json!(false)),
    });
    question
}

/// The same as the rules take it.
pub fn question(scheme: Scheme, sector: Sector) -> Question {
    serde_json::from_value(question_json(scheme, sector)).unwrap()
}

/// A place in use, as the register of the workshop has it.
pub fn one_place() -> rules::Fact<Vec<employer::Placement>> {
    serde_json::from_value(json!({ "value": [
        { "kind": "virksomhedspraktik", "from": "2026-11-02", "to": { "value": "2026-12-11" },
          "weekly_hours": { "value": 3700 } }] }))
    .unwrap()
}

/// A demo company.
#[derive(Clone, Copy, Debug)]
pub struct Firm {
    pub user: &'static str,
    pub cvr: &'static str,
    pub p_number: &'static str,
    pub file: &'static str,
    pub sector: Sector,
}

pub const BAKERY: Firm = Firm {
    user: "bageri",
    cvr: "99999918",
    p_number: "1999999911",
    file: "nordlys-bageri.txt",
    sector: Sector::Private,
};
pub const WORKSHOP: Firm = Firm {
    user: "vaerksted",
    cvr: "99999926",
    p_number: "1999999921",
    file: "havnens-vaerksted.txt",
    sector: Sector::Private,
};
pub const CARE_HOME: Firm = Firm {
    user: "plejehjem",
    cvr: "99999934",
    p_number: "1999999931",
    file: "solbakken.txt",
    sector: Sector::Public,
};
pub const NURSERY: Firm = Firm {
    user: "gartneri",
    cvr: "99999942",
    p_number: "1999999941",
    file: "groennegaard-gartneri.txt",
    sector: Sector::Private,
};

/// The person in the tests' applications; a constructed number.
pub const CPR: &str = "6203840002";

/// An application on the firm's own numbers, with the finding its browser would show.
pub fn application(firm: Firm, scheme: Scheme) -> NewApplication {
    let question = question(scheme, firm.sector);
    let staffing = own_staffing(firm.file, firm.cvr, firm.p_number);
    let finding = texts::finding::wire(&employer::explain(&question, &staffing), &Law::COMPILED).unwrap();
    NewApplication {
        p_number: firm.p_number.to_owned(),
        job: Job { function: "Lager og kunder".to_owned(), monthly_cost: None },
        contact: Contact {
            name: "Karen Eksempel".to_owned(),
            email: "karen@eksempel.dk".to_owned(),
            phone: "12 34 56 78".to_owned(),
        },
        representative: Representative { name: "Ib Eksempel".to_owned(), email: None, phone: None },
        person: Some(EarmarkedPerson { cpr: CPR.to_owned() }),
        remark: None,
        question,
        staffing,
        finding,
        rules_version: rules::VERSION.to_owned(),
        draft: None,
    }
}
