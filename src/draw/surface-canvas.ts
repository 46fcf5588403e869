import type { PlacedMark, Shape } from './scene.ts';

/** A canvas 2D context, on the page or off it. */
export type CanvasContext = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/**
 * Paints marks in their order, once per world copy.
 *
 * @param offsetsPx - horizontal shift of each copy in CSS px
 * @param isHighlighted - which marks are pointed at, beyond the selected
 */
export function paintCanvas(
  context: CanvasContext,
  marks: readonly PlacedMark[],
  offsetsPx: readonly number[],
  isHighlighted: (mark: PlacedMark) => boolean = () => false,
): void {
  const { globalAlpha } = context;
  for (const offsetPx of offsetsPx) {
    context.save();
    context.translate(offsetPx, 0);
    for (const mark of marks) {
      if (mark.isSelected || isHighlighted(mark))
        for (const shape of mark.highlight) paintShape(context, shape, globalAlpha);
      for (const shape of mark.shapes) paintShape(context, shape, globalAlpha);
    }
    context.restore();
  }
}

function paintShape(context: CanvasContext, shape: Shape, alpha: number): void {
  const { clips } = shape;
  context.globalAlpha = alpha * (shape.opacity ?? 1);
  if (clips) context.save();
  for (const clip of clips ?? []) {
    context.beginPath();
    clip(context);
    context.clip();
  }
  context.beginPath();
  shape.trace(context);
  if (shape.fill !== undefined) {
    context.fillStyle = shape.fill;
    context.fill();
  }
  if (shape.stroke !== undefined) strokePath(context, shape, shape.stroke);
  if (clips) context.restore();
}

function strokePath(context: CanvasContext, shape: Shape, stroke: string): void {
  context.strokeStyle = stroke;
  context.lineWidth = shape.strokeWidthPx ?? 1;
  context.lineCap = shape.cap ?? 'butt';
  context.lineJoin = shape.join ?? 'miter';
  context.setLineDash(shape.dashPx ? [...shape.dashPx] : []);
  context.stroke();
}
