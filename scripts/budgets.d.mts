/** Each budget with what is spent of it in the folder of a built site, both in bytes after brotli. */
export function weighSite(folder: string): { name: string; bytes: number; budget: number }[];
