import type { DryRun, Found, Stopped } from '../../src/contract/staff/dry-run.ts';

/**
 * Of ordinary text, one passage in so many may be flagged, plainly or softly, and one in any case: real text
 * may hold the rumour itself. A list of a thousand entries that each do so puts a wrong flag on one post in
 * twenty.
 */
export const ordinaryPerFlag = 20_000;

/**
 * Of corrections of other claims, one in so many may be flagged plainly; see the aims in docs/list-format.md.
 */
export const refutationsPerFlag = 50;

/** Why these wordings may not go to approval; null where they may. */
export function decideStop({
  perWording,
  ordinary,
  refutations,
}: Pick<DryRun, 'perWording' | 'ordinary' | 'refutations'>): Stopped | null {
  if (perWording.every(({ isVague }) => isVague))
    return stop('too-vague', 'No wording says enough to be told from other talk. Name who, where and what.');
  const flagged = ordinary.plain + ordinary.soft;
  if (flagged > allowed(ordinary, ordinaryPerFlag))
    return stop(
      'fires-on-ordinary',
      `${flagged} of ${ordinary.of} ordinary passages would be flagged. Take out the wording that finds them.`,
    );
  if (refutations.plain > allowed(refutations, refutationsPerFlag))
    return stop(
      'fires-on-refutations',
      `${refutations.plain} of ${refutations.of} corrections would be flagged as if they told the rumour. ` +
        'Take out what any correction says too.',
    );
  return null;
}

const allowed = ({ of }: Found, perFlag: number) => Math.max(1, Math.floor(of / perFlag));

const stop = (reason: Stopped['reason'], sentence: string): Stopped => ({ reason, sentence });
