import { readEmbedSettings } from './embed-settings.ts';
import { reportHeight } from './frame-height.ts';
import { loadAgain } from './load-again.ts';
import { isAsMade } from './page-as-made.ts';
import { whenLookedAt, whenPainted, whenPictureIsThere } from './when-looked-at.ts';

/*
 * All that a frame does by itself: an article may have twenty, whose pictures stand in their pages. What brings a map to life is fetched
 * when somebody looks at it.
 */
const settings = readEmbedSettings(location);
if (settings.theme !== 'auto') document.documentElement.dataset['theme'] = settings.theme;
// The script waits for nothing, so that the theme is there before the picture.
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin);
else begin();

function begin(): void {
  const embed = document.querySelector('leverage-embed');
  const map = embed?.querySelector('leverage-map');
  const main = embed?.querySelector('main');
  if (!embed || !map || !main) return;
  reportHeight(main, map, settings.heightPx);
  void bring(embed, map);
}

async function bring(embed: Element, map: Element): Promise<void> {
  const isWaiting = isAsMade(embed, settings);
  if (isWaiting) await sleep(map);
  const elements = import('./embed-element.ts');
  const parts: Promise<unknown>[] = [elements];
  if (isWaiting) {
    // Of the core too it has to be known here whether it can be had: the map could only say that it cannot.
    parts.push(import('../elements/map-core.ts'));
    // The map was not there to notice.
    parts.push(elements.then(() => map.dispatchEvent(new FocusEvent('focusin'))));
  }
  await Promise.all(parts).catch(() => loadAgain(map));
}

/* Until the reader wants more than the picture. */
async function sleep(map: Element): Promise<void> {
  await whenLookedAt(map);
  await whenPictureIsThere(map);
  await whenPainted();
  // To be fetched while the picture is painted, and to be run then: else each would name the next, with MapLibre, the largest, last.
  const ahead = document.querySelector<HTMLTemplateElement>('#ahead');
  if (!ahead) return;
  const { src } = ahead.dataset;
  // As the map will ask for it, which then has it from what the browser keeps: a link asks with credentials.
  if (src !== undefined)
    void fetch(src, { credentials: 'omit' })
      .then((response) => response.blob())
      .catch(() => undefined);
  document.head.append(ahead.content);
  await new Promise((resolve) => setTimeout(resolve));
}
