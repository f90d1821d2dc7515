// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { good, type Result, refused } from '../../contract/result.ts';
import { type DraftAnswer, emptyDraft, type PutDraft } from '../../contract/staff/verdict.ts';
import { deskClient } from '../../verdict/desk-client.ts';
import { type OpenDraft, useDraft } from './use-draft.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  render(null, document.body);
  localStorage.clear();
  vi.useRealTimers();
});

const seat = 'seat-1';
/** Longer than writing has to rest, and than a desk that did not answer is left alone. */
const aWhile = 20_000;

/** A desk with the drafts of two claims, which `put` may refuse or keep waiting. */
function pretendDesk() {
  const drafts = new Map(['claim-1', 'claim-2'].map((id) => [id, answerOf(id)]));
  const stored = (id: string): DraftAnswer => drafts.get(id) ?? answerOf(id);
  const store = (id: string, { revision, draft }: PutDraft): Result<DraftAnswer> => {
    if (revision !== stored(id).revision) return refused('desk_was_first', 'The draft was changed.');
    const answer = { ...stored(id), revision: revision + 1, draft };
    drafts.set(id, answer);
    return good(answer);
  };
  const put = vi.fn(async (id: string, body: PutDraft): Promise<Result<DraftAnswer>> => store(id, body));
  /** Has the desk keep the next draft, and answer only when what this gives is called. */
  const holdNext = (): (() => void) => {
    let arrive = () => {};
    put.mockImplementationOnce((id, body) => {
      const answer = store(id, body);
      return new Promise((done) => {
        arrive = () => done(answer);
      });
    });
    return () => arrive();
  };
  const desk = {
    ...deskClient({ address: 'https://desk.example', token: 'token' }),
    draft: async (id: string): Promise<Result<DraftAnswer>> => good(stored(id)),
    putDraft: put,
  };
  return { desk, put, holdNext, store, stored, drafts };
}

const answerOf = (claimId: string): DraftAnswer => ({
  ...{ claimId, revision: 0, state: 'draft', draft: emptyDraft(), editedBy: [], mayApprove: false },
  ...{ dryRun: null, approvedBy: null, sentBack: null, reasonWaits: null, faults: [], published: null },
});

/** Shows the form of a claim to the seat, and gives what is in it. */
function openForm(desk: ReturnType<typeof deskClient>) {
  let draft: OpenDraft | null = null;
  function Form(props: { claim: string; changed: readonly string[] }) {
    draft = useDraft(desk, seat, props.claim, props.changed);
    return null;
  }
  const show = async (claim: string, changed: readonly string[] = []) => {
    render(<Form claim={claim} changed={changed} />, document.body);
    await vi.advanceTimersByTimeAsync(100);
  };
  return {
    show,
    get form(): OpenDraft {
      if (!draft) throw new Error('no form');
      return draft;
    },
  };
}

it('what was written when the session ended is there for the same seat, and sent, after the next sign-in', async () => {
  const { desk, put, stored } = pretendDesk();
  const before = openForm(desk);
  await before.show('claim-1');
  put.mockResolvedValue(refused('desk_token_wrong'));
  before.form.edit({ claim: '一整晚写的话' });
  await vi.advanceTimersByTimeAsync(aWhile);
  expect(before.form.refusal?.code).toBe('desk_token_wrong');
  render(null, document.body);

  const next = pretendDesk();
  const after = openForm(next.desk);
  await after.show('claim-1');
  expect(after.form.draft?.claim).toBe('一整晚写的话');
  expect(after.form.theirs).toBeNull();
  await vi.advanceTimersByTimeAsync(aWhile);
  expect(next.stored('claim-1').draft.claim).toBe('一整晚写的话');
  expect(stored('claim-1').draft.claim).toBe('');
  expect(localStorage).toHaveLength(0);
});

it('words that were left behind are not put over what somebody else has written since', async () => {
  const { desk, put } = pretendDesk();
  const before = openForm(desk);
  await before.show('claim-1');
  put.mockResolvedValue(refused('desk_token_wrong'));
  before.form.edit({ claim: '我的话' });
  await vi.advanceTimersByTimeAsync(aWhile);
  render(null, document.body);

  const next = pretendDesk();
  next.store('claim-1', { revision: 0, draft: { ...emptyDraft(), claim: '别人的话' } });
  const after = openForm(next.desk);
  await after.show('claim-1');
  expect(after.form.draft?.claim).toBe('我的话');
  expect(after.form.theirs?.draft.claim).toBe('别人的话');
  await vi.advanceTimersByTimeAsync(aWhile);
  expect(next.put).not.toHaveBeenCalled();
  after.form.takeTheirs();
  await vi.advanceTimersByTimeAsync(100);
  expect(after.form.draft?.claim).toBe('别人的话');
  expect(localStorage).toHaveLength(0);
});

