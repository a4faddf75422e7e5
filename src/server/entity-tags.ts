/**
 * Whether a client that sends this `If-None-Match` holds the file of this tag already. Compared
 * weakly (RFC 9110, section 13.1.2): a proxy that compresses marks the tag as weak.
 */
export function isHeld(etag: string, ifNoneMatch: string | null | undefined): boolean {
  const held = (ifNoneMatch ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return held.includes(etag) || held.includes('*');
}
