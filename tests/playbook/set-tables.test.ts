import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { setTables } from '../../src/playbook/set-tables.ts';

/** A table as Markdown makes it. */
const table = (...rows: string[][]) => {
  const [head = [], ...body] = rows.map((row, index) =>
    row.map((cell) => (index === 0 ? `<th>${cell}</th>` : `<td>${cell}</td>`)),
  );
  const lines = body.map((cells) => `<tr>${cells.join('')}</tr>`).join('');
  return `<table><thead><tr>${head.join('')}</tr></thead><tbody>${lines}</tbody></table>`;
};
const set = (html: string) => load(setTables(html), null, false);

describe('a column lines up at the right', () => {
  test.each([
    ['counts', '1,200'],
    ['amounts', '$24.88M'],
    ['shares', '−4.5%'],
    ['counts with their share', '1,500 (68%)'],
    ['computed numbers', '<span class="num">12 months</span>'],
  ])('when it holds %s', (_, value) => {
    const $ = set(table(['What', 'How much'], ['One', value], ['Two', '7']));
    expect($('.number').length).toBe(3);
    expect($('td').first().hasClass('number')).toBe(false);
  });

  test('and not when one of its cells holds words', () => {
    expect(set(table(['What', 'When'], ['One', '7'], ['Two', 'later']))('.number').length).toBe(0);
  });
});

describe('a table of words', () => {
  const $ = set(table(['Rate', 'It says', 'It "hides"'], ['One', '<b>a</b> and b', 'c']));

  test('says in each cell what its column is', () => {
    const heads = $('td')
      .toArray()
      .map((cell) => $(cell).attr('data-head'));
    expect(heads).toEqual(['Rate', 'It says', 'It "hides"']);
    expect($('td').eq(1).children('span').html()).toBe('<b>a</b> and b');
  });

  test('stays a table for those who listen', () => {
    const roles = ['table', 'row', 'columnheader', 'cell'];
    expect(roles.map((role) => $(`[role=${role}]`).length)).toEqual([1, 2, 3, 3]);
  });

  test('says before its rows whether they begin with a number', () => {
    const numbered = set(
      table(['Days', 'Who', 'What'], ['1 to 30', 'One', 'a'], ['Later', 'Two', 'b']),
    );
    expect(numbered('table').hasClass('numbered')).toBe(true);
    expect($('table').hasClass('numbered')).toBe(false);
  });

  test('of two columns stays as it is', () => {
    expect(set(table(['Case', 'Answer'], ['One', 'Two']))('.stacks').length).toBe(0);
  });
});

test('every table can be scrolled by the keyboard, and says what it holds', () => {
  const $ = set(table(['Case', 'Answer'], ['One', 'Two']));
  expect($('[role=group][tabindex=0]').attr('aria-label')).toBe('Table: Case, Answer');
});

test('the tables of figures are left alone', () => {
  const figure = '<table class="x"><tbody><tr><td>1</td></tr></tbody></table>';
  expect(setTables(figure)).toBe(figure);
});
