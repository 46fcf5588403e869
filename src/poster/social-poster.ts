import { encodingsDrawn } from '../draw/encodings-drawn.ts';
import type { SvgNode } from '../draw/svg-node.ts';
import type { Projector } from '../geo/projector.ts';
import { mercatorProjector } from '../geo/projector.ts';
import { palettes } from '../look/palette.ts';
import type { Font } from '../look/type.ts';
import { creditLine } from './credit-line.ts';
import { groundNode, labelsNode, marksNode } from './map-node.ts';
import { keyEntries } from './poster-key.ts';
import { posterLocator } from './poster-locator.ts';
import type { PosterPicture } from './poster-picture.ts';
import { posterScene } from './poster-picture.ts';
import { textLine } from './poster-text.ts';
import type { SocialLayout } from './social-layout.ts';
import { socialProjector } from './social-frame.ts';
import { MAP_SCALE, socialLayout } from './social-layout.ts';
import { socialHead, socialKey } from './social-panel.ts';

/** What a card is drawn with. */
export interface SocialOptions {
  /** Height of a card that is 1,200 wide. */
  readonly height: number;
  readonly idPrefix: string;
  readonly hasKeys: boolean;
  /** Where the map is to be found, at the foot; null = not said. */
  readonly address: string | null;
}

const CREDIT: Font = { sizePx: 14, weight: 400, family: 'sans' };
const LOCATOR = { widthPx: 170 / MAP_SCALE, heightPx: 118 / MAP_SCALE };

/** A card 1,200 wide that says all by itself: the map with title, deck, date, key and sources. */
export function socialNodes(picture: PosterPicture, options: SocialOptions): readonly SvgNode[] {
  const { idPrefix, hasKeys } = options;
  const palette = palettes[picture.theme];
  const head = socialHead(picture, options.height);
  const layout = socialLayout(options.height, head.heightPx);
  const projector = socialProjector(picture, layout);
  const roughly = posterScene(picture, projector, { isCompact: false });
  const locator = posterLocator(picture, roughly, LOCATOR, idPrefix);
  const scene = locator ? posterScene(picture, projector, { isCompact: false, insets: [locator.box] }) : roughly;
  const left = (layout.map.x - layout.scene.x) / MAP_SCALE;
  const shown = { x0: left, y0: 0, x1: projector.widthPx, y1: projector.heightPx };
  const written = { idPrefix, hasKeys, shown };
  const drawn = encodingsDrawn(picture.snapshot, scene, false);
  const entries = keyEntries(drawn, picture.snapshot, picture.messages, { palette, theme: picture.theme }, false);
  return [
    rect(0, 0, 1200, options.height, palette.land2),
    scaled(layout.map, [groundNode(picture, groundProjector(projector, layout))]),
    scaled(layout.scene, [marksNode(scene, picture, written)]),
    ...fadeNodes(layout, palette.land2, `${idPrefix}fade`),
    scaled(layout.scene, [labelsNode(scene, picture, written), ...(locator ? [locator.node] : [])]),
    ...head.nodes,
    ...socialKey(entries, layout.key, palette.ink),
    ...footNodes(picture, options),
  ];
}

/* The same projection over the whole of the map, the part under the fading included. */
function groundProjector({ center, zoom, worldSizePx }: Projector, { map, scene }: SocialLayout): Projector {
  const shiftPx = (map.x + map.width / 2 - scene.x - scene.width / 2) / MAP_SCALE;
  return mercatorProjector({
    center: [center[0] + (shiftPx / worldSizePx) * 360, center[1]],
    zoom,
    widthPx: map.width / MAP_SCALE,
    heightPx: map.height / MAP_SCALE,
  });
}

function fadeNodes({ map, fadeWidth }: SocialLayout, color: string, id: string): readonly SvgNode[] {
  // What of the map reaches beyond it lies under the panel.
  if (fadeWidth === 0) return [rect(0, 0, 1200, map.y, color)];
  const stop = (offset: string, opacity: string): SvgNode => ({
    tag: 'stop',
    attributes: { offset, 'stop-color': color, 'stop-opacity': opacity },
    children: [],
  });
  return [
    { tag: 'linearGradient', attributes: { id }, children: [stop('0', '1'), stop('.35', '.8'), stop('1', '0')] },
    rect(0, 0, map.x, map.height, color),
    rect(map.x, 0, fadeWidth, map.height, `url(#${id})`),
  ];
}

function footNodes(picture: PosterPicture, { height, address }: SocialOptions): readonly SvgNode[] {
  const palette = palettes[picture.theme];
  const top = height - 46;
  const creditWidth = 1112 - (address === null ? 0 : address.length * 8 + 32);
  return [
    rect(0, top, 1200, 46, palette.paper),
    rect(0, top, 1200, 1, palette.hair),
    textLine(creditLine(picture, creditWidth, CREDIT), [44, top + 28], CREDIT, { fill: palette.ink2 }),
    ...(address === null ? [] : [textLine(address, [1156, top + 28], CREDIT, { fill: palette.ink2, anchor: 'end' })]),
  ];
}

function rect(x: number, y: number, width: number, height: number, fill: string): SvgNode {
  const place = { ...(x === 0 ? {} : { x: String(x) }), ...(y === 0 ? {} : { y: String(y) }) };
  return { tag: 'rect', attributes: { ...place, width: String(width), height: String(height), fill }, children: [] };
}

function scaled({ x, y }: { readonly x: number; readonly y: number }, children: readonly SvgNode[]): SvgNode {
  return { tag: 'g', attributes: { transform: `translate(${x} ${y}) scale(${MAP_SCALE})` }, children };
}
