import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkContent, describeProblems } from '../../src/collections/check-content.ts';
import { CONTENT } from '../fixtures/content.ts';
import { BANK, MISSING, samples } from './samples.ts';

test('the content of the site has no problems', () => {
  expect(describeProblems(checkContent(CONTENT))).toBe('');
});

describe('a bank is refused with', () => {
  samples([
    [
      'a question id that is used twice',
      (content) => content.set(BANK, ['questions', 1, 'id'], 'first-real-reply'),
      [`${BANK}: questions.1.id: "first-real-reply" is used twice. Give each question its own id.`],
    ],
    [
      'a question id that is no id',
      (content) => content.set(BANK, ['questions', 0, 'id'], 'Team Size'),
      [
        `${BANK}: questions.0.id: "Team Size" is no id. Use lower-case words joined by hyphens, like "first-real-reply".`,
      ],
    ],
    [
      'two questions for a link',
      (content) => content.remove(BANK, ['questions', 1]),
      [`${BANK}: questions: "acquisition" has 2 questions. Each link has exactly three.`],
    ],
    [
      'six levels',
      (content) => content.set(BANK, ['questions', 0, 'levels', 5], 'Even better.'),
      [`${BANK}: questions.0.levels: A question has exactly five levels, worst first.`],
    ],
    [
      'an empty level',
      (content) => content.set(BANK, ['questions', 0, 'levels', 2], ' '),
      [`${BANK}: questions.0.levels.2: ${MISSING}`],
    ],
    [
      'no quick question',
      (content) => content.remove(BANK, ['questions', 0, 'quick']),
      [
        `${BANK}: questions: "acquisition" has 0 quick questions. Mark exactly one of its three with "quick: true".`,
      ],
    ],
    [
      'two quick questions',
      (content) => content.set(BANK, ['questions', 1, 'quick'], true),
      [
        `${BANK}: questions: "acquisition" has 2 quick questions. Mark exactly one of its three with "quick: true".`,
      ],
    ],
    [
      'no word on whether a question can fail to apply',
      (content) => content.remove(BANK, ['questions', 0, 'not-applicable']),
      [
        `${BANK}: questions.0.not-applicable: Say whether the question can fail to apply: "never", or the sentence that is true when it does not apply.`,
      ],
    ],
    [
      'a question of an unknown link',
      (content) => content.set(BANK, ['questions', 0, 'link'], 'sales'),
      [`${BANK}: questions.0.link: "sales" is no link. Use one of: …`],
    ],
    [
      'an unknown key',
      (content) => content.set(BANK, ['questions', 0, 'wieght'], 2),
      [
        `${BANK}: questions.0: There is no key "wieght" here. Correct its spelling, or take it out.`,
      ],
    ],
    [
      'no list of facts',
      (content) => content.remove(BANK, ['questions', 0, 'facts']),
      [`${BANK}: questions.0.facts: It is missing. Write it here.`],
    ],
    [
      'links in another order',
      (content) => content.reverse(BANK, ['links']),
      [
        `${BANK}: links: The links are "expansion-to-acquisition, expansion, support-to-expansion, support, activation-to-support, activation, sales-to-success, marketing-to-sales, acquisition". List all nine in chain order: …`,
      ],
    ],
    [
      'questions in another order',
      (content) => content.reverse(BANK, ['questions']),
      [`${BANK}: questions: Group the questions by link, in chain order.`],
    ],
    [
      'a version that its file name does not say',
      ({ folder }) => renameSync(join(folder, BANK), join(folder, 'banks/2.yaml')),
      ['banks/2.yaml: version: The file of version 1 is named "1.yaml".'],
    ],
    [
      'an unknown fact',
      (content) => content.set(BANK, ['questions', 0, 'facts'], ['Z99']),
      [
        `${BANK}: questions.0 (first-real-reply).facts: There is no fact "Z99". Add it to facts.yaml, or cite one that is there.`,
      ],
    ],
    [
      'a chapter that does not exist',
      (content) => content.set(BANK, ['questions', 0, 'read'], 'nowhere#mend'),
      [
        `${BANK}: questions.0 (first-real-reply).read: There is no chapter "nowhere". The chapters are: …`,
      ],
    ],
    [
      'a section that does not exist',
      (content) => content.set(BANK, ['links', 5, 'read'], 'support#nowhere'),
      [
        `${BANK}: links.5.read: Chapter "support" has no heading with the anchor "nowhere". It has: …`,
      ],
    ],
    [
      'a chapter without a section',
      (content) => content.set(BANK, ['questions', 0, 'read'], 'support'),
      [
        `${BANK}: questions.0.read: "support" names no chapter section. Write chapter#anchor, like "support#genuine-resolution".`,
      ],
    ],
  ]);
});
