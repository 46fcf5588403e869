import type { Plugin } from 'vite';

export function sharedMaplibre(): Plugin[];
