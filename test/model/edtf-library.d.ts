declare module 'edtf' {
  interface LibraryDate {
    readonly min: number;
    readonly max: number;
    readonly approximate?: { readonly value: number };
    readonly uncertain?: { readonly value: number };
  }
  export default function edtf(text: string): LibraryDate;
}
