import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * `npm test`: format, lint, types, build, then every test. Goes on after a failure, so that one
 * run shows all that is wrong, and ends with a line of its own: "N passed, N failed".
 */
const root = join(import.meta.dirname, '..');
const bin = (name: string) => join(root, 'node_modules', '.bin', name);
const results = join(root, '.cache', 'test-results.json');

let passed = 0;
let failed = 0;

function run(command: string, parameters: string[]): boolean {
  console.log(`\n> ${[command.replace(`${root}/`, ''), ...parameters].join(' ')}`);
  return spawnSync(command, parameters, { cwd: root, stdio: 'inherit' }).status === 0;
}

function check(command: string, ...parameters: string[]): boolean {
  const ok = run(command, parameters);
  if (ok) passed += 1;
  else failed += 1;
  return ok;
}

function runTests(): void {
  mkdirSync(join(root, '.cache'), { recursive: true });
  rmSync(results, { force: true });
  const ok = run(bin('vitest'), [
    'run',
    '--config=tests/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${results}`,
  ]);
  if (existsSync(results)) {
    const counts = JSON.parse(readFileSync(results, 'utf8'));
    passed += counts.numPassedTests;
    failed += counts.numFailedTests;
    // A suite that cannot load fails without a test of its own.
    if (!ok && counts.numFailedTests === 0) failed += 1;
  } else {
    failed += 1;
  }
}

check(bin('biome'), 'ci', '.');
check(bin('prettier'), '--check', 'src/**/*.astro');
const isBuilt = check(process.execPath, 'src/server/build.ts');
check(bin('astro'), 'check', '--minimumFailingSeverity', 'warning');
if (isBuilt) runTests();
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
