import { labelNode, leaderNode } from '../draw/label-node.ts';
import type { LabelInk } from '../draw/label-node.ts';
import type { PlacedMark, Point, Scene } from '../draw/scene.ts';
import { SURFACE_OF } from '../draw/scene.ts';
import { boxAround } from '../draw/polyline.ts';
import { paintCanvas } from '../draw/surface-canvas.ts';
import { svgElement } from '../draw/surface-svg.ts';
import type { SvgNode } from '../draw/svg-node.ts';
import { markNode } from '../draw/svg-node.ts';
import { unwrapLng } from '../geo/lng-lat.ts';
import type { Projector } from '../geo/projector.ts';
import type { Motion } from './overlay-motion.ts';
import { atRest, isCovering, isSameProjection, motionBetween, underPoint } from './overlay-motion.ts';
import { sizedContext } from './sized-context.ts';

/** How far beyond the frame a drawing reaches on each side, in px: so far the map can move before bare map shows. */
export const DRAWN_MARGIN_PX = 200;

/** So many marks, repeats of the world counted, are painted within a frame. */
const QUICK_MARKS = 600;

/** How far the paint of a line reaches beyond its middle at most, in px. */
const CASING_PX = 40;

const SVG_NAMESPACE = 'http://www.w3.org/2000/svg';

/** One drawing over the map: a canvas for the many lines, SVG for the marks that people point at and for all words. */
export class OverlayLayer {
  readonly element: HTMLDivElement;
  readonly #canvas: HTMLCanvasElement;
  readonly #svg: SVGSVGElement;
  readonly #hover: SVGGElement;
  #scene: Scene | null = null;
  /** All that the pixels depend on. */
  #drawn: Readonly<Record<string, unknown>> | null = null;
  #pointed: PlacedMark | null = null;
  #motion: Motion = atRest;
  /** Unwrapped longitude that the map looked at when the motion was last worked out. */
  #lng = 0;

