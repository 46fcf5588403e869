/* There are no symbols to find again in another tile. */
export class CrossTileSymbolIndex {
  pruneUnusedLayers() {}
}
