// A list that is pasted with names and personal numbers: they go nowhere.
import { Application } from "../support/application";
import { expect, test } from "../support/journey";
import { PRAKTIK, Precheck } from "../support/precheck";

test.use({ viewport: { width: 320, height: 640 } });

test("names and personal numbers of a pasted list go nowhere", async ({ page, hands, t, traffic }) => {
  const precheck = new Precheck(hands, t);
  await precheck.begin();
  await precheck.fillCase(PRAKTIK);
  await precheck.next("staff_title");
  await precheck.way("paste");
  const secret = ["Aksel Hemmelig", "0101701234", "M-4711"];
  const rows = Array.from({ length: 6 }, (_, at) => `${secret[0]} ${at}\t${secret[1]}\t${secret[2]}\t37`);
  const field = hands.field(t.say("precheck.paste_label"));
  await hands.reach(field);
  await page.keyboard.insertText(["Navn\tCPR\tMedarbejdernummer\tTimer", ...rows].join("\n"));
  await hands.press("button", t.say("precheck.paste_read"));
  await expect(hands.main.getByText(t.say("precheck.list_counted", { persons: 6 }))).toBeVisible();
  await precheck.fromStaff("answer_title_met answer_title_municipality");
  const application = new Application(hands, t);
  await application.apply("gartneri");
  await application.toSummary();
  await application.send();
  const sent = [...traffic.bodies(), ...traffic.all.map((request) => request.url())].join("\n");
  for (const word of secret) expect(sent).not.toContain(word);
});
