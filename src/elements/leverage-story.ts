import type { PropertyValues, TemplateResult } from 'lit';
import { LitElement, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Messages } from '../i18n/messages.ts';
import { en } from '../i18n/en.ts';
import type { Dataset } from '../model/dataset/dataset.ts';
import type { View } from '../model/view.ts';
import type { ErrorReason, LeverageChangeEvent, LeverageErrorEvent } from './events.ts';
import { LeverageStep } from './leverage-step.ts';
import { MapLink } from './map-link.ts';
import { storyBar } from './story-bar.ts';
import { isPicturedBy, nodeOnStage, stepInSight, stepsOf } from './story-parts.ts';
import { StepChangeEvent } from './story-place.ts';
import { StepWatch, coveredPx } from './story-steps.ts';
import { storyStyles } from './story-styles.ts';
import { baseStyles, tokenStyles } from './styles.ts';
import { prefersReducedMotion, themeOf } from './theme-look.ts';

/**
 * `<leverage-story>`: an article's own paragraphs, in steps, that drive a map as they are read. The map it contains stays on the screen
 * beside or above the prose; a map that `for` names stays where it is. The reader may explore the map at any time, and comes back with the
 * next step.
 *
 * @slot - the steps, what else stands between them, and the map
 * @csspart story - all of it
 * @csspart stage - what stays on the screen: the map, and the bar under it
 * @csspart bar - the day that the map shows, and a dash for each step
 * @csspart date - the day
 * @csspart dash - the button of a step
 * @csspart back - the button that ends exploring
 * @csspart prose - all steps
 * @cssprop --leverage-story-top - height of what the page keeps at the upper edge of the screen; default 0
 * @cssprop --leverage-story-gap - room between two steps
 */
