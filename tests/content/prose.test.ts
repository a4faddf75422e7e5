import { describe, expect, test } from 'vitest';
import { chapters, findIn, own, sentencesOf, texts, wordsOf, written } from './prose.ts';

/** Words that promise instead of saying. */
const HYPE = [
  'revolution(ary|i[sz]e)',
  'game[- ]chang(er|ing)',
  'unlock(s|ed|ing)?',
  'supercharge[ds]?',
  'turbocharge[ds]?',
  'seamless(ly)?',
  'leverag(e|es|ed|ing)',
  'delve[ds]?',
  'landscape',
  "in today's",
  'robust(ly)?',
  'cutting[- ]edge',
  'state[- ]of[- ]the[- ]art',
  'world[- ]class',
  'elevate[ds]?',
  'empower(s|ed|ing|ment)?',
  'holistic(ally)?',
  'synerg(y|ies|istic)',
  'unleash(es|ed|ing)?',
  'skyrocket(s|ed|ing)?',
  'effortless(ly)?',
  'transformative',
  'paradigm',
  'ever-(changing|evolving)',
  'fast-paced',
  'deep dive',
  'magic(al|ally)?',
  'best practices?',
  'utili[sz]e[ds]?',
] as const;

/** British spellings of words that such texts use. */
const BRITISH = [
  '(?:behavi|col|fav|hon|lab|neighb|endeav)our(?:s|ed|ing|able|ite|al)?',
  '(?:recogni|organi|prioriti|optimi|reali|minimi|maximi|summari|speciali|emphasi|utili)s(?:e[sd]?|ing|ations?)',
  'analys(?:ed|ing)',
  '(?:cent|met)res?',
  'judgements?',
  '(?:cancell|travell|modell|labell|signall)(?:ed|ing)',
  'fulfil|enrol',
  'licence|defence|programmes?|catalogues?|grey|whilst|amongst|learnt|enquir(?:y|ies)',
] as const;

const anyOf = (patterns: readonly string[]) => new RegExp(`\\b(?:${patterns.join('|')})\\b`, 'giu');

test('there are words to check', () => {
  const stages = ['acquisition', 'activation', 'support', 'expansion', 'orchestration'];
  const ids = chapters.map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining(stages.map((id) => `chapters/${id}`)));
  expect(own.size).toBeGreaterThan(8);
});

describe('the words of the site', () => {
  test('hold no em-dash', () => {
    expect(findIn(written, /—|&mdash;/g)).toEqual([]);
  });

  test('hold no hyphen between the ends of a range', () => {
    expect(findIn(written, /(?<![\w./-])\d+%?-\$?\d+(?![\w/-])/g)).toEqual([]);
  });

  test('hold no hype', () => {
    expect(findIn(own, anyOf(HYPE))).toEqual([]);
  });

  test('are spelled the American way', () => {
    expect(findIn(written, anyOf(BRITISH))).toEqual([]);
  });

  test('hold no emoji and nothing left to fill in', () => {
    expect(findIn(written, /\p{Extended_Pictographic}|\b(?:TODO|FIXME|TBD|lorem)\b/giu)).toEqual(
      [],
    );
  });
});

describe('the checks see', () => {
  test.each(['a seamless handoff', 'Unlock growth', 'LEVERAGED', 'best-in-town, world-class'])(
    'hype in "%s"',
    (text) => expect(findIn(new Map([['sample', text]]), anyOf(HYPE))).toHaveLength(1),
  );

  test.each(['behaviour', 'Organisation', 'prioritising', 'analysed', 'Centre', 'judgement'])(
    'the British spelling of "%s"',
    (text) => expect(findIn(new Map([['sample', text]]), anyOf(BRITISH))).toHaveLength(1),
  );

  test.each(['behavior', 'organization', 'analyses', 'center', 'judgment', 'advise', 'promise'])(
    'no fault in "%s"',
    (text) => expect(findIn(new Map([['sample', text]]), anyOf(BRITISH))).toEqual([]),
  );

  test('the words and the sentences of a block', () => {
    expect(wordsOf('In 2011, 37% replied: no-one knew $2.00 of it.')).toHaveLength(9);
    expect(sentencesOf('One. Two? Three: Four, five 2.5 six.')).toHaveLength(4);
  });
});

test.each(chapters)('$id has 700 words or more', ({ blocks }) => {
  expect(wordsOf(blocks.join(' ')).length).toBeGreaterThanOrEqual(700);
});

/** The sentences of eight words or more, as they are compared. */
const sentencesIn = (parts: readonly string[]) =>
  parts
    .flatMap(sentencesOf)
    .filter((sentence) => wordsOf(sentence).length >= 8)
    .map((sentence) => wordsOf(sentence).join(' ').toLowerCase());

describe.each(texts)('the page $id', ({ id, blocks, faq }) => {
  test('has no paragraph over 120 words', () => {
    const long = blocks.filter((block) => wordsOf(block).length > 120);
    expect(long).toEqual([]);
  });

  test('answers each question in 40 to 80 words', () => {
    const wrong = faq
      .map(({ question, answer }) => ({ question, words: answer.trim().split(/\s+/).length }))
      .filter(({ words }) => words < 40 || words > 80);
    expect(wrong).toEqual([]);
  });

  test('repeats no sentence of eight words or more from another page', () => {
    const others = texts
      .filter((text) => text.id !== id)
      .flatMap((text) => [...text.blocks, ...text.faq.map(({ answer }) => answer)]);
    const known = new Set(sentencesIn(others));
    const own = sentencesIn([...blocks, ...faq.map(({ answer }) => answer)]);
    expect(own.filter((sentence) => known.has(sentence))).toEqual([]);
  });
});

test('no question is asked on two pages', () => {
  const questions = texts.flatMap(({ faq }) => faq.map(({ question }) => question));
  const twice = questions.filter((question, index) => questions.indexOf(question) !== index);
  expect(twice).toEqual([]);
});
