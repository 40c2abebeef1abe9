// A server of the test's own, for journeys about one that stops and comes back.
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { DIST, PROGRAM, QUIET, TODAY } from "./program.mjs";

export class Server {
  /** Its folder: the database, and in a demo the registers' files. */
  readonly data = mkdtempSync(join(tmpdir(), "minside-"));
  private child?: ChildProcess;
  /** Its address; the same after a restart. */
  address = "";
  /** The day it starts on; another one counts from the next start. */
  today = TODAY;

  /** Starts it with the pages in `dist`, the first time on a free port, and waits until it listens. */
  async start(dist = DIST): Promise<void> {
    const port = this.address ? new URL(this.address).port : "0";
    const args = ["--port", port, "--data", this.data, "--dist", dist, "--today", this.today];
    this.child = spawn(PROGRAM, args, { stdio: ["ignore", "pipe", "inherit"], env: QUIET });
    for await (const line of createInterface({ input: this.child.stdout! })) {
      const [address] = /http:\/\/\S+/.exec(line) ?? [];
      if (address) {
        this.address = address;
        this.child.stdout!.resume();
        return;
      }
    }
    throw new Error("the server ended before it listened");
  }

  /** Stops it and waits until it is gone; what it stored stays. */
  async stop(): Promise<void> {
    if (!this.child || this.child.exitCode !== null) return;
    const gone = once(this.child, "exit");
    this.child.kill("SIGTERM");
    await gone;
  }

  /** Stops it for good. */
  async end(): Promise<void> {
    await this.stop();
    rmSync(this.data, { recursive: true, force: true });
  }
}
