import type { Projector } from '../geo/projector.ts';
import { landLineLook } from '../look/land-look.ts';
import type { Palette } from '../look/palette.ts';
import type { FillPart, GroundMesh, LinePart, Triangles } from './ground-mesh.ts';
import { FILL_LENGTH, STROKE_LENGTH } from './ground-mesh.ts';
import type { Box, Placing } from './ground-placing.ts';
import { placingsOf, runsIn, unionOf } from './ground-placing.ts';
import { FILL_PROGRAM, GroundProgram, LINE_PROGRAM } from './ground-programs.ts';
import type { GroundSource, GroundStep } from './ground-steps.ts';

/** What is drawn, in one frame. */
export interface GroundFrame {
  readonly projector: Projector;
  readonly palette: Palette;
  readonly steps: readonly GroundStep[];
  readonly meshes: ReadonlyMap<GroundSource, GroundMesh>;
}

/** Triangles in the memory of the graphics processor. */
interface Held {
  readonly array: WebGLVertexArrayObject;
  readonly buffers: readonly WebGLBuffer[];
}

/** How the numbers of a corner are shared out, by the location of each attribute. */
const FILL_ATTRIBUTES = [FILL_LENGTH];
const STROKE_ATTRIBUTES = [2, 2, STROKE_LENGTH - 4];

const FLOAT_BYTES = 4;
const INDEX_BYTES = 4;

/** How far the ink of a line may reach beyond its points, in pixels. */
const LINE_MARGIN_PX = 8;

/** A square of length 1 round the middle. */
const SQUARE: Triangles = {
  corners: new Float32Array([-0.5, -0.5, 0.5, -0.5, -0.5, 0.5, 0.5, 0.5]),
  indices: new Uint32Array([0, 1, 2, 1, 3, 2]),
};

/** Draws the ground with WebGL2: one context's programs, and meshes as they are first drawn. */
export class GroundPainter {
  readonly #gl: WebGL2RenderingContext;
  readonly #parallel: { readonly COMPLETION_STATUS_KHR: number } | null;
  readonly #fill: GroundProgram;
  readonly #line: GroundProgram;
  readonly #held = new Map<Triangles, Held>();

  /** Has the programs made, which the browser may do beside the page. */
  constructor(gl: WebGL2RenderingContext) {
    this.#gl = gl;
    this.#parallel = gl.getExtension('KHR_parallel_shader_compile');
    this.#fill = new GroundProgram(gl, FILL_PROGRAM);
    this.#line = new GroundProgram(gl, LINE_PROGRAM);
  }

