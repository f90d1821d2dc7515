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

it('a picture that no browser can show is said to be damaged, and never only to be right', async () => {
  const picture = { sha256: 'a'.repeat(64), mediaType: 'image/png', screenshot: '/1', reports: 1 } as const;
  const desk = deskClient({ address: 'https://desk.example', token: 'token' });
  const broken = { ...desk, picture: async () => good(new Blob(['half a picture'])) };
  const choices = { singleKeys: true, blurPictures: true, greyPictures: true };
  const claim = sampleClaim({ pictures: [picture] });
  render(<ClaimPicture desk={broken} claim={claim} choices={choices} onChoices={vi.fn()} />, document.body);
  document.querySelector<HTMLElement>('.show-picture')?.click();
  const shown = await vi.waitFor(() => {
    const image = document.querySelector('.picture img');
    if (!image) throw new Error('not shown yet');
    return image;
  });
  shown.dispatchEvent(new Event('error'));
  await vi.waitFor(() =>
    expect(document.querySelector('[role=alert]')?.textContent).toBe('refusal_picture_damaged'),
  );
  expect(document.body.textContent).not.toContain('claim_picture_right');
  render(null, document.body);
});
