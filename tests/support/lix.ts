// Readability by LIX: words a sentence, and the share of words over six letters in percent; each part rounded up.
// Each text is a sentence or more; the full stop after a day's number ends none.
export function lix(texts: string[]): number {
  const words = texts.flatMap((text) => text.split(/\s+/)).filter(Boolean);
  const sentences = texts.reduce((sum, text) => sum + 1 + (text.match(/(?<!\d)[.?!](?=\s)/g) ?? []).length, 0);
  const long = words.filter((word) => (word.match(/\p{L}/gu) ?? []).length > 6).length;
  return Math.ceil(words.length / sentences) + Math.ceil((100 * long) / words.length);
}
