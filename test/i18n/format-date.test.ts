import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { formatDate, formatPeriod, isAYearBefore, isByYear, yearOf } from '../../src/i18n/format.ts';
import { en } from '../../src/i18n/en.ts';

describe('formatDate', () => {
  it.each([
    ['2025-06-10', '10 June 2025'],
    ['2025-05', 'May 2025'],
    ['2025', '2025'],
    ['2025-01/2025-05', 'January–May 2025'],
    ['2025-06-09/2025-06-10', '9–10 June 2025'],
    ['2025-06-09/2025-07-10', '9 June – 10 July 2025'],
    ['2022/2024', '2022–2024'],
    ['2025-04-04/..', 'since 4 April 2025'],
    ['../2024-10', 'by October 2024'],
    ['2025-05~', 'about May 2025'],
    ['2025-05?', 'perhaps May 2025'],
    ['2025-01/2025-05-12', 'January 2025 to 12 May 2025'],
    ['0099-01-01', '1 January 99'],
  ])('writes %s as %s', (edtf, words) => expect(formatDate(edtf, en)).toBe(words));

  it('leaves out a year that goes without saying', () => {
    expect(formatDate('2025-06-10', en, { omitYear: 2025 })).toBe('10 June');
    expect(formatDate('2024-06-10', en, { omitYear: 2025 })).toBe('10 June 2024');
    expect(formatDate('2024-12/2025-02', en, { omitYear: 2025 })).toBe('December 2024 – February 2025');
    expect(formatDate('2025', en, { omitYear: 2025 })).toBe('2025');
  });

  it('shortens months where asked', () => {
    expect(formatDate('2025-06-09/2025-06-10', en, { months: 'short' })).toBe('9–10 Jun 2025');
  });

  it('gives back what is no date', () => expect(formatDate('last spring', en)).toBe('last spring'));

  it.each(['Pacific/Kiritimati', 'Pacific/Niue', 'America/New_York', 'Asia/Tokyo'])(
    'names the day of the calendar in %s',
    (TZ) => {
      const module = fileURLToPath(new URL('../../node_modules/vite/dist/node/index.js', import.meta.url));
      const script = `
        const { createServer } = await import(${JSON.stringify(module)});
        const server = await createServer({ configFile: false, logLevel: 'silent', appType: 'custom', server: { middlewareMode: true, ws: false, watch: null }, optimizeDeps: { noDiscovery: true } });
        const { formatDate } = await server.ssrLoadModule('/src/i18n/format.ts');
        const { en } = await server.ssrLoadModule('/src/i18n/en.ts');
        console.log(formatDate('2024-01-05', en), '|', formatDate('2024-12-31/2025-01-01', en), '|', new Date(2024, 0, 5).toISOString());
        await server.close();`;
      const cwd = fileURLToPath(new URL('../..', import.meta.url));
      const out = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
        cwd,
        env: { ...process.env, TZ },
        encoding: 'utf8',
      });
      expect(out).toContain('5 January 2024 | 31 December 2024 – 1 January 2025 |');
    },
  );
});

describe('formatPeriod', () => {
  it.each([
    ['2025-05', 'in May'],
    ['2025-06-10', 'on 10 June'],
    ['2025-01/2025-05', 'in January–May'],
    ['2024', 'in 2024'],
    ['2024-05', 'in May 2024'],
    ['2025-04-04/..', 'since 4 April'],
    ['2025-05~', 'about May'],
    ['2025-06-09/2025-06-10', '9–10 June'],
  ])('says %s as "%s" in 2025', (edtf, words) => expect(formatPeriod(edtf, en, { omitYear: 2025 })).toBe(words));
});

describe('dates', () => {
  it('of whole years are told from shorter ones', () => {
    expect(isByYear('2024')).toBe(true);
    expect(isByYear('2022/2024')).toBe(true);
    expect(isByYear('2024-05')).toBe(false);
    expect(isByYear('2024/..')).toBe(false);
  });

  it('have the year of their end', () => {
    expect(yearOf('2024-12/2025-02')).toBe(2025);
    expect(yearOf('2024-12/..')).toBe(2024);
  });

  it('match the same stretch a year earlier', () => {
    expect(isAYearBefore('2024-01/2024-05', '2025-01/2025-05')).toBe(true);
    expect(isAYearBefore('2025-04', '2025-05')).toBe(false);
  });
});
