export const PROGRAM: string;
export const DIST: string;
export const TODAY: string;
export const QUIET: Record<string, string>;
