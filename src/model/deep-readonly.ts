/**
 * `T` with every property, at every depth, read-only: a dataset is never changed in place, a new value is returned. Tuples stay
 * tuples.
 */
export type DeepReadonly<T> = T extends object ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> } : T;
