/*
 * The audit tells the report that it was finished in this very tab. Without it, a report opened from
 * somebody else's link could not be told from one's own.
 */
const KEY = 'customer-conversation-finished';

/** Notes the token of a report that was just finished. Does nothing where storage is blocked. */
export function markFinished(token: string, storage: () => Storage = () => sessionStorage): void {
  try {
    storage().setItem(KEY, token);
  } catch {
    // The report is then not kept by itself, and offers to be.
  }
}

/** Whether this report was just finished here. Answers once: the note is gone afterwards. */
export function takeFinished(
  token: string,
  storage: () => Storage = () => sessionStorage,
): boolean {
  try {
    if (storage().getItem(KEY) !== token) return false;
    storage().removeItem(KEY);
    return true;
  } catch {
    return false;
  }
}
