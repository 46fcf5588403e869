import type { SvgNode } from '../draw/svg-node.ts';

/** What of an element's attributes its children have too where they say nothing else. */
const INHERITED: readonly string[] = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-linejoin',
  'paint-order',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
];

/** The same drawing with what all texts of a group have in common said once, on the group. */
export function withSharedAttributes(group: SvgNode): SvgNode {
  const leaves = leavesOf(group);
  const first = leaves[0];
  if (!first) return group;
  const shared = INHERITED.flatMap((name) => {
    const counts = new Map<string, number>();
    for (const { attributes } of leaves) {
      const value = attributes[name];
      if (value === undefined) return [];
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    const [most] = [...counts].sort((a, b) => b[1] - a[1]);
    return most ? [[name, most[0]] as const] : [];
  });
  const common = new Map(shared);
  const lean = (node: SvgNode): SvgNode => {
    if (isGroup(node)) return { ...node, children: node.children.map(lean) };
    return { ...node, attributes: only(node.attributes, (name, value) => common.get(name) !== value) };
  };
  const { attributes, children } = lean(group);
  return { tag: 'g', attributes: { ...attributes, ...Object.fromEntries(shared) }, children: spliced(children) };
}

/** The same drawing without the keys of its scene, and without the groups that were there only to carry them. */
export function withoutKeys(node: SvgNode): SvgNode {
  if (typeof node.children === 'string') return node;
  const attributes = only(node.attributes, (name) => !name.startsWith('data-'));
  return { ...node, attributes, children: spliced(node.children.map(withoutKeys)) };
}

/**
 * The same drawing with the opacity of each path on its paint: a layer for each would be slow to draw, and outside the picture it makes resvg
 * 2.6 give up.
 */
export function withPaintOpacity(node: SvgNode): SvgNode {
  if (node.tag !== 'path')
    return typeof node.children === 'string' ? node : { ...node, children: node.children.map(withPaintOpacity) };
  const { opacity, ...attributes } = node.attributes;
  if (opacity === undefined) return node;
  const isPainted = (paint: string | undefined): boolean => paint !== undefined && paint !== 'none';
  return {
    ...node,
    attributes: {
      ...attributes,
      ...(isPainted(attributes['fill']) ? { 'fill-opacity': opacity } : {}),
      ...(isPainted(attributes['stroke']) ? { 'stroke-opacity': opacity } : {}),
    },
  };
}

type Group = SvgNode & { readonly children: readonly SvgNode[] };

function isGroup(node: SvgNode): node is Group {
  return node.tag === 'g' && typeof node.children !== 'string';
}

function leavesOf(node: SvgNode): readonly SvgNode[] {
  return isGroup(node) ? node.children.flatMap(leavesOf) : [node];
}

function spliced(children: SvgNode['children']): SvgNode['children'] {
  if (typeof children === 'string') return children;
  return children.flatMap((child) =>
    isGroup(child) && Object.keys(child.attributes).length === 0 ? child.children : [child],
  );
}

function only(
  attributes: Readonly<Record<string, string>>,
  isKept: (name: string, value: string) => boolean,
): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(attributes).filter(([name, value]) => isKept(name, value)));
}
