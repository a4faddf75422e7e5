import { readCohort } from '../../src/numbers/retention/customers.ts';

/**
 * `npm run bench`: a list of 100,000 customers, read and summed up as the worker of the retention
 * calculator does it. Milliseconds; the bar is a second.
 */
const CUSTOMERS = 100_000;
const TIMES = 9;
const US = { locale: 'en-US', currency: 'USD' } as const;

const lists = {
  'plain figures': (place: number) => [place * 7 + 100, place % 11 ? place * 6 + 300 : ''],
  'figures as people write them': (place: number) => [
    `"$${(place * 7 + 100).toLocaleString('en-US')}.50"`,
    `"${(place * 6 + 300).toLocaleString('en-US')}"`,
  ],
};

const rows = Object.entries(lists).map(([name, figures]) => {
  const lines = Array.from({ length: CUSTOMERS }, (_, place) =>
    [`Customer ${place}`, ...figures(place)].join(','),
  );
  const text = `customer,opening,closing\n${lines.join('\n')}`;
  const times = Array.from({ length: TIMES }, () => {
    const began = performance.now();
    const read = readCohort(text, US);
    if (!read.ok) throw new Error(read.error);
    return performance.now() - began;
  }).sort((a, b) => a - b);
  return {
    what: name,
    median: Math.round(times[Math.floor(TIMES / 2)] ?? Number.NaN),
    most: Math.round(times.at(-1) ?? Number.NaN),
    bar: 1000,
  };
});
console.log(`A list of ${CUSTOMERS} customers, in milliseconds`);
console.table(rows);
