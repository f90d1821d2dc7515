// @vitest-environment happy-dom
import { render } from 'preact';
import { expect, it, vi } from 'vitest';
import { sampleClaim } from '../../../tests/sample-claim.ts';
import { good } from '../../contract/result.ts';
import { deskClient } from '../../verdict/desk-client.ts';
import { ClaimPicture } from './claim-picture.tsx';

vi.mock('../../platform/page-browser.ts', () => ({
  browser: { i18n: { getMessage: (key: string) => key } },
}));

it.each([true, false])('whether a picture is damaged is said beside it: whole %s', async (isWhole) => {
  vi.stubGlobal('createImageBitmap', async () => {
    if (!isWhole) throw new DOMException('The source image could not be decoded.', 'InvalidStateError');
    return { close: vi.fn() };
  });
  const picture = { sha256: 'a'.repeat(64), mediaType: 'image/png', screenshot: '/1', reports: 1 } as const;
  const desk = deskClient({ address: 'https://desk.example', token: 'token' });
  const withPicture = { ...desk, picture: async () => good(new Blob(['a picture'])) };
  const choices = { singleKeys: true, blurPictures: true, greyPictures: true };
  const claim = sampleClaim({ pictures: [picture] });
  render(
    <ClaimPicture desk={withPicture} claim={claim} choices={choices} onChoices={vi.fn()} />,
    document.body,
  );
  document.querySelector<HTMLElement>('.show-picture')?.click();
  await vi.waitFor(() => expect(document.body.textContent).toContain('claim_picture_right'));
  await vi.waitFor(() =>
    expect(document.querySelector('[role=alert]')?.textContent).toBe(
      isWhole ? undefined : 'claim_picture_damaged',
    ),
  );
  render(null, document.body);
  vi.unstubAllGlobals();
});
