import type { MapProps } from './fixture.ts';

/** Props that a page of Svelte follows. */
export function svelteProps(first: MapProps): { props: MapProps } {
  // Raw, so that the dataset is handed over as it is and not as a proxy.
  let props = $state.raw(first);
  return {
    get props() {
      return props;
    },
    set props(next) {
      props = next;
    },
  };
}
