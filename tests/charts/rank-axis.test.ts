import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toChartConfig } from '../../lib/charts/chart-config';
import type { ChartSpec } from '../../lib/charts/chart-spec';
import type { ChartView } from '../../lib/charts/chart-view';
import { findNoteHandles, moveNote, toNoteSpace } from '../../lib/charts/note-move';
import type { PlotShapes } from '../../lib/charts/plot-shapes';
import { readPlotShapes } from '../../lib/charts/plot-config';
import { toSvgChart } from '../../lib/render/svg';
import { type Figure, toSyntheticView } from './synthetic-views';

function toRanks(places: readonly (readonly number[])[]): Figure[] {
  return places.flatMap((own, series) => own.map((value, i): Figure => ({ series, period: String(2010 + i), value })));
}

function toView(places: readonly (readonly number[])[], spec: Partial<ChartSpec>): ChartView {
  const view = toSyntheticView(toRanks(places), { y: { unit: 'RANK', scale: 'linear' }, ...spec }, () => ({ mark: 'columns' }));
  return { ...view, observations: view.observations.map((o) => ({ ...o, unitMeasure: 'RANK' })) };
}

interface Drawn {
  readonly shapes: PlotShapes;
  /** px from the top and the place in the order, of each point. */
  readonly points: readonly (readonly [y: number, rank: number])[];
}

/** What Chart.js itself makes of it. */
function draw(view: ChartView): Drawn {
  const { points, config } = toSvgChart(view, { locale: 'en', theme: 'light' });
  const ranks = new Map(view.observations.map(({ id, obsValue }) => [id, Number(obsValue)]));
  return { shapes: readPlotShapes(config), points: points.filter(({ kind }) => kind === 'observation').map(({ id, box }) => [box.y + box.height / 2, ranks.get(id) ?? 0]) };
}

/** Pairs where the better place does not stand higher. */
function findUpsideDown({ points }: Drawn): unknown[] {
  return points.flatMap((a) => points.filter((b) => a[1] < b[1] && a[0] >= b[0]).map((b) => [a, b]));
}

const places = fc.array(fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 2 });

describe('charts of ranks', () => {
  it.each([
    ['in one plot', {}],
    ['on a log scale', { y: { unit: 'RANK', scale: 'log' as const } }],
  ])('number 1 stands on top %s', (_, spec) => {
    fc.assert(fc.property(places, (all) => void expect(findUpsideDown(draw(toView(all, spec)))).toEqual([])), { numRuns: 25 });
  });

  it('number 1 stands on top of slopes', () => {
    fc.assert(fc.property(places, (all) => void expect(findUpsideDown(draw(toView(all.map((own) => own.slice(0, 2)), { kind: 'slope' })))).toEqual([])), { numRuns: 25 });
  });

  it('begins at no. 1, in small multiples too, with each place at its own height', () => {
    for (const layout of ['single', 'multiples'] as const) {
      const { shapes, points } = draw(toView([[6, 12, 35], [1, 2, 3]], { layout }));
      expect(shapes.plotFrame.y.map(({ label }) => label).at(-1)).toBe('no.\u00a01');
      expect(shapes.plotFrame.y.map(({ at }) => at)).toEqual(shapes.plotFrame.y.map(({ at }) => at).toSorted((a, b) => b - a));
      const ticks = shapes.plotFrame.y.map(({ label, at }) => [Number(label.replace('no.\u00a0', '')), at] as const);
      expect(points.find(([, rank]) => rank === 1)?.[0]).toBeCloseTo(ticks.find(([rank]) => rank === 1)?.[1] ?? 0, 0);
      expect(shapes.barBoxes).toEqual([]);
    }
  });

  it('lets annotations stand on slopes where their rank is, and be moved there', () => {
    const annotations = ['2', '4'].map((value) => ({ kind: 'point' as const, date: '2011', value, series: null, offset: [0, 0] as [number, number], text: { en: `No. ${value}` } }));
    const [view, size] = [toView([[5, 2], [1, 4]], { kind: 'slope', annotations }), { width: 800, height: 400 }];
    const space = toNoteSpace(toChartConfig(view, { locale: 'en', theme: 'light', ...size }), view, 'en', size);
    const [second, fourth] = readPlotShapes(space.config).noteMarks ?? [];
    const [handle, note] = [findNoteHandles(space).find(({ part }) => part === 'place'), annotations[0]];
    if (!handle || !note || !second || !fourth) return expect.fail('annotations are drawn, and can be taken hold of');
    expect(fourth.y).toBeGreaterThan(second.y);
    expect(handle.box.y + handle.box.height / 2).toBeCloseTo(second.y, 3);
    expect(moveNote(space, note, handle, [0, fourth.y - second.y], true)).toMatchObject({ value: '4', series: 'b' });
    expect(moveNote(space, note, handle, [0, -2000], false)).toMatchObject({ value: '0.76' });
  });

  it('leaves changes of ranks as amounts', () => {
    const view = toView([[6, 12, 35]], {});
    const derived = { ...view, observations: view.observations.map((o) => ({ ...o, derivation: { rule: 'chg', formula: '', parents: [] } })) };
    expect(draw(derived).shapes.plotFrame.y.map(({ label }) => label)[0]).toBe('0');
  });
});
