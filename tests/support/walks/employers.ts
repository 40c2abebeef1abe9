// Ways through the static pages, and of employers from the pre-check to the office's inbox.
import { Application } from "../application";
import { expectPage } from "../page";
import { LOENTILSKUD, PRAKTIK, Precheck } from "../precheck";
import { SAMPLES, truncated } from "../samples";
import { settled, type Walk } from "./walk";

/** A placement that takes the only place. */
const TAKEN: [string, string, string] = ["virksomhedspraktik", "37", "02-11-2026"];

const STATIC = {
  front: ["/", "pages.front_title"],
  accessibility: ["/was", "pages.was_title"],
  privacy: ["/privatliv", "pages.privacy_title"],
  help: ["/hjaelp", "pages.help_title"],
  browsers: ["/browser", "pages.browser_title"],
  embed: ["/indlejring", "pages.embed_title"],
  missing: ["/findes-ikke", "pages.missing_title"],
  "employer-overview": ["/arbejdsgiver", "employer.overview_title"],
  nowhere: ["/arbejdsgiver/findes-ikke", "common.not_found_title"],
  "signed-out": ["/logget-af", "application.signed_out_title"],
  "inbox-closed": ["/kommune", "office.inbox_title"],
};

const pages: Walk = async (hands, t, at) => {
  for (const [name, [path, heading]] of Object.entries(STATIC)) {
    await hands.page.goto(t.address(path));
    await expectPage(hands.page, t, t.say(heading));
    await settled(hands);
    await at(name);
  }
};

/** Everything is in order: a typed list, an answer with all that unfolds, an application, its receipt. */
const met: Walk = async (hands, t, at) => {
  const precheck = new Precheck(hands, t);
  await precheck.begin();
  await hands.press("button", t.say("precheck.next"));
  await at("case-errors");
  await precheck.fillCase(PRAKTIK);
  await precheck.next("staff_title");
  await precheck.way("paste");
  await at("staff-paste");
  await precheck.typeStaff([{ hours: "37", persons: "5" }, { hours: "37" }]);
  await at("staff-list");
  await precheck.next("placements_title");
  await precheck.noPlacements();
  await at("placements");
  await precheck.next("person_title");
  await precheck.fillPerson();
  await at("person");
  await precheck.next("job_title");
  await precheck.fillJob();
  await at("job");
  await precheck.next(/./, "see_answer");
  await at("answer");
  for (const summary of await hands.main.locator("summary").all()) {
    await hands.reach(summary);
    await hands.page.keyboard.press("Enter");
  }
  await at("answer-unfolded");

  const application = new Application(hands, t);
  await hands.press("link", t.say("precheck.answer_apply"));
  await expectPage(hands.page, t, t.say("application.title"));
  await at("gate");
  await hands.press("link", t.say("application.sign_in"));
  await hands.group(t.say("application.sign_in_who")).waitFor();
  await at("sign-in");
  await application.signIn("gartneri");
  await expectPage(hands.page, t, t.say("application.step_job"));
  await application.fillJob();
  await at("application-job");
  await application.next("step_contact");
  await hands.press("button", t.say("application.next"));
  await at("application-contact-errors");
  await application.fillContact();
  await application.next("step_person");
  await hands.choose(t.say("application.person_found_label"), t.say("application.person_found_yes"));
  await at("application-person");
  await application.nobodyFound();
  await application.next("step_summary");
  await at("application-summary");
  await application.send();
  await at("receipt");
  await hands.press("link", t.say("application.list_title"));
  await expectPage(hands.page, t, t.say("application.list_title"));
  await hands.main.getByRole("table").last().waitFor();
  await at("applications");
  await hands.reach(hands.main.getByRole("table").last().getByRole("link").first());
  await hands.page.keyboard.press("Enter");
  await expectPage(hands.page, t, t.pattern("application.one_heading"));
  await at("application");
};

/** A requirement is missed and the registers differ: placements, a remark, two answers; then the office. */
const missed: Walk = async (hands, t, at) => {
  const { page } = hands;
  const precheck = new Precheck(hands, t);
  await precheck.begin();
  await at("case");
  await precheck.fillCase(PRAKTIK);
  await precheck.next("staff_title");
  await precheck.giveFiles(truncated().file);
  await hands.main.getByText(t.say("precheck.files_nothing")).waitFor();
  await at("staff-wrong-file");
  await precheck.giveFiles(SAMPLES.fixed);
  await precheck.chooseUnit("1999999902");
  await at("staff-files");
  await precheck.next("placements_title");
  await precheck.placement(...TAKEN);
  await at("placements-one");
  await precheck.next("person_title");
  await precheck.fillPerson();
  await precheck.next("job_title");
  await precheck.fillJob();
  await precheck.next(/./, "see_answer");
  await at("answer-missed");
  const application = new Application(hands, t);
  await application.apply("eksempel");
  await application.fillJob();
  await application.next("step_contact");
  await application.fillContact();
  await application.next("step_person");
  await application.nobodyFound();
  await application.next("step_remark");
  await application.fillRemark();
  await at("application-remark");
  await application.next("step_summary");
  const id = await application.send();
  await at("receipt-missed");

  await hands.press("button", t.say("application.sign_out"), page.getByRole("banner"));
  await expectPage(page, t, t.say("application.signed_out_title"));
  await page.goto(t.address("/kommune"));
  await expectPage(page, t, t.say("office.inbox_title"));
  await hands.press("link", t.say("application.sign_in"));
  await application.signIn("sagsbehandler");
  await expectPage(page, t, t.say("office.inbox_title"));
  const letter = hands.main.locator(`a[href$="${id}"]`);
  await letter.waitFor();
  await at("inbox");
  await hands.reach(letter);
  await page.keyboard.press("Enter");
  await expectPage(page, t, t.pattern("office.case_heading"));
  await at("case-of-office");
};

/** The group is not known: two answers side by side, for a subsidised job. */
const unsure: Walk = async (hands, t, at) => {
  const precheck = new Precheck(hands, t);
  await precheck.begin();
  await precheck.fillCase(LOENTILSKUD);
  await at("case-filled");
  await precheck.next("staff_title");
  await precheck.typeStaff([{ hours: "37", persons: "6" }]);
  await precheck.next("placements_title");
  await precheck.noPlacements();
  await precheck.next("person_title");
  await precheck.fillPerson("group_unknown", { prior_label: "prior_unknown" });
  await precheck.next("job_title");
  await precheck.fillJob();
  await at("job-paid");
  await precheck.next(/./, "see_answer");
  await at("answer-side-by-side");
};

export const EMPLOYERS: Record<string, Walk> = { pages, met, missed, unsure };