export class LeverageStory extends LitElement {
  static override readonly styles = [baseStyles, tokenStyles, storyStyles];
  static override readonly shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    slotAssignment: 'manual',
  };

  readonly #link = new MapLink(this);
  readonly #watch = new StepWatch<LeverageStep>((step) => this.#onStep(step));
  readonly #children = new MutationObserver(() => this.requestUpdate());
  readonly #sizes = new ResizeObserver(() => this.#watchSteps());
  #connection = new AbortController();
  #heard: { readonly map: Element; readonly over: AbortController } | null = null;
  /** What may cover a part of the screen. */
  #pinned: Element | null = null;
  #steps: readonly LeverageStep[] = [];
  #dataset: Dataset | null = null;
  /** What the map was last asked to show, and whether that is just going on. */
  #asked: View | null = null;
  #isAsking = false;

  @state() private current: LeverageStep | null = null;
  @state() private isExploring = false;
  /** Why the map cannot show what it is asked for; null where it can. */
  @state() private failure: ErrorReason | null = null;

  /** Id of the map that it drives, anywhere in the same root; without it, the map that it contains or stands in. */
  @property({ attribute: 'for' })
  for: string | null = null;

  override connectedCallback(): void {
    // Before there is a shadow root, which takes the steps off the screen until they are assigned.
    const read = this.hasUpdated ? null : stepInSight(this);
    super.connectedCallback();
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    this.#children.observe(this, { childList: true, subtree: true });
    addEventListener('resize', () => this.#watchSteps(), { signal });
    this.addEventListener(StepChangeEvent.type, (event) => this.#onStepChange(event), { signal });
    this.addEventListener('focusin', (event) => this.#onFocus(event), { signal });
    void this.#settle(read);
    void customElements.whenDefined('leverage-step').then(() => this.requestUpdate());
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#connection.abort();
    this.#children.disconnect();
    this.#sizes.disconnect();
    this.#pinned = null;
    this.#watch.stop();
    this.#hear(null);
    this.#dataset = null;
    this.current = null;
    this.isExploring = false;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('for')) this.#link.forId = this.for;
    this.#hear(this.#link.map);
    this.#steps = stepsOf(this);
    if (this.current && !this.#steps.includes(this.current)) this.current = null;
  }

  protected override updated(): void {
    if (!this.isConnected) return;
    this.#assign();
    this.#place();
    this.#watchSteps();
    const dataset = this.#link.state?.dataset ?? null;
    if (dataset === this.#dataset) return;
    this.#dataset = dataset;
    if (dataset && this.current) this.#show(this.current);
  }

  get #isPictured(): boolean {
    return !this.#link.map || (this.failure !== null && isPicturedBy(this.#steps));
  }

  get #messages(): Messages {
    return this.#link.state?.messages ?? en;
  }

  /* The page's own nodes stay as they are: no attribute says which slot they go to. */
  #assign(): void {
    const [stage, prose] = this.renderRoot.querySelectorAll('slot');
    const staged = nodeOnStage(this, this.#link.map);
    stage?.assign(...(staged ? [staged] : []));
    prose?.assign(
      ...[...this.childNodes].filter((node): node is Element | Text => node !== staged && isSlottable(node)),
    );
  }

  #place(): void {
    const { messages, theme } = this.#link.state ?? { messages: en, theme: themeOf('auto') };
    const isPictured = this.#isPictured;
    for (const [at, step] of this.#steps.entries()) {
      const name = messages.story.step(at + 1, this.#steps.length);
      const isCurrent = step === this.current && !isPictured;
      const { place } = step;
      const isSame = place?.name === name && place.isCurrent === isCurrent && place.isPictured === isPictured;
      if (!isSame || place.theme !== theme) step.place = { name, isCurrent, isPictured, theme };
    }
  }

  #hear(map: Element | null): void {
    if (map === (this.#heard?.map ?? null)) return;
    this.#heard?.over.abort();
    this.#heard = null;
    this.failure = null;
    this.isExploring = false;
    this.#asked = null;
    if (!(map instanceof HTMLElement)) return;
    const over = new AbortController();
    const { signal } = over;
    this.#heard = { map, over };
    map.addEventListener('leverage-change', (event) => this.#onChange(event), { signal });
    map.addEventListener('leverage-error', (event) => this.#onError(event), { signal });
    map.addEventListener('leverage-load', () => (this.failure = null), { signal });
  }

  #watchSteps(): void {
    const { prose, pinned } = this.#parts();
    if (!this.isConnected || !prose) return;
    if (pinned !== this.#pinned) {
      this.#sizes.disconnect();
      this.#pinned = pinned;
      if (pinned) this.#sizes.observe(pinned);
    }
    this.#watch.watch(this.#steps, coveredPx(pinned, prose));
  }

  #parts(): { readonly prose: Element | null; readonly pinned: Element | null } {
    const prose = this.renderRoot.querySelector('.prose');
    const isStaged = nodeOnStage(this, this.#link.map) !== null;
    return { prose, pinned: isStaged ? this.renderRoot.querySelector('.stage') : this.#link.map };
  }

  #onStep(step: LeverageStep | null): void {
    if (step === this.current) return;
    this.current = step;
    if (step) this.#show(step);
  }

  #onStepChange(event: StepChangeEvent): void {
    if (event.target === this.current && this.current && this.#asked) this.#show(this.current);
  }

  #show(step: LeverageStep): void {
    const { state, map } = this.#link;
    if (!state || !map) return;
    const view = step.viewIn(state.dataset, map.getAttribute('view'));
    this.#asked = view;
    this.isExploring = false;
    if (isSameView(view, state.view)) return;
    this.#isAsking = true;
    this.#link.request(view);
    this.#isAsking = false;
  }

  #onChange({ detail }: LeverageChangeEvent): void {
    if (this.#isAsking || !this.current || !this.#asked) return;
    this.isExploring = !isSameView(this.#asked, detail.view);
  }

  #onError({ detail: { reason } }: LeverageErrorEvent): void {
    if (reason === 'webgl' || (!this.#link.state && reason !== 'basemap' && reason !== 'context-lost'))
      this.failure = reason;
  }

  /* Reached by keyboard, a step is read: it comes to where it is, out from under the map. */
  #onFocus({ target }: FocusEvent): void {
    if (!(target instanceof Element) || !target.matches(':focus-visible')) return;
    const step = this.#steps.find((one) => one.contains(target));
    const { prose, pinned } = this.#parts();
    if (!step || !prose) return;
    const isCovered = target.getBoundingClientRect().top < coveredPx(pinned, prose);
    if (step !== this.current || isCovered) step.scrollIntoView({ block: 'start' });
  }

  #goTo(step: LeverageStep): void {
    const isNext = Math.abs(this.#steps.indexOf(step) - (this.current ? this.#steps.indexOf(this.current) : 0)) <= 1;
    step.scrollIntoView({ block: 'start', behavior: isNext && !prefersReducedMotion() ? 'smooth' : 'instant' });
    step.focus();
  }

  #resume(): void {
    if (!this.current) return;
    this.#show(this.current);
    this.current.focus();
  }

  /* Who reads already, or came by an address, when the script arrives goes on reading there, though the layout changes under them. */
  async #settle(step: Element | null): Promise<void> {
    if (!step) return;
    await customElements.whenDefined('leverage-step');
    await this.updateComplete;
    this.requestUpdate();
    await this.updateComplete;
    if (!this.isConnected || !(step instanceof LeverageStep)) return;
    await step.updateComplete;
    const { top } = step.getBoundingClientRect();
    const { prose, pinned } = this.#parts();
    const covered = prose ? coveredPx(pinned, prose) : 0;
    if (top < covered || top > (covered + innerHeight) / 2)
      step.scrollIntoView({ block: 'start', behavior: 'instant' });
  }

  protected override render(): TemplateResult {
    const { state } = this.#link;
    const theme = state?.theme ?? themeOf('auto');
    const isPictured = this.#isPictured;
    const isStaged = nodeOnStage(this, this.#link.map) !== null;
    const mode = isPictured ? 'is-pictured' : isStaged ? 'is-staged' : 'is-alone';
    return html`<div class="story ${theme} ${mode}" part="story">
      <div class="stage" part="stage" ?hidden=${!isStaged || (isPictured && this.failure === 'webgl')}>
        <div class="map"><slot></slot></div>
        ${isPictured ? nothing : html`<div class="reset ${theme}">${isStaged ? this.#back() : nothing} ${this.#bar()}</div>`}
      </div>
      <div class="prose" part="prose"><slot></slot></div>
      ${isPictured || isStaged ? nothing : html`<div class="reset afloat ${theme}">${this.#back()}</div>`}
    </div>`;
  }

  #back(): TemplateResult {
    return html`<button class="back" part="back" ?hidden=${!this.isExploring} @click=${() => this.#resume()}>
      ${this.#messages.story.backToStory}
    </button>`;
  }

  #bar(): TemplateResult {
    return storyBar({
      steps: this.#steps,
      current: this.current,
      date: this.#link.state?.view.date ?? null,
      messages: this.#messages,
      goTo: (step) => this.#goTo(step),
    });
  }
}

function isSlottable(node: Node): node is Element | Text {
  return node instanceof Element || node instanceof Text;
}

function isSameView(asked: View, shown: View): boolean {
  return (Object.keys(asked) as (keyof View)[]).every(
    (part) => JSON.stringify(asked[part]) === JSON.stringify(shown[part]),
  );
}

declare global {
  interface HTMLElementTagNameMap {
    'leverage-story': LeverageStory;
  }
}
