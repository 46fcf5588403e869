/* The placement of no symbols: nothing to search room for in each frame. */
export class Placement {
  variableOffsets = {};

  constructor(transform, _terrain, _fadeDuration, crossSourceCollisions) {
    this.transform = transform.clone();
    this.collisionIndex = { transform: this.transform };
    this.collisionGroups = { crossSourceCollisions };
  }

  commit() {}

  setStale() {}

  stillRecent() {
    return false;
  }

  hasTransitions() {
    return false;
  }

  symbolFadeChange() {
    return 1;
  }
}
