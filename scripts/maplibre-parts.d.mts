export const LEFT_OUT: readonly RegExp[];
export function emptied(path: string, names: readonly string[]): string;
