/** Marks an answer as private: kept by no cache, found by no search engine, named to no other site. */
export function keepPrivate(headers: Headers): void {
  headers.set('Cache-Control', 'private, no-store');
  headers.set('X-Robots-Tag', 'noindex');
  headers.set('Referrer-Policy', 'same-origin');
}
