import type { PropertyValues, TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { Dataset } from '../model/dataset/dataset.ts';
import type { View } from '../model/view.ts';
import { authoredView } from './authored-view.ts';
import type { StepPlace } from './story-place.ts';
import { StepChangeEvent } from './story-place.ts';
import { stepStyles } from './story-styles.ts';
import { tokenStyles } from './styles.ts';
import { themeOf } from './theme-look.ts';
import { ViewElement } from './view-element.ts';

/**
 * `<leverage-step view>`: paragraphs of a story, and what the map shows while they are read. Takes the attributes of a map that say what
 * to show; by itself it is plain text.
 *
 * @slot - the paragraphs
 * @slot poster - a picture of the step, for where no live map shows it: without JavaScript, without WebGL, on paper
 * @csspart step - all of it; `current` too while the map shows it
 * @csspart poster - the place of the picture
 */
export class LeverageStep extends ViewElement {
  static override readonly styles = [tokenStyles, stepStyles];

  /** Its place in the story, which the story sets; null = it stands in none. */
  @property({ attribute: false }) place: StepPlace | null = null;

  /** Null: a step says what to show and shows nothing, so that its properties are what the author wrote. */
  protected override get shownView(): null {
    return null;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (this.takeAuthoredNews().size > 0) this.dispatchEvent(new StepChangeEvent());
  }

  /** The View that the step asks for. Where it names none, it starts from the prepared view `otherwise`; null = the first. */
  viewIn(dataset: Dataset, otherwise: string | null): View {
    return authoredView(dataset, { ...this.authored, view: this.authored.view ?? otherwise });
  }

  /** Moves the focus to the beginning of the step, without scrolling. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('.step')?.focus({ preventScroll: true });
  }

  protected override render(): TemplateResult {
    const { place } = this;
    const isCurrent = place?.isCurrent === true;
    return html`<div
      class="step ${place?.theme ?? themeOf('auto')} ${isCurrent ? 'is-current' : ''} ${place ? 'is-placed' : ''}"
      part=${isCurrent ? 'step current' : 'step'}
      role=${place ? 'group' : nothing}
      aria-label=${place?.name ?? nothing}
      aria-current=${isCurrent ? 'step' : nothing}
      tabindex="-1"
    >
      <div class="poster ${place?.isPictured === false ? 'is-hidden' : ''}" part="poster">
        <slot name="poster"></slot>
      </div>
      <slot></slot>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'leverage-step': LeverageStep;
  }
}
