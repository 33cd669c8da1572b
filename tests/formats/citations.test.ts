import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../lib/core/locale';
import { toBibtex } from '../../lib/formats/bibtex';
import { CITATION_STYLES, toCitationText } from '../../lib/formats/citation-text';
import { toCslJson } from '../../lib/formats/csl-json';
import type { Dataset } from '../../lib/formats/dataset';
import { toReferences } from '../../lib/formats/reference';
import { toRis } from '../../lib/formats/ris';
import { DATASETS, EVERYTHING, findDataset, VIETNAMESE_TITLE } from './package-datasets';

/** Read by citation.js, as Zotero-like programs do. */
const FORMATS = { bibtex: toBibtex, ris: toRis, csl: toCslJson } as const;
const read = (text: string) => plugins.input.chain(text, { generateGraph: false });

function toDigits(item: { issued?: { 'date-parts': readonly (readonly (number | string)[])[] } }): string {
  return (item.issued?.['date-parts'][0] ?? []).map(Number).join('-');
}

/** A source with every sign that TeX, RIS or XML would obey. */
function toHostile(dataset: Dataset): Dataset {
  const title = 'Giá 5% & “50$”, #1 {tiền_tệ} ~ ^ \\ <b>đồng</b>\r\nER  - \nTY  - BOOK';
  return { ...dataset, sources: dataset.sources.map((source) => (source.kind === 'article' ? { ...source, title, url: 'https://example.org/a%20b?c={d}' } : source)) };
}

describe.each(Object.entries(FORMATS))('citations as %s, read back', (name, write) => {
  it.each(DATASETS.map((dataset) => [dataset.id, dataset] as const))('%s: exactly the sources of the figures, then of the events', (_, dataset) => {
    const items = read(write(dataset, 'vi'));
    const references = toReferences(dataset, 'vi');
    expect(items.map(({ title }) => title)).toEqual(references.map(({ title }) => title));
    // A table that is kept up to date has no date of its own.
    const dates = references.map(({ issued }) => issued?.value.split('-').map(Number).join('-') ?? '');
    // This reader of RIS drops the month where there is no day; the file has it (checked below).
    expect(items.map(toDigits)).toEqual(name === 'ris' ? dates.map((date) => (/^\d+-\d+$/u.test(date) ? date.slice(0, 4) : date)) : dates);
  });

  it('keeps Vietnamese names whole', () => {
    const [item] = read(write(findDataset('pace-of-2014'), 'vi'));
    expect(item?.title).toBe(VIETNAMESE_TITLE);
    expect(item?.['container-title']).toBe('Kinh tế & Đô thị');
    expect(item?.note).toContain('Ngày [2014-10] là suy ra');
  });

  it('does not take a press agency apart', () => {
    const [item] = read(write(findDataset('flanders-in-belgian-exports'), 'vi'));
    const [author] = item?.author ?? [];
    // This reader keeps the author of a newspaper article in RIS as its reporter, in one string.
    expect([author?.literal, author?.family, item?.reporter]).toContain('TTXVN');
  });

  it('survives signs that the format would obey', () => {
    const items = read(write(toHostile(findDataset('flanders-in-belgian-exports')), 'vi'));
    expect(items).toHaveLength(1);
    const title = items[0]?.title?.replace(/\s+/gu, ' ');
    expect(title).toContain('Giá 5% & “50$”, #1 {tiền_tệ} ~ ^ \\');
    expect(decodeURIComponent(items[0]?.URL ?? '')).toBe('https://example.org/a b?c={d}');
    expect(title).toMatch(/<b>đồng<\/b> ER {1,2}- TY {1,2}- BOOK$/u);
  });
});

it('RIS: a month without a day, lines ended by CRLF, one record for each source', () => {
  const text = toRis(findDataset('pace-of-2014'), 'vi');
  expect(text).toContain('\r\nPY  - 2014\r\nDA  - 2014/10//\r\n');
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
  expect(text.match(/^ER {2}- $/gmu)).toHaveLength(toReferences(findDataset('pace-of-2014'), 'vi').length);
});

