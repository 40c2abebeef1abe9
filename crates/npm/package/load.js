// The bytes of a wasm file beside this one: from the disk in Node, by fetch in a browser.
export async function bytes(name) {
  const address = new URL(name, import.meta.url);
  if (address.protocol !== "file:") return fetch(address);
  const { readFile } = await import("node:fs/promises");
  return readFile(address);
}

/** What the rules refuse: the problem document stands in `problem`. */
export class ProblemError extends Error {
  constructor(problem) {
    super(problem.title);
    this.name = "ProblemError";
    this.problem = problem;
  }
}

/** Calls a function that speaks JSON text, and turns a problem document into an exception. */
export function asked(call) {
  try {
    return JSON.parse(call());
  } catch (error) {
    throw typeof error === "string" ? new ProblemError(JSON.parse(error)) : error;
  }
}

export const text = (value) => (value === undefined ? undefined : JSON.stringify(value));
