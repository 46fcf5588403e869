/* Nothing is written. */
export class GlyphManager {
  setURL() {}

  setFontFaces() {}

  destroy() {}
}
