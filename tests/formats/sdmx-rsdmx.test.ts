import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, describe, expect, it } from 'vitest';
import { toCodelists } from '../../lib/formats/sdmx-codelists';
import { COMPUTED, OBSERVATIONS } from '../../lib/formats/sdmx-flow';
import { DIMENSIONS } from '../../lib/formats/sdmx-structure';
import { toSdmxMl } from '../../lib/formats/sdmx-ml';
import { toSdmxMlStructure } from '../../lib/formats/sdmx-ml-structure';
import { EDITION, EVERYTHING } from './package-datasets';
import { hasRsdmx } from './tool';

const hasR = hasRsdmx();
const folder = mkdtempSync(join(tmpdir(), 'tradecite-rsdmx-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(script: string): Record<string, string>[] {
  const text = execFileSync('Rscript', ['-e', `suppressMessages(library(rsdmx)); ${script}`], { cwd: folder, env: { ...process.env, LC_ALL: 'C.UTF-8' }, timeout: 60_000 });
  return parse(text, { columns: true }) as Record<string, string>[];
}

describe.skipIf(!hasR)(`SDMX-ML 2.1 in R${hasR ? '' : ': skipped, rsdmx is not installed and could not be'}`, () => {
  it('data: the same figures', { timeout: 120_000 }, () => {
    writeFileSync(join(folder, 'data.xml'), toSdmxMl(EVERYTHING, 'vi'));
    const rows = run('write.csv(as.data.frame(readSDMX("data.xml", isURL=FALSE)), row.names=FALSE, na="")');
    const toLine = (cells: readonly (string | null | undefined)[]) => cells.map((cell) => cell ?? '').join(' | ');
    const read = rows.map((row) => toLine([...DIMENSIONS.map(({ id }) => row[id]), row.TIME_PERIOD, row.PRINTED, row.OBS_LOW, row.OBS_HIGH, row.OBS_VALUE]));
    const given = EVERYTHING.observations.map((o) => toLine([...DIMENSIONS.map(({ code }) => code(o)), o.timePeriod, o.printed, o.low, o.high, o.obsValue]));
    expect(read.toSorted()).toEqual(given.toSorted());
  });

  it.each([[1, OBSERVATIONS], [2, COMPUTED]] as const)('structure %i: every component, in its order, with its codelist', { timeout: 120_000 }, (place, { dimensions, attributes }) => {
    writeFileSync(join(folder, 'structure.xml'), toSdmxMlStructure(EVERYTHING, EDITION));
    const rows = run(
      `s <- readSDMX("structure.xml", isURL=FALSE); d <- slot(slot(s, "datastructures"), "datastructures")[[${place}]]; write.csv(as.data.frame(slot(d, "Components")), row.names=FALSE, na="")`,
    );
    const ids = (kind: string) => rows.filter(({ component }) => component === kind).map(({ conceptRef }) => conceptRef);
    expect(ids('Dimension')).toEqual(dimensions.map(({ id }) => id));
    expect([ids('TimeDimension'), ids('PrimaryMeasure')]).toEqual([['TIME_PERIOD'], ['OBS_VALUE']]);
    expect(ids('Attribute')).toEqual(attributes.map(({ id }) => id));
    expect(rows.slice(0, dimensions.length).map(({ codelist }) => codelist)).toEqual(dimensions.map(({ codelist }) => codelist ?? ''));
  });

  it('structure: codes with their names in both languages', { timeout: 120_000 }, () => {
    writeFileSync(join(folder, 'structure.xml'), toSdmxMlStructure(EVERYTHING, EDITION));
    const rows = run('s <- readSDMX("structure.xml", isURL=FALSE); write.csv(as.data.frame(slot(s, "codelists"), codelistId="CL_AREA"), row.names=FALSE, na="")');
    expect(rows.map((row) => [row.id, row['label.vi'], row['label.en']])).toEqual(toCodelists(EVERYTHING).CL_AREA.map(({ id, name }) => [id, name.vi, name.en]));
  });
});
