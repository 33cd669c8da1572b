import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BADGE } from '../../lib/charts/mark-ring';
import { toPinLetters } from '../../lib/charts/pin-letter';
import { type PinMark, toPinMarks } from '../../lib/charts/pin-marks';
import { readPlotShapes } from '../../lib/charts/plot-config';
import { encloses, intersects, type Rect } from '../../lib/charts/rect';
import { toObservationRef } from '../../lib/core/observation';
import { toSvgChart } from '../../lib/render/svg';
import { findPackageView, PACKAGE_VIEWS } from './package-views';

function toDisc({ at: [x, y] }: PinMark): Rect {
  return { x: x - BADGE, y: y - BADGE, width: 2 * BADGE, height: 2 * BADGE };
}

describe('pinned points over a drawing', () => {
  it('have their letters, in the order of the pins', () => {
    const { observations } = findPackageView('viet-nam-belgium-trade');
    const [first, , third] = observations;
    if (!first || !third) throw new Error('the chart has figures');
    expect([...toPinLetters(observations, [third, first].map(toObservationRef))].toSorted()).toEqual([[first.id, 'B'], [third.id, 'A']].toSorted());
  });

  it('no letter covers words, a sign, an axis’ number or another letter, and all lie in the picture', () => {
    fc.assert(fc.property(fc.constantFrom(...PACKAGE_VIEWS.filter(({ spec }) => spec.kind === 'time')), fc.constantFrom(324, 482, 720, 1038), fc.integer({ min: 0, max: 40 }), (view, width, from) => {
      const { config, targets, height } = toSvgChart(view, { locale: 'en', theme: 'light', width, marked: false });
      const own = targets.filter(({ kind }) => kind === 'observation').map(({ id }) => id);
      const letters = new Map([0, 3].map((step, i) => [own[(from + step) % own.length] ?? '', 'AB'[i] ?? '']));
      const discs = toPinMarks(config, targets, letters, { width, height }).map(toDisc);
      const { plotLabels, findingMarks } = readPlotShapes(config);
      expect(discs.length).toBe(letters.size);
      expect(discs.flatMap((disc) => [...plotLabels, ...findingMarks].filter((box) => intersects(disc, box)))).toEqual([]);
      expect(discs.filter((disc, i) => discs.some((other, j) => j > i && intersects(disc, other)))).toEqual([]);
      expect(discs.filter((disc) => !encloses({ x: 0, y: 0, width, height }, disc))).toEqual([]);
    }), { numRuns: 60 });
  });
});
