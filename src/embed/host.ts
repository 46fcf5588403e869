/*
 * embed.js, for the page that holds the maps: gives our frames the height that they ask for, and makes live maps of quotations. It stands
 * alone, so that a site can load it on every page; what it needs of others it takes when it is needed.
 */
import { resizeFrame } from './host-frames.ts';
import { watchQuotations } from './host-quotations.ts';

const own = import.meta.url;
const base = new URL('.', own).href;

addEventListener('message', (event) => resizeFrame(event, base));
watchQuotations(document, base);
