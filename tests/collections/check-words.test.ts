import { describe, expect } from 'vitest';
import { MISSING, samples } from './samples.ts';

describe('the words of the report and of the site are refused with', () => {
  samples([
    [
      'no diagnosis for a link',
      (content) => content.remove('links.yaml', ['support', 'diagnosis']),
      ['links.yaml: support.diagnosis: It is missing. Write it here.'],
    ],
    [
      'no diagnosis for a band',
      (content) => content.remove('links.yaml', ['support', 'diagnosis', 'patchy']),
      [`links.yaml: support.diagnosis.patchy: ${MISSING}`],
    ],
    [
      'nothing about a link',
      (content) => content.remove('links.yaml', ['support']),
      ['links.yaml: support: It is missing. Write it here.'],
    ],
    [
      'no name for the site',
      (content) => content.remove('site.yaml', ['name']),
      [`site.yaml: name: ${MISSING}`],
    ],
    [
      'a badge whose letters are not traced',
      (content) => content.set('site.yaml', ['sharing', 'badge'], 'Prüfung'),
      [
        'site.yaml: sharing.badge: "Prüfung" cannot stand on a badge. Write up to 40 letters, digits and signs of ASCII.',
      ],
    ],
    [
      'a prepared text with a word in braces that is not filled in',
      (content) => content.set('site.yaml', ['sharing', 'texts', 'own'], '{scores} of 100'),
      ['site.yaml: sharing.texts.own: "{scores}" is not filled in here. Use {score}, {band}.'],
    ],
    [
      'a campaign that is no word',
      (content) => content.set('site.yaml', ['sharing', 'utm'], { medium: 'a b', campaign: 'c' }),
      [
        'site.yaml: sharing.utm.medium: "a b" is no word for a campaign. Use letters, digits, _ . and -.',
      ],
    ],
    [
      'a navigation that leads out of the site',
      (content) => content.set('site.yaml', ['navigation', 0, 'path'], 'audit'),
      ['site.yaml: navigation.0.path: Write a path of this site, like "/audit".'],
    ],
    [
      'no words for a role',
      (content) => content.remove('profile.yaml', ['role', 'options', 'other']),
      [`profile.yaml: role.options.other: ${MISSING}`],
    ],
    [
      'YAML that cannot be read, on one line',
      (content) => content.write('site.yaml', 'name: "Audit\ntagline: none\n'),
      ['site.yaml: YAML: Missing closing "quote at line 3, column 1. Mend the file there.'],
    ],
    [
      'a key that stands twice',
      (content) => content.append('site.yaml', 'name: "Another"\n'),
      [
        expect.stringMatching(
          /^site\.yaml: YAML: Map keys must be unique at line \d+, column 1\. Mend the file there\.$/,
        ),
      ],
    ],
  ]);
});
