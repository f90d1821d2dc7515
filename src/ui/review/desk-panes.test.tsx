// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ProposedRelease, ReleaseOutcome } from '../../contract/staff/verdict.ts';
import { deskClient } from '../../verdict/desk-client.ts';
import { DeskPanes } from './desk-panes.tsx';
import { focusPane } from './pane-places.ts';

const { nothing, signing, closings } = vi.hoisted(() => ({
  nothing: () => null,
  signing: { release: null, state: 'none', key: null, noteKey: vi.fn(), readAgain: vi.fn() },
  /** How each dialog that was opened is closed, in order. */
  closings: [] as ((outcome: ReleaseOutcome | null) => void)[],
}));

vi.mock('../../platform/page-browser.ts', () => ({
  browser: { i18n: { getMessage: (key: string) => key } },
}));
vi.mock('../../list/read-categories.ts', () => ({ readCategories: vi.fn() }));
vi.mock('../use-stored.ts', () => ({ useStored: () => null }));
vi.mock('../work-choices.ts', () => ({ useWorkChoices: () => [{ singleKeys: false }, vi.fn()] }));
vi.mock('./use-queue.ts', () => ({ useQueue: () => ({ shown: null, wanted: { view: 'open' } }) }));
vi.mock('./use-claim-work.ts', () => ({
  useClaimWork: () => ({
    draft: { answer: null, draft: null },
    open: { readAgain: vi.fn() },
    undoable: null,
  }),
}));
vi.mock('./use-signing.ts', () => ({ useSigning: () => signing }));
vi.mock('./pane-places.ts', async (load) => ({ ...(await load<object>()), focusPane: vi.fn() }));
vi.mock('./signing-strip.tsx', () => ({
  SigningStrip: ({ onSign }: { onSign: () => void }) => (
    <button type="button" id="look" onClick={onSign}>
      look
    </button>
  ),
}));
vi.mock('./signing-dialog.tsx', () => ({
  SigningDialog: (props: { release: ProposedRelease; onClose: (outcome: ReleaseOutcome | null) => void }) => {
    closings[props.release.version] ??= props.onClose;
    return (
      <div class="signing">
        <button type="button">version {props.release.version}</button>
      </div>
    );
  },
}));
vi.mock('./desk-head.tsx', () => ({ DeskHead: () => <input id="search" /> }));
vi.mock('./queue-pane.tsx', () => ({ QueuePane: nothing }));
vi.mock('./bulk-bar.tsx', () => ({ BulkBar: nothing }));
vi.mock('./claim-pane.tsx', () => ({ ClaimPane: nothing }));
vi.mock('./approval-bar.tsx', () => ({ ApprovalBar: nothing }));
vi.mock('./verdict-pane.tsx', () => ({ VerdictPane: nothing }));

beforeEach(() => {
  closings.length = 0;
  vi.mocked(focusPane).mockClear();
  const desk = deskClient({ address: 'https://desk.example', token: 'token' });
  const me = { seat: { id: 'seat-1', name: 'A seat', roles: ['approver'] }, desk: { name: 'A desk' } };
  render(<DeskPanes desk={desk} me={me as never} onSignOut={vi.fn()} />, document.body);
});
afterEach(() => render(null, document.body));

const version = (number: number) => ({ version: number });
const at = (selector: string) => document.querySelector<HTMLElement>(selector);
const drawn = () => new Promise((resolve) => setTimeout(resolve, 10));
const published: ReleaseOutcome = { state: 'published', version: 1 } as never;

/** Presses what leads to the version that waits. */
async function look(number: number): Promise<void> {
  signing.readAgain.mockResolvedValue(version(number));
  at('#look')?.click();
  await vi.waitFor(() => expect(at('.signing')?.textContent).toBe(`version ${number}`));
}

it('a signature that is taken puts the focus back into the pane', async () => {
  await look(1);
  at('.signing button')?.focus();
  closings[1]?.(published);
  await drawn();
  expect(at('.signing')).toBeNull();
  expect(focusPane).toHaveBeenCalledOnce();
});

it('a signature that is taken once its dialog was left takes the focus from nothing', async () => {
  await look(1);
  closings[1]?.(null);
  vi.mocked(focusPane).mockClear();
  at('#search')?.focus();
  closings[1]?.(published);
  expect(focusPane).not.toHaveBeenCalled();
});

it('a signature that is taken late leaves the next version open', async () => {
  await look(1);
  closings[1]?.(null);
  await drawn();
  await look(2);
  closings[1]?.(published);
  await drawn();
  expect(at('.signing')?.textContent).toBe('version 2');
});

it('a version that is shown late does not open over what a person has begun to write', async () => {
  let answer = (_release: unknown) => {};
  signing.readAgain.mockReturnValueOnce(
    new Promise((done) => {
      answer = done;
    }),
  );
  at('#look')?.focus();
  at('#look')?.click();
  at('#search')?.focus();
  answer(version(1));
  await drawn();
  expect(at('.signing')).toBeNull();
});
