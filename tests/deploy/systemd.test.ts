import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readConfig } from '../../src/config.ts';

const root = join(import.meta.dirname, '..', '..');
const unit = readFileSync(join(root, 'src/server/deploy/audit@.service'), 'utf8');
const lines = unit.split('\n').filter((line) => /^[A-Z]/.test(line));
const setTo = (name: string) =>
  lines.find((line) => line.startsWith(`${name}=`))?.slice(name.length + 1);

const folder = mkdtempSync(join(tmpdir(), 'audit-unit-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function analyze(...parameters: string[]) {
  const file = join(folder, 'audit@4001.service');
  writeFileSync(file, unit.replaceAll('/srv/audit', root));
  return spawnSync('systemd-analyze', [...parameters, file], { encoding: 'utf8' });
}
const isHere = spawnSync('systemd-analyze', ['--version']).status === 0;

test.each([
  ['DynamicUser', 'yes'],
  ['NoNewPrivileges', 'yes'],
  ['ProtectSystem', 'strict'],
  ['ProtectHome', 'yes'],
  ['CapabilityBoundingSet', ''],
  ['Restart', 'on-failure'],
  ['TimeoutStopSec', '15'],
])('the unit says %s=%s', (name, value) => {
  expect(setTo(name)).toBe(value);
});

test('its settings are ones that the site takes, with ports of their own for each process', () => {
  const settings = (port: string) =>
    Object.fromEntries(
      (setTo('Environment') ?? '')
        .replaceAll('%i', port)
        .split(' ')
        .map((pair) => pair.split('=')),
    );
  const { port, metricsPort, trustedProxies } = readConfig(settings('4001'));
  expect([port, metricsPort, trustedProxies]).toEqual([4001, 14001, ['127.0.0.1']]);
  expect(readConfig(settings('4002'))).toMatchObject({ port: 4002, metricsPort: 14002 });
});

test.runIf(isHere)('systemd finds nothing wrong with it', () => {
  const { status, stdout, stderr } = analyze('verify');
  expect(stdout + stderr).toBe('');
  expect(status).toBe(0);
});

test.runIf(isHere)('systemd rates it as hardly exposed, 1.5 of 10 at most', () => {
  const { status, stdout } = analyze('security', '--offline=true', '--threshold=15');
  expect(stdout).toContain('Overall exposure level');
  expect(status).toBe(0);
});
