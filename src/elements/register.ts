const warned = new Set<string>();

/**
 * Registers an element, once. Where a script of ours ran before, this copy stands back: what is on the page keeps working, and one
 * warning names the cause.
 */
export function register(tag: `leverage-${string}`, element: CustomElementConstructor): void {
  const known = customElements.get(tag);
  if (known === element) return;
  if (!known) {
    customElements.define(tag, element);
    return;
  }
  if (warned.size === 0)
    console.warn(
      `leverage-map is loaded twice: <${tag}> was registered before, and this copy of the script is not used.`,
    );
  warned.add(tag);
}
