// What people have done before a walk begins, written through the API: a case with something in every page.
import type { Page } from "@playwright/test";
import { get, post, put, signIn } from "../api";

/** On dagpenge with a plan from the unemployment fund and a meeting in a week. */
export const TOLD = { user: "borger-akasse", person: "p-birk", fund: "sagsbehandler-akasse" };
/** New on dagpenge: must book, and has nothing yet. */
export const NEW = { user: "borger-booking", person: "p-anemone" };
/** Her booking's last day is past: the municipality has a proposal. */
export const LATE = { user: "borger-frist-overset", person: "p-vikke", office: "sagsbehandler-vestereg" };

const of = (person: string, part: string) => `/api/v1/persons/${person}/${part}`;

/** A case is opened by who is signed in. */
export async function openCase({ request }: Page, person: string): Promise<void> {
  await post(request, of(person, "openings"), { purpose: "plan" });
}

/** A question with its answer, two jobs in the log, a plan published twice, and a comment on it. */
export async function tell(page: Page): Promise<void> {
  const api = page.request;
  const { user, person, fund } = TOLD;
  await signIn(api, user);
  const asked = { with: "fund", subject: "Kursus", text: "Er der plads på kurset?" };
  const { id } = await post(api, of(person, "conversations"), asked);
  const job = { title: "Lagermedarbejder", employer: "Byens Lager", on: "2026-11-10", kind: "advertised", status: "sent" };
  await put(api, of(person, "job-log/entry-0001"), job);
  await put(api, of(person, "job-log/entry-0002"), { ...job, title: "Chauffør", on: "2026-11-12", kind: "network", status: "interview" });
  await signIn(api, fund);
  await openCase(page, person);
  await post(api, of(person, `conversations/${id}/messages`), { text: "Ja. Det begynder den 7. december." });
  const goal = { goal: "walked-goal", parent: null, kind: "education", title: "Sikkerhedskursus" };
  await post(api, of(person, "plan/operations"), { operations: [{ id: "walked", change: { add_goal: goal } }] });
  const { plan } = await get(api, of(person, "plan"));
  await post(api, of(person, "plan/versions"), { version: plan.version });
}

/** She books the first time there is. */
export async function book({ request }: Page): Promise<void> {
  await signIn(request, NEW.user);
  const { days } = await get(request, of(NEW.person, "slots"));
  await post(request, of(NEW.person, "bookings"), { slot: days[0].times[0].slot.id });
}

/** She gives a power of attorney that nobody has yet; gives its id. */
export async function giveMandate({ request }: Page): Promise<string> {
  await signIn(request, NEW.user);
  const scope = { plan: "act", messages: "see", job_log: "act", booking: "act" };
  return (await post(request, of(NEW.person, "mandates"), { scope, until: "2026-12-31" })).id;
}

/** She makes a code for it, and the other one, who is signed in from here on, accepts. */
export async function acceptMandate({ request }: Page, mandate: string): Promise<void> {
  const { code } = await post(request, of(NEW.person, `mandates/${mandate}/invitation`));
  await signIn(request, TOLD.user);
  await post(request, "/api/v1/mandates", { code });
}

/** The municipality decides that her plan comes as a letter. */
export async function decide(page: Page, person: string): Promise<void> {
  await signIn(page.request, "sagsbehandler");
  await openCase(page, person);
  const decision = { about: "digital_plan", granted: true, ground: "it_skills", reasons: "Du har ingen computer." };
  await post(page.request, of(person, "exemptions"), decision);
}