  constructor(document: Document) {
    this.element = document.createElement('div');
    this.element.className = 'layer';
    this.#canvas = document.createElement('canvas');
    this.#svg = document.createElementNS(SVG_NAMESPACE, 'svg');
    this.#hover = document.createElementNS(SVG_NAMESPACE, 'g');
    this.#canvas.style.left = this.#canvas.style.top = `${-DRAWN_MARGIN_PX}px`;
    this.element.append(this.#canvas, this.#svg);
  }

  /** What is drawn; null before the first drawing. */
  get scene(): Scene | null {
    return this.#scene;
  }

  /** Whether the drawing, where it is now, fills the frame of the map. */
  get isCovering(): boolean {
    return this.#scene !== null && isCovering(this.#motion, this.#scene.projector, DRAWN_MARGIN_PX);
  }

  /** Whether its canvas is of the kind that a scene is painted on. */
  suits(scene: Scene): boolean {
    return this.#scene !== null && isQuick(this.#scene) === isQuick(scene);
  }

  /** Draws a scene in place of what was there. */
  draw(scene: Scene, ink: LabelInk): void {
    const drawn = { scene, ...ink, ratio: devicePixelRatio };
    const isDrawn = this.#drawn !== null && isSame(this.#drawn, drawn);
    this.#drawn = drawn;
    this.#scene = scene;
    if (isDrawn) {
      this.#lng = scene.projector.center[0];
      this.#move(atRest);
      return;
    }
    this.#pointed = null;
    this.#lng = scene.projector.center[0];
    this.#move(atRest);
    this.#paint(scene);
    this.#write(scene, ink);
  }

  /** Carries the whole drawing to where the map has its places now. */
  follow(live: Projector): void {
    if (!this.#scene) return;
    const motion = motionBetween(this.#scene.projector, live, this.#lng);
    this.#lng = unwrapLng(live.center[0], this.#lng);
    this.#move(isSameProjection(this.#scene.projector, live) ? atRest : motion);
  }

  /** The point of the drawing that lies under a point of the frame. */
  underPoint(point: Point): Point {
    return underPoint(point, this.#motion);
  }

  /**
   * Shows which mark is pointed at; null for none. A line lights up in its place among the others as long as they are few enough to be painted
   * in a moment; else it is drawn once more, above them.
   */
  point(mark: PlacedMark | null): void {
    if (!this.#scene || mark === this.#pointed) return;
    const canRepaint = isQuick(this.#scene);
    const isLine = (pointed: PlacedMark | null): boolean => pointed !== null && SURFACE_OF[pointed.kind] === 'canvas';
    const mustPaint = canRepaint && (isLine(mark) || isLine(this.#pointed));
    this.#pointed = mark;
    if (mustPaint) this.#paint(this.#scene);
    const nodes =
      mark && !(canRepaint && isLine(mark)) ? this.#inCopies([markNode(mark, { isHighlighted: true })]) : [];
    this.#hover.replaceChildren(...nodes.map((node) => svgElement(node, this.element.ownerDocument)));
  }

  #move(motion: Motion): void {
    this.#motion = motion;
    const { style } = this.element;
    style.willChange = motion === atRest ? '' : 'transform';
    style.transform =
      motion === atRest ? '' : `translate(${motion.shiftX}px, ${motion.shiftY}px) scale(${motion.scale})`;
  }

  #paint(scene: Scene): void {
    const { widthPx, heightPx } = scene.projector;
    // Long thin curves by the thousand are what graphics processors do worst, and a map that waits for them is not live.
    if (!isQuick(scene)) this.#canvas.getContext('2d', { willReadFrequently: true });
    const context = sizedContext(this.#canvas, widthPx + 2 * DRAWN_MARGIN_PX, heightPx + 2 * DRAWN_MARGIN_PX);
    if (!context) return;
    context.translate(DRAWN_MARGIN_PX, DRAWN_MARGIN_PX);
    const lines = scene.marks.filter(({ kind }) => SURFACE_OF[kind] === 'canvas');
    const boxes = lines.map(({ hit }) => (hit?.kind === 'line' ? boxAround(hit.points, CASING_PX) : null));
    for (const offsetPx of scene.copyOffsetsPx) {
      const isPainted = (_: PlacedMark, at: number): boolean => {
        const box = boxes[at];
        return !box || (box.x1 + offsetPx > -DRAWN_MARGIN_PX && box.x0 + offsetPx < widthPx + DRAWN_MARGIN_PX);
      };
      paintCanvas(context, lines.filter(isPainted), [offsetPx], (mark) => mark === this.#pointed);
    }
  }

  #write(scene: Scene, ink: LabelInk): void {
    const document = this.element.ownerDocument;
    const pointed = scene.marks.filter(({ kind }) => SURFACE_OF[kind] === 'svg');
    const isOnTop = ({ kind }: PlacedMark): boolean => kind === 'chokepoint';
    const nodes = [
      ...this.#inCopies(pointed.filter((mark) => !isOnTop(mark)).map((mark) => markNode(mark))),
      ...scene.labels.flatMap((label) => leaderNode(label, ink) ?? []),
      ...this.#inCopies(pointed.filter(isOnTop).map((mark) => markNode(mark))),
      ...scene.labels.map((label) => labelNode(label, ink)),
    ].map((node) => svgElement(node, document));
    this.#hover.replaceChildren();
    this.#svg.setAttribute('width', String(scene.projector.widthPx));
    this.#svg.setAttribute('height', String(scene.projector.heightPx));
    this.#svg.setAttribute('font-family', (ink.families ?? { sans: 'sans-serif' }).sans);
    this.#svg.replaceChildren(this.#hover, ...nodes);
  }

  #inCopies(children: readonly SvgNode[]): readonly SvgNode[] {
    return (this.#scene?.copyOffsetsPx ?? []).map((offsetPx) => ({
      tag: 'g',
      attributes: offsetPx === 0 ? {} : { transform: `translate(${offsetPx} 0)` },
      children,
    }));
  }
}

function isQuick({ marks, copyOffsetsPx }: Scene): boolean {
  return marks.length * copyOffsetsPx.length <= QUICK_MARKS;
}

function isSame(one: Readonly<Record<string, unknown>>, other: Readonly<Record<string, unknown>>): boolean {
  return Object.keys({ ...one, ...other }).every((name) => one[name] === other[name]);
}
