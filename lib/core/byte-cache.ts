interface Kept<T> {
  readonly value: T;
  bytes: number;
  /** Since it was last spared. */
  isAskedFor: boolean;
}

/** Keeps values up to a number of bytes; the oldest go first, of those that nobody asked for meanwhile. */
export interface ByteCache<T> {
  get(key: string): T | undefined;
  /** One larger than the whole is not kept. */
  set(key: string, value: T, bytes: number): void;
  /** A kept value has become larger. */
  grow(key: string, value: T, by: number): void;
  clear(): void;
  readonly bytes: number;
  readonly size: number;
}

/**
 * A Map remembers the order of insertion, so the first is the oldest. One that was asked for is spared once and put in again as the
 * newest ("second chance"): reading marks it, and moves nothing.
 */
export function createByteCache<T>(capacity: number): ByteCache<T> {
  const kept = new Map<string, Kept<T>>();
  let total = 0;
  const remove = (key: string): void => {
    total -= kept.get(key)?.bytes ?? 0;
    kept.delete(key);
  };
  const shrink = (): void => {
    for (const [key, found] of kept) {
      if (total <= capacity) return;
      if (!found.isAskedFor) remove(key);
      else {
        found.isAskedFor = false;
        kept.delete(key);
        kept.set(key, found);
      }
    }
  };
  return {
    get: (key) => {
      const found = kept.get(key);
      if (!found) return undefined;
      found.isAskedFor = true;
      return found.value;
    },
    set: (key, value, bytes) => {
      remove(key);
      if (bytes > capacity) return;
      kept.set(key, { value, bytes, isAskedFor: false });
      total += bytes;
      shrink();
    },
    grow: (key, value, by) => {
      const found = kept.get(key);
      if (found?.value !== value) return;
      found.bytes += by;
      total += by;
      shrink();
    },
    clear: () => {
      kept.clear();
      total = 0;
    },
    get bytes() {
      return total;
    },
    get size() {
      return kept.size;
    },
  };
}
