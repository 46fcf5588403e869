import { flushSync, mount, unmount } from 'svelte';
import type { Fixture, MapProps } from './fixture.ts';
import { svelteProps } from './svelte-props.svelte.ts';
import SveltePage from './SveltePage.svelte';

/** A map in Svelte 5, which sets what is a property of the element as a property. */
export function mountSvelte(target: HTMLElement, first: MapProps): Promise<Fixture> {
  const given = svelteProps(first);
  const page = mount(SveltePage, { target, props: given });
  flushSync();
  return Promise.resolve({
    update: (change) => {
      given.props = { ...given.props, ...change };
      flushSync();
      return Promise.resolve();
    },
    unmount: () => unmount(page),
  });
}
