// Ways through the pages of citizens and of those who work with them. Each page is opened by its address, with what
// can be unfolded open.
import { signIn } from "./api";
import type { Hands } from "./hands";
import { expectPage } from "./page";
import type { Texts } from "./texts";
import { people } from "./application";
import type { At, Walk } from "./walks";

/** The citizen whose own pages are gone through: a deadline to book by, and something in every page. */
const OWN = { user: "borger-booking", person: "p-anemone" };

/** Pages of one's own, beside the overview. */
const OWN_PAGES = {
  plan: "/plan",
  "plan-versions": "/plan/udgaver",
  booking: "/booking",
  "job-log": "/joblog",
  messages: "/beskeder",
  "message-new": "/beskeder/ny",
  cv: "/cv",
  "cv-contact": "/cv/kontakt",
  "cv-seeks": "/cv/soeger",
  "cv-terms": "/cv/hvor-meget",
  "cv-experience": "/cv/erfaring",
  "cv-education": "/cv/uddannelse",
  "cv-can": "/cv/kan",
  "cv-about": "/cv/om-mig",
  "cv-visible": "/cv/vis",
  "cv-file": "/cv/fil",
  data: "/mine-data",
  reminders: "/paamindelser",
  nowhere: "/findes-ikke",
};

/** Pages of the office that are about nobody. */
const OFFICE_PAGES = {
  inbox: "",
  citizens: "/borgere",
  calendar: "/tider",
  publish: "/tider/nye",
  deadlines: "/frister",
  "deadlines-new": "/frister/nye",
};

/** Pages of a case. */
const CASE_PAGES = { citizen: "", meetings: "/moeder", messages: "/beskeder", "message-new": "/beskeder/ny", cv: "/cv", plan: "/plan" };

/** The citizen who missed a deadline: her case has a proposal. */
const CASE = "p-vikke";

async function open({ page, main }: Hands, t: Texts, path: string): Promise<void> {
  await page.goto(t.address(path));
  await expectPage(page, t, /./);
  await page.locator("main:not([aria-busy])").waitFor();
  await main.locator(".spinner").first().waitFor({ state: "detached" });
}

/** The same page closed and with everything unfolded. */
async function look(hands: Hands, at: At, state: string): Promise<void> {
  await at(state);
  const folded = hands.main.locator("details:not([open])");
  if ((await folded.count()) === 0) return;
  await folded.evaluateAll((all) => all.forEach((details) => details.setAttribute("open", "")));
  await at(`${state}-open`);
}

/** Every state that a citizen can be in, as she sees it first. */
const states: Walk = async (hands, t, at) => {
  for (const { id } of people("citizen")) {
    await signIn(hands.page.request, id);
    await open(hands, t, "/borger");
    await at(`overview-${id}`);
    await open(hands, t, "/borger/booking");
    await at(`booking-${id}`);
  }
};

/** One citizen's own pages. */
const own: Walk = async (hands, t, at) => {
  await signIn(hands.page.request, OWN.user);
  for (const [state, path] of Object.entries(OWN_PAGES)) {
    await open(hands, t, `/borger${path}`);
    await look(hands, at, `own-${state}`);
  }
  await open(hands, t, "/borger");
  await hands.press("button", t.say("citizen.easy_on"));
  for (const [state, path] of Object.entries({ easy: "", "easy-plan": "/plan" })) {
    await open(hands, t, `/borger${path}`);
    await hands.main.locator(".easy-card").waitFor();
    await at(`own-${state}`);
  }
};

/** The office's pages, and those of one case, opened with a purpose. */
const office: Walk = async (hands, t, at) => {
  await signIn(hands.page.request, "sagsbehandler-vestereg");
  for (const [state, path] of Object.entries(OFFICE_PAGES)) {
    await open(hands, t, `/kommune${path}`);
    await look(hands, at, `office-${state}`);
  }
  await open(hands, t, `/kommune/borgere/${CASE}`);
  await at("case-purpose");
  await hands.choose(t.say("office.purpose_legend"), t.say("office.purpose_meeting"));
  await hands.press("button", t.say("office.purpose_button"));
  for (const [state, path] of Object.entries(CASE_PAGES)) {
    await open(hands, t, `/kommune/borgere/${CASE}${path}`);
    await look(hands, at, `case-${state}`);
  }
};

export const CASE_WALKS: Record<string, Walk> = { states, own, office };
