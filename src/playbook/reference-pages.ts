/** Pages to look things up in, beside those that are read. */
export const REFERENCE_PAGES = [
  { path: '/glossary', title: 'Glossary of the customer conversation' },
  { path: '/methodology', title: 'Methodology: how the score works' },
  { path: '/privacy', title: 'Privacy: what is kept, and where' },
] as const;
