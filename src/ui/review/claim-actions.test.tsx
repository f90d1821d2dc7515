// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, expect, it, vi } from 'vitest';
import { sampleClaim } from '../../../tests/sample-claim.ts';
import { writeInto } from '../../../tests/write-into.ts';
import type { Partners } from '../../contract/bundle.ts';
import { good, type Result, refused } from '../../contract/result.ts';
import { deskClient } from '../../verdict/desk-client.ts';
import type { FormKind } from './action-form.tsx';
import { ClaimActions } from './claim-actions.tsx';

vi.mock('../../platform/page-browser.ts', () => ({
  browser: { i18n: { getMessage: (key: string) => key } },
}));
afterEach(() => {
  render(null, document.body);
  localStorage.clear();
});

/** An open form of a claim beside a field for its verdict, and a desk that answers when it is told to. */
function openForm(form: FormKind) {
  let answerAct = (_isTaken: boolean) => {};
  let answerPartners = (_partners: Result<Partners>) => {};
  const claim = sampleClaim();
  const open = {
    ...{ claim, alike: null, refusal: null },
    ...{ act: async () => refused('desk_lacks'), readAgain: async () => {}, refuse: () => {} },
  };
  const partners = new Promise<Result<Partners>>((done) => {
    answerPartners = done;
  });
  const desk = {
    ...deskClient({ address: 'https://desk.example', token: 'token' }),
    partners: () => partners,
  };
  const onAct = vi.fn(
    () =>
      new Promise<boolean>((done) => {
        answerAct = done;
      }),
  );
  const onForm = vi.fn();
  const rest = { desk, open, claim, seat: 'seat-1', categories: [], chosen: [], onAct, onForm };
  render(
    <>
      <ClaimActions {...rest} form={form} />
      <h2 class="claim-title" tabIndex={-1}>
        停水
      </h2>
      <input class="verdict" />
    </>,
    document.body,
  );
  const verdict = document.querySelector<HTMLElement>('.verdict');
  const send = async () => {
    writeInto(document.querySelector('textarea'), '一切正常');
    await vi.waitFor(() => expect(document.querySelector('button.primary:not([disabled])')).not.toBeNull());
    document.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await vi.waitFor(() => expect(onAct).toHaveBeenCalledOnce());
  };
  return {
    ...{ verdict, onForm, send },
    answerAct: () => answerAct(true),
    answerPartners: () =>
      answerPartners(good({ desks: [{ id: 'desk-2', name: '邻台', address: null }] } as unknown as Partners)),
  };
}

it('who has gone on to the verdict by the time the desk takes a note goes on writing there', async () => {
  const { verdict, onForm, send, answerAct } = openForm('note');
  await send();
  verdict?.focus();
  answerAct();
  await vi.waitFor(() => expect(onForm).toHaveBeenCalledWith(null));
  expect(document.activeElement).toBe(verdict);
});

it('the form of a note that the desk has taken leaves the focus to the title of its claim', async () => {
  const { onForm, send, answerAct } = openForm('note');
  await send();
  answerAct();
  await vi.waitFor(() => expect(onForm).toHaveBeenCalledWith(null));
  expect(document.activeElement?.className).toBe('claim-title');
});

it('the desks a claim can be passed on to take the focus only from the form they stand in', async () => {
  const { verdict, answerPartners } = openForm('pass-on');
  verdict?.focus();
  answerPartners();
  await vi.waitFor(() => expect(document.querySelector('input[type=radio]')).not.toBeNull());
  expect(document.activeElement).toBe(verdict);
});
