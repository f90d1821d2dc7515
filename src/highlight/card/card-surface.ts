import type { Result } from '../../contract/result.ts';
import type { CopyForm } from '../../messages/copy-form.ts';
import type { MatchReason } from '../../messages/message-contract.ts';
import type { PlacedMatch } from '../placed-match.ts';

/** What the buttons of a card do. */
export interface CardActions {
  /** Reports the passage, or that its flag is wrong. */
  report(match: PlacedMatch, disputes: boolean): void;
  hide(match: PlacedMatch, everywhere: boolean): void;
  /** Tells why the passage is marked. */
  explain(match: PlacedMatch): Promise<Result<MatchReason>>;
  /** In which form the person copied last. */
  readCopyForm(): Promise<CopyForm>;
  keepCopyForm(form: CopyForm): void;
  /** Puts a text on the clipboard; tells whether the browser allowed it. */
  copy(text: string): Promise<boolean>;
}

/** The card as far as its contents deal with it. */
export interface CardSurface {
  /** Changes something in the card. */
  change(how: () => void): void;
  /** Whether a person pressed a button, or a key, having seen the card. */
  isPressed(event: UIEvent): boolean;
  close(): void;
}
