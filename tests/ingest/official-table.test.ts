import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { toTextChecksum } from '../../lib/core/evidence';
import { toOfficialRows, type TableRow } from '../../lib/ingest/official-table';
import { dataDir, officialDir, readShippedPackage } from './shipped-package';

const TRADE = join(officialDir, 'wits_vnm_bilateral.csv');
const FDI = join(officialDir, 'fdi/gso_fdi_registered_BEL_and_neighbours.csv');
const hasTables = existsSync(TRADE) && existsSync(FDI);

function readTable(path: string): TableRow[] {
  return parse(readFileSync(path, 'utf8'), { columns: true, bom: true });
}

const { sources, observations } = readShippedPackage();
const official = sources.filter(({ kind }) => kind === 'official');
const shipped = observations.filter(({ sourceId }) => official.some(({ id }) => id === sourceId));

describe('the shipped official figures', () => {
  it('come from sources that name origin, date, terms, checksum and basis', () => {
    expect(official.map(({ id }) => id).toSorted()).toEqual(['statistical-yearbooks-fdi', 'wits-un-comtrade']);
    for (const { publisher, url, accessedOn, checksum, licence } of official) expect([publisher, url, accessedOn, checksum, licence].every(Boolean)).toBe(true);
    expect(official.find(({ id }) => id === 'wits-un-comtrade')?.basis).toEqual({ valuation: 'fob-cif', prices: 'current', year: 'calendar' });
  });

  it('are both sides of sixteen years, the markets of the EU and registered FDI', () => {
    const count = (key: RegExp) => shipped.filter(({ seriesKey }) => key.test(seriesKey)).length;
    expect([count(/^VNM\.BEL\.[XM]\.TRADE/u), count(/^BEL\.VNM\.[XM]\.TRADE/u)]).toEqual([32, 32]);
    expect(new Set(shipped.filter((o) => o.flow === 'X' && o.timePeriod === '2013' && o.reporter === 'VNM').map(({ partner }) => partner)).size).toBe(28);
    expect(count(/FDI_REGISTERED/u)).toBe(15);
  });

  it('put Belgium eighth among the markets in the EU, in 2013 and in 2014', () => {
    for (const year of ['2013', '2014']) {
      const exports = shipped.filter((o) => o.flow === 'X' && o.timePeriod === year && o.reporter === 'VNM');
      const order = exports.toSorted((a, b) => Number(b.obsValue) - Number(a.obsValue)).map(({ partner }) => partner);
      expect(order.indexOf('BEL') + 1).toBe(8);
    }
  });

  it('mark the change of definition in 2016, and only it', () => {
    expect(shipped.filter(({ obsStatus }) => obsStatus !== 'A').map(({ timePeriod, obsStatus, note }) => [timePeriod, obsStatus, note !== null])).toEqual([['2016', 'B', true]]);
  });

  it('have cells, not sentences', () => {
    expect(shipped.every(({ printed, paragraph, sentenceHash }) => printed && paragraph === null && sentenceHash === null)).toBe(true);
  });
});

describe.skipIf(!hasTables)('against the publishers’ tables', () => {
  it('are exactly what the tables print', () => {
    const made = toOfficialRows({ trade: readTable(TRADE), fdi: readTable(FDI) });
    const rows = readTable(join(dataDir, 'observations.csv')).filter((row) => official.some(({ id }) => id === row.source_id));
    expect(rows.map((row) => Object.fromEntries(Object.entries(row).filter(([, text]) => text !== '')))).toEqual(made);
  });

  it('have the checksum of the file that they were read from', () => {
    const checksums = [FDI, TRADE].map((path) => toTextChecksum(readFileSync(path, 'utf8')));
    expect(official.map(({ checksum }) => checksum).toSorted()).toEqual(checksums.toSorted());
  });
});
