import { describe, expect, test } from 'vitest';
import { asDownload, imageFile, qrFile } from '../../src/sharing/file-names.ts';
import { fc, months, names } from '../fixtures/arbitraries.ts';

const month = '2026-11';

test.each([
  ['Acme', 'card', 'acme-conversation-scorecard-2026-11.png'],
  ["O'Neil & Sons, Ltd.", 'square', 'o-neil-sons-ltd-conversation-scorecard-2026-11-square.png'],
  ['Łódź Ёлка', 'story', 'łódź-ёлка-conversation-scorecard-2026-11-story.png'],
  [null, 'card', 'conversation-scorecard-2026-11.png'],
])('the image of %s as %s is called %s', (name, format, file) => {
  expect(imageFile({ name, month }, format)).toBe(file);
});

test('the QR code has a name of its own', () => {
  expect(qrFile({ name: 'Acme', month })).toBe('acme-conversation-scorecard-2026-11-qr.svg');
});

describe('the header of a download', () => {
  test('says a plain name as it is', () => {
    expect(asDownload('acme.png')).toBe('attachment; filename="acme.png"');
  });

  test('says any other name twice: in plain letters for old clients, and whole', () => {
    expect(asDownload('łódź-é.png')).toBe(
      `attachment; filename="odz-e.png"; filename*=UTF-8''%C5%82%C3%B3d%C5%BA-%C3%A9.png`,
    );
    expect(asDownload('ёлка-a.png')).toMatch(/^attachment; filename="a\.png"; filename\*=/);
  });

  test('is one header of plain text, whatever the display name', () => {
    const law = fc.property(names, months, (name, at) => {
      const header = asDownload(imageFile({ name, month: at }, 'story'));
      expect(header).toMatch(
        /^attachment; filename="[a-z0-9][\w.-]*-story\.png"(; filename\*=UTF-8''[\w.%-]+-story\.png)?$/,
      );
    });
    fc.assert(law);
  });
});
