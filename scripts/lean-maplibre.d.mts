import type { Plugin } from 'vite';

export function leanMaplibre(): Plugin;
export function leanSheet(css: string): string;
