import { textIn } from '../i18n/text.ts';
import { changeDays } from '../model/change-days.ts';
import { dataReach } from '../model/data-reach.ts';
import type { Dataset } from '../model/dataset/dataset.ts';
import type { Source } from '../model/dataset/source.ts';
import { plainView } from '../model/view.ts';
import { firstDay } from '../model/edtf.ts';
import { sourcesOf } from '../words/citations.ts';
import { pinnedPath } from '../words/embed-code.ts';
import type { Reading } from '../words/reading.ts';

/** So many sources are named: search engines want the citation, not the whole list, which is in the file. */
const MOST_SOURCES = 6;

/**
 * The dataset behind a view as a schema.org `Dataset`, in a script element for the head of its page.
 *
 * @param siteUrl - absolute address of the folder of the site; null = addresses are relative to a page in a folder below it
 */
export function datasetJsonLd(reading: Reading, siteUrl: string | null): string {
  const { dataset } = reading.index;
  const say = (text: Dataset['title']): string => textIn(text, reading.language, dataset.language).text;
  const base = siteUrl ?? '../';
  const data = {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: say(dataset.title),
    description: say(dataset.summary),
    url: `${base}index.html`,
    license: licenseAddress(dataset.license),
    version: dataset.version,
    dateModified: dataset.updated,
    inLanguage: dataset.language,
    isAccessibleForFree: true,
    creator: { '@type': 'Organization', name: 'Leverage', url: base },
    citation: sourcesOf(reading.snapshot)
      .flatMap(({ id }) => reading.index.sources.get(id) ?? [])
      .slice(0, MOST_SOURCES)
      .map((source) => citedWork(source, say)),
    distribution: [
      { '@type': 'DataDownload', encodingFormat: 'application/json', contentUrl: base + pinnedPath(dataset) },
    ],
    temporalCoverage: `${firstChange(reading)}/${dataReach(dataset) ?? dataset.updated}`,
    spatialCoverage: { '@type': 'Place', geo: { '@type': 'GeoShape', box: boxOf(dataset) } },
  };
  // No tag can end the script from inside a string.
  return `<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`;
}

function citedWork(source: Source, say: (text: Source['title']) => string): Readonly<Record<string, unknown>> {
  const publisher = source.publisher ?? source['container-title'];
  return {
    '@type': 'CreativeWork',
    name: say(source.title),
    ...(publisher !== undefined && { publisher: { '@type': 'Organization', name: publisher } }),
    ...(source.issued !== undefined && { datePublished: source.issued }),
    ...(source.URL !== undefined && { url: source.URL }),
  };
}

function licenseAddress(license: string): string {
  return URL.canParse(license) ? license : `https://spdx.org/licenses/${license}.html`;
}

function firstChange({ index }: Reading): string {
  const { updated } = index.dataset;
  return changeDays(index, plainView(firstDay(updated)))[0] ?? updated;
}

/* South, west, north, east: the order of schema.org. */
function boxOf({ places }: Dataset): string {
  const points = places.flatMap(({ coordinates }) => (coordinates ? [coordinates] : []));
  const [lngs, lats] = [0, 1].map((axis) => points.map((point) => point[axis] ?? 0));
  if (!lngs || !lats || points.length === 0) return '-90 -180 90 180';
  return [Math.min(...lats), Math.min(...lngs), Math.max(...lats), Math.max(...lngs)].join(' ');
}
