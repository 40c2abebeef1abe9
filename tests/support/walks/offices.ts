// Ways through the pages of those who work with citizens, and of employers who look for them.
import { post } from "../api";
import { as, emptyForm, follow, look, lookAt, open, type Walk } from "./walk";
import { LATE, TOLD, openCase, tell } from "./story";

/** Pages of the office that are about nobody. */
const OFFICE_PAGES = {
  "office-inbox": "/kommune",
  "office-citizens": "/kommune/borgere",
  "office-calendar": "/kommune/tider",
  "office-publish": "/kommune/tider/nye",
  "office-deadlines": "/kommune/frister",
  "office-deadlines-new": "/kommune/frister/nye",
  "office-requests": "/kommune/anmodninger",
  "office-figures": "/kommune/tal",
  "office-undelivered": "/kommune/paamindelser",
  "office-nowhere": "/kommune/findes-ikke",
};

/** Pages of a case. */
const CASE_PAGES = {
  citizen: "",
  meetings: "/moeder",
  decisions: "/fritagelser",
  messages: "/beskeder",
  "message-new": "/beskeder/ny",
  cv: "/cv",
  "job-log": "/joblog",
  suggestions: "/forslag",
  timeline: "/tidslinje",
  plan: "/plan",
  "plan-versions": "/plan/udgaver",
};

const casePages = (person: string, name: string) =>
  Object.fromEntries(Object.entries(CASE_PAGES).map(([state, path]) => [`${name}-${state}`, `/kommune/borgere/${person}${path}`]));

/** The office's pages, and those of one case, opened with a purpose; a case that is closed to it. */
const office: Walk = async (hands, t, at) => {
  const { page } = hands;
  await as(hands, "borger-ingen-tider");
  await post(page.request, "/api/v1/persons/p-tidsel/meeting-requests", { words: "Et kursus." });
  await as(hands, LATE.office);
  await lookAt(hands, t, at, OFFICE_PAGES);
  await emptyForm(hands, t, at, "/kommune/tider/nye", t.say("calendar.preview_button"), "office-publish-errors");
  await emptyForm(hands, t, at, "/kommune/frister/nye", t.say("deadlines.check_button"), "office-deadlines-errors");
  await open(hands, t, "/kommune/borgere/p-lavendel");
  await at("case-closed");
  await open(hands, t, `/kommune/borgere/${LATE.person}`);
  await at("case-purpose");
  await hands.choose(t.say("office.purpose_legend"), t.say("office.purpose_meeting"));
  await hands.press("button", t.say("office.purpose_button"));
  await lookAt(hands, t, at, casePages(LATE.person, "case"));
  await openCase(page, "p-tidsel");
  await open(hands, t, "/kommune/borgere/p-tidsel/moeder");
  await look(hands, at, "case-request");
};

/** The unemployment fund with a case that has something in every page. */
const fund: Walk = async (hands, t, at) => {
  await tell(hands.page);
  await open(hands, t, "/kommune/borgere");
  await look(hands, at, "fund-citizens");
  await lookAt(hands, t, at, casePages(TOLD.person, "fund"));
  await open(hands, t, `/kommune/borgere/${TOLD.person}/plan`);
  await follow(hands, t, 'a[href*="/plan/maal/"]');
  await look(hands, at, "fund-goal");
  await open(hands, t, `/kommune/borgere/${TOLD.person}/plan/udgaver/2`);
  await look(hands, at, "fund-plan-version");
  await open(hands, t, `/kommune/borgere/${TOLD.person}/beskeder`);
  await follow(hands, t, ".conversation a");
  await at("fund-conversation");
};

/** The municipality's times with a question before one is closed, and a decision under way. */
const municipality: Walk = async (hands, t, at) => {
  const { page } = hands;
  await as(hands, "sagsbehandler");
  await open(hands, t, "/kommune/tider");
  await hands.main.locator(".time").first().waitFor();
  await look(hands, at, "times");
  await hands.press("button", new RegExp(`^${t.say("calendar.close")} `), hands.main.locator(".time").first());
  await page.getByRole("dialog").waitFor();
  await at("times-close");
  await openCase(page, "p-mynte");
  await open(hands, t, "/kommune/borgere/p-mynte/fritagelser");
  await hands.reach(hands.main.getByText(t.say("exemption.decide_title")));
  await page.keyboard.press("Enter");
  await hands.choose(t.say("exemption.about_legend"), t.say("exemption.about_plan"));
  await hands.choose(t.say("exemption.granted_legend"), t.say("exemption.granted_yes"));
  await at("decide");
  await hands.press("button", t.say("exemption.decide_button"));
  await hands.main.getByText(t.say("meetings.reasons_missing")).first().waitFor();
  await at("decide-errors");
};

/** An employer looks for somebody. */
const seeker: Walk = async (hands, t, at) => {
  await as(hands, "bageri");
  await lookAt(hands, t, at, { "cv-search": "/arbejdsgiver/cv" });
  await hands.press("button", t.say("cv.search_button"));
  await hands.main.locator('a[href*="/arbejdsgiver/cv/"]').first().waitFor();
  await look(hands, at, "cv-found");
  await follow(hands, t, 'a[href*="/arbejdsgiver/cv/"]');
  await look(hands, at, "cv-of-one");
};

export const OFFICES: Record<string, Walk> = { office, fund, municipality, seeker };
