type Words<Name extends string> = Readonly<Record<Name, string>>;

/** Words of the builder, the page on which an embed is made. They come with that page alone. */
export interface BuilderMessages {
  readonly title: string;
  readonly deck: string;

  readonly data: string;
  readonly dataset: string;
  readonly chooseFile: string;
  /** Beside the button: that a file may be dropped too, and stays on the machine. */
  readonly fileHint: string;
  /** A file of the reader's own in the list of datasets. */
  readonly ownFile: (name: string) => string;
  readonly fileShown: (name: string) => string;
  readonly notTaken: (name: string) => string;
  readonly unreadable: string;
  readonly noProblems: string;
  readonly problems: (count: number) => string;
  readonly moreProblems: (count: number) => string;
  /** Columns of a problem: where in the file, what is there, what should be, what to do. */
  readonly problem: Words<'pointer' | 'got' | 'expected' | 'remedy'>;
  readonly published: string;
  readonly publishedHint: string;
  readonly notAnAddress: string;

  readonly content: string;
  readonly frame: string;
  readonly preparedFrame: string;
  readonly ownFrame: string;
  readonly resetFrame: string;
  readonly layers: string;
  readonly goods: string;
  readonly selection: string;
  readonly nothingSelected: string;
  readonly deselect: string;

  readonly look: string;
  readonly language: string;
  readonly languageOfArticle: string;
  readonly theme: string;
  readonly themeName: Words<'auto' | 'light' | 'dark'>;
  readonly interaction: string;
  readonly interactionName: Words<'cooperative' | 'free' | 'none'>;
  readonly width: string;
  readonly height: string;
  /** In a field for a size that is left empty. */
  readonly automatic: string;
  readonly sizeHint: string;

  readonly preview: string;
  readonly previewWidth: Words<'phone' | 'column' | 'full'>;
  readonly code: string;
  readonly codeHint: Words<'element' | 'iframe' | 'blockquote' | 'oembed'>;
  /** In the place of the code, where the file has no address yet. */
  readonly needsAddress: string;
  readonly needsSite: string;
  /** Why the other forms are missing for data on another site. */
  readonly elementOnly: string;
  readonly site: string;
  readonly siteHint: string;
  readonly openFrame: string;
  readonly poster: string;
  readonly posterHint: string;
}
