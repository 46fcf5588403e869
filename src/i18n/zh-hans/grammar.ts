const NUMBERS = ['零', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十'];

/** A small number before a measure word, "两", "12". */
export function few(count: number): string {
  return NUMBERS[count] ?? String(count);
}

/** Parts that may hold commas, in one sentence; `more` is worded already, empty where nothing is left out. */
export function clauses(parts: readonly string[], more = ''): string {
  return (more === '' ? parts : [...parts, more]).join('；');
}

/** "另有3项"; empty for none. */
export function others(count: number, measure = '项'): string {
  return count > 0 ? `另有${few(count)}${measure}` : '';
}

/** Names in one line, "甲、乙和丙", "甲、乙及另外两项". */
export function listed(names: readonly string[], more = 0, measure = '项'): string {
  if (more > 0) return `${names.join('、')}及另外${few(more)}${measure}`;
  return [names.slice(0, -1).join('、'), names.at(-1) ?? ''].filter((part) => part !== '').join('和');
}

/** What is there of the parts, in full-width brackets. */
export function brackets(parts: readonly (string | null)[]): string {
  const present = parts.filter((part) => part !== null && part !== '');
  return present.length > 0 ? `（${present.join('，')}）` : '';
}
