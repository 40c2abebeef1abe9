// The API beside the pages: to count what was stored, and to fill an inbox.
import { expect, type APIRequestContext, type APIResponse } from "@playwright/test";
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";

/** A question that is met, with its staff figures. */
const QUESTION = JSON.parse(readFileSync(new URL("../../docs/schema/examples/question.json", import.meta.url), "utf8"));

/** What the server answers, which must be that it did it. */
async function told(path: string, answer: APIResponse): Promise<any> {
  const text = await answer.text();
  expect(answer.ok(), `${path}: ${answer.status()} ${text}`).toBe(true);
  return text ? JSON.parse(text) : undefined;
}

const once = () => ({ "Idempotency-Key": randomUUID() });

export async function post(api: APIRequestContext, path: string, data?: unknown): Promise<any> {
  return told(path, await api.post(path, { data, headers: once() }));
}

/** Writes something new. */
export async function put(api: APIRequestContext, path: string, data: unknown): Promise<any> {
  return told(path, await api.put(path, { data, headers: { ...once(), "If-None-Match": "*" } }));
}

export async function get(api: APIRequestContext, path: string): Promise<any> {
  return told(path, await api.get(path));
}

export async function signIn(api: APIRequestContext, user: string): Promise<void> {
  await post(api, "/api/v1/session", { user });
}

/** Ids of the applications of the company that is signed in. */
export async function applications(api: APIRequestContext): Promise<string[]> {
  const answer = await api.get("/api/v1/applications");
  expect(answer.status()).toBe(200);
  const { items } = await answer.json();
  return items.map((row: { id: string }) => row.id);
}

/** Stores an application of `user` for the workplace, beginning on `start`; gives its id. */
export async function store(api: APIRequestContext, user: string, p_number: string, start: string): Promise<string> {
  await signIn(api, user);
  const { question, staffing } = structuredClone(QUESTION);
  // Then nothing that the registers cannot see leaves the ratio open.
  question.person.integration = { value: false };
  question.start = { value: start };
  question.end = { value: new Date(Date.parse(start) + 27 * 86_400_000).toISOString().slice(0, 10) };
  const { finding, rules_version } = await post(api, "/api/v1/precheck", { question, staffing });
  const receipt = await post(api, "/api/v1/applications", {
    p_number,
    job: { function: "Hjælper" },
    contact: { name: "Karen Kontakt", email: "karen@firma.dk", phone: "12345678" },
    representative: { name: "Tove Tillid" },
    question,
    staffing,
    finding,
    rules_version,
    remark: "Vi har ansat to flere siden oktober.",
  });
  return receipt.id;
}