describe('sources of events', () => {
  const trade = findDataset('viet-nam-belgium-trade');

  it('stand after those of the figures, and say so in the note', () => {
    const references = toReferences(trade, 'vi');
    expect(references.map(({ id, isOfEvents }) => [id, isOfEvents])).toEqual([['kinh-te-do-thi-2014-10', false], ['wits-un-comtrade', false], ['tradecite', false], ['bao-tin-tuc-2013-01', true]]);
    expect(toBibtex(trade, 'vi').split('@').at(-1)).toMatch(/bao-tin-tuc-2013-01,[^@]*note = \{Sự kiện trên biểu đồ\. Đoạn \d/u);
    expect(toReferences({ ...trade, events: [] }, 'vi')).toHaveLength(3);
  });

  it('are those of a timeline itself', () => {
    expect(toReferences(findDataset('relations-timeline'), 'vi').every(({ isOfEvents }) => !isOfEvents)).toBe(true);
  });
});

describe('a source of data', () => {
  const trade = { ...findDataset('viet-nam-belgium-trade'), events: [] };

  it('has the same author in every format; a translated title is a note, for BibTeX has no field for it', () => {
    const body = 'World Bank WITS / UN Comtrade';
    expect(toBibtex(trade, 'en')).toContain(`author = {{${body}}}`);
    expect(toRis(trade, 'en')).toContain(`AU  - ${body}`);
    expect(JSON.parse(toCslJson(trade, 'en'))).toContainEqual(expect.objectContaining({ id: 'wits-un-comtrade', author: [{ literal: body }] }));
    expect(toCitationText(trade, 'chicago', 'en').split(body)).toHaveLength(2);
    expect(toBibtex(trade, 'en')).toMatch(/note = \{\[Promoting bilateral cooperation/u);
    expect(toBibtex(trade, 'en')).not.toContain('titleaddon');
  });

  it('without publisher and address is found here, on the day it was read', () => {
    const sources = trade.sources.map((source) => (source.kind === 'official' ? { ...source, publisher: null, url: null } : source));
    expect(toCitationText({ ...trade, sources }, 'apa', 'en')).toContain('(from UN Comtrade) [Data set]. (n.d.). Retrieved November 21, 2026, from https://tradecite.example/en/sources/wits-un-comtrade\n');
  });

  it('makes what follows from it alone a computation from official figures', () => {
    const sources = trade.sources.map((source) => (source.kind === 'article' ? { ...source, kind: 'official' as const } : source));
    expect(toCitationText({ ...trade, sources }, 'apa', 'en')).toContain('Tradecite: Two-way trade Viet Nam – Belgium, annual, computed from official figures');
    expect(toCitationText({ ...trade, sources }, 'apa', 'vi')).toContain('năm, tính từ số liệu thống kê chính thức');
  });
});

describe('citations as ready text', () => {
  const trade = { ...findDataset('viet-nam-belgium-trade'), events: [] };

  it('APA', () => {
    expect(toCitationText(trade, 'apa', 'en')).toBe(
      'Thúc đẩy hợp tác song phương Việt Nam-Bỉ [Promoting bilateral cooperation between Viet Nam and Belgium]. (ca. 2014, October). [Kinh tế & Đô thị].\n' +
        'World Bank WITS / UN Comtrade. (n.d.). WITS: trade in goods by partner as reported by Viet Nam and by Belgium (from UN Comtrade) [Data set]. Retrieved November 21, 2026, from https://wits.worldbank.org/\n' +
        'Tradecite. (2026, November 21). Tradecite: Two-way trade Viet Nam – Belgium, annual, computed from stated figures (Revision 7) [Data set]. https://tradecite.example/en/charts/viet-nam-belgium-trade\n',
    );
  });

  it('Chicago', () => {
    expect(toCitationText(findDataset('flanders-in-belgian-exports'), 'chicago', 'en')).toBe(
      'TTXVN. “Tăng hợp tác vùng giữa Việt Nam và Bỉ” [Stronger regional cooperation between Viet Nam and Belgium]. Tin tức, [January 2013].\n',
    );
    expect(toCitationText(trade, 'chicago', 'en')).toContain(
      'World Bank WITS / UN Comtrade. “WITS: trade in goods by partner as reported by Viet Nam and by Belgium (from UN Comtrade).” Accessed November 21, 2026. https://wits.worldbank.org/\n' +
        'Tradecite. “Tradecite: Two-way trade Viet Nam – Belgium, annual, computed from stated figures” (Revision 7) [Data set]. November 21, 2026. https://',
    );
    expect(toCitationText(trade, 'chicago', 'vi')).toContain('“WITS: trade in goods by partner as reported by Viet Nam and by Belgium (from UN Comtrade).” Truy cập ngày 21 tháng 11 năm 2026. https://wits.worldbank.org/');
    expect(toCitationText(trade, 'chicago', 'vi')).toContain('[Kinh tế & Đô thị]. “Thúc đẩy hợp tác song phương Việt Nam-Bỉ.” [Tháng 10 năm 2014].');
  });

  it('Vietnamese, in Vietnamese on an English page too', () => {
    expect(toCitationText(trade, 'vietnamese', 'en')).toBe(toCitationText(trade, 'vietnamese', 'vi'));
    expect(toCitationText(trade, 'vietnamese', 'vi')).toBe(
      '[Kinh tế & Đô thị] [10/2014], “Thúc đẩy hợp tác song phương Việt Nam-Bỉ”.\n' +
        'World Bank WITS / UN Comtrade (không rõ ngày), “WITS: trade in goods by partner as reported by Viet Nam and by Belgium (from UN Comtrade)”, https://wits.worldbank.org/, truy cập ngày 21/11/2026.\n' +
        'Tradecite (21/11/2026), “Tradecite: Thương mại hai chiều Việt Nam – Bỉ, năm, suy ra từ các số đã công bố”, bản 7, https://tradecite.example/vi/charts/viet-nam-belgium-trade.\n',
    );
  });

  it('gives every inferred date as its style does, and only those', () => {
    const marks = { apa: /\((?:ca\.|khoảng) 20\d\d/u, chicago: /\[[^\]]*20\d\d\]/u, vietnamese: / \[[^\]]*20\d\d\]/u };
    for (const locale of LOCALES) {
      for (const style of CITATION_STYLES) {
        const lines = toCitationText(EVERYTHING, style, locale).trimEnd().split('\n');
        toReferences(EVERYTHING, locale).forEach(({ issued }, i) => expect(marks[style].test(lines[i] ?? ''), lines[i]).toBe(issued?.isInferred ?? false));
      }
    }
  });
});
