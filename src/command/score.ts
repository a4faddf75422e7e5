#!/usr/bin/env node
import { existsSync, readFileSync } from 'node:fs';
import { text as textOf } from 'node:stream/consumers';
import { monthOf } from '../assessment/month.ts';
import { config } from '../config.ts';
import { readBanks } from './banks.ts';
import { scoreAnswers } from './score-answers.ts';

const USAGE = `Usage: npm run -s score -- <answers.json | answers.csv | ->

Scores the answers of one business unit, or of many, and prints each report as JSON with its address.
With "-" the answers come from the standard input. SITE_URL sets the origin of the addresses.`;

/** `npm run score`: exit code 0 with reports on the standard output, or 1 with what is wrong. */
async function score([file, ...more]: readonly string[]): Promise<number> {
  if (file === '--help' || file === '-h') {
    console.log(USAGE);
    return 0;
  }
  if (file === undefined || more.length > 0) {
    console.error(USAGE);
    return 1;
  }
  if (file !== '-' && !existsSync(file)) {
    console.error(`${file}: There is no such file. Check its name.`);
    return 1;
  }
  const text = file === '-' ? await textOf(process.stdin) : readFileSync(file, 'utf8');
  const scored = scoreAnswers(text, {
    banks: readBanks(),
    month: monthOf(new Date()),
    siteUrl: config.siteUrl,
  });
  if (scored.ok) {
    console.log(JSON.stringify(scored.value, null, 2));
    return 0;
  }
  for (const { line, field, message } of scored.error) {
    const place = [file === '-' ? 'standard input' : file, line].join(':');
    console.error([place, ...(field === '' ? [] : [field]), message].join(': '));
  }
  return 1;
}

process.exitCode = await score(process.argv.slice(2));
