import { describe, expect, it } from 'vitest';
import { DetailsTrail } from '../../src/elements/details-trail.ts';

function walked(...selects: readonly (string | null)[]): DetailsTrail {
  const trail = new DetailsTrail();
  for (const select of selects) trail.follow('view', select);
  return trail;
}

describe('the way back through the details', () => {
  it('is nowhere at the beginning, and after an item was closed', () => {
    expect(walked().last).toBeNull();
    expect(walked('a').last).toBeNull();
    expect(walked('a', 'b', null).last).toBeNull();
  });

  it('leads through all items in turn', () => {
    const trail = walked('a', 'b', 'c');
    expect(trail.last).toBe('b');
    trail.follow('view', trail.back());
    expect(trail.last).toBe('a');
    trail.follow('view', trail.back());
    expect(trail.last).toBeNull();
  });

  it('counts an item that is shown anew once', () => {
    expect(walked('a', 'b', 'b').last).toBe('a');
  });

  it('grows again where a reader goes on after going back', () => {
    const trail = walked('a', 'b');
    trail.follow('view', trail.back());
    trail.follow('view', 'b');
    expect(trail.last).toBe('a');
  });

  it('ends where another view begins', () => {
    const trail = walked('a', 'b');
    trail.follow('other', 'c');
    expect(trail.last).toBeNull();
  });
});
