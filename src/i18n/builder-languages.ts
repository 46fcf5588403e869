import type { BuilderMessages } from './builder-messages.ts';
import { enBuilder } from './en/builder.ts';
import type { Messages } from './messages.ts';

const loaders: Readonly<Record<string, () => Promise<BuilderMessages>>> = {
  fr: async () => (await import('./fr/builder.ts')).frBuilder,
  ja: async () => (await import('./ja/builder.ts')).jaBuilder,
  'zh-Hans': async () => (await import('./zh-hans/builder.ts')).zhHansBuilder,
};

/**
 * The words of the builder in the language of other words, so that the page speaks with one voice. Never rejects: what cannot be loaded is
 * said in English.
 */
export async function builderMessagesFor({ language }: Pick<Messages, 'language'>): Promise<BuilderMessages> {
  try {
    return (await loaders[language]?.()) ?? enBuilder;
  } catch {
    return enBuilder;
  }
}
