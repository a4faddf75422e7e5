import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { setFillLines } from '../../src/playbook/fill-lines.ts';

const set = (html: string) => load(setFillLines(html), null, false);

test('a run of underscores becomes a line to fill in, and stays readable', () => {
  const $ = set('<p>Signed on: ______, by: ____</p>');
  expect($('.fill').length).toBe(2);
  expect($('.fill').first().attr('aria-label')).toBe('to fill in');
  expect($('p').text()).toBe('Signed on: ______, by: ____');
});

test('an entry of a list is a field: what is asked, and its lines', () => {
  const $ = set(
    '<ul><li><strong>Who:</strong> and <b>when</b> ____ by ____</li><li>Words</li></ul>',
  );
  const field = $('li').first();
  expect(field.hasClass('field')).toBe(true);
  expect(
    field
      .children()
      .toArray()
      .map((part) => $(part).attr('class')),
  ).toEqual(['asked', 'fill', 'asked', 'fill']);
  expect(field.find('.asked').first().html()).toBe('<strong>Who:</strong> and <b>when</b>');
  expect($('li').eq(1).attr('class')).toBeUndefined();
});

test('an entry that holds a list is no field, but its entries can be', () => {
  const $ = set('<ul><li>Work it out<ul><li>Missed: ____</li></ul></li></ul>');
  expect($('li').first().attr('class')).toBeUndefined();
  expect($('li li').hasClass('field')).toBe(true);
});

test('an entry that is a sentence with gaps stays one', () => {
  const $ = set('<li>Subject 1: ____, subject 2: ____. Total: ____</li>');
  expect($('li').attr('class')).toBeUndefined();
  expect($('.fill').length).toBe(3);
});

test('the box of a task says what it is for, also where it is a field', () => {
  const $ = set('<li class="task-list-item"><input type="checkbox" disabled> Signal: ____</li>');
  expect($('input').attr('aria-label')).toBe('to tick');
  expect($('li').attr('class')).toBe('task-list-item field');
});

test('names with underscores are left alone', () => {
  expect(setFillLines('<code>a____b</code>')).toBe('<code>a____b</code>');
});
