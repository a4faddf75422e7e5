const KEY = 'customer-conversation-audit-six';

/** The query of the periods that this browser keeps, and the day they were changed. */
export interface Kept {
  readonly query: string;
  readonly keptOn: string;
}

/** What this browser keeps; `null` when there is nothing, it cannot be read, or storage is blocked. */
export function readKept(storage: () => Storage = () => localStorage): Kept | null {
  try {
    const kept: unknown = JSON.parse(storage().getItem(KEY) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return null;
    const { query, keptOn } = kept as Record<string, unknown>;
    return typeof query === 'string' && query.startsWith('?') && typeof keptOn === 'string'
      ? { query, keptOn }
      : null;
  } catch {
    return null;
  }
}

/** Keeps a query in this browser. Does nothing when storage is full or blocked. */
export function keep(query: string, now: Date, storage: () => Storage = () => localStorage): void {
  try {
    const keptOn = now.toISOString().slice(0, 10);
    storage().setItem(KEY, JSON.stringify({ query, keptOn } satisfies Kept));
  } catch {
    // The page works without: its address holds the same.
  }
}

/** Forgets what was kept. */
export function forget(storage: () => Storage = () => localStorage): void {
  try {
    storage().removeItem(KEY);
  } catch {
    // Nothing can have been kept where storage is blocked.
  }
}
