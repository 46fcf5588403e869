import type { Plugin } from 'vite';

export function leanScripts(): Plugin[];
