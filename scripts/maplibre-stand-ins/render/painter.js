/* What a map is painted with that has layers alone which draw themselves: they clear the frame and set the state that they need. */
export class Painter {
  constructor(gl) {
    this.context = { gl, setDirty() {} };
  }

  resize(width, height, pixelRatio) {
    this.width = Math.round(width * pixelRatio);
    this.height = Math.round(height * pixelRatio);
  }

  /* Where the browser gives less than it was asked for. */
  overLimit() {
    const { drawingBufferWidth, drawingBufferHeight } = this.context.gl;
    return this.width !== drawingBufferWidth || this.height !== drawingBufferHeight;
  }

  setBaseState() {}

  render({ _layers, _order }) {
    const { gl } = this.context;
    if (gl.isContextLost()) return;
    gl.viewport(0, 0, this.width, this.height);
    for (const id of _order) _layers[id].render(gl);
  }

  destroy() {}
}
