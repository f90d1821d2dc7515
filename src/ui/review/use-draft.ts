import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Refusal, Result } from '../../contract/result.ts';
import type { ApprovedAnswer, Draft, DraftAnswer } from '../../contract/staff/verdict.ts';
import { oneAtATime } from '../../platform/one-at-a-time.ts';
import { mayPass } from '../../verdict/ask-desk.ts';
import type { DeskClient } from '../../verdict/desk-client.ts';
import { forgetUnkept, keepUnkept, readUnkept, saysTheSame } from './unkept-drafts.ts';

/** How long writing has to rest before the draft is kept, in milliseconds: each time is a line of the log. */
const rest = 3000;
/** After how long a desk that did not answer, or failed, is asked again, in milliseconds. */
const tryAgainAfter = 15_000;

/** The draft of the claim that is open. */
export interface OpenDraft {
  /** What the desk said last; null until it has. */
  answer: DraftAnswer | null;
  /** As it stands in the form, kept or not. */
  draft: Draft | null;
  refusal: Refusal | null;
  isKept: boolean;
  /** Whether the desk has not taken what stands in the form. */
  isLeft: boolean;
  /** Somebody else changed it meanwhile: their draft, until the person has chosen one. */
  theirs: DraftAnswer | null;
  edit(change: Partial<Draft>): void;
  takeTheirs(): void;
  keepMine(): void;
  /**
   * Keeps what stands in the form, and says what the desk has then, also where the next claim was opened
   * meanwhile; null where it did not.
   */
  keep(): Promise<DraftAnswer | null>;
  /** Shows what the desk answered to something else done with the draft of a claim, if that is open. */
  settle(claimId: string, answered: Result<DraftAnswer | ApprovedAnswer>): void;
}

interface Open {
  answer: DraftAnswer;
  draft: Draft;
}

/**
 * The draft of the claim `claimId` as `seat` writes it. The desk gets it when writing rests. Until it has it,
 * every letter is kept in this browser too: the session may end, the desk may not answer, the page may close.
 */
