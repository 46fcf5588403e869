// MapLibre's style sheet without what our maps never have: nearly all of it are pictures for controls, and a site carries it in a script.
import postcss from 'postcss';

const SHEET = /\/maplibre-gl\.css(?:\?|$)/;
/** The corners for controls are there, though nothing ever stands in them. */
const NEVER_USED = /maplibregl-(?:ctrl(?!-(?:top|bottom)-(?:left|right)$)|popup|marker|user-location|attrib)/;

/** The plugin: for built sites. */
export function leanMaplibre() {
  return {
    name: 'leverage-lean-maplibre',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      return SHEET.test(id) ? { code: leanSheet(code), map: null } : null;
    },
  };
}

/** Style rules without the selectors that only controls, popups and markers have, and without the rules that have no other. */
export function leanSheet(css) {
  const sheet = postcss.parse(css);
  sheet.walkAtRules('keyframes', (rule) => void rule.remove());
  sheet.walkRules((rule) => {
    const used = rule.selectors.filter((selector) => !NEVER_USED.test(selector));
    if (used.length > 0) rule.selectors = used;
    else rule.remove();
  });
  sheet.walkAtRules((rule) => {
    if (rule.nodes?.length === 0) rule.remove();
  });
  return sheet.toString();
}
