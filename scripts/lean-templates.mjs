// A site carries its style sheets and its markup as templates of scripts, where no minifier looks: their comments and their spaces go here.

const CSS_PIECE = /("[^"]*"|'[^']*')|\/\*[\s\S]*?\*\/|;?\s*(\})\s*|\s*([{;,>])\s*|(:)\s+|\s+/g;

/** Style rules without comments, and with a space only where one says something. */
export function leanCss(text) {
  return text.replace(CSS_PIECE, (piece, quoted, end, sign, colon) => {
    if (piece.startsWith('/*')) return '';
    return quoted ?? end ?? sign ?? colon ?? ' ';
  });
}

/** Markup in which each run of spaces is one. */
export function leanHtml(text) {
  return text.replace(/\s*\n\s*/g, '\n');
}

const LEAN = { css: leanCss, html: leanHtml, svg: leanHtml };

/** The plugin: for the literals `css`, `html` and `svg` of Lit in our own files. */
export function leanTemplates() {
  return {
    name: 'leverage-lean-templates',
    apply: 'build',
    transform(code, id) {
      if (!/\/src\/.*\.ts$/.test(id) || !/\b(?:css|html|svg)`/.test(code)) return null;
      const edits = [];
      visit(this.parse(code), (node) => {
        const lean = node.type === 'TaggedTemplateExpression' ? LEAN[node.tag.name] : undefined;
        if (lean) for (const { start, end, value } of node.quasi.quasis) edits.push([start, end, lean(value.raw)]);
      });
      edits.sort(([a], [b]) => b - a);
      const text = edits.reduce(
        (before, [start, end, lean]) => before.slice(0, start) + lean + before.slice(end),
        code,
      );
      return { code: text, map: null };
    },
  };
}

function visit(node, see) {
  if (typeof node?.type === 'string') see(node);
  for (const inner of Object.values(node)) if (typeof inner === 'object' && inner !== null) visit(inner, see);
}
