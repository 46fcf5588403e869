import { describe, expect, it } from 'vitest';
import { ThemedColours } from '../../src/cli/themed-colours.ts';

describe('one picture for both themes', () => {
  it('names each pair of colours once, and says both in a style sheet', () => {
    const colours = new ThemedColours();
    const joined = colours.join('<a fill="#FFFFFF" stroke="#112233"/>', '<a fill="#000000" stroke="#445566"/>');
    expect(joined).toBe('<a fill="var(--p0)" stroke="var(--p1)"/>');
    expect(colours.join('<b fill="#ffffff"/>', '<b fill="#000000"/>')).toBe('<b fill="var(--p0)"/>');
    const css = colours.cssOfPage();
    expect(css).toContain(':root{--p0:#FFFFFF;--p1:#112233}');
    expect(css).toContain(':root[data-theme=dark]{--p0:#000000;--p1:#445566}');
    expect(css).toContain(
      '@media (prefers-color-scheme:dark){:root:not([data-theme=light]){--p0:#000000;--p1:#445566}}',
    );
    expect(colours.cssOfFile()).toBe(
      ':root{--p0:#FFFFFF;--p1:#112233}@media(prefers-color-scheme:dark){:root{--p0:#000000;--p1:#445566}}',
    );
  });

  it('is refused where the two differ by more than colours', () => {
    expect(() => new ThemedColours().join('<a fill="#FFFFFF"/>', '<b fill="#FFFFFF"/>')).toThrow(
      /more than its colours/,
    );
  });
});
