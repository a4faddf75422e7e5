import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const FOLDERS = ['/usr/sbin', '/usr/local/sbin', '/opt/homebrew/bin', '/usr/local/bin'];

function present(): string | undefined {
  const path = process.env['PATH'] ?? '';
  return [...path.split(delimiter), ...FOLDERS]
    .map((folder) => join(folder, 'nginx'))
    .find((file) => existsSync(file));
}

/**
 * The path of an nginx: one that is installed, or else one that it installs from Debian's packages
 * as root. Throws with the remedy when there is none.
 */
export function findNginx(): string {
  const found = present();
  if (found !== undefined) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('No nginx here. Installing one for its test.');
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
    spawnSync('apt-get', ['install', '-y', '-qq', 'nginx-light'], { stdio: 'inherit' });
  }
  const installed = present();
  if (installed !== undefined) return installed;
  throw new Error(
    'This test needs nginx. Install it ("apt-get install nginx-light") and run again.',
  );
}
