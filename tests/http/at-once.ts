/** Does the same for each, a few at a time, so that neither side waits for the other. @throws what the first that fails throws */
export async function forEachAtOnce<T>(items: readonly T[], work: (item: T) => Promise<void>, atOnce = 4): Promise<void> {
  const left = items.values();
  const next = async (): Promise<void> => {
    for (const item of left) await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, next));
}
