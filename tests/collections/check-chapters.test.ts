import { describe } from 'vitest';
import { CHAPTER, samples } from './samples.ts';

describe('facts are refused with', () => {
  samples([
    [
      'a citation of low confidence, once for each place that cites it',
      (content) => content.set('facts.yaml', ['A02', 'confidence'], 'low'),
      [
        'chapters/acquisition.mdx: Cite: Fact "A02" has confidence "low". Cite facts of medium confidence or better.',
      ],
    ],
    [
      'an address that is not whole',
      (content) => content.set('facts.yaml', ['A02', 'url'], 'hbr.org'),
      ['facts.yaml: A02.url: Write the whole address, from https:// on.'],
    ],
    [
      'a confidence that is no confidence',
      (content) => content.set('facts.yaml', ['A02', 'confidence'], 'great'),
      ['facts.yaml: A02.confidence: "great" is not known here. Use one of: …'],
    ],
  ]);
});

describe('a chapter is refused with', () => {
  samples([
    [
      'four FAQ entries',
      (content) => {
        for (const index of [6, 5, 4]) content.set(CHAPTER, ['faq', index], null);
        const text = content.read(CHAPTER);
        content.write(CHAPTER, text.replaceAll(/^ +- null\n/gm, ''));
      },
      [
        `${CHAPTER}: faq: Write 5 to 7 entries, each with a question and an answer of 40 to 80 words.`,
      ],
    ],
    [
      'two things to do afterward',
      (content) => {
        const text = content.read(CHAPTER);
        content.write(CHAPTER, text.replace(/(abilities:\n(?: +- .+\n){2}) +- .+\n/, '$1'));
      },
      [`${CHAPTER}: abilities: Say three things that the reader can do afterward.`],
    ],
    [
      'an answer of 20 words',
      (content) => content.set(CHAPTER, ['faq', 0, 'answer'], 'word '.repeat(20)),
      [`${CHAPTER}: faq.0.answer: It has 20 words. Write 40 to 80.`],
    ],
    [
      'a question that asks nothing',
      (content) => content.set(CHAPTER, ['faq', 0, 'question'], 'Tell me'),
      [`${CHAPTER}: faq.0.question: "Tell me" is no question. End it with a question mark.`],
    ],
    [
      'a title of 61 characters',
      (content) => content.set(CHAPTER, ['title'], 'x'.repeat(61)),
      [
        `${CHAPTER}: title: It has 61 characters. Write 20 to 60, like "Support: when closed does not mean solved".`,
      ],
    ],
    [
      'no description',
      (content) => content.remove(CHAPTER, ['description']),
      [
        `${CHAPTER}: description: It is missing. Write a text in quotes, like "How to measure genuine resolution, count self-service without flattering yourself, and pass on what support hears.".`,
      ],
    ],
    [
      'a date that is none',
      (content) => content.set(CHAPTER, ['updated'], 'soon'),
      [`${CHAPTER}: updated: Write a day as year-month-day, like 2026-11-21.`],
    ],
    [
      'a place in the order that another chapter has',
      (content) => content.set(CHAPTER, ['order'], 1),
      [`${CHAPTER}: order: "1" is the place of chapters/acquisition.mdx too. Give each its own.`],
    ],
    [
      'a citation of a fact that is not there',
      (content) => content.append(CHAPTER, '\nSo it is.<Cite id="Z99" />\n'),
      [
        `${CHAPTER}: Cite: There is no fact "Z99". Add it to facts.yaml, or cite one that is there.`,
      ],
    ],
    [
      'levels of a question that is not there',
      (content) => content.append(CHAPTER, '\n<Levels question="nothing" />\n'),
      [
        `${CHAPTER}: Levels: No bank has a question "nothing". Use an id of content/banks, like "first-real-reply".`,
      ],
    ],
    [
      'a link to a chapter that is not there',
      (content) => content.append(CHAPTER, '\n[Read](/playbook/nowhere)\n'),
      [`${CHAPTER}: link: There is no chapter "nowhere". The chapters are: …`],
    ],
    [
      'a link to a page that is not there',
      (content) => content.append(CHAPTER, '\n[Read](/nowhere)\n'),
      [`${CHAPTER}: link: There is no page "/nowhere". Link to one that exists.`],
    ],
    [
      'a link to a term that the glossary does not have',
      (content) => content.append(CHAPTER, '\n[Read](/glossary#nothing)\n'),
      [
        `${CHAPTER}: link: The glossary has no term "nothing". Add it to glossary.yaml, or link to one that is there.`,
      ],
    ],
    [
      'the title of another chapter',
      (content) => {
        const [, title] = /^title: (.+)$/m.exec(content.read('chapters/activation.mdx')) ?? [];
        content.set(CHAPTER, ['title'], JSON.parse(title ?? ''));
      },
      [`${CHAPTER}: title: chapters/activation.mdx has the very same. Word this one its own way.`],
    ],
    [
      'no front matter',
      (content) => content.write(CHAPTER, content.read(CHAPTER).replace(/^---\n.*?\n---\n/s, '')),
      [
        `${CHAPTER}: front matter: There is none. Begin the file with lines between --- and ---, like "title: …".`,
      ],
    ],
    [
      'a link to a section that is not there',
      (content) => content.append(CHAPTER, '\n[Read](/playbook/activation#nowhere)\n'),
      [
        `${CHAPTER}: link: Chapter "activation" has no heading with the anchor "nowhere". It has: …`,
      ],
    ],
  ]);
});
