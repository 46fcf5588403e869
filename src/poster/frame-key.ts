import { encodingsDrawn } from '../draw/encodings-drawn.ts';
import type { SampleLook } from '../draw/key-samples.ts';
import type { Scene } from '../draw/scene.ts';
import { COMPACT_BELOW_PX } from '../look/sizes.ts';
import type { Reading } from '../words/reading.ts';
import { say } from '../words/reading.ts';
import type { KeyEntry } from './poster-key.ts';
import { allKeyEntries } from './poster-key.ts';

const SWATCH_PX = 12;

/** The key under a map in a frame: a swatch for each kind of goods, then every mark that is drawn, in the order of the layers. */
export function frameKey(scene: Scene, reading: Reading, look: SampleLook): readonly KeyEntry[] {
  const { snapshot, messages, index } = reading;
  const isCompact = scene.projector.widthPx < COMPACT_BELOW_PX;
  const drawn = encodingsDrawn(snapshot, scene, isCompact);
  const swatches = drawn.groups.map(({ group, commodities }): KeyEntry => {
    // One kind of goods is called by its name; several share the name of their group.
    const only = commodities.length === 1 ? index.commodities.get(commodities[0] ?? '') : undefined;
    return {
      text: only ? say(only.name, reading).text : messages.group[group],
      sample: {
        widthPx: SWATCH_PX,
        heightPx: SWATCH_PX,
        shapes: [{ trace: (sink) => sink.rect(0, 0, SWATCH_PX, SWATCH_PX), fill: look.palette[group] }],
      },
    };
  });
  return [...swatches, ...allKeyEntries(drawn, snapshot, messages, look, isCompact)];
}
