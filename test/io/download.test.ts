import { describe, expect, it } from 'vitest';
import { downloadRight, fileNameOf } from '../../src/io/download.ts';

describe('a file name', () => {
  it('joins its parts by hyphens and leaves empty ones out', () => {
    expect(fileNameOf(['critical-minerals', 'kachin', '2025-07-08'], 'png')).toBe(
      'critical-minerals-kachin-2025-07-08.png',
    );
    expect(fileNameOf(['critical-minerals', '', '1.0.0'], 'json')).toBe('critical-minerals-1.0.0.json');
  });

  it.each([
    [['../../etc', 'passwd'], 'etc-passwd.csv'],
    [['a/b\\c:d*e?f"g<h>i|j'], 'a-b-c-d-e-f-g-h-i-j.csv'],
    [['1.0.0+build 5'], '1.0.0-build-5.csv'],
    [['...'], 'map.csv'],
    [['日本'], 'map.csv'],
    [[], 'map.csv'],
  ])('is one that every file system takes: %j', (parts, name) => {
    expect(fileNameOf(parts, 'csv')).toBe(name);
  });

  it('stays short enough to be saved', () => {
    expect(fileNameOf(['x'.repeat(500)], 'svg').length).toBeLessThanOrEqual(130);
  });
});

describe('the right to download', () => {
  const framed = (sandbox: string | null): Window =>
    ({ frameElement: { getAttribute: () => sandbox }, parent: {} }) as unknown as Window;

  it('is there on a page of its own, and in a frame that allows it', () => {
    const page = { frameElement: null, parent: null as unknown };
    page.parent = page;
    expect(downloadRight(page as unknown as Window)).toBe('yes');
    expect(downloadRight(framed(null))).toBe('yes');
    expect(downloadRight(framed('allow-scripts allow-same-origin allow-downloads'))).toBe('yes');
  });

  it('is not there in a sandbox that does not name it', () => {
    expect(downloadRight(framed('allow-scripts allow-same-origin'))).toBe('no');
    expect(downloadRight(framed(''))).toBe('no');
    expect(downloadRight(framed('allow-downloads-without-user-activation'))).toBe('no');
  });

  it('is not known in the frame of another site', () => {
    expect(downloadRight({ frameElement: null, parent: {} } as unknown as Window)).toBe('unknown');
    const guarded = Object.defineProperty({}, 'frameElement', {
      get: () => {
        throw new DOMException('no', 'SecurityError');
      },
    });
    expect(downloadRight(guarded as unknown as Window)).toBe('unknown');
  });
});
