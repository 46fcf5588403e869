import type { SharedFileName } from '../i18n/share-messages.ts';
import { fileNameOf } from '../io/download.ts';
import type { MapState } from './view-context.ts';

/** A file that a reader takes along. */
export interface SharedFile {
  readonly name: string;
  readonly content: Blob;
  /** Whether a picture has land under its marks; true for what is no picture. */
  readonly hasLand: boolean;
}

/** Pixels of a PNG to a CSS px. */
export const PNG_SCALE = 2;

/**
 * Makes a file of what the map shows. What that takes is loaded only now.
 *
 * @param address - leads back to the view; it stands in the pictures
 * @throws Error where code cannot be loaded, or the browser cannot draw
 */
export async function fileOf(kind: SharedFileName, state: MapState, address: string): Promise<SharedFile> {
  const { dataset, snapshot, messages, language } = state;
  switch (kind) {
    case 'png':
    case 'svg': {
      const { pictureOfView, pngOfPicture } = await import('./share-picture.ts');
      const picture = await pictureOfView(state, address);
      const content =
        kind === 'png'
          ? await pngOfPicture(picture, PNG_SCALE)
          : new Blob([picture.svg], { type: 'image/svg+xml;charset=utf-8' });
      return { name: fileNameOf(partsOf(state), kind), content, hasLand: picture.hasLand };
    }
    case 'day':
    case 'all': {
      const { observationsCsv, snapshotCsv } = await import('../words/csv-records.ts');
      const isDay = kind === 'day';
      const text = (isDay ? snapshotCsv : observationsCsv)(snapshot, messages, language, { bom: false });
      const parts = isDay ? [dataset.id, snapshot.date] : [dataset.id, dataset.version, 'observations'];
      const content = new Blob([text], { type: 'text/csv;charset=utf-8' });
      return { name: fileNameOf(parts, 'csv'), content, hasLand: true };
    }
    case 'json': {
      const content = new Blob([`${JSON.stringify(dataset, null, 2)}\n`], { type: 'application/json' });
      return { name: fileNameOf([dataset.id, dataset.version], 'json'), content, hasLand: true };
    }
  }
}

/* The name of a prepared view says its day; on another day the day is said. */
function partsOf({ dataset, view }: MapState): readonly string[] {
  const prepared = dataset.views.find(({ id }) => id === view.view);
  if (!prepared) return [dataset.id, view.date];
  return prepared.date === view.date ? [dataset.id, prepared.id] : [dataset.id, prepared.id, view.date];
}
