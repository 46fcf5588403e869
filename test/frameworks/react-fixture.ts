import { StrictMode, createElement, useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Fixture, MapProps } from './fixture.ts';

/** A map in React 19, which sets properties and listens to events of custom elements by itself. */
export function mountReact(host: HTMLElement, first: MapProps): Promise<Fixture> {
  const root = createRoot(host);
  let change: (change: Partial<MapProps>) => void = () => undefined;

  function Page({ onReady }: { readonly onReady: () => void }): ReactNode {
    const [props, setProps] = useState(first);
    useEffect(() => {
      change = (next) => setProps((before) => ({ ...before, ...next }));
      onReady();
    }, [onReady]);
    const { view, date, data, onSelect, onLoad } = props;
    return createElement(
      'leverage-map',
      {
        id: 'map',
        class: 'fixture',
        view,
        date,
        data,
        loading: 'eager',
        'onleverage-select': (event: HTMLElementEventMap['leverage-select']) => onSelect(event.detail.id),
        'onleverage-load': onLoad,
      },
      createElement('leverage-legend', { slot: 'bottom' }),
    );
  }

  return new Promise((resolve) => {
    const onReady = (): void =>
      resolve({
        update: async (next) => {
          change(next);
          await settled();
        },
        unmount: async () => {
          root.unmount();
          await settled();
        },
      });
    root.render(createElement(StrictMode, null, createElement(Page, { onReady })));
  });
}

function settled(): Promise<unknown> {
  return new Promise(requestAnimationFrame);
}
