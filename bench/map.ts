import '../src/define.ts';
import { loadBasemapLabels } from '../src/map/basemap-labels.ts';
import { seededDataset } from './seeded-flows.ts';

/**
 * The element alone in a page, with made-up flows: `map.html?flows=1000`. `window.isLive` tells when the live map is there, `window.liveMs` when
 * that was.
 */
declare global {
  interface Window {
    isLive?: boolean;
    liveMs?: number;
  }
}

const asked = new URLSearchParams(location.search);

document.addEventListener('leverage-load', () => {
  window.liveMs ??= performance.now();
  window.isLive = true;
});
await loadBasemapLabels('en');
const map = document.createElement('leverage-map');
map.interaction = 'free';
map.loading = 'eager';
map.data = seededDataset(Number(asked.get('flows') ?? 0));
document.body.append(map);
