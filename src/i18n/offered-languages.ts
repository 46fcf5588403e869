/** A language that the interface speaks. */
export interface OfferedLanguage {
  /** BCP 47 tag. */
  readonly tag: string;
  /** What the language calls itself. */
  readonly name: string;
}

/** The languages that come with the components, for a switch between them. */
export const offeredLanguages: readonly OfferedLanguage[] = [
  { tag: 'en', name: 'English' },
  { tag: 'ja', name: '日本語' },
  { tag: 'zh-Hans', name: '简体中文' },
  { tag: 'fr', name: 'Français' },
];
