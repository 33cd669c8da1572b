import { describe, expect, it } from 'vitest';
import { chartSpec } from '../../lib/charts/chart-spec';
import { toKeptView } from '../../lib/charts/kept-view';
import { toNotedView } from '../../lib/charts/noted-view';
import { toDifferences } from '../../lib/charts/field-difference';
import { toChartFields } from '../../lib/charts/spec-difference';
import { toViewEmbed, toViewFile, toViewPage } from '../../lib/charts/view-address';
import { readNotes } from '../../lib/core/notes-query';
import { findPackageView, PACKAGE_PARTS } from './package-views';

const TRADE = findPackageView('viet-nam-belgium-trade');
const READER = { locale: 'en' as const, names: new Map() };
const read = (text: string) => readNotes(text, ({ reason }) => expect.fail(reason));
const toSaved = (notes: string) => chartSpec.parse({ ...TRADE.spec, explore: `series=VNM.BEL.T.TRADE._T.A&notes=${encodeURIComponent(notes)}` });

describe('annotations of a saved chart', () => {
  it('are those of the state that it was saved from', () => {
    const view = toKeptView({ spec: toSaved('line:2010::en(Here)'), revision: 1 }, PACKAGE_PARTS);
    expect(view.spec.annotations).toEqual(read('line:2010::en(Here)'));
  });

  it('show in the difference of two revisions, in each language, also when only moved', () => {
    const differ = (a: string, b: string) => toDifferences(toChartFields(toSaved(a), READER), toChartFields(toSaved(b), READER), 'en').map(({ name, before, after }) => [name.en, before, after]);
    expect(differ('line:2010::en(Here):vi(Đây)', 'line:2011::en(Here):vi(Đây)')).toEqual([
      ['Annotations (Vietnamese)', 'Đây (2010)', 'Đây (2011)'],
      ['Annotations (English)', 'Here (2010)', 'Here (2011)'],
    ]);
    expect(differ('line:2010::en(Here)', 'line:2010::4/-2:en(Here)').map(([, , after]) => after)).toEqual(['Here (2010, 4/-2)', 'Here (2010, 4/-2)']);
    expect(differ('line:2010::en(Here)', 'line:2010::en(Here)')).toEqual([]);
  });

  it('differ in a base period only where one of them names it', () => {
    const toFields = (state: string) => toChartFields({ ...TRADE.spec, explore: `series=VNM.BEL.T.TRADE._T.A&${state}` }, READER);
    const differ = (a: string, b: string) => toDifferences(toFields(a), toFields(b), 'en').map(({ name, before, after }) => [name.en, before, after]);
    const transform = ['Transform', 'Levels', 'Index (base period = 100)'];
    expect(differ('transform=lin', 'transform=index')).toEqual([transform]);
    expect(differ('transform=lin', 'transform=index&base=2000')).toEqual([transform, ['Base period', 'not applicable', '2000']]);
    expect(differ('transform=index', 'transform=index&base=2000')).toEqual([['Base period', 'the first that fits', '2000']]);
  });

  it('those of an address stand in their place, and all addresses but those of figures carry them', () => {
    const own = { ...TRADE, spec: { ...TRADE.spec, annotations: read('line:2010::en(Own)') } };
    const noted = toNotedView(own, read('line:2011::en(Mine)'));
    for (const address of [toViewPage(noted, 'en'), toViewEmbed(noted), toViewFile(noted, 'png')]) expect(address).toContain('notes=line:2011::en(Mine)');
    expect(toViewFile(noted, 'csv')).not.toContain('notes');
    expect(toViewPage(toNotedView(own, []), 'en')).toMatch(/notes=$/u);
    expect(toViewPage(toNotedView(own, undefined), 'en')).not.toContain('notes');
  });
});
