/* What follows a preposition keeps its article: "from the United States", "to the Netherlands". */
const WITH_ARTICLE = /^(?:United |Netherlands$|Philippines$|European Union$|Kachin )/;

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

/** The name of a place after a preposition, "the United States". */
export function withArticle(name: string): string {
  return WITH_ARTICLE.test(name) ? `the ${name}` : name;
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
