import type { Scorecard } from '../assessment/scorecard.ts';

/**
 * What a download of a scorecard is called: "acme-conversation-scorecard-2026-11-square.png". Letters
 * of the name stay as they are, in lower case; all between them becomes hyphens.
 */
function fileName({ name, month }: Pick<Scorecard, 'name' | 'month'>, end: string): string {
  const words = (name ?? '').toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
  return `${[...words, 'conversation-scorecard', month].join('-')}${end}`;
}

/** What an image of a scorecard is called: the one that links show by their names alone. */
export function imageFile(scorecard: Pick<Scorecard, 'name' | 'month'>, format: string): string {
  return fileName(scorecard, format === 'card' ? '.png' : `-${format}.png`);
}

/** What the QR code of a scorecard is called. */
export function qrFile(scorecard: Pick<Scorecard, 'name' | 'month'>): string {
  return fileName(scorecard, '-qr.svg');
}

/** What the scores of a scorecard are called. */
export function dataFile(
  scorecard: Pick<Scorecard, 'name' | 'month'>,
  ending: 'json' | 'csv',
): string {
  return fileName(scorecard, `.${ending}`);
}

/** The value of the header that makes browsers save an answer under this name (RFC 6266). */
export function asDownload(file: string): string {
  const plain = file
    .normalize('NFD')
    .replace(/[^\w.-]/g, '')
    .replace(/^-+/, '');
  const whole = plain === file ? '' : `; filename*=UTF-8''${encodeURIComponent(file)}`;
  return `attachment; filename="${plain}"${whole}`;
}
