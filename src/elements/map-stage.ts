import type { PlacedMark } from '../draw/scene.ts';
import type { Frame } from '../geo/camera-for.ts';
import type { Camera, Projector } from '../geo/projector.ts';
import { mercatorProjector } from '../geo/projector.ts';
import type { Palette } from '../look/palette.ts';
import type { CameraRest, MapView } from '../map/map-view.ts';
import { emphasisOf } from './emphasised-region.ts';
import type { LiveMap } from './live-map.ts';
import { MAX_ZOOM, framedCamera, withinWorld, writtenCamera } from './map-camera.ts';
import { MapOverlay } from './map-overlay.ts';
import type { PointingTarget } from './map-pointing.ts';
import { MapSettling } from './map-settling.ts';
import type { GoLiveOptions, Showing, StageActions, StageParts } from './map-stage-host.ts';
import { isSameProjection } from './overlay-motion.ts';
import type { Picture } from './picture.ts';
import { sceneOf } from './picture.ts';
import { StageGround } from './stage-ground.ts';
import { prefersReducedMotion } from './theme-look.ts';
import { waitMs } from './when-idle.ts';

const CAMERA_MS = 300;

/** How long what the author gave stays in sight, in ms, when all but the live map is there. */
const LONGEST_HOLD_MS = 2000;

/** MapLibre that has not come within so many ms is still on its way. */
const MAPLIBRE_DUE_MS = 100;

/** How long MapLibre may take to draw for the first time, in ms. */
const LONGEST_BEGINNING_MS = 500;

/**
 * The map on the screen: the ground, live or still, and the drawing over it. A picture is laid out once for a camera; while the camera
 * moves the drawing is only carried along, and it is laid out again when the camera rests or bare ground comes into the frame.
 */
export class MapStage {
  readonly #parts: StageParts;
  readonly #actions: StageActions;
  readonly #ground: StageGround;
  readonly #overlay: MapOverlay;
  /** Null until a live map is wanted for the first time. */
  #live: LiveMap | null = null;
  readonly #signal: AbortSignal;
  #picture: Picture | null = null;
  #frame: Frame | null = null;
  #camera: Camera | null = null;
  /** Whether the camera is where the view has it, and not where the reader has taken it. */
  #isFramed = true;
  #isFlying = false;
  #isPlacing = false;
  #isMovedByButton = false;
  /** Settles when the first drawing is there; null before there is anything to draw. */
  #first: Promise<void> | null = null;
  #isBegun = false;
  #isGoingLive = false;
  /** Whether what the author gave stays in sight until the live map is there. */
  #isHeld = false;
  #onBegun = (): void => undefined;
  /** Settles when MapLibre has begun to draw. */
  readonly #begun = new Promise<void>((resolve) => (this.#onBegun = resolve));
  readonly #settling = new MapSettling(() => this.#settle());

