import { describe, expect, it } from 'vitest';
import { toAuditContext } from '../../lib/audit/audit-context';
import { corroborate } from '../../lib/audit/corroboration';
import { preferClaim } from '../../lib/core/preferred-claim';
import { AREAS, describeSource } from '../audit/official-figures';
import { state } from '../audit/statements';

const CONTEXT = toAuditContext(
  [
    describeSource('customs', { kind: 'official', publisher: 'Customs' }),
    describeSource('story', { agency: 'TTXVN', publishedOn: '2014-01' }),
    describeSource('reprint', { agency: 'TTXVN', publisher: 'Paper', publishedOn: '2014-02' }),
    describeSource('other', { publisher: 'Gazette' }),
  ],
  AREAS,
);

const OFFICIAL = state('2013', ['1824', '1823', '1825'], { sourceId: 'customs' });
const STORY = state('2013', ['1800', '1750', '1850'], { sourceId: 'story' });
const REPRINT = state('2013', ['1900', '1850', '1950'], { sourceId: 'reprint' });
const OTHER = state('2013', ['1810', '1805', '1815'], { sourceId: 'other' });

describe('the preferred of several claims', () => {
  it('is official before press, later before earlier, precise before round, own before the partner’s', () => {
    expect(preferClaim([STORY, OFFICIAL], CONTEXT)).toMatchObject({ chosen: OFFICIAL, rule: 'official' });
    expect(preferClaim([STORY, REPRINT], CONTEXT)).toMatchObject({ chosen: REPRINT, rule: 'later' });
    expect(preferClaim([STORY, OTHER], CONTEXT)).toMatchObject({ chosen: OTHER, rule: 'precise' });
    const mirror = { ...OTHER, reporter: 'BBB', partner: 'AAA', sourceId: 'mirror' };
    expect(preferClaim([mirror, OTHER], CONTEXT, 'AAA')).toMatchObject({ chosen: OTHER, rule: 'own' });
    expect(preferClaim([OTHER], CONTEXT)).toMatchObject({ chosen: OTHER, rule: 'only' });
    expect(preferClaim([], CONTEXT)).toBeNull();
  });

  it('does not depend on the order of the claims, and says why in both languages', () => {
    const claims = [STORY, OTHER, OFFICIAL, REPRINT];
    expect(preferClaim(claims.toReversed(), CONTEXT)?.chosen).toBe(preferClaim(claims, CONTEXT)?.chosen);
    const { reason } = preferClaim(claims, CONTEXT) ?? { reason: { vi: '', en: '' } };
    expect(reason.vi && reason.en && reason.vi !== reason.en).toBe(true);
  });
});

describe('corroboration', () => {
  it('counts independent sources that agree, and stories of one agency once', () => {
    const counts = corroborate([STORY, { ...STORY, id: 'again', sourceId: 'reprint' }, OTHER, OFFICIAL], CONTEXT);
    expect(counts.get(STORY.id)).toEqual({ agreeing: 3, sources: 3 });
    expect(counts.get(OTHER.id)).toEqual({ agreeing: 2, sources: 3 });
    expect(counts.get('again')).toEqual(counts.get(STORY.id));
  });
});
