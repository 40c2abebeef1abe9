import type { MinsideCount as Counted } from "./schema/count.schema";
import type { CompanyFile as Company } from "./schema/company.schema";
import type { SupportList as Support } from "./schema/support.schema";
export { ProblemError } from "./index";

export interface PayrollFile {
  name: string;
  /** The whole file, or portions of it. */
  bytes: Uint8Array | Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
}

/** Counts staff by month, workplace and company. Names and personal numbers stay in the counter. */
export function load(): Promise<{
  count(files: PayrollFile[], options?: { support?: Support; company?: Company; on?: string }): Promise<Counted>;
}>;
