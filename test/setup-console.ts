import { afterEach, expect } from 'vitest';

/**
 * Makes an unexpected console warning or error a failure of the test in which it was heard. A test that expects one
 * replaces the method: `vi.spyOn(console, 'warn').mockImplementation(() => undefined)`.
 */
const heard: string[] = [];

for (const level of ['warn', 'error'] as const) {
  const print = console[level].bind(console);
  console[level] = (...parts: unknown[]) => {
    heard.push(`console.${level}: ${parts.map(String).join(' ')}`);
    print(...parts);
  };
}

// Lit's development build says once per page that it is one; its other warnings are worth hearing.
const lit = globalThis as { litIssuedWarnings?: Set<string> };
lit.litIssuedWarnings = (lit.litIssuedWarnings ?? new Set<string>()).add('dev-mode');

afterEach(() => {
  expect(heard.splice(0), 'unexpected messages on the console').toEqual([]);
});
