import { describe, expect, it } from 'vitest';
import { toVisibleObservations } from '../../lib/charts/chart-view';
import { toCopiedTable, toTableMarkup, toTabText } from '../../lib/charts/copied-table';
import { toExplored } from '../../lib/charts/explored';
import { parseExplore } from '../../lib/core/explore-query';
import { LOCALES } from '../../lib/core/locale';
import { PACKAGE_PARTS, PACKAGE_VIEWS, findPackageView } from './package-views';

const RATES = toExplored(parseExplore(new URLSearchParams('series=VNM.BEL.X.TRADE._T.A,VNM.BEL.T.TRADE_GROWTH._T.A&axes=2')), PACKAGE_PARTS).view;

function toLines(text: string): string[][] {
  return text.split('\n').map((line) => line.split('\t'));
}

describe('a copied table', () => {
  it('has numbers that a sheet adds up, each the one that the chart draws, in columns that name their unit', () => {
    for (const view of PACKAGE_VIEWS.filter(({ spec }) => spec.kind !== 'timeline')) {
      for (const locale of LOCALES) {
        const [head = [], ...rows] = toLines(toTabText(toCopiedTable(view, locale), locale));
        const values = head.flatMap((name, i) => (/^(?:Value|Giá trị) \(.+\)$/u.test(name) ? [i] : []));
        const read = rows.map((cells) => values.map((i) => cells[i] ?? '').find(Boolean) ?? null);
        const drawn = toVisibleObservations(view).map(({ obsValue }) => obsValue);
        expect(read.map((text) => text && (locale === 'vi' ? text.replace(',', '.') : text)).toSorted()).toEqual(drawn.toSorted());
        expect(rows.every(({ length }) => length === head.length)).toBe(true);
      }
    }
  });

  it('never mixes two units in a column', () => {
    const { head, rows } = toCopiedTable(RATES, 'en');
    const [usd, percent] = [head.indexOf('Value (USD)'), head.indexOf('Value (%)')];
    expect(Math.min(usd, percent)).toBeGreaterThan(0);
    for (const cells of rows) expect([cells[usd], cells[percent]].filter((cell) => cell !== '')).toHaveLength(1);
  });

  it('keeps wording, contradiction, range and the figure as stated beside it', () => {
    const { head, rows } = toCopiedTable(findPackageView('manufacturing-share-of-belgian-fdi'), 'en');
    const cells = rows.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i]])));
    expect(cells.some((row) => /68\.7 %/u.test(String(row['Contradiction']).replaceAll('\u00a0', ' ')))).toBe(true);
    const guangxi = toCopiedTable(findPackageView('guangxi-trade'), 'vi');
    expect(guangxi.rows.some((row) => row[guangxi.head.indexOf('Cách nói')] === 'khoảng')).toBe(true);
    expect(guangxi.head).toContain('Cận trên (USD)');
  });

  it('tells sheets of any language its numbers apart from how they are written', () => {
    const table = { head: ['A <b>', 'Giá trị (%)'], rows: [['x & y', { number: '-15.4' }]] };
    expect(toTableMarkup(table, 'T', 'vi')).toBe(
      '<table xmlns:x="urn:schemas-microsoft-com:office:excel"><caption>T</caption><thead><tr><th>A &lt;b&gt;</th><th>Giá trị (%)</th></tr></thead><tbody><tr><td>x &amp; y</td><td align="right" x:num="-15.4" sdval="-15.4">-15,4</td></tr></tbody></table>',
    );
    expect(toTabText(table, 'vi')).toBe('A <b>\tGiá trị (%)\nx & y\t-15,4');
  });

  it('has no words that a sheet would run or take for a number; numbers stay as they are', () => {
    const table = { head: ['=A1', 'Value (%)'], rows: [['+84 24', { number: '-15.4' }]] };
    expect(toTabText(table, 'en')).toBe("'=A1\tValue (%)\n'+84 24\t-15.4");
    expect(toTableMarkup(table, 'T', 'en')).toMatch(/<th>(?:'|&#39;|&apos;)=A1<\/th>.*<td>(?:'|&#39;|&apos;)\+84 24<\/td><td [^>]*>-15\.4<\/td>/u);
  });

  it('names a source as citations do: its agency where it has no publisher', () => {
    const view = findPackageView('guangxi-trade');
    const sources = view.sources.map((source) => ({ ...source, publisher: null, agency: 'Statistics Office' }));
    const { head, rows } = toCopiedTable({ ...view, sources }, 'en');
    expect(new Set(rows.map((row) => row[head.indexOf('Source')]))).toEqual(new Set(['Statistics Office']));
  });
});
