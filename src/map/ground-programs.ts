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
 * Lines: of the two corners at a point one lies on either side. They are half a pixel further away than the line is wide, in which it fades. `dash` is how far a
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
