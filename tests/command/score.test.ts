import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { bank } from '../fixtures/bank.ts';

const root = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'answers-'));
afterAll(() => rmSync(folder, { recursive: true }));

const answers = Object.fromEntries(bank.questions.map(({ id }) => [id, 2]));
const good = JSON.stringify({ unit: 'North', month: '2026-10', answers });

/** Runs the command as the script in package.json does. */
function run(parameters: readonly string[], input = '') {
  const { scripts, bin } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const [, script] = scripts.score.split(' ');
  expect(bin['conversation-score']).toBe(script);
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...parameters], {
    cwd: root,
    input,
    encoding: 'utf8',
    env: { ...process.env, SITE_URL: 'https://audit.example' },
  });
  return { status, stdout, stderr };
}

function fileOf(text: string): string {
  const file = join(folder, 'answers.json');
  writeFileSync(file, text);
  return file;
}

test('scores a file, and what comes in from another program alike', () => {
  const fromFile = run([fileOf(good)]);
  expect(fromFile).toMatchObject({ status: 0, stderr: '' });
  const report = JSON.parse(fromFile.stdout);
  expect(report).toMatchObject({ unit: 'North', month: '2026-10', chainScore: 50 });
  expect(report.address).toMatch(/^https:\/\/audit\.example\/report\/1[\w-]{22}$/);
  expect(run(['-'], good)).toEqual(fromFile);
});

test('says what is wrong beside no report, and fails', () => {
  const bad = good.replace('2}', '9}');
  const id = bank.questions.at(-1)?.id;
  const file = fileOf(bad);
  const { status, stdout, stderr } = run([file]);
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toBe(
    `${file}:1: North, ${id}: "9" is no answer. Write a level from 0 to 4, "unknown", or "not-applicable" where it may not apply.\n`,
  );
  expect(run(['-'], bad).stderr).toMatch(/^standard input:1: North/);
});

test.each([
  ['no file', [], /^Usage: /],
  ['two files', ['a.json', 'b.json'], /^Usage: /],
  ['a file that is not there', ['nowhere.csv'], /^nowhere\.csv: There is no such file/],
])('fails with %s, and says what to do', (_, parameters, told) => {
  const { status, stderr, stdout } = run(parameters);
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(told);
});

test('explains itself when asked', () => {
  expect(run(['--help'])).toMatchObject({ status: 0, stdout: expect.stringMatching(/^Usage: /) });
});
