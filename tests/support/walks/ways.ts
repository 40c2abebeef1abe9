// Ways through what a citizen does less often: booking and its receipts, acting for another, moving, and no connection.
import { as, follow, look, lookAt, open, settled, type Walk } from "./walk";
import { NEW, TOLD, acceptMandate, book, giveMandate } from "./story";

const BOOKING = "/borger/booking";

/** A meeting is booked, and could be moved or given back. */
const booked: Walk = async (hands, t, at) => {
  const say = (key: string) => t.say(`booking.${key}`);
  await as(hands, NEW.user);
  await open(hands, t, BOOKING);
  await hands.press("button", say("book_button"));
  await hands.main.getByText(say("choose_missing")).first().waitFor();
  await at("booking-errors");
  await book(hands.page);
  await open(hands, t, BOOKING);
  await look(hands, at, "booked");
  await follow(hands, t, 'a[href*="/kvittering/"]');
  await look(hands, at, "booked-receipt");
  await open(hands, t, BOOKING);
  await follow(hands, t, 'a[href$="/flyt"]');
  await look(hands, at, "booked-move");
  await open(hands, t, BOOKING);
  await follow(hands, t, 'a[href$="/afbud"]');
  await at("booked-cancel");
  await hands.press("button", say("cancel_button"));
  await hands.main.getByText(say("reason_missing")).first().waitFor();
  await at("booked-cancel-errors");
};

/** Nothing is free: a receipt, the waiting list, a meeting asked for, and not to book oneself. */
const unfree: Walk = async (hands, t, at) => {
  const say = (key: string) => t.say(`booking_asking.${key}`);
  await as(hands, "borger-ingen-tider");
  await open(hands, t, BOOKING);
  await hands.press("button", t.say("booking.no_slot_button"));
  await hands.main.getByRole("heading", { name: t.say("booking.no_slot_title") }).waitFor();
  await at("none-free-receipt");
  await hands.press("button", t.say("booking.waiting_start"));
  await hands.main.getByText(t.say("booking.waiting_title")).waitFor();
  await at("waiting");
  await open(hands, t, `${BOOKING}/spoerg`);
  await at("ask");
  await hands.press("button", say("send"));
  await hands.main.getByText(say("words_missing")).first().waitFor();
  await at("ask-errors");
  await hands.fill(say("meeting_words"), "Et kursus.");
  await hands.press("button", say("send"));
  await hands.main.locator("#asking-receipt").waitFor();
  await at("asked");
  await open(hands, t, `${BOOKING}/fritagelse`);
  await at("exempt");
  await hands.choose(say("ground_label"), t.say("booking.ground_language"));
  await hands.press("button", say("send"));
  await hands.main.locator("#asking-receipt").waitFor();
  await at("exempt-asked");
};

/** Without script: signed out, a deadline with its times. */
const plain: Walk = async (hands, t, at) => {
  const path = t.address(`${BOOKING}/enkel`);
  await hands.page.goto(path);
  await hands.page.getByLabel(t.say("booking_plain.user")).waitFor();
  await at("plain-closed");
  await as(hands, NEW.user);
  await hands.page.goto(path);
  await hands.page.getByRole("radio").first().waitFor();
  await at("plain");
};

/** A power of attorney: given, with its code, accepted, used, and taken back. */
const acting: Walk = async (hands, t, at) => {
  const { page } = hands;
  const mandate = await giveMandate(page);
  await open(hands, t, "/borger/fuldmagt");
  await look(hands, at, "mandate-given");
  await hands.press("button", new RegExp(`^${t.say("mandate.code_make")}`));
  await hands.main.getByText(t.say("mandate.code_title")).waitFor();
  await at("mandate-code");
  await acceptMandate(page, mandate);
  await open(hands, t, "/borger/fuldmagt");
  await look(hands, at, "mandate-held");
  const home = `/borger/for/${NEW.person}`;
  await lookAt(hands, t, at, {
    "acting-home": home,
    "acting-plan": `${home}/plan`,
    "acting-booking": `${home}/booking`,
    "acting-job-log": `${home}/joblog`,
    "acting-messages": `${home}/beskeder`,
    "acting-not-given": `${home}/cv`,
  });
  await as(hands, NEW.user);
  await open(hands, t, "/borger/fuldmagt");
  await hands.press("button", new RegExp(`^${t.say("mandate.withdraw")}`));
  await page.getByRole("dialog").waitFor();
  await at("mandate-withdraw");
  await hands.press("button", t.say("mandate.withdraw"), page.getByRole("dialog"));
  await page.getByRole("dialog").waitFor({ state: "detached" });
  // Only when the page has read its list again does somebody else sign in.
  await hands.main.getByRole("button", { name: new RegExp(`^${t.say("mandate.withdraw")}`) }).waitFor({ state: "detached" });
  await settled(hands);
  await as(hands, TOLD.user);
  await open(hands, t, `${home}/plan`);
  await at("acting-ended");
};

/** She has moved: nothing said yet, and consent given. */
const moved: Walk = async (hands, t, at) => {
  await as(hands, "borger-flyttet");
  await open(hands, t, "/borger/flytning");
  await look(hands, at, "moved");
  await hands.press("button", t.say("moving.give"));
  await hands.main.getByRole("button", { name: t.say("moving.withdraw") }).waitFor();
  await at("moved-consent");
};

/** No connection: what can be read, what cannot, and what waits to be sent. */
const offline: Walk = async (hands, t, at) => {
  const { page } = hands;
  await as(hands, NEW.user);
  const read = { overview: "/borger", booking: BOOKING, plan: "/borger/plan", messages: "/borger/beskeder" };
  for (const path of Object.values(read)) await open(hands, t, path);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.context().setOffline(true);
  for (const [state, path] of Object.entries({ ...read, cv: "/borger/cv" })) {
    await open(hands, t, path);
    await hands.main.locator(".alert").first().waitFor();
    await look(hands, at, `offline-${state}`);
  }
  await open(hands, t, "/borger/beskeder/ny");
  await hands.choose(t.say("messages.with_label"), t.say("messages.with_municipality"));
  await hands.fill(t.say("messages.subject_label"), "Mødet");
  await hands.fill(t.say("messages.text_label"), "Kan jeg komme senere?");
  await hands.press("button", t.say("messages.send"));
  await hands.main.getByText(t.say("citizen.waiting_badge"), { exact: true }).waitFor();
  await settled(hands);
  await at("offline-waiting");
  await page.context().setOffline(false);
};

export const WAYS: Record<string, Walk> = { booked, unfree, plain, acting, moved, offline };
