import { afterEach, describe, expect, it } from 'vitest';
import { insetsIn } from '../../src/elements/map-insets.ts';

const frame = { widthPx: 600, heightPx: 300 };

function area(): HTMLElement {
  const element = document.createElement('div');
  element.style.cssText = 'position: relative; width: 600px; height: 300px';
  element.innerHTML = `<p data-inset style="position: absolute; left: 10px; top: 20px; margin: 0">Credit</p>
    <p data-inset hidden>Trouble</p>`;
  document.body.append(element);
  return element;
}

afterEach(() => {
  document.body.replaceChildren();
});

describe('what labels leave free', () => {
  it('is what shows of all that says so, from the corner of the frame', () => {
    const boxes = insetsIn(area())(frame, 'sans-serif');
    expect(boxes).toHaveLength(1);
    expect(boxes[0]).toMatchObject({ x0: 10, y0: 20 });
  });

  it('is the same list as long as nothing is written anew', () => {
    const insets = insetsIn(area());
    expect(insets(frame, 'sans-serif')).toBe(insets(frame, 'sans-serif'));
  });

  it('follows what is written, shown and hidden, and the frame', () => {
    const element = area();
    const insets = insetsIn(element);
    const [first] = insets(frame, 'sans-serif');
    const [credit, trouble] = element.querySelectorAll('p');
    if (credit) credit.textContent = 'A credit that says far more than the one before';
    const [longer] = insets(frame, 'sans-serif');
    expect(longer?.x1).toBeGreaterThan(first?.x1 ?? Infinity);
    trouble?.removeAttribute('hidden');
    expect(insets(frame, 'sans-serif')).toHaveLength(2);
    element.style.width = '300px';
    expect(insets({ ...frame, widthPx: 300 }, 'sans-serif')[1]?.x1).toBeLessThanOrEqual(300);
  });
});
