// Which server the journeys run against, and on which day. Paths are seen from the root of the workspace.
import { fileURLToPath } from "node:url";

const root = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

export const PROGRAM = process.env.MINSIDE_SERVER ?? root("target/release/server");
export const DIST = process.env.MINSIDE_DIST ?? root("dist");
export const TODAY = "2026-11-16";
/** The server's own log, from warnings up. */
export const QUIET = { RUST_LOG: "warn", ...process.env };