  /** Whether the programs are there; drawn before, the page would wait for them. */
  get isReady(): boolean {
    const asked = this.#parallel?.COMPLETION_STATUS_KHR;
    return (
      asked === undefined ||
      [this.#fill, this.#line].every(({ program }) => this.#gl.getProgramParameter(program, asked))
    );
  }

  /**
   * Draws a frame over all that is there. The context is left without a stencil, a scissor and a vertex array.
   *
   * @throws Error where the graphics processor does not take the programs
   */
  draw({ projector, palette, steps, meshes }: GroundFrame): void {
    const gl = this.#gl;
    const { drawingBufferWidth: width, drawingBufferHeight: height } = gl;
    gl.disable(gl.DEPTH_TEST);
    gl.disable(gl.STENCIL_TEST);
    gl.clearColor(...inkOf(palette.sea, 1));
    gl.clear(gl.COLOR_BUFFER_BIT);
    gl.enable(gl.BLEND);
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
    for (const program of [this.#fill, this.#line]) {
      gl.useProgram(program.program);
      gl.uniform2f(program.at('u_frame'), width, height);
    }
    for (const step of steps) {
      const mesh = meshes.get(step.source);
      if (!mesh) continue;
      const placings = placingsOf(mesh, projector, width / projector.widthPx);
      for (const part of mesh.parts) {
        if (part.kind !== step.kind) continue;
        if (step.shape === 'fill' && part.shape === 'fill')
          this.#fillPart(part, mesh.fills, placings, inkOf(palette[step.color], 1));
        if (step.shape === 'line' && part.shape === 'line' && (step.isNear ?? part.isNear) === part.isNear)
          this.#strokePart(part, mesh.strokes, placings, projector, palette);
      }
    }
    gl.bindVertexArray(null);
  }

  /** Lets go of a mesh. */
  release({ fills, strokes }: GroundMesh): void {
    for (const triangles of [fills, strokes]) this.#letGo(triangles);
  }

  /** Lets go of all that the context holds. */
  dispose(): void {
    for (const triangles of [...this.#held.keys()]) this.#letGo(triangles);
    for (const { program } of [this.#fill, this.#line]) this.#gl.deleteProgram(program);
  }

  /* Each triangle turns what it covers from out to in and back; what is in then gets its colour. One copy of the world after the other, for they meet. */
  #fillPart({ blocks }: FillPart, fills: Triangles, placings: readonly Placing[], ink: Ink): void {
    const gl = this.#gl;
    const { drawingBufferWidth: width, drawingBufferHeight: height } = gl;
    gl.useProgram(this.#fill.program);
    gl.enable(gl.STENCIL_TEST);
    gl.stencilMask(1);
    for (const placing of placings) {
      const runs = runsIn(blocks, placing, [width, height], 0);
      if (runs.length === 0) continue;
      gl.bindVertexArray(this.#hold(fills, FILL_ATTRIBUTES));
      this.#place(this.#fill, placing);
      gl.stencilFunc(gl.ALWAYS, 0, 1);
      gl.stencilOp(gl.KEEP, gl.KEEP, gl.INVERT);
      gl.colorMask(false, false, false, false);
      for (const { first, count } of runs) gl.drawElements(gl.TRIANGLES, count, gl.UNSIGNED_INT, first * INDEX_BYTES);
      gl.colorMask(true, true, true, true);
      gl.stencilFunc(gl.EQUAL, 1, 1);
      gl.stencilOp(gl.ZERO, gl.ZERO, gl.ZERO);
      this.#cover(unionOf(runs.map(({ box }) => box)), ink);
    }
    gl.disable(gl.STENCIL_TEST);
  }

  #cover([x0, y0, x1, y1]: Box, ink: Ink): void {
    const gl = this.#gl;
    const { drawingBufferWidth: width, drawingBufferHeight: height } = gl;
    const [left, bottom] = [Math.floor(width / 2 + x0) - 1, Math.floor(height / 2 - y1) - 1];
    const [right, top] = [Math.ceil(width / 2 + x1) + 1, Math.ceil(height / 2 - y0) + 1];
    gl.enable(gl.SCISSOR_TEST);
    gl.scissor(left, bottom, right - left, top - bottom);
    gl.bindVertexArray(this.#hold(SQUARE, FILL_ATTRIBUTES));
    gl.uniform4f(this.#fill.at('u_color'), ...ink);
    this.#place(this.#fill, { x: 0, y: 0, scale: Math.max(width, height) });
    gl.drawElements(gl.TRIANGLES, SQUARE.indices.length, gl.UNSIGNED_INT, 0);
    gl.disable(gl.SCISSOR_TEST);
  }

  #strokePart(
    { kind, rank, blocks }: LinePart,
    strokes: Triangles,
    placings: readonly Placing[],
    { zoom, worldSizePx }: Projector,
    palette: Palette,
  ): void {
    const { stroke, widthPx, opacity, dashPx } = landLineLook(kind, rank, zoom, palette);
    if (opacity <= 0 || widthPx <= 0) return;
    const gl = this.#gl;
    const program = this.#line;
    gl.useProgram(program.program);
    gl.bindVertexArray(this.#hold(strokes, STROKE_ATTRIBUTES));
    const { drawingBufferWidth: width, drawingBufferHeight: height } = gl;
    for (const placing of placings) {
      const ratio = placing.scale / worldSizePx;
      const runs = runsIn(blocks, placing, [width, height], LINE_MARGIN_PX * ratio);
      if (runs.length === 0) continue;
      this.#place(program, placing);
      gl.uniform4f(program.at('u_color'), ...inkOf(stroke, opacity));
      gl.uniform1f(program.at('u_width'), widthPx * ratio);
      // So that dashes stay where they are while the map comes closer, and change their length instead.
      const stretch = 2 ** (zoom - Math.round(zoom));
      let reach = 0;
      const [dash = 0, gap = 0, spot = 0, end = 0] = (dashPx ?? []).map((px) => (reach += px * ratio * stretch));
      gl.uniform4f(program.at('u_dash'), dash, gap, spot, end);
      for (const { first, count } of runs) gl.drawElements(gl.TRIANGLES, count, gl.UNSIGNED_INT, first * INDEX_BYTES);
    }
  }

  #place(program: GroundProgram, { x, y, scale }: Placing): void {
    this.#gl.uniform2f(program.at('u_place'), x, y);
    this.#gl.uniform1f(program.at('u_scale'), scale);
  }

  #hold(triangles: Triangles, attributes: readonly number[]): WebGLVertexArrayObject {
    const known = this.#held.get(triangles);
    if (known) return known.array;
    const gl = this.#gl;
    const array = gl.createVertexArray();
    gl.bindVertexArray(array);
    const buffers = [
      this.#buffer(gl.ARRAY_BUFFER, triangles.corners),
      this.#buffer(gl.ELEMENT_ARRAY_BUFFER, triangles.indices),
    ];
    const stride = attributes.reduce((sum, size) => sum + size, 0) * FLOAT_BYTES;
    let offset = 0;
    attributes.forEach((size, location) => {
      gl.enableVertexAttribArray(location);
      gl.vertexAttribPointer(location, size, gl.FLOAT, false, stride, offset);
      offset += size * FLOAT_BYTES;
    });
    this.#held.set(triangles, { array, buffers });
    return array;
  }

  #letGo(triangles: Triangles): void {
    const held = this.#held.get(triangles);
    if (!held) return;
    this.#held.delete(triangles);
    this.#gl.deleteVertexArray(held.array);
    for (const buffer of held.buffers) this.#gl.deleteBuffer(buffer);
  }

  #buffer(target: number, data: Float32Array<ArrayBuffer> | Uint32Array<ArrayBuffer>): WebGLBuffer {
    const buffer = this.#gl.createBuffer();
    this.#gl.bindBuffer(target, buffer);
    this.#gl.bufferData(target, data, this.#gl.STATIC_DRAW);
    return buffer;
  }
}

type Ink = readonly [red: number, green: number, blue: number, alpha: number];

/* As WebGL takes it: 0 to 1, each part already as faint as the whole. */
function inkOf(hex: string, opacity: number): Ink {
  const rgb = Number.parseInt(hex.slice(1), 16);
  const part = (shift: number): number => (((rgb >> shift) & 255) / 255) * opacity;
  return [part(16), part(8), part(0), opacity];
}
