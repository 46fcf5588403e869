declare module '*.svelte' {
  import type { Component } from 'svelte';
  import type { MapProps } from './fixture.ts';

  const page: Component<{ props: MapProps }>;
  export default page;
}

declare const $state: (<T>(value: T) => T) & { readonly raw: <T>(value: T) => T };

declare module 'vue/dist/vue.esm-browser.prod.js' {
  export * from 'vue';
}
