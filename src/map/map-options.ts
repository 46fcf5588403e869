import type { MapOptions } from 'maplibre-gl';
import type { Camera } from '../geo/projector.ts';
import { MAX_ZOOM } from '../geo/within-world.ts';
import type { Palette } from '../look/palette.ts';

/** `cooperative`: the page scrolls, the map zooms with Ctrl or two fingers; `free`: the map takes all; `none`: it is still. */
export type Interaction = 'cooperative' | 'free' | 'none';

/** What MapLibre says to readers, in their language. */
export interface MapViewStrings {
  /** Accessible name of the map's canvas. */
  readonly title: string;
  /** How to zoom without scrolling the page, with the name of the key. */
  readonly zoomHint: (key: string) => string;
  readonly touchHint: string;
}

/** What a live map is made with. */
export interface MapViewOptions {
  readonly camera: Camera;
  readonly palette: Palette;
  readonly interaction: Interaction;
  /** Address of a MapLibre style to draw instead of our own basemap. */
  readonly basemap?: string | undefined;
  /** Region (ISO 3166-2, "MM-11") or country (alpha-3) that stands out when the camera is close; asked for when all else is there. */
  readonly emphasis?: () => string | null;
  readonly strings?: MapViewStrings;
  /** Ends the loading; a map that is made by then is removed. */
  readonly signal?: AbortSignal;
}

/** What MapLibre's map is made with: north is always up, and nothing of it but the map is seen. */
export function mapOptions(container: HTMLElement, options: MapViewOptions): MapOptions {
  const { basemap, camera, interaction, strings } = options;
  return {
    container,
    // Without one MapLibre waits for a layer, which our own ground is.
    ...(basemap !== undefined && { style: basemap }),
    center: [...camera.center] as [number, number],
    zoom: camera.zoom,
    minZoom: 0,
    maxZoom: MAX_ZOOM,
    maxPitch: 0,
    dragRotate: false,
    touchPitch: false,
    pitchWithRotate: false,
    renderWorldCopies: true,
    interactive: interaction !== 'none',
    cooperativeGestures: interaction === 'cooperative',
    attributionControl: false,
    fadeDuration: 0,
    trackResize: false,
    ...(strings && {
      locale: {
        'Map.Title': strings.title,
        'CooperativeGesturesHandler.WindowsHelpText': strings.zoomHint('Ctrl'),
        'CooperativeGesturesHandler.MacHelpText': strings.zoomHint('⌘'),
        'CooperativeGesturesHandler.MobileHelpText': strings.touchHint,
      },
    }),
  };
}
