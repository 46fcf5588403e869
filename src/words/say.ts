import type { MapMessages } from '../i18n/messages.ts';
import { areWhole } from '../i18n/messages.ts';
import type { TextIn } from '../i18n/text.ts';
import { textIn } from '../i18n/text.ts';
import type { Text } from '../model/dataset/text.ts';
import type { DatasetIndex } from '../model/dataset-index.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { Reading } from './reading.ts';

/** What is known of a snapshot before all words are there: enough for what is written on a map. */
export interface MapReading {
  readonly index: DatasetIndex;
  readonly snapshot: Snapshot;
  readonly messages: MapMessages;
  /** BCP 47 tag that the reader asked for. */
  readonly language: string;
}

/** Whether the words for all that can be said of a snapshot are there. */
export function isWhole(reading: MapReading): reading is Reading {
  return areWhole(reading.messages);
}

/** A text of the data in the reader's language, or the nearest there is. */
export function say(text: Text, { index, language }: Pick<MapReading, 'index' | 'language'>): TextIn {
  return textIn(text, language, index.dataset.language);
}
