type Words<Name extends string> = Readonly<Record<Name, string>>;

/** The files that a reader can take along. */
export type SharedFileName = 'png' | 'svg' | 'day' | 'all' | 'json';

/** The forms of a citation. */
export type CitationForm = 'plain' | 'apa' | 'bibtex';

/** The forms of an embed code. */
export type EmbedForm = 'element' | 'iframe' | 'blockquote' | 'oembed';

/** Words of sharing, citing and taking along. */
export interface ShareMessages {
  readonly title: string;
  readonly link: string;
  readonly copyLink: string;
  readonly citation: string;
  readonly citationForm: Words<CitationForm>;
  readonly copyCitation: string;
  readonly embed: string;
  readonly embedForm: Words<EmbedForm>;
  readonly copyEmbed: string;
  /** Link to the page where a code is made with a size, a theme and all else. */
  readonly builder: string;
  readonly download: string;
  readonly file: Words<SharedFileName>;
  /** What is in the file, beside its name. */
  readonly fileHint: Words<SharedFileName>;
  readonly copied: Words<'link' | 'citation' | 'embed'>;
  /** Where the browser does not let a page copy: the text stands selected in a field. */
  readonly notCopied: (key: string) => string;
  readonly drawing: string;
  readonly saved: (file: string) => string;
  readonly withoutLand: string;
  /** The map stands in a frame that may or may not allow downloads. */
  readonly framed: (file: string) => string;
  readonly blocked: string;
  readonly openPage: string;
  readonly failed: string;
  /** Pieces of a citation in the plain form. */
  readonly joined: (pieces: readonly string[]) => string;
  readonly mapFor: (date: string) => string;
  readonly inDataset: (title: string) => string;
  readonly edition: (version: string, updated: string) => string;
  /** The citation in the manner of the American Psychological Association. */
  readonly apa: {
    /** BCP 47 tag for the dates in it. */
    readonly locale: string;
    readonly issued: (year: string, monthAndDay: string) => string;
    readonly mapFor: (date: string) => string;
    readonly inDataset: (title: string) => string;
    readonly version: (version: string) => string;
    readonly dataset: string;
    readonly retrieved: (date: string, address: string) => string;
  };
}
