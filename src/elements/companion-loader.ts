import { register } from './register.ts';

type Load = () => Promise<CustomElementConstructor>;

const waiting = new Map<`leverage-${string}`, Load>();
const watched = new WeakSet<Node>();
const observers = new Set<MutationObserver>();

/**
 * Registers an element as soon as one of its tag stands in the page, now or later: its code is loaded then. A tag that is registered already
 * is left as it is.
 */
export function whenPresent(tag: `leverage-${string}`, load: Load): void {
  if (customElements.get(tag)) return;
  waiting.set(tag, load);
  if (document.querySelector(tag)) void bring(tag);
  watchForCompanions(document);
}

/** Looks for elements of ours in a root too: a document sees nothing of what stands in a shadow root. */
export function watchForCompanions(root: Node): void {
  if (watched.has(root) || waiting.size === 0) return;
  watched.add(root);
  bringThoseIn(root);
  const observer = new MutationObserver((records) => {
    for (const { addedNodes } of records) for (const node of addedNodes) bringThoseIn(node);
  });
  observers.add(observer);
  observer.observe(root, { childList: true, subtree: true });
}

function bringThoseIn(node: Node): void {
  if (!(node instanceof Element || node instanceof Document || node instanceof DocumentFragment)) return;
  for (const tag of waiting.keys())
    if ((node instanceof Element && node.localName === tag) || node.querySelector(tag)) void bring(tag);
}

async function bring(tag: `leverage-${string}`): Promise<void> {
  const load = waiting.get(tag);
  if (!load) return;
  waiting.delete(tag);
  try {
    register(tag, await load());
  } catch (cause) {
    // The next one of its tag tries again.
    waiting.set(tag, load);
    reportError(cause);
  }
  if (waiting.size > 0) return;
  for (const observer of observers) observer.disconnect();
  observers.clear();
}
