import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Refusal, Result } from '../../contract/result.ts';
import type { Claim, ClaimActed, ClaimAction } from '../../contract/staff/claim.ts';
import type { Alike } from '../../contract/staff/dry-run.ts';
import { mayPass } from '../../verdict/ask-desk.ts';
import type { DeskClient } from '../../verdict/desk-client.ts';

/** How often the desk is told that somebody has the claim open, in milliseconds. */
const lookEvery = 60_000;
/** After how long a claim that could not be read is asked for again, in milliseconds. */
const tryAgainAfter = 5000;

/** A claim that is open, and what staff do with it. */
export interface OpenClaim {
  /** Null while it is read. */
  claim: Claim | null;
  /** Why it could not be read, or the last thing was not done. */
  refusal: Refusal | null;
  alike: Result<Alike> | null;
  act(action: ClaimAction): Promise<Result<ClaimActed>>;
  readAgain(): Promise<void>;
  /** Says beside the claim why something was not done. */
  refuse(refusal: Refusal): void;
}

/**
 * The claim `id` of a desk. It is read again when it is among the `changed`. `onClaim` hears of each newer
 * state of it.
 */
export function useClaim(
  desk: DeskClient,
  id: string | null,
  changed: readonly string[],
  onClaim: (claim: Claim) => void,
): OpenClaim {
  const [claim, setClaim] = useState<Claim | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  /** Why the last thing was not done: to read that somebody was first takes longer than to read the claim. */
  const [actRefusal, setActRefusal] = useState<Refusal | null>(null);
  const [alike, setAlike] = useState<Result<Alike> | null>(null);
  const shown = useRef(id);
  shown.current = id;

  /** Counts what the desk is asked, and which of that was answered: an older answer comes too late. */
  const turns = useRef({ asked: 0, answered: 0 });
  const nextTurn = () => {
    turns.current.asked += 1;
    return turns.current.asked;
  };
  const take = (asked: string, turn: number, read: Result<Claim>) => {
    const isShown = shown.current === asked;
    if (isShown && turn < turns.current.answered) return;
    if (read.ok) onClaim(read.value);
    if (!isShown) return;
    turns.current.answered = turn;
    if (read.ok) setClaim(read.value);
    setRefusal(read.ok ? null : read.error);
  };
  const readAgain = async () => {
    if (id !== null) take(id, nextTurn(), await desk.claim(id));
  };
  useLayoutEffect(() => {
    setClaim(null);
    setRefusal(null);
    setActRefusal(null);
    setAlike(null);
    if (id === null) return;
    void readAgain();
    void desk.alike(id).then((read) => {
      if (shown.current === id) setAlike(read);
    });
    const look = () => desk.act(id, { kind: 'look' });
    void look();
    // Nobody is told when another one stops looking: what the desk answers says who still does.
    const lookAgain = async () => {
      const turn = nextTurn();
      const looked = await look();
      if (looked.ok) take(id, turn, { ok: true, value: looked.value.claim });
    };
    const timer = setInterval(() => void lookAgain(), lookEvery);
    return () => clearInterval(timer);
  }, [desk, id]);
  useEffect(() => {
    if (id !== null && changed.includes(id)) void readAgain();
  }, [changed]);
  useEffect(() => {
    if (claim !== null || !refusal || !mayPass(refusal)) return;
    const timer = setTimeout(() => void readAgain(), tryAgainAfter);
    return () => clearTimeout(timer);
  }, [refusal]);

  return {
    claim: claim?.id === id ? claim : null,
    refusal: actRefusal ?? refusal,
    alike,
    act: async (action) => {
      if (id === null) throw new Error('no claim is open');
      const acted = await desk.act(id, action);
      // What was asked for while the desk acted may be from before that.
      if (acted.ok) take(id, nextTurn(), { ok: true, value: acted.value.claim });
      if (shown.current === id) setActRefusal(acted.ok ? null : acted.error);
      return acted;
    },
    readAgain,
    refuse: setActRefusal,
  };
}
