// Ways through the pages of citizens.
import { people } from "../application";
import { as, emptyForm, follow, look, lookAt, open, type Walk } from "./walk";
import { NEW, TOLD, decide, tell } from "./story";

const PLAN = "/borger/plan";

/** Pages of one's own, as they are for somebody who is new. */
const NEW_PAGES = {
  plan: PLAN,
  "plan-versions": `${PLAN}/udgaver`,
  suggestions: "/borger/forslag",
  timeline: "/borger/tidslinje",
  "job-log": "/borger/joblog",
  "job-new": "/borger/joblog/ny",
  "job-file": "/borger/joblog/fil",
  messages: "/borger/beskeder",
  "message-new": "/borger/beskeder/ny",
  data: "/borger/mine-data",
  decisions: "/borger/afgoerelser",
  reminders: "/borger/paamindelser",
  mandates: "/borger/fuldmagt",
  "mandate-new": "/borger/fuldmagt/ny",
  "not-moved": "/borger/flytning",
  nowhere: "/borger/findes-ikke",
};

const CV = "/borger/cv";
const CV_PAGES = {
  cv: CV,
  "cv-contact": `${CV}/kontakt`,
  "cv-seeks": `${CV}/soeger`,
  "cv-terms": `${CV}/hvor-meget`,
  "cv-experience": `${CV}/erfaring`,
  "cv-experience-new": `${CV}/erfaring/ny`,
  "cv-education": `${CV}/uddannelse`,
  "cv-education-new": `${CV}/uddannelse/ny`,
  "cv-can": `${CV}/kan`,
  "cv-about": `${CV}/om-mig`,
  "cv-visible": `${CV}/vis`,
  "cv-file": `${CV}/fil`,
};

/** The same where there is something in them. */
const TOLD_PAGES = {
  "told-overview": "/borger",
  "told-plan": PLAN,
  "told-plan-versions": `${PLAN}/udgaver`,
  "told-plan-version": `${PLAN}/udgaver/2`,
  "told-suggestions": "/borger/forslag",
  "told-timeline": "/borger/tidslinje",
  "told-job-log": "/borger/joblog",
  "told-job": "/borger/joblog/entry-0001",
  "told-messages": "/borger/beskeder",
};

/** Every state that a citizen can be in, as she sees it first. */
const states: Walk = async (hands, t, at) => {
  for (const { id } of people("citizen")) {
    await as(hands, id);
    await open(hands, t, "/borger");
    await at(`overview-${id}`);
    await open(hands, t, "/borger/booking");
    await at(`booking-${id}`);
  }
};

/** Somebody new, on her own pages, and what is wrong with forms that are empty. */
const beginner: Walk = async (hands, t, at) => {
  await open(hands, t, "/borger");
  await at("citizen-closed");
  await as(hands, NEW.user);
  await open(hands, t, "/borger");
  await look(hands, at, "overview");
  await lookAt(hands, t, at, NEW_PAGES);
  await emptyForm(hands, t, at, "/borger/joblog/ny", t.say("job_log.save"), "job-new-errors");
  await emptyForm(hands, t, at, "/borger/beskeder/ny", t.say("messages.send"), "message-new-errors");
  await emptyForm(hands, t, at, "/borger/fuldmagt/ny", t.say("mandate.give_button"), "mandate-new-errors");
};

/** A CV that is not begun, and one that is filled in. */
const cv: Walk = async (hands, t, at) => {
  await as(hands, NEW.user);
  await lookAt(hands, t, at, CV_PAGES);
  await emptyForm(hands, t, at, `${CV}/erfaring/ny`, t.say("cv.save"), "cv-experience-errors");
  await as(hands, "borger-vestereg-jobparat");
  await lookAt(hands, t, at, Object.fromEntries(Object.entries(CV_PAGES).map(([state, path]) => [`full-${state}`, path])));
  await open(hands, t, `${CV}/erfaring`);
  await follow(hands, t, 'a[href*="/cv/erfaring/"]:not([href$="/ny"])');
  await at("full-cv-experience-one");
};

/** A citizen whose pages have something in them: goals on two levels, two versions, messages, jobs, a decision. */
const told: Walk = async (hands, t, at) => {
  await tell(hands.page);
  await decide(hands.page, "p-mynte");
  await as(hands, TOLD.user);
  await lookAt(hands, t, at, TOLD_PAGES);
  await open(hands, t, PLAN);
  await follow(hands, t, 'a[href*="/plan/maal/"]');
  await look(hands, at, "told-goal");
  await follow(hands, t, '.goal a[href*="/plan/maal/"]');
  await look(hands, at, "told-goal-below");
  await open(hands, t, "/borger/beskeder");
  await follow(hands, t, ".conversation a");
  await at("told-conversation");
  await open(hands, t, "/borger/joblog/entry-0001");
  await hands.press("button", t.say("job_log.delete"));
  await hands.page.getByRole("dialog").waitFor();
  await at("told-job-delete");
  await as(hands, "borger-ung");
  await open(hands, t, "/borger/afgoerelser");
  await look(hands, at, "told-decisions");
};

/** Easy reading of duties and plan: the first card and the next. */
const easy: Walk = async (hands, t, at) => {
  await as(hands, TOLD.user);
  await open(hands, t, "/borger");
  await hands.press("button", t.say("citizen.easy_on"));
  for (const [state, path] of Object.entries({ easy: "/borger", "easy-plan": PLAN })) {
    await open(hands, t, path);
    await hands.main.locator(".easy-card").waitFor();
    await at(state);
    await hands.press("button", t.say("easy.next"));
    await hands.main.getByText(t.say("easy.back"), { exact: true }).waitFor();
    await at(`${state}-next`);
  }
};

export const CITIZENS: Record<string, Walk> = { states, beginner, cv, told, easy };
