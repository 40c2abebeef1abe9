// Starts the server with a new database in a folder of its own, on the day of every test.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DIST, PROGRAM, QUIET, TODAY } from "./program.mjs";

const port = process.argv[2];
const data = mkdtempSync(join(tmpdir(), "minside-"));
const server = spawn(PROGRAM, ["--port", port, "--data", data, "--dist", DIST, "--today", TODAY], { stdio: "inherit", env: QUIET });
const end = () => server.kill("SIGTERM");
process.on("SIGTERM", end);
process.on("SIGINT", end);
server.on("exit", (code) => {
  rmSync(data, { recursive: true, force: true });
  process.exit(code ?? 0);
});
