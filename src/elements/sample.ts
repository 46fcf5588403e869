import { guard } from 'lit/directives/guard.js';
import type { KeySample, SampleLook } from '../draw/key-samples.ts';
import { chokepointSample, eventSample, gateSample, arrowSample, knotSample, sampleNode } from '../draw/key-samples.ts';
import { svgElement } from '../draw/surface-svg.ts';
import type { Glyph } from '../words/item-details.ts';

/** A sample as content of a template; drawn anew only when its key or its colours change. */
export function sampleContent(key: string, look: SampleLook, make: () => KeySample): unknown {
  return guard([key, look.theme, look.palette], () => svgElement(sampleNode(make(), key), document));
}

/** The mark of an item, small. */
export function glyphContent(glyph: Glyph, look: SampleLook): unknown {
  switch (glyph.kind) {
    case 'flow':
      return sampleContent(`flow-${glyph.group}-${glyph.form}-${glyph.rhythm}`, look, () =>
        arrowSample({ form: glyph.form, widthPx: 5, lengthPx: 26, group: glyph.group, rhythm: glyph.rhythm }, look),
      );
    case 'gate':
      return sampleContent(`gate-${glyph.style}`, look, () => gateSample(glyph.style, look));
    case 'chokepoint':
      return sampleContent(`chokepoint-${glyph.status}`, look, () => chokepointSample(glyph.status, look, 4));
    case 'knot':
      return sampleContent(`knot-${glyph.state}`, look, () => knotSample(glyph.state, look, 24));
    case 'event':
      return sampleContent('event', look, () => eventSample(look));
  }
}
