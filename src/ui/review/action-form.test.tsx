// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, expect, it, vi } from 'vitest';
import { sampleClaim } from '../../../tests/sample-claim.ts';
import { writeInto } from '../../../tests/write-into.ts';
import { refused } from '../../contract/result.ts';
import type { ClaimAction } from '../../contract/staff/claim.ts';
import { deskClient } from '../../verdict/desk-client.ts';
import { ActionForm } from './action-form.tsx';

vi.mock('../../platform/page-browser.ts', () => ({
  browser: { i18n: { getMessage: (key: string) => key } },
}));
const close = () => render(null, document.body);
afterEach(() => {
  close();
  localStorage.clear();
});

/** Opens the form of a note for a seat, at a desk that takes what is sent or not. */
function openNote({ seat = 'seat-1', takes = true as boolean | Promise<boolean>, onClose = close } = {}) {
  close();
  const onAct = vi.fn(async (_action: ClaimAction) => takes);
  const claim = sampleClaim();
  const open = {
    ...{ claim, alike: null, refusal: null },
    ...{ act: async () => refused('desk_lacks'), readAgain: async () => {}, refuse: () => {} },
  };
  const desk = deskClient({ address: 'https://desk.example', token: 'token' });
  const rest = { desk, open, claim, seat, categories: [], chosen: [], onAct, onClose };
  render(<ActionForm kind="note" {...rest} />, document.body);
  const field = () => document.querySelector('textarea');
  return {
    onAct,
    field,
    write: (text: string) => writeInto(field(), text),
    press: (key: string, isComposing = false) =>
      field()?.dispatchEvent(new KeyboardEvent('keydown', { key, isComposing, bubbles: true })),
    send: async () => {
      await vi.waitFor(() => expect(document.querySelector('button.primary:not([disabled])')).not.toBeNull());
      document.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    },
  };
}

it('what a desk did not take is in the form again for the same seat, as typed, and sent from there', async () => {
  const before = openNote({ takes: false });
  before.write('自来水公司：\n一切正常。 ');
  await before.send();
  await vi.waitFor(() => expect(before.onAct).toHaveBeenCalledOnce());
  expect(openNote({ seat: 'seat-2' }).field()?.value).toBe('');

  const after = openNote();
  expect(after.field()?.value).toBe('自来水公司：\n一切正常。 ');
  await after.send();
  await vi.waitFor(() => expect(document.querySelector('form')).toBeNull());
  expect(after.onAct).toHaveBeenCalledWith({ kind: 'note', text: '自来水公司：\n一切正常。', public: false });
  expect(localStorage).toHaveLength(0);
});

it('what was given up is forgotten, and a key of the input method gives up nothing', () => {
  const form = openNote();
  form.write('一切正常');
  form.press('Escape', true);
  expect(form.field()?.value).toBe('一切正常');
  form.press('Escape');
  expect(form.field()).toBeNull();
  expect(openNote().field()?.value).toBe('');
});

it('what the desk takes once its form was left closes no other form', async () => {
  let answer = (_isTaken: boolean) => {};
  const takes = new Promise<boolean>((done) => {
    answer = done;
  });
  const onClose = vi.fn();
  const note = openNote({ takes, onClose });
  note.write('一切正常');
  await note.send();
  close();
  answer(true);
  await vi.waitFor(() => expect(localStorage).toHaveLength(0));
  expect(onClose).not.toHaveBeenCalled();
});
