import { expect, test } from 'vitest';
import { cssVariables, palettes, type Palette, type Theme, type Token } from '../../src/look/palette.ts';

const surfaces: readonly Token[] = ['sea', 'land', 'land2', 'paper'];

// Lowest and highest contrast with the four surfaces, as the design states them.
const stated: Readonly<Record<Theme, Partial<Record<Token, readonly [number, number]>>>> = {
  light: {
    ink: [14.8, 17.6],
    ink2: [7.0, 8.3],
    ink3: [4.8, 5.8],
    waterLabel: [5.1, 6.1],
    disputed: [3.1, 3.7],
    minerals: [5.4, 6.5],
    goods: [3.3, 3.9],
    goodsText: [5.1, 6.1],
    tech: [8.5, 10.1],
    energy: [3.7, 4.4],
    energyText: [5.7, 6.8],
    metals: [6.8, 8.1],
    capital: [3.5, 4.2],
    capitalText: [5.5, 6.6],
    ghost: [3.5, 4.1],
    open: [5.0, 6.0],
    restricted: [4.2, 5.1],
    threatened: [4.2, 5.1],
    contested: [4.8, 5.7],
    contestedText: [5.5, 6.6],
    closed: [7.8, 9.3],
    focus: [5.4, 6.5],
  },
  dark: {
    ink: [12.7, 16.4],
    ink2: [8.3, 10.7],
    ink3: [5.6, 7.3],
    waterLabel: [5.0, 6.4],
    disputed: [4.5, 5.9],
    minerals: [7.1, 9.2],
    goods: [4.9, 6.3],
    goodsText: [7.0, 9.0],
    tech: [8.8, 11.4],
    energy: [9.6, 12.4],
    metals: [4.1, 5.3],
    metalsText: [6.0, 7.8],
    capital: [5.9, 7.7],
    ghost: [4.8, 6.3],
    open: [6.5, 8.5],
    restricted: [7.3, 9.4],
    contested: [5.3, 6.9],
    contestedText: [6.4, 8.2],
    closed: [7.1, 9.2],
    focus: [7.2, 9.3],
  },
};

function luminance(hex: string): number {
  const channel = (at: number): number => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

const contrasts = (palette: Palette, token: Token): number[] =>
  surfaces.map((surface) => contrast(palette[token], palette[surface])).sort((a, b) => a - b);

for (const theme of ['light', 'dark'] as const) {
  test(`the stated contrasts of the ${theme} theme hold`, () => {
    for (const [token, [lowest, highest]] of Object.entries(stated[theme])) {
      const measured = contrasts(palettes[theme], token as Token);
      expect(measured[0], `${token}, lowest`).toBeCloseTo(lowest, 0.9);
      expect(measured.at(-1), `${token}, highest`).toBeCloseTo(highest, 0.9);
    }
  });

  test(`every text colour of the ${theme} theme keeps 4.5 to 1 and every mark 3 to 1`, () => {
    for (const token of Object.keys(stated[theme]) as Token[]) {
      const isText = /Text$|Label$|^ink/.test(token);
      expect(contrasts(palettes[theme], token)[0], token).toBeGreaterThanOrEqual(isText ? 4.5 : 3);
    }
  });

  test(`the ink on a ${theme} mark is readable`, () => {
    const { mark, markInk } = palettes[theme];
    expect(contrast(mark, markInk)).toBeGreaterThan(12.5);
  });
}

test('a token becomes a kebab-case custom property', () => {
  const css = cssVariables(palettes.light);
  expect(css).toContain('--leverage-goods-text: #2763AC;');
  expect(css).toContain('--leverage-paper2: #F5F4F0;');
  expect(css.split('\n')).toHaveLength(Object.keys(palettes.light).length);
});

test('both themes have the same tokens', () => {
  expect(Object.keys(palettes.dark)).toEqual(Object.keys(palettes.light));
});