export function useDraft(
  desk: DeskClient,
  seat: string,
  claimId: string | null,
  changed: readonly string[],
): OpenDraft {
  const [open, setOpen] = useState<Open | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  /** Why the last thing was not done with it: it stays when the draft is read anew. */
  const [actRefusal, setActRefusal] = useState<Refusal | null>(null);
  const [theirs, setTheirs] = useState<DraftAnswer | null>(null);
  const latest = useRef({ claimId, open, theirs });
  latest.current = { claimId, open, theirs };
  /** What the desk was sent last. */
  const lastPut = useRef<{ draft: Draft; answer: Promise<Result<DraftAnswer>> } | null>(null);
  /** What it is being sent of a claim that was left. */
  const leaving = useRef<{ claimId: string; sent: Promise<DraftAnswer | null> } | null>(null);

  const show = (answer: DraftAnswer) => {
    const shown = { answer, draft: answer.draft };
    latest.current = { ...latest.current, open: shown, theirs: null };
    setOpen(shown);
    setTheirs(null);
    setRefusal(null);
  };
  /** Shows the words of this browser; where they were written on an `isOther` draft, a person chooses. */
  const showMine = (answer: DraftAnswer, draft: Draft, isOther: boolean) => {
    const mine = { answer, draft };
    latest.current = { ...latest.current, open: mine, theirs: isOther ? answer : null };
    setOpen(mine);
    setTheirs(isOther ? answer : null);
  };
  const read = async (id: string) => {
    if (leaving.current?.claimId === id) await leaving.current.sent;
    const read = await desk.draft(id);
    await lastPut.current?.answer;
    if (latest.current.claimId !== id) return;
    if (!read.ok) return setRefusal(read.error);
    const answer = read.value;
    const now = latest.current.open;
    if (now && answer.revision < now.answer.revision) return;
    const unkept = now && isEdited(now) ? { ...now.answer, draft: now.draft } : readUnkept(seat, id);
    if (!unkept || saysTheSame(unkept.draft, answer.draft)) {
      forgetUnkept(seat, id);
      return show(answer);
    }
    const isNewer = unkept.revision !== answer.revision;
    const isFurther = unkept.state !== answer.state;
    if (!isEdited(now)) showMine(answer, unkept.draft, isNewer || isFurther);
    else if (isNewer || isFurther) showMine(answer, unkept.draft, isNewer);
  };
  // Before anything can be done with the next claim: the words of the last one are not for it.
  useLayoutEffect(() => {
    latest.current = { claimId, open: null, theirs: null };
    setOpen(null);
    setRefusal(null);
    setActRefusal(null);
    setTheirs(null);
    if (claimId !== null) void read(claimId);
  }, [desk, claimId]);
  useEffect(() => {
    if (claimId !== null && changed.includes(claimId)) void read(claimId);
  }, [changed]);

  const putOnce = async () => {
    const { claimId: id, open: now, theirs: other } = latest.current;
    if (id === null || !now || other || !isEdited(now)) return;
    const sent = now.draft;
    const sending = desk.putDraft(id, { revision: now.answer.revision, draft: sent });
    lastPut.current = { draft: sent, answer: sending };
    const answer = await sending;
    if (latest.current.claimId !== id) return;
    if (answer.ok) {
      const isAll = latest.current.open?.draft === sent;
      if (isAll) forgetUnkept(seat, id);
      // What was written while it was on its way stays in the form.
      const draft = isAll ? answer.value.draft : (latest.current.open?.draft ?? sent);
      latest.current = { ...latest.current, open: { answer: answer.value, draft } };
      setOpen({ answer: answer.value, draft });
      setRefusal(null);
      return;
    }
    if (answer.error.code === 'desk_was_first') await read(id);
    // Where another draft is there to choose, that says it all; where the desk has these very words, nothing.
    if (latest.current.claimId === id && !latest.current.theirs && isEdited(latest.current.open))
      setRefusal(answer.error);
  };
  const once = useRef(putOnce);
  once.current = putOnce;
  const [put] = useState(() => oneAtATime(() => once.current()));
  useEffect(() => {
    if (!isEdited(open)) return;
    const timer = setTimeout(() => void put(), rest);
    return () => clearTimeout(timer);
  }, [open]);
  // The page may be closed before the rest is over.
  useEffect(() => {
    const leave = () => {
      if (document.hidden) void put();
    };
    document.addEventListener('visibilitychange', leave);
    return () => document.removeEventListener('visibilitychange', leave);
  }, []);
  useEffect(() => {
    if (claimId === null || !refusal || !mayPass(refusal)) return;
    const timer = setTimeout(() => void (latest.current.open ? put() : read(claimId)), tryAgainAfter);
    return () => clearTimeout(timer);
  }, [refusal]);
  // What was written just before the next claim was opened is sent too.
  const sendLast = async (
    id: string,
    { answer, draft }: Open,
    before = lastPut.current,
  ): Promise<DraftAnswer | null> => {
    const made = await before?.answer;
    const had = made?.ok && made.value.claimId === id ? made.value : null;
    const revision = Math.max(answer.revision, had?.revision ?? 0);
    const sent = had && before?.draft === draft ? made : await desk.putDraft(id, { revision, draft });
    if (!sent?.ok) return null;
    forgetUnkept(seat, id);
    return sent.value;
  };
  useLayoutEffect(() => {
    const id = claimId;
    return () => {
      const { open: left, theirs: other } = latest.current;
      if (id !== null && left && !other && isEdited(left) && left.answer.claimId === id)
        leaving.current = { claimId: id, sent: sendLast(id, left) };
    };
  }, [claimId]);

  return {
    answer: open?.answer ?? null,
    draft: open?.draft ?? null,
    refusal: actRefusal ?? refusal,
    isKept: !isEdited(open),
    isLeft: refusal !== null && isEdited(open),
    theirs,
    edit: (change) => {
      const now = latest.current.open;
      if (!now) return;
      const edited = { ...now, draft: { ...now.draft, ...change } };
      latest.current = { ...latest.current, open: edited };
      setOpen(edited);
      const { claimId: claim, revision, state } = now.answer;
      keepUnkept(seat, claim, { revision, state, draft: edited.draft });
    },
    takeTheirs: () => {
      if (!theirs) return;
      forgetUnkept(seat, theirs.claimId);
      show(theirs);
    },
    keepMine: () => {
      if (!theirs || !open) return;
      const mine = { answer: theirs, draft: open.draft };
      latest.current = { ...latest.current, open: mine, theirs: null };
      setOpen(mine);
      setTheirs(null);
    },
    keep: async () => {
      const { claimId: id } = latest.current;
      await put();
      if (latest.current.claimId !== id)
        return leaving.current?.claimId === id ? await leaving.current.sent : null;
      const now = latest.current.open;
      return now && !isEdited(now) && !latest.current.theirs ? now.answer : null;
    },
    settle: (id, answered) => {
      if (latest.current.claimId !== id) return;
      setActRefusal(answered.ok ? null : answered.error);
      if (!answered.ok) return;
      show('release' in answered.value ? answered.value.draft : answered.value);
    },
  };
}

const isEdited = (open: Open | null): boolean => open !== null && open.draft !== open.answer.draft;
