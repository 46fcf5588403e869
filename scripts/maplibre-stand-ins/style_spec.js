/* What the camera takes of the package that knows what a style may say. */
export const interpolates = { number: (from, to, share) => from + share * (to - from) };
