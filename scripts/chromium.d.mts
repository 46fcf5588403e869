/** Flags for every headless Chromium here: no sandbox (containers), WebGL in software, no traffic of its own. */
export declare const chromiumArgs: string[];
export declare const testArgs: string[];
/** The path of a Chromium that answers to `--version`, or null. Throws where CHROMIUM_PATH is set and does not work. */
export declare function findChromium(): string | null;
