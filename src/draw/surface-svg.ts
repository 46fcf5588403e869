import type { SvgNode } from './svg-node.ts';

const SVG_NAMESPACE = 'http://www.w3.org/2000/svg';

/** The node as an element of a document. */
export function svgElement(node: SvgNode, document: Document): SVGElement {
  const element = document.createElementNS(SVG_NAMESPACE, node.tag);
  for (const [name, value] of Object.entries(node.attributes)) element.setAttribute(name, value);
  if (typeof node.children === 'string') element.textContent = node.children;
  else element.append(...node.children.map((child) => svgElement(child, document)));
  return element;
}
