import { svgElement } from '../../draw/surface-svg.ts';
import type { SvgNode } from '../../draw/svg-node.ts';

/** The parts of a timeline's picture, each a `<g data-part>` that a template has made. */
export type ChartPart = 'ground' | 'marks' | 'rings' | 'arrows' | 'axis' | 'strip';

/** Fills the parts of a picture, each only when it is given something new. */
export class Chart {
  readonly #root: ParentNode;
  readonly #shown = new Map<ChartPart, { readonly parent: Element; readonly nodes: readonly SvgNode[] }>();

  /** @param root - holds the parts */
  constructor(root: ParentNode) {
    this.#root = root;
  }

  /** Shows nodes in a part. */
  fill(part: ChartPart, nodes: readonly SvgNode[]): void {
    const parent = this.#root.querySelector(`[data-part=${part}]`);
    const shown = this.#shown.get(part);
    if (!parent || (shown?.nodes === nodes && shown.parent === parent)) return;
    parent.replaceChildren(...nodes.map((node) => svgElement(node, document)));
    this.#shown.set(part, { parent, nodes });
  }

  /** Draws the mark of a key anew; where it is met by pointers stays. */
  redraw(key: string, node: SvgNode): void {
    const mark = this.#root.querySelector(`[data-mark="${CSS.escape(key)}"]`);
    const hit = mark?.firstElementChild;
    if (mark && hit) mark.replaceChildren(hit, ...svgElement(node, document).children);
  }
}
