import { describe, expect, it } from 'vitest';
import { toAllSources, toCitedSources } from '../../lib/formats/dataset';
import { DATASETS, findDataset } from './package-datasets';

const toIds = (sources: readonly { id: string }[]) => sources.map(({ id }) => id).toSorted();

describe('a chart as a dataset', () => {
  it('holds what the chart shows, or all of its series', () => {
    const slug = 'viet-nam-belgium-trade';
    expect(findDataset(slug).observations.map(({ obsValue }) => obsValue)).toContain('1800000000');
    for (const { id } of DATASETS) expect(findDataset(id, 'full').observations.length).toBeGreaterThanOrEqual(findDataset(id).observations.length);
    expect(findDataset('belgium-and-guangxi', 'full').observations.length).toBeGreaterThan(findDataset('belgium-and-guangxi').observations.length);
  });

  it('cites the sources of its numbers and of their parents, not those of its events', () => {
    expect(toIds(toCitedSources(findDataset('viet-nam-belgium-trade')))).toEqual(['kinh-te-do-thi-2014-10', 'tradecite', 'wits-un-comtrade']);
    expect(toIds(toCitedSources(findDataset('flanders-in-belgian-exports')))).toEqual(['bao-tin-tuc-2013-01']);
  });

  it('cites the sources of a derived number although only the derived one is shown', () => {
    const whole = findDataset('viet-nam-belgium-trade');
    const derived = whole.observations.filter(({ derivation }) => derivation !== null);
    const shown = { ...whole, observations: derived, parents: [...whole.observations, ...whole.parents] };
    expect(derived.length).toBeGreaterThan(0);
    expect(toIds(toCitedSources(shown))).toEqual(['kinh-te-do-thi-2014-10', 'tradecite', 'wits-un-comtrade']);
  });

  it('refuses to leave a source uncited because a parent is missing', () => {
    const dataset = findDataset('viet-nam-belgium-trade');
    const derived = dataset.observations.filter(({ derivation }) => derivation !== null);
    expect(() => toCitedSources({ ...dataset, observations: derived, parents: [] })).toThrow('is not in the dataset');
  });

  it('cites the events of a timeline, which has no numbers', () => {
    const timeline = findDataset('relations-timeline');
    expect(timeline.observations).toEqual([]);
    expect(toIds(toCitedSources(timeline))).toEqual(toIds(toAllSources(timeline)));
    expect(toCitedSources(timeline).length).toBeGreaterThan(1);
  });
});
