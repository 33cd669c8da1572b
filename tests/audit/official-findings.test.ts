import { describe, expect, it } from 'vitest';
import { audit } from '../../lib/audit/audit';
import { toAuditContext } from '../../lib/audit/audit-context';
import type { Finding } from '../../lib/core/finding';
import type { Observation } from '../../lib/core/observation';
import { PACKAGE_OBSERVATIONS, PACKAGE_VIEWS } from '../charts/package-views';
import { AREAS, describeSource, findOfficialFile, readOfficial, stateOfficial } from './official-figures';

/** Viet Nam's and Belgium's customs by World Bank WITS, thousand USD, in the years that the first articles speak of. */
const CUSTOMS: readonly (readonly [string, string, string, string, string])[] = [
  ['2000', '311880.0', '92045.0', '67580.119', '398582.134'],
  ['2012', '1146718.655', '411501.006', '358108.062', '1293657.642'],
  ['2013', '1323340.023', '500846.778', '558822.692', '1523959.619'],
];

const FIXTURE: readonly Observation[] = CUSTOMS.flatMap(([year, x, m, mirrorX, mirrorM]) => {
  const belgian = { reporter: 'BEL', partner: 'VNM' };
  const [vietnamese, flows] = [{ reporter: 'VNM', partner: 'BEL' }, [['X', x, mirrorX], ['M', m, mirrorM]] as const];
  return flows.flatMap(([flow, own, other]) => [stateOfficial(year, own, { ...vietnamese, flow }), stateOfficial(year, other, { ...belgian, flow })]);
});

const SOURCES = [...PACKAGE_VIEWS.flatMap(({ sources }) => sources), describeSource('wits', { kind: 'official', publisher: 'World Bank WITS' })];
const CONTEXT = toAuditContext(SOURCES, AREAS);

function isPrinted({ sourceId }: Observation): boolean {
  return SOURCES.find(({ id }) => id === sourceId)?.kind !== 'official';
}

const PRINTED = PACKAGE_OBSERVATIONS.filter(isPrinted);

function plain(text = ''): string {
  return text.replaceAll('\u00a0', ' ');
}

function titlesOf(findings: readonly Finding[], kind: Finding['kind']): string[] {
  return findings.filter((finding) => finding.kind === kind).map(({ title }) => plain(title.en));
}

describe('the first articles', () => {
  it('contradict themselves once', () => {
    const findings = audit(PRINTED, CONTEXT);
    expect(findings.map(({ kind, severity, title }) => [kind, severity, plain(title.en)])).toEqual([
      ['contradiction', 'high', 'Stated 68.7 %, but USD 91.3 m of USD 155 m is 58.9 %'],
    ]);
    expect(plain(findings[0]?.reading?.en)).toBe('68.7 % would need a total of USD 132.9 m, or a part of USD 106.5 m.');
  });

  const findings = audit([...PRINTED, ...FIXTURE], CONTEXT);

  it('print the growth of exports as that of two-way trade', () => {
    expect(titlesOf(findings, 'wrong-subject')).toEqual(['Stated growth of 15.4 %, but by World Bank WITS from USD 1.558 bn to USD 1.824 bn it is 17.07 %']);
    const growth = findings.find(({ kind }) => kind === 'wrong-subject');
    expect(plain(growth?.reading?.en)).toBe('15.4 % does fit exports 2013 on 2012 (15.40 %).');
    expect(plain(growth?.reading?.vi)).toBe('15,4% lại khớp với xuất khẩu 2013 so với 2012 (15,40%).');
    expect(growth?.steps.map(({ figures }) => plain(figures.en))).toEqual([
      'USD 1.323 bn + USD 500.8 m',
      'USD 1.147 bn + USD 411.5 m',
      '(USD 1.824 bn / USD 1.558 bn − 1) × 100',
    ]);
    expect(growth?.expected.obsValue).toMatch(/^17\.068/u);
  });

  it('agree with customs within rounding or three per cent', () => {
    expect(titlesOf(findings, 'rounding')).toEqual(['2013: USD 1.8 bn agrees with the official USD 1.824 bn within rounding']);
    expect(titlesOf(findings, 'other-scope')).toEqual(['2000: USD 395.4 m differs by 2.1 % from the official USD 403.9 m']);
    expect(findings.filter(({ kind }) => kind === 'other-scope').map(({ severity }) => severity)).toEqual(['low']);
  });

  it('meet two customs offices that differ as such offices do', () => {
    const twoWay = findings.find(({ kind, title }) => kind === 'mirror-asymmetry' && title.en.includes('two-way'));
    expect(plain(twoWay?.title.en)).toBe('2000–2013, two-way trade: Belgium’s own figures are 14 % above Viet Nam’s');
    expect(twoWay?.severity).toBe('low');
    expect(plain(twoWay?.explanation.vi)).toContain('Không phải mâu thuẫn');
    expect(plain(twoWay?.explanation.en)).not.toContain('as a rule');
    const imports = findings.find(({ kind, title }) => kind === 'mirror-asymmetry' && title.en.includes('from Belgium to Viet Nam'));
    expect(plain(imports?.explanation.en)).toMatch(/In the usual range \(5–20 %\): \d of \d+ years\./u);
  });

  it('are told with the years from which the median comes, halfway between two of an even number', () => {
    const mirrors = findings.filter(({ kind }) => kind === 'mirror-asymmetry');
    expect(mirrors).toHaveLength(3);
    for (const { steps, title } of mirrors) {
      const gaps = plain(steps.at(-1)?.figures.en).split('; ').map((text) => Number(/: ([+−-]?\d+)/u.exec(text)?.[1]?.replace('−', '-')));
      expect(gaps.toSorted((a, b) => a - b)).toEqual(gaps);
      expect(steps).toHaveLength(gaps.length % 2 === 0 ? 3 : 2);
      const median = Number(steps.at(-1)?.result.obsValue);
      const middle = [Math.floor((gaps.length - 1) / 2), Math.ceil((gaps.length - 1) / 2)].map((i) => gaps[i] ?? 0);
      expect(Math.abs(median - (Number(middle[0]) + Number(middle[1])) / 2)).toBeLessThanOrEqual(0.51);
      expect(plain(title.en)).toContain(`${Math.abs(Math.round(median))} % ${median < 0 ? 'below' : 'above'}`);
    }
  });

  it('have no other contradiction', () => {
    expect(titlesOf(findings, 'contradiction')).toHaveLength(1);
  });
});

describe.skipIf(!findOfficialFile())('the first articles beside all of Viet Nam’s official trade', () => {
  const official = findOfficialFile() ? readOfficial() : [];
  const findings = audit([...PRINTED, ...official], CONTEXT);

  it('name a rank that official exports do not give', () => {
    const rank = findings.find(({ rule }) => rule === 'rank-in-order');
    expect(plain(rank?.title.en)).toBe('Stated no. 6, but by official figures of 2013 Belgium is no. 8 in the EU');
    expect(rank).toMatchObject({ kind: 'wrong-subject', severity: 'medium' });
    expect(plain(rank?.reading?.vi)).toContain('nhập khẩu 2014');
  });

  it('are no reason to call a neighbour’s statistics contradictory', () => {
    expect(findings.filter(({ kind }) => kind === 'contradiction').map(({ rule }) => rule)).toEqual(['share-of-whole']);
    expect(titlesOf(findings, 'rounding')).toContain('2010: USD 1.2 bn agrees with the official USD 1.169 bn within rounding');
  });
});
