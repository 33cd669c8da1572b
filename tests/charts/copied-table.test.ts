import { describe, expect, it } from 'vitest';
import { toVisibleObservations } from '../../lib/charts/chart-view';
import { toCopiedTable, toSurroundings, toTableMarkup, toTabText } from '../../lib/charts/copied-table';
import { toExplored } from '../../lib/charts/explored';
import { parseExplore } from '../../lib/core/explore-query';
import { toShownNumbers } from '../../lib/core/format';
import { LOCALES } from '../../lib/core/locale';
import { PACKAGE_PARTS, PACKAGE_VIEWS, findPackageView } from './package-views';

const RATES = toExplored(parseExplore(new URLSearchParams('series=VNM.BEL.X.TRADE._T.A,VNM.BEL.T.TRADE_GROWTH._T.A&axes=2')), PACKAGE_PARTS).view;

const LINK = 'https://host/en';
const AROUND = { caption: 'T', source: 'Source: S & T', link: LINK };

function toLines(text: string): string[][] {
  return text.split('\n').map((line) => line.split('\t'));
}

describe('a copied table', () => {
  it('has numbers that a sheet adds up, each the one that the chart draws, in columns that name their unit', () => {
    for (const view of PACKAGE_VIEWS.filter(({ spec }) => spec.kind !== 'timeline')) {
      for (const locale of LOCALES) {
        const [, head = [], ...lines] = toLines(toTabText(toCopiedTable(view, locale), toSurroundings(view, LINK, locale), locale));
        const rows = lines.slice(0, -2);
        const values = head.flatMap((name, i) => (/^(?:Value|Giá trị) \(.+\)$/u.test(name) ? [i] : []));
        const read = rows.map((cells) => values.map((i) => cells[i] ?? '').find(Boolean) ?? null);
        const drawn = toVisibleObservations(view).map((o) => toShownNumbers(o).obsValue);
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
    expect(toTableMarkup(table, AROUND, 'vi')).toBe(
      '<table xmlns:x="urn:schemas-microsoft-com:office:excel"><caption>T</caption><thead><tr><th>A &lt;b&gt;</th><th>Giá trị (%)</th></tr></thead><tbody><tr><td>x &amp; y</td><td align="right" x:num="-15.4" sdval="-15.4">-15,4</td></tr></tbody></table><p>Source: S &amp; T<br><a href="https://host/en">https://host/en</a></p>',
    );
    expect(toTabText(table, AROUND, 'vi')).toBe('T\nA <b>\tGiá trị (%)\nx & y\t-15,4\nSource: S & T\nhttps://host/en');
  });

  it('has no words that a sheet would run or take for a number; numbers stay as they are', () => {
    const table = { head: ['=A1', 'Value (%)'], rows: [['+84 24', { number: '-15.4' }]] };
    expect(toTabText(table, AROUND, 'en')).toBe("T\n'=A1\tValue (%)\n'+84 24\t-15.4\nSource: S & T\nhttps://host/en");
    expect(toTableMarkup(table, AROUND, 'en')).toMatch(/<th>(?:'|&#39;|&apos;)=A1<\/th>.*<td>(?:'|&#39;|&apos;)\+84 24<\/td><td [^>]*>-15\.4<\/td>/u);
  });

  it('names a source as citations do: its agency where it has no publisher', () => {
    const view = findPackageView('guangxi-trade');
    const sources = view.sources.map((source) => ({ ...source, publisher: null, agency: 'Statistics Office' }));
    const { head, rows } = toCopiedTable({ ...view, sources }, 'en');
    expect(new Set(rows.map((row) => row[head.indexOf('Source')]))).toEqual(new Set(['Statistics Office']));
  });

  it('names the unit of its cells and its sources, and has per cents as the chart shows them, with both ends', () => {
    const trade = findPackageView('viet-nam-belgium-trade');
    expect(toSurroundings(trade, LINK, 'en')).toMatchObject({ caption: 'Trade with Belgium more than quadrupled between 2000 and 2013 – values in USD', source: expect.stringMatching(/^Sources: .*Kinh tế & Đô thị/u) });
    expect(toSurroundings(trade, LINK, 'vi').caption).toMatch(/ – giá trị tính bằng USD$/u);
    const growth = toExplored(parseExplore(new URLSearchParams('series=VNM.BEL.T.TRADE._T.A&transform=pch&time=2013')), PACKAGE_PARTS).view;
    expect(toSurroundings(growth, LINK, 'en').caption).toMatch(/ – Percent change$/u);
    const { head, rows } = toCopiedTable(growth, 'en');
    const numbers = rows.map((row) => ['Value (%)', 'Low (%)', 'High (%)'].map((name) => row[head.indexOf(name)]));
    expect(numbers).toEqual([['15.4', '15.35', '15.45'], ['17.07', '17.06', '17.07']].map((texts) => texts.map((number) => ({ number }))));
  });
});
