/* Nothing is evaluated: layers that draw themselves have no properties. */
export class EvaluationParameters {
  crossFadingFactor() {
    return 1;
  }
}
