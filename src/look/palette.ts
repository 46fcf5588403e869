/** The two themes. */
export type Theme = 'light' | 'dark';

const light = {
  paper: '#FFFFFF',
  paper2: '#F5F4F0',
  hair: '#D8D5CD',
  hair2: '#ECEAE4',
  ink: '#16191C',
  ink2: '#474F56',
  ink3: '#5E676F',
  sea: '#E4ECF0',
  land: '#FAF8F3',
  land2: '#F3EFE6',
  border: '#C8C1B3',
  coast: '#B3C0C8',
  admin: '#D5CEC0',
  river: '#9DB8C8',
  waterLabel: '#4C6676',
  disputed: '#8C8474',
  halo: '#F4F5F3',
  minerals: '#0E6A5A',
  mineralsText: '#0E6A5A',
  goods: '#4483CB',
  goodsText: '#2763AC',
  tech: '#5E2584',
  techText: '#5E2584',
  energy: '#847A26',
  energyText: '#655C10',
  metals: '#7A4106',
  metalsText: '#7A4106',
  capital: '#CF4C76',
  capitalText: '#A62F58',
  ghost: '#747E86',
  open: '#5B656D',
  restricted: '#A55C00',
  threatened: '#A55C00',
  contested: '#C3291B',
  contestedText: '#B3231A',
  closed: '#8E1309',
  mark: '#FFD84D',
  markInk: '#16191C',
  focus: '#1257C9',
} as const;

/**
 * The name of a colour, after what it is for: surfaces and rules (`paper` ... `hair2`), ink, the basemap (`sea` ...
 * `disputed`), `halo` under lines and text, the six flow groups (`minerals` ... `capital`, with a `...Text` colour each),
 * `ghost` for the edge of a flow without amount, the statuses of a chokepoint, `mark` for what is selected or pointed at
 * (always with a `markInk` outline), and `focus`. `land2` is land outside the emphasised region.
 */
export type Token = keyof typeof light;

/** A colour, `#RRGGBB`, for each token. */
export type Palette = Readonly<Record<Token, string>>;

/**
 * The palettes of both themes. Text colours keep a contrast of 4.5 to 1, marks 3 to 1, with sea, land, land2 and paper of
 * their theme (WCAG 2.2, https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio).
 */
export const palettes: Readonly<Record<Theme, Palette>> = {
  light,
  dark: {
    paper: '#14191E',
    paper2: '#1B2228',
    hair: '#333C44',
    hair2: '#252D34',
    ink: '#F1EFEA',
    ink2: '#BDC4CA',
    ink3: '#98A2AA',
    sea: '#0C1216',
    land: '#202A32',
    land2: '#171E24',
    border: '#43505A',
    coast: '#38454F',
    admin: '#323D46',
    river: '#34505F',
    waterLabel: '#7F9BAB',
    disputed: '#86919A',
    halo: '#121A1F',
    minerals: '#2BCBAE',
    mineralsText: '#2BCBAE',
    goods: '#549ADF',
    goodsText: '#7FB8F0',
    tech: '#D9BEFA',
    techText: '#D9BEFA',
    energy: '#EED06A',
    energyText: '#EED06A',
    metals: '#B17C50',
    metalsText: '#CF9C70',
    capital: '#FB7E98',
    capitalText: '#FB7E98',
    ghost: '#8C969E',
    open: '#A5AFB7',
    restricted: '#F0A93C',
    threatened: '#F0A93C',
    contested: '#FF6E5A',
    contestedText: '#FF8A78',
    closed: '#FF9A8C',
    mark: '#FFD84D',
    markInk: '#16191C',
    focus: '#8AB8FF',
  },
};

/** The name of the CSS custom property of a token: `goodsText` gives `--leverage-goods-text`. */
export function cssVariableName(token: Token): string {
  return `--leverage-${token.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** Declarations for the body of a CSS rule, one a line: `--leverage-paper: #FFFFFF;` ... */
export function cssVariables(palette: Palette): string {
  return (Object.keys(palette) as Token[]).map((token) => `${cssVariableName(token)}: ${palette[token]};`).join('\n');
}
