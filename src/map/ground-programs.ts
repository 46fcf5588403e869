/*
 * What the graphics processor does with a mesh (`ground-mesh.ts`). Both programs take a place from its mesh to the frame: `u_place` is where the mesh
 * begins, from the middle of the frame, `u_scale` how long a world is, both in pixels of the canvas.
 */

const HEAD = `#version 300 es
precision highp float;
`;

const PLACE = `
uniform vec2 u_place;
uniform float u_scale;
uniform vec2 u_frame;
vec4 inFrame(vec2 at) { return vec4(at * vec2(2, -2) / u_frame, 0, 1); }
`;

/** Areas: what they cover, in one colour. */
export const FILL_PROGRAM = {
  vertex: `${HEAD}${PLACE}
layout(location = 0) in vec2 corner;
void main() { gl_Position = inFrame(corner * u_scale + u_place); }`,
  fragment: `${HEAD}
uniform vec4 u_color;
out vec4 color;
void main() { color = u_color; }`,
} as const;

/*
 * Lines: of the two corners at a point one lies on either side. They are half a pixel further away than the line is wide, in which it fades. `u_dash` is how far a
 * dash, a gap, a dot and a gap reach, in pixels; 0 for an unbroken line.
 */
export const LINE_PROGRAM = {
  vertex: `${HEAD}${PLACE}
layout(location = 0) in vec2 corner;
layout(location = 1) in vec2 aside;
layout(location = 2) in float along;
uniform float u_width;
out float v_aside;
out float v_along;
void main() {
  float reach = u_width / 2.0 + 0.5;
  v_aside = (gl_VertexID & 1) == 0 ? -reach : reach;
  v_along = along * u_scale;
  gl_Position = inFrame(corner * u_scale + u_place + aside * reach);
}`,
  fragment: `${HEAD}
uniform vec4 u_color;
uniform float u_width;
uniform vec4 u_dash;
in float v_aside;
in float v_along;
out vec4 color;
void main() {
  float ink = clamp(u_width / 2.0 + 0.5 - abs(v_aside), 0.0, 1.0);
  if (u_dash.w > 0.0) {
    float at = mod(v_along, u_dash.w);
    float dash = min(at, u_dash.x - at);
    float spot = min(at - u_dash.y, u_dash.z - at);
    float next = at - u_dash.w;
    ink *= clamp(max(max(dash, spot), next) + 0.5, 0.0, 1.0);
  }
  color = u_color * ink;
}`,
} as const;

/** What a program is told before it draws. */
type Uniform = 'u_place' | 'u_scale' | 'u_frame' | 'u_color' | 'u_width' | 'u_dash';

/** A program in a context, and where what it is told has its place. */
export class GroundProgram {
  readonly program: WebGLProgram;
  readonly #gl: WebGL2RenderingContext;
  readonly #at = new Map<Uniform, WebGLUniformLocation | null>();

  constructor(
    gl: WebGL2RenderingContext,
    { vertex, fragment }: { readonly vertex: string; readonly fragment: string },
  ) {
    this.#gl = gl;
    this.program = gl.createProgram();
    for (const [type, source] of [
      [gl.VERTEX_SHADER, vertex],
      [gl.FRAGMENT_SHADER, fragment],
    ] as const) {
      const shader = gl.createShader(type);
      // A context that is lost has none.
      if (!shader) continue;
      gl.shaderSource(shader, source);
      gl.compileShader(shader);
      gl.attachShader(this.program, shader);
      gl.deleteShader(shader);
    }
    gl.linkProgram(this.program);
  }

  at(name: Uniform): WebGLUniformLocation | null {
    let location = this.#at.get(name);
    if (location === undefined) {
      if (this.#at.size === 0) this.#check();
      location = this.#gl.getUniformLocation(this.program, name);
      this.#at.set(name, location);
    }
    return location;
  }

  /* Better no live map than sea alone: the still one stays. */
  #check(): void {
    const gl = this.#gl;
    if (gl.getProgramParameter(this.program, gl.LINK_STATUS) || gl.isContextLost()) return;
    throw new Error(`got a program that does not link: ${gl.getProgramInfoLog(this.program) ?? 'no reason given'}`);
  }
}
