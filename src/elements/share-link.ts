import { addressOfView } from '../io/view-address.ts';
import type { Dataset } from '../model/dataset/dataset.ts';
import type { View } from '../model/view.ts';

/** What a link is made from. */
export interface LinkedPage {
  /** Address of a page that reads a view from its own address, relative to this page; empty = this page; null = there is none. */
  readonly base: string | null;
  /** Where this page is. */
  readonly page: string;
}

/**
 * The address that leads to a view: on a page that opens views the view itself, on any other page the page, since an address with the view
 * would not bring it back there.
 */
export function linkToView(view: View, dataset: Dataset, linked: LinkedPage): string {
  const opener = openerOf(linked);
  return opener === null
    ? (withoutHash(linked.page, linked.page) ?? linked.page)
    : `${opener}#${addressOfView(view, dataset)}`;
}

/** The address of the page that opens views; null where there is none, or none that a link could lead to. */
export function openerOf({ base, page }: LinkedPage): string | null {
  return base === null ? null : withoutHash(base === '' ? page : base, page);
}

/** Where this page is; a page that was written into a frame is where its author is. */
export function pageAddress(): string {
  return location.protocol === 'about:' || location.protocol === 'blob:' ? document.baseURI : location.href;
}

function withoutHash(address: string, page: string): string | null {
  try {
    const url = new URL(address, page);
    if (!/^(https?|file):$/.test(url.protocol)) return null;
    url.hash = '';
    url.username = url.password = '';
    return url.href;
  } catch {
    return null;
  }
}
