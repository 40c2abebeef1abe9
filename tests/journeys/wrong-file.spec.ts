// A file that is none: what is wrong, in which line, and what to do next.
import { expectAccessible } from "../support/accessibility";
import { expect, test } from "../support/journey";
import { PRAKTIK, Precheck } from "../support/precheck";
import { ANSWER, PICTURE, SAMPLES, truncated } from "../support/samples";

const CUT = truncated();
const WRONG = [
  { file: ANSWER, code: "answer_file", line: 1 },
  { file: CUT.file, code: "truncated_file", line: CUT.lines },
  { file: PICTURE, code: "unknown_format", line: undefined },
];

for (const { file, code, line } of WRONG) {
  test(`${code} is said with its place and the next step, and the right file can follow`, async ({ hands, t }) => {
    const precheck = new Precheck(hands, t);
    await precheck.begin();
    await precheck.fillCase(PRAKTIK);
    await precheck.next("staff_title");
    await precheck.giveFiles(file);
    const message = t.say(`eindkomst.${code}`);
    const place = line === undefined ? "files_file" : "files_line";
    const sentence = t.say(`precheck.${place}`, { file: file.name, line: line ?? 0, message });
    await expect(hands.main.getByText(sentence, { exact: true })).toBeVisible();
    await expect(hands.main.getByText(t.say("precheck.files_nothing"))).toBeVisible();
    await expectAccessible(hands.page);

    // It is no answer: the step is not left.
    await hands.press("button", t.say("precheck.next"));
    const errors = hands.main.getByRole("group", { name: t.say("common.problems") });
    await expect(errors).toBeFocused();
    await expect(errors.getByRole("link", { name: t.say("precheck.files_hours_needed") })).toBeVisible();

    await precheck.giveFiles(SAMPLES.fixed);
    await precheck.chooseUnit("1999999901");
    await precheck.next("placements_title");
  });
}
