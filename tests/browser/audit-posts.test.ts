import type { APIResponse } from 'playwright-core';
import { expect, test } from 'vitest';
import { answersFrom } from '../fixtures/answers.ts';
import { answering, bank } from '../fixtures/bank.ts';
import { newPage, origin } from './visit.ts';

// What arrives at the form's address when somebody else than the form wrote it.

type Fields = Record<string, string>;

function fieldsOf(length: string, answers = answering(2)): Fields {
  const given = Object.entries(answers).filter(([, answer]) => answer !== null);
  const fields = given.map(([id, answer]) => [`answer.${id}`, String(answer)]);
  return { bank: '1', length, ...Object.fromEntries(fields) };
}

async function post(options: {
  form?: Fields;
  data?: string;
  type?: string;
  from?: string;
}): Promise<APIResponse> {
  const { request } = (await newPage()).context();
  const { form, data, type, from = origin } = options;
  return request.post('/audit/answers', {
    maxRedirects: 0,
    headers: { Origin: from, ...(type === undefined ? {} : { 'Content-Type': type }) },
    ...(form === undefined ? {} : { form }),
    ...(data === undefined ? {} : { data }),
  });
}

const refusedOf = async (response: APIResponse) => {
  const text = await response.text();
  expect(text).toMatch(/<title>Error: /);
  expect(text).toContain('<form');
  expect(text).not.toMatch(/node_modules|\bat \S+ \(|<script>alert/);
  return text;
};

test('a complete form is answered with a redirect to its report', async () => {
  const response = await post({ form: fieldsOf('quick') });
  expect(response.status()).toBe(303);
  expect(response.headers()['location']).toMatch(/^\/report\/1[\w-]+$/);
});

const always = bank.questions.find(({ notApplicable }) => notApplicable === null)?.id ?? '';
const other = bank.questions.find(({ quick }) => !quick)?.id ?? '';

test.each([
  ['a level that does not exist', { [`answer.${always}`]: '5' }],
  ['a level written otherwise', { [`answer.${always}`]: ' 2' }],
  ['a word for an answer', { [`answer.${always}`]: '<script>alert(1)</script>' }],
  ['"does not apply" where it always does', { [`answer.${always}`]: 'not-applicable' }],
  ['a bad answer to a question that the quick audit does not ask', { [`answer.${other}`]: '7' }],
  ['a length that does not exist', { length: 'endless' }],
  ['a segment that does not exist', { segment: 'galaxy' }],
  ['a role that does not exist', { role: '__proto__' }],
  ['the way of selling of another field', { motion: 'smb' }],
])('refuses %s', async (_, change) => {
  const response = await post({ form: { ...fieldsOf('quick'), ...change } });
  expect(response.status()).toBe(422);
  const text = await refusedOf(response);
  expect(text.match(/error-summary/g)?.length).toBeGreaterThan(0);
  expect(text, 'the other answers are kept').toContain('checked');
});

test('ignores fields that no form of ours has', async () => {
  const extra = { 'answer.constructor': '1', 'answer.__proto__': '2', unknown: '3', answers: '4' };
  const plain = await post({ form: fieldsOf('full') });
  const response = await post({ form: { ...fieldsOf('full'), ...extra, bank: '99' } });
  expect(response.status()).toBe(303);
  expect(response.headers()['location']).toBe(plain.headers()['location']);
});

test.each([
  ['JSON', { data: JSON.stringify(fieldsOf('quick')), type: 'application/json' }],
  ['plain text', { data: 'length=quick', type: 'text/plain' }],
  ['an empty form', { data: '', type: 'application/x-www-form-urlencoded' }],
  ['a type that is cut short', { data: 'length=quick', type: 'multipart/form-data' }],
  ['broken multipart', { data: '--x\r\nnonsense', type: 'multipart/form-data; boundary=x' }],
  ['broken percent signs', { data: 'length=%E0%A4%A', type: 'application/x-www-form-urlencoded' }],
  ['nothing at all', {}],
])('shows the form with its errors when it gets %s', async (_, body) => {
  const response = await post(body);
  expect(response.status()).toBe(422);
  await refusedOf(response);
});

test('refuses a body that is far too long without failing', async () => {
  const response = await post({
    data: `length=quick&junk=${'x'.repeat(200_000)}`,
    type: 'application/x-www-form-urlencoded',
  });
  expect([413, 422]).toContain(response.status());
});

test('refuses a form that another site posts', async () => {
  const response = await post({ form: fieldsOf('quick'), from: 'https://elsewhere.example' });
  expect(response.status()).toBe(403);
});

test('keeps what was typed out of the markup', async () => {
  const response = await post({ form: { ...fieldsOf('quick'), length: '"><img src=x>' } });
  expect(await response.text()).not.toContain('<img src=x>');
});

test('takes the answers of all sorts that a browser would post', async () => {
  const answers = answersFrom('4?0 xxx 0x2 34? 2x0 43x x0? 2?x 01?');
  expect((await post({ form: fieldsOf('full', answers) })).status()).toBe(303);
});
