import type { Plugin } from 'vite';

export declare function ownMaplibre(): Plugin[];
