/** A rectangle of a card. */
export interface CardBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where the parts of a card 1,200 wide stand. */
export interface SocialLayout {
  /** All of the map that can be seen. */
  readonly map: CardBox;
  /** The part of it that marks and labels are laid out in. */
  readonly scene: CardBox;
  /** Over how much of the map, from its left edge, the panel fades out; 0 = the map stands below the text. */
  readonly fadeWidth: number;
  readonly key: CardBox;
}

/** Map and labels are this much larger than on a screen: a card is mostly seen small. */
export const MAP_SCALE = 1.3;

export const CARD_MARGIN = 44;
const FOOT = 46;

/** A card at least this high for its width of 1,200 has its text above the map, others beside it. */
const TALL_FROM = 900;

/** Width of the lines of text on a card of that height. */
export function textWidth(height: number): number {
  return isTall(height) ? 1200 - 2 * CARD_MARGIN : 404;
}

/** Whether a card of that height has its text above the map. */
export function isTall(height: number): boolean {
  return height >= TALL_FROM;
}

/** The layout of a card of that height whose head takes up so much. */
export function socialLayout(height: number, headHeight: number): SocialLayout {
  const bottom = height - FOOT;
  if (isTall(height)) {
    const top = headHeight + 88;
    const map = { x: 0, y: top, width: 1200, height: bottom - top };
    return { map, scene: map, fadeWidth: 0, key: { x: CARD_MARGIN, y: headHeight + 22, width: 1112, height: 44 } };
  }
  const [mapX, sceneX] = [424, 474];
  return {
    map: { x: mapX, y: 0, width: 1200 - mapX, height: bottom },
    scene: { x: sceneX, y: 0, width: 1200 - sceneX, height: bottom },
    fadeWidth: 84,
    key: { x: CARD_MARGIN, y: bottom - 26 - keyHeight, width: 404, height: keyHeight },
  };
}

const keyHeight = 78;
