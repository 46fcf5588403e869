import { createApp, defineComponent, nextTick, reactive } from 'vue/dist/vue.esm-browser.prod.js';
import type { Fixture, MapProps } from './fixture.ts';

/** A map in Vue 3: with `isCustomElement` the template is as in HTML, `.data` being a property. */
export async function mountVue(host: HTMLElement, first: MapProps): Promise<Fixture> {
  const props: MapProps = reactive({ ...first });
  const page = defineComponent({
    setup: () => ({
      props,
      select: (event: HTMLElementEventMap['leverage-select']) => props.onSelect(event.detail.id),
    }),
    template: `
      <leverage-map id="map" class="fixture" :view="props.view" :date="props.date" :data.prop="props.data" loading="eager"
        @leverage-select="select" @leverage-load="props.onLoad">
        <leverage-legend slot="bottom"></leverage-legend>
      </leverage-map>`,
  });
  const app = createApp(page);
  app.config.compilerOptions.isCustomElement = (tag: string) => tag.startsWith('leverage-');
  app.mount(host);
  await nextTick();
  return {
    update: async (change) => {
      Object.assign(props, change);
      await nextTick();
    },
    unmount: async () => {
      app.unmount();
      await nextTick();
    },
  };
}
