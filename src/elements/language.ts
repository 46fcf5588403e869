import { nothing } from 'lit';
import type { MapMessages } from '../i18n/messages.ts';
import type { TextIn } from '../i18n/text.ts';
import { isSameLanguage } from '../i18n/text.ts';

/** What goes into `lang` for words of the data: their language where it is not that of the words around, else no attribute at all. */
export function languageOf({ language }: TextIn, messages: MapMessages): string | typeof nothing {
  return isSameLanguage(language, messages.language) ? nothing : language;
}

/** The language (BCP 47) that an element stands in: its own `lang`, else that of what it is in, across shadow roots; else the browser's. */
export function languageAt(element: Element): string {
  for (let node: Node | null = element; node; node = node instanceof ShadowRoot ? node.host : node.parentNode) {
    const language = node instanceof Element ? node.getAttribute('lang') : null;
    if (language) return language;
  }
  return navigator.language || 'en';
}
