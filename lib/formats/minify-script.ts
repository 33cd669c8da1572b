import { minify_sync } from 'terser';
import { TradeciteError } from '../core/errors';

/**
 * A script as it is sent: one line, short names, no comments. The same text always gives the same bytes, so its hash can
 * stand in a policy.
 * @throws what Terser says of a script that it cannot read; TradeciteError internal where nothing is left.
 */
export function minifyScript(script: string): string {
  const { code } = minify_sync(script, { ecma: 2020, compress: { passes: 2, unsafe_arrows: true }, format: { ascii_only: false, inline_script: true } });
  if (!code) throw new TradeciteError('internal', 'A script for embedded charts became empty');
  return code;
}
