import type { Seat } from '../../contract/staff/seat.ts';
import { answerWith } from './answer-with.ts';
import { type Pane, paneInFocus, panes } from './pane-places.ts';
import type { Command } from './review-keys.ts';
import { statusKeys } from './status-keys.ts';
import type { ClaimWork } from './use-claim-work.ts';

/** What keys do beside working on the claim. */
export interface Moves {
  pane: Pane;
  goTo(pane: Pane): void;
  /** To the next claim, or the one before; false where there is none. */
  step(by: 1 | -1): boolean;
  choose(): boolean;
  writeNote(): void;
  passOn(): void;
  showBundles(): void;
  showSummary(): void;
  showKeys(): void;
}

/** Does what a key is for; false where there is nothing to do, so that the key stays the browser's. */
export function runCommand(command: Command, work: ClaimWork, moves: Moves, seat: Seat): boolean {
  const { open, draft, mayWork } = work;
  const status = statusKeys[Number(/^status-(\d)$/.exec(command)?.[1]) - 1];
  if (status) return doIf(work.mayEdit, () => draft.edit({ status }));
  switch (command) {
    case 'next-claim':
      return moves.step(1);
    case 'done': {
      const wasMine = work.finish();
      return moves.step(1) || wasMine;
    }
    case 'previous-claim':
      return moves.step(-1);
    case 'choose':
      return moves.choose();
    case 'take': {
      const isMine = open.claim?.taken?.seat === seat.id;
      return doIf(mayWork, () => work.act({ kind: isMine ? 'put-back' : 'take' }));
    }
    case 'open-page':
      return press('.open-page');
    case 'picture':
      return press('.show-picture');
    case 'answer': {
      const into = open.alike?.ok ? answerWith(open.alike.value) : null;
      return into !== null && doIf(mayWork, () => work.act({ kind: 'merge', into: into.id }));
    }
    case 'dry-run':
      return doIf(mayWork, work.runDry);
    case 'note':
      return doIf(mayWork, moves.writeNote);
    case 'pass-on':
      return doIf(mayWork, moves.passOn);
    case 'bundles':
      return doIf(true, moves.showBundles);
    case 'summary':
      return doIf(true, moves.showSummary);
    case 'ask-approval':
      return doIf(mayWork && draft.answer?.state === 'draft', work.askApproval);
    case 'next-pane':
    case 'previous-pane': {
      const by = command === 'next-pane' ? 1 : panes.length - 1;
      const to = panes[(panes.indexOf(paneInFocus() ?? moves.pane) + by) % panes.length];
      return to !== undefined && doIf(true, () => moves.goTo(to));
    }
    case 'search':
      // At once, so that no letter typed after the key is lost.
      if (!focusSearch()) {
        // In a narrow window the search belongs to the queue, which is brought back for it.
        moves.goTo('queue');
        requestAnimationFrame(focusSearch);
      }
      return true;
    case 'undo':
      return doIf(work.undoable !== null, work.undo);
    case 'all-keys':
      return doIf(true, moves.showKeys);
    default:
      return false;
  }
}

function doIf(isPossible: boolean, run: () => unknown): boolean {
  if (isPossible) void run();
  return isPossible;
}

/** False where the search is not shown. */
function focusSearch(): boolean {
  const field = document.querySelector<HTMLElement>('.desk-head input[type=search]');
  field?.focus();
  return field !== null && document.activeElement === field;
}

/** Presses a button of the page as its key does. */
function press(selector: string): boolean {
  const button = document.querySelector<HTMLElement>(selector);
  button?.click();
  return button !== null;
}
