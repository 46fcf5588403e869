/* Names that keep an article in a sentence: "from the United States", "held by the Kachin Independence Army". */
const WITH_ARTICLE = [
  /^(?:United (?:States|Kingdom|Nations|Arab Emirates)|Netherlands|Philippines|European Union|White House|US Treasury)$/,
  /^(?!the |.*['’]s ).*\b(?:Army|Ministry|Bureau|Department|Union|[Bb]elt|[Bb]order|Administration|Agency)\b/i,
];

/* What follows these words belongs to the noun before them: "US duties of 2 April" are duties. */
const TAIL = / (?:of|on|for|to|in|with|at|by) .*|[,:(].*/;

/** Words of a dictionary or a name as the start of a sentence. */
export function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A name in the middle of a sentence: "Chips" becomes "chips", "AI chips" and "US gas" stay. */
export function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** The name of a place or an actor in the middle of a sentence, "the United States". */
export function withArticle(name: string): string {
  return WITH_ARTICLE.some((form) => form.test(name)) ? `the ${name}` : name;
}

/** Whether a name takes a verb in the plural: "China's gallium licences" does, "US list of 140 firms" and "Rapidus" do not. */
export function isPlural(name: string): boolean {
  return /[^isu]s$/.test(name.replace(TAIL, ''));
}

/** Parts that may hold commas, in one sentence: `a; b; and 3 more`. */
export function clauses(parts: readonly string[], more: number, ofWhat = ''): string {
  if (more <= 0) return parts.join('; ');
  return [...parts, `and ${more} more${ofWhat}`].join('; ');
}