it('the last letters before the next claim reach the desk while the ones before are on their way', async () => {
  const { desk, holdNext, stored } = pretendDesk();
  const opened = openForm(desk);
  await opened.show('claim-1');
  const arrive = holdNext();
  opened.form.edit({ claim: '停水' });
  await vi.advanceTimersByTimeAsync(aWhile);
  opened.form.edit({ claim: '停水三天' });
  await opened.show('claim-2');
  arrive();
  await vi.advanceTimersByTimeAsync(100);
  expect(stored('claim-1').draft.claim).toBe('停水三天');
  expect(localStorage).toHaveLength(0);
});

it.each([
  refused('desk_unreachable', 'https://desk.example'),
  refused('desk_failed', 'Something went wrong.'),
])('what a desk that did not answer or failed has not got is sent again by itself: %j', async (failure) => {
  const { desk, put, stored } = pretendDesk();
  const opened = openForm(desk);
  await opened.show('claim-1');
  put.mockResolvedValueOnce(failure);
  opened.form.edit({ claim: '停水三天' });
  await vi.advanceTimersByTimeAsync(aWhile);
  await vi.advanceTimersByTimeAsync(aWhile);
  expect(stored('claim-1').draft.claim).toBe('停水三天');
  expect(opened.form.refusal).toBeNull();
  expect(opened.form.isKept).toBe(true);
});

it('a draft whose answer was lost on its way is nobody else’s', async () => {
  const { desk, put, store } = pretendDesk();
  const opened = openForm(desk);
  await opened.show('claim-1');
  put.mockImplementationOnce(async (id, body) => {
    store(id, body);
    return refused('desk_unreachable', 'https://desk.example');
  });
  opened.form.edit({ claim: '停水三天' });
  await vi.advanceTimersByTimeAsync(aWhile);
  await vi.advanceTimersByTimeAsync(aWhile);
  expect(opened.form.theirs).toBeNull();
  expect(opened.form.refusal).toBeNull();
  expect(opened.form.isKept).toBe(true);
});

it('who changes a draft that was approved meanwhile is told so, and keeps the words', async () => {
  const { desk, put, drafts } = pretendDesk();
  const opened = openForm(desk);
  await opened.show('claim-1');
  drafts.set('claim-1', { ...answerOf('claim-1'), state: 'approved' });
  const sentence = 'It is approved and about to be published.';
  put.mockResolvedValue(refused('desk_was_first', sentence));
  opened.form.edit({ claim: '停水三天' });
  await vi.advanceTimersByTimeAsync(aWhile);
  expect(opened.form.refusal).toEqual({ code: 'desk_was_first', values: [sentence] });
  expect(opened.form.answer?.state).toBe('approved');
  expect(opened.form.draft?.claim).toBe('停水三天');
});

it('why an approval was refused is still there once the newest draft is', async () => {
  const { desk, store } = pretendDesk();
  const opened = openForm(desk);
  await opened.show('claim-1');
  store('claim-1', { revision: 0, draft: { ...emptyDraft(), claim: '别人的话' } });
  const sentence = 'Revision 1 is the newest, and you read 0.';
  opened.form.settle('claim-1', refused('desk_was_first', sentence));
  await opened.show('claim-1', ['claim-1']);
  expect(opened.form.draft?.claim).toBe('别人的话');
  expect(opened.form.refusal).toEqual({ code: 'desk_was_first', values: [sentence] });
  opened.form.settle('claim-1', good({ ...answerOf('claim-1'), revision: 1, state: 'to-approve' }));
  await vi.advanceTimersByTimeAsync(100);
  expect(opened.form.refusal).toBeNull();
});

it('what the desk says of a claim that was left meanwhile is not shown in the form of the next', async () => {
  const { desk } = pretendDesk();
  const opened = openForm(desk);
  await opened.show('claim-1');
  const { settle } = opened.form;
  await opened.show('claim-2');
  settle('claim-1', refused('desk_was_first', 'The draft was changed.'));
  settle('claim-1', good({ ...answerOf('claim-1'), revision: 1, state: 'to-approve' }));
  await vi.advanceTimersByTimeAsync(100);
  expect(opened.form.answer).toEqual(answerOf('claim-2'));
  expect(opened.form.refusal).toBeNull();
});

it('whoever opens the next claim while a draft is kept hears what the desk has of that draft', async () => {
  const { desk, put, holdNext } = pretendDesk();
  const opened = openForm(desk);
  await opened.show('claim-1');
  const arrive = holdNext();
  opened.form.edit({ claim: '停水三天' });
  const kept = opened.form.keep();
  await opened.show('claim-2');
  arrive();
  expect(await kept).toEqual({
    ...answerOf('claim-1'),
    ...{ revision: 1, draft: { ...emptyDraft(), claim: '停水三天' } },
  });
  expect(put).toHaveBeenCalledOnce();
});

it('what was written about a claim is not sent for the next one, were the page left at once', async () => {
  const { desk, put, stored } = pretendDesk();
  const opened = openForm(desk);
  await opened.show('claim-1');
  opened.form.edit({ claim: '停水三天' });
  const shown = opened.show('claim-2');
  const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  document.dispatchEvent(new Event('visibilitychange'));
  hidden.mockRestore();
  await shown;
  expect(put.mock.calls.map(([id]) => id)).toEqual(['claim-1']);
  expect(stored('claim-1').draft.claim).toBe('停水三天');
});
