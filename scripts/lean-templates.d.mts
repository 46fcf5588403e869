import type { Plugin } from 'vite';

export function leanCss(text: string): string;
export function leanHtml(text: string): string;
export function leanTemplates(): Plugin;
