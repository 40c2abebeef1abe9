// Counting staff from payroll files: a second entry, because its readers are larger than the rules.
import { asked, bytes, text } from "./load.js";
import init, { Count } from "./counting/counting.js";

export { ProblemError } from "./load.js";

let loading;

export function load() {
  loading ??= bytes("./counting/counting_bg.wasm").then((wasm) => init({ module_or_path: wasm })).then(() => ({ count }));
  return loading;
}

/** Counts files, each with a name and its bytes: whole, or as an iterable of portions. */
async function count(files, { support, company, on } = {}) {
  const reader = new Count();
  try {
    for (const { name, bytes } of files) {
      reader.begin(name);
      if (bytes instanceof Uint8Array) reader.feed(bytes);
      else for await (const portion of bytes) reader.feed(portion);
      reader.end();
    }
    return asked(() => reader.finish(text(support), text(company), on));
  } finally {
    reader.free();
  }
}
