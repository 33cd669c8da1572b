import { TradeciteError } from '../core/errors';
import { savingFault } from '../core/faults/saving-faults';
import type { ExplanationBody } from '../core/finding-query';
import type { LoadReport } from './package-rows';
import { beginRevision, endRevision } from './save-revision';
import { inTransaction } from './transaction';

/**
 * Puts an editor's reason in force for a finding; the one before is superseded, and kept.
 * @throws TradeciteError not-found where no finding ever had this key.
 */
export function saveExplanation(key: string, { reasonVi, reasonEn, author }: ExplanationBody, now: Date): Promise<LoadReport> {
  return inTransaction(async (client) => {
    const clock = await beginRevision(client, now);
    const { rowCount: known } = await client.query('SELECT FROM findings WHERE key = $1 LIMIT 1', [key]);
    if (!known) throw new TradeciteError('not-found', savingFault('finding-none', { key }));
    const { rowCount: replaced } = await client.query('UPDATE finding_explanations SET superseded_at = $2 WHERE finding_key = $1 AND superseded_at IS NULL', [key, clock]);
    await client.query(
      'INSERT INTO finding_explanations (finding_key, reason_vi, reason_en, author, recorded_at) VALUES ($1, $2, $3, $4, $5)',
      [key, reasonVi, reasonEn, author, clock],
    );
    const changed = replaced ? 1 : 0;
    return endRevision(client, { cause: 'explanation', tables: { finding_explanations: { added: 1 - changed, changed, removed: 0 } } }, clock);
  });
}
