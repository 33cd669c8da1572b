/**
 * Runs one step of a longer job and says so in one line: its name at once, its result and duration at the end.
 * @template T
 * @param {string} name
 * @param {(note: (message: string) => void) => Promise<[string, T]>} work gives the result in words, and as a value
 * @returns {Promise<T>}
 */
export async function step(name, work) {
  const began = Date.now();
  let noted = false;
  const note = (message) => {
    process.stdout.write(`${noted ? '' : '\n'}    ${message}\n`);
    noted = true;
  };
  process.stdout.write(`  ${name.padEnd(12)}`);
  try {
    const [result, value] = await work(note);
    process.stdout.write(`${noted ? '  '.padEnd(14) : ''}${result} (${((Date.now() - began) / 1000).toFixed(1)} s)\n`);
    return value;
  } catch (error) {
    process.stdout.write(noted ? '' : '\n');
    throw error;
  }
}

/** An error whose message is all that a person needs; the same name as the product's own, see lib/core/errors.ts. */
export function plainError(message) {
  return Object.assign(new Error(message), { name: 'TradeciteError' });
}

/** Prints what went wrong: plain errors as a sentence, others with their stack. */
export function report(error) {
  if (error.code === 'ENOSPC') error = plainError(`There is no space left on the disk (${error.path || error.syscall || 'writing'}). Free some and start again.`);
  if (error.name !== 'TradeciteError') return console.error(error);
  console.error(`\n${error.message}`);
  for (const { file, line, column, field, reason } of error.details || []) {
    console.error(`  ${[file, line, column].filter((part) => part !== undefined).join(':')} ${field || ''}: ${reason}`);
  }
}