  /** @param signal - takes the map down and frees what it held */
  constructor(parts: StageParts, actions: StageActions, signal: AbortSignal) {
    this.#parts = parts;
    this.#actions = actions;
    this.#signal = signal;
    this.#ground = new StageGround(parts);
    // Wanted at once where there is nothing else to see; who draws it hears what goes wrong.
    if (!actions.hasPicture()) this.#ground.bringStill().catch(() => undefined);
    this.#overlay = new MapOverlay(parts.overlay);
    // In a frame of its own: what is drawn may give companions something to show, and that changes the size of the map once more.
    let frame = 0;
    const sizes = new ResizeObserver(() => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => this.#resize());
    });
    sizes.observe(parts.area);
    signal.addEventListener(
      'abort',
      () => {
        sizes.disconnect();
        cancelAnimationFrame(frame);
        this.#settling.stop();
        this.#live?.remove();
        this.#overlay.remove();
      },
      { once: true },
    );
  }

  /** Shows a picture in place of the one before. Returns whether there was room to draw it; if not, it is drawn when there is. */
  show(picture: Picture, { isFramed, isFading }: Showing): boolean {
    if (this.#picture?.look.palette !== picture.look.palette) this.#live?.view?.setPalette(picture.look.palette);
    // What the author gave shows another view.
    if (this.#picture && this.#picture.snapshot.view !== picture.snapshot.view) this.#isHeld = false;
    this.#picture = picture;
    if (isFramed) this.#isFramed = true;
    if (!this.#frame) return false;
    const isStill = prefersReducedMotion() || !isFading;
    if (isFramed || !this.#camera) this.#goTo(framedCamera(picture, this.#frame), isStill ? 0 : CAMERA_MS);
    this.#layOut(!isStill);
    return true;
  }

  /**
   * Brings the live map in, once it is known where it looks; resolves when it is drawn and stands in place of the still one.
   *
   * @throws what `LiveMap.start` throws
   */
  async goLive(options: GoLiveOptions): Promise<void> {
    this.#isGoingLive = true;
    try {
      await this.#startLive(options);
    } finally {
      this.#isGoingLive = this.#isHeld = false;
      if (this.#live?.view && this.#camera) this.#place(this.#live.view, this.#camera, 0);
      if (!this.#signal.aborted) this.#layOut(false);
    }
  }

  /** Takes the live map away: the still one stands in its place, in the same frame, until `goLive` is called again. */
  goStill(): void {
    const view = this.#live?.view;
    if (view) this.#camera = view.camera;
    this.#isFlying = false;
    this.#live?.remove();
    this.#layOut(false);
  }

  /** Shows the map one step closer (1) or further away (-1). */
  zoomBy(steps: 1 | -1): void {
    const view = this.#live?.view;
    this.#isMovedByButton = true;
    if (view) {
      if (steps > 0) view.zoomIn();
      else view.zoomOut();
      return;
    }
    if (!this.#camera || !this.#frame) return;
    const zoom = Math.min(MAX_ZOOM, this.#camera.zoom + steps);
    this.#onRest({ camera: withinWorld({ ...this.#camera, zoom }, this.#frame), isByReader: true });
  }

  /** The drawing, for those who point at it. */
  get pointed(): PointingTarget {
    return this.#overlay;
  }

  /** Marks what is pointed at; null for nothing. */
  point(mark: PlacedMark | null): void {
    this.#overlay.point(mark);
  }

  async #startLive(options: GoLiveOptions): Promise<void> {
    const { LiveMap } = await import('./live-map.ts');
    options.signal.throwIfAborted();
    if (!this.#camera || !this.#picture || !this.#first) throw new Error('got no picture');
    this.#live ??= new LiveMap(this.#parts.ground, {
      onRender: (live) => this.#onRender(live),
      onRest: (rest) => this.#onRest(rest),
      onGone: () => this.#layOut(false),
    });
    const emphasis = (): string | null => this.#picture && emphasisOf(this.#picture, this.#ground);
    const first = this.#picture;
    const palette = (): Palette => (this.#picture ?? first).look.palette;
    const onBegun = this.#onBegun;
    await this.#live.start({ ...options, camera: this.#camera, palette, emphasis, drawing: this.#first, onBegun });
  }

  /* No drawing stands on bare sea. Where there is something to see meanwhile, the live map is begun first, for it takes longest. */
  async #begin(picture: Picture, projector: Projector): Promise<void> {
    this.#actions.onFramed();
    this.#isHeld = this.#isGoingLive && this.#actions.hasPicture();
    await Promise.allSettled([
      this.#ground.bringFirst(projector),
      this.#ground.bringMore(picture, projector),
      this.#isHeld ? this.#whenFree() : this.#ground.bringStill(),
    ]);
    this.#isBegun = true;
    if (this.#signal.aborted) return;
    this.#layOut(false);
    if (this.#isHeld) setTimeout(() => this.#release(), LONGEST_HOLD_MS);
  }

  /* Whoever keeps MapLibre from its first frame keeps the map waiting; before MapLibre is there, and while its programs are made, nobody does. */
  async #whenFree(): Promise<void> {
    await Promise.race([this.#begun, waitMs(MAPLIBRE_DUE_MS)]);
    if (this.#live?.view) await Promise.race([this.#begun, waitMs(LONGEST_BEGINNING_MS)]);
  }

  #release(): void {
    const wasHeld = this.#isHeld;
    this.#isHeld = false;
    this.#layOutIf(wasHeld);
  }

  #goTo(camera: Camera, animateMs: number): void {
    this.#camera = camera;
    if (this.#live?.view) this.#place(this.#live.view, camera, animateMs);
  }

  #place(view: MapView, camera: Camera, animateMs: number): void {
    this.#isPlacing = true;
    view.setCamera(camera, { animateMs });
    this.#isPlacing = false;
    this.#isFlying = animateMs > 0;
    if (!this.#isFlying) this.#camera = view.camera;
  }

  #projector(): Projector | null {
    return this.#camera && this.#frame ? mercatorProjector({ ...this.#camera, ...this.#frame }) : null;
  }

  #layOut(isFading: boolean): void {
    const picture = this.#picture;
    const projector = this.#projector();
    if (!picture || !this.#frame || !projector) return;
    if (!this.#isBegun) {
      this.#first ??= this.#begin(picture, projector);
      return;
    }
    const { look, language } = picture;
    const beganMs = performance.now();
    const before = this.#overlay.scene;
    this.#ground.paint(picture, projector, this.#isStill);
    const insets = this.#actions.insets(this.#frame, look.families.sans);
    const scene = sceneOf(picture, projector, this.#ground, insets);
    this.#overlay.draw(scene, { ...look, language }, { isFading });
    if (this.#isFlying && this.#live?.view) this.#overlay.follow(this.#live.view.projector());
    this.#settling.drawn(scene === before ? null : performance.now() - beganMs);
    this.#actions.onScene(scene);
    void this.#bringGround(projector);
    void this.#ground.bringMore(picture, projector).then((isMore) => this.#layOutIf(isMore));
  }

  /* Whether the drawing needs land that is painted here. */
  get #isStill(): boolean {
    return !this.#live?.isShown && !this.#isHeld;
  }

  async #bringGround(projector: Projector): Promise<void> {
    // On the live ground the drawing waits for nothing else.
    if (this.#live?.isShown) this.#actions.onReady();
    const [levelsBefore, hadStill] = [this.#ground.levels.size, this.#ground.hasStill];
    const found = await Promise.allSettled([this.#ground.bring(projector), this.#isStill && this.#ground.bringStill()]);
    const picture = this.#picture;
    if (this.#signal.aborted || !picture) return;
    this.#live?.view?.setEmphasis(emphasisOf(picture, this.#ground));
    if (this.#ground.levels.size > 0 && !this.#isHeld) this.#actions.onReady();
    const isUsed = this.#isStill || !this.#parts.locator.hidden || picture.marks.areas.length > 0;
    const hasMore = this.#ground.levels.size > levelsBefore;
    this.#layOutIf((hasMore && isUsed) || (this.#isStill && !hadStill && this.#ground.hasStill));
    for (const result of found) if (result.status === 'rejected') this.#actions.onBasemapError(result.reason);
  }

  #layOutIf(isMore: boolean): void {
    if (isMore && !this.#signal.aborted) this.#layOut(false);
  }

  #onRender(live: Projector): void {
    this.#overlay.follow(live);
    this.#settling.move(live);
    if (this.#isFlying || this.#overlay.isCovering || !this.#settling.isDue) return;
    this.#camera = { center: live.center, zoom: live.zoom };
    this.#layOut(false);
  }

  #onRest({ camera, isByReader }: CameraRest): void {
    if (this.#isPlacing || !this.#frame || !this.#picture) return;
    const isReaders = isByReader || this.#isMovedByButton;
    this.#isMovedByButton = false;
    this.#isFlying = false;
    this.#camera = camera;
    if (isReaders) this.#isFramed = false;
    if (this.#live?.isShown) this.#settling.rest(this.#projector());
    else this.#settle();
    if (isReaders) this.#actions.onCamera(writtenCamera(camera, this.#picture.marks, this.#frame));
  }

  #settle(): void {
    if (this.#signal.aborted || this.#isFlying) return;
    const drawn = this.#overlay.scene?.projector;
    const projector = this.#projector();
    if (!drawn || !projector || !isSameProjection(drawn, projector)) this.#layOut(false);
  }

  #resize(): void {
    const { clientWidth: widthPx, clientHeight: heightPx } = this.#parts.area;
    const isSame = this.#frame?.widthPx === widthPx && this.#frame.heightPx === heightPx;
    if (widthPx === 0 || heightPx === 0 || isSame) return;
    this.#frame = { widthPx, heightPx };
    this.#isPlacing = true;
    this.#live?.view?.resize();
    this.#isPlacing = false;
    if (!this.#picture) return;
    const camera = this.#camera && !this.#isFramed ? this.#camera : framedCamera(this.#picture, this.#frame);
    this.#goTo(withinWorld(camera, this.#frame), 0);
    this.#layOut(false);
  }
}
