import { useEffect, useRef, useState } from 'preact/hooks';
import type { Refusal, Result } from '../../contract/result.ts';
import type { ApprovedAnswer, Draft, DraftAnswer } from '../../contract/staff/verdict.ts';
import { oneAtATime } from '../../platform/one-at-a-time.ts';
import type { DeskClient } from '../../verdict/desk-client.ts';

/** How long writing has to rest before the draft is kept, in milliseconds: each time is a line of the log. */
const rest = 3000;

/** The draft of the claim that is open. */
export interface OpenDraft {
  /** What the desk said last; null until it has. */
  answer: DraftAnswer | null;
  /** As it stands in the form, kept or not. */
  draft: Draft | null;
  refusal: Refusal | null;
  isKept: boolean;
  /** Somebody else changed it meanwhile: their draft, until the person has chosen one. */
  theirs: DraftAnswer | null;
  edit(change: Partial<Draft>): void;
  takeTheirs(): void;
  keepMine(): void;
  /** Keeps what stands in the form, and says what the desk has then; null where it did not. */
  keep(): Promise<DraftAnswer | null>;
  /** Shows what the desk answered to something else that was done with the draft. */
  settle(answered: Result<DraftAnswer | ApprovedAnswer>): void;
}

interface Open {
  answer: DraftAnswer;
  draft: Draft;
}

export function useDraft(desk: DeskClient, claimId: string | null, changed: readonly string[]): OpenDraft {
  const [open, setOpen] = useState<Open | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [theirs, setTheirs] = useState<DraftAnswer | null>(null);
  const latest = useRef({ claimId, open, theirs });
  latest.current = { claimId, open, theirs };

  const show = (answer: DraftAnswer) => {
    const shown = { answer, draft: answer.draft };
    latest.current = { ...latest.current, open: shown, theirs: null };
    setOpen(shown);
    setTheirs(null);
    setRefusal(null);
  };
  const read = async (id: string) => {
    const answer = await desk.draft(id);
    if (latest.current.claimId !== id) return;
    if (!answer.ok) setRefusal(answer.error);
    else if (!isEdited(latest.current.open)) show(answer.value);
    else if (answer.value.revision !== latest.current.open?.answer.revision) setTheirs(answer.value);
  };
  useEffect(() => {
    latest.current = { claimId, open: null, theirs: null };
    setOpen(null);
    setRefusal(null);
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
    const answer = await desk.putDraft(id, { revision: now.answer.revision, draft: sent });
    if (latest.current.claimId !== id) return;
    if (answer.ok) {
      // What was written while it was on its way stays in the form.
      const draft =
        latest.current.open?.draft === sent ? answer.value.draft : (latest.current.open?.draft ?? sent);
      latest.current = { ...latest.current, open: { answer: answer.value, draft } };
      setOpen({ answer: answer.value, draft });
      setRefusal(null);
    } else if (answer.error.code === 'desk_was_first') await read(id);
    else setRefusal(answer.error);
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
  // What was written just before the next claim was opened is kept too.
  useEffect(() => {
    const id = claimId;
    return () => {
      const left = latest.current.open;
      if (id !== null && left && isEdited(left) && left.answer.claimId === id)
        void desk.putDraft(id, { revision: left.answer.revision, draft: left.draft });
    };
  }, [claimId]);

  return {
    answer: open?.answer ?? null,
    draft: open?.draft ?? null,
    refusal,
    isKept: !isEdited(open),
    theirs,
    edit: (change) => {
      const now = latest.current.open;
      if (!now) return;
      const edited = { ...now, draft: { ...now.draft, ...change } };
      latest.current = { ...latest.current, open: edited };
      setOpen(edited);
    },
    takeTheirs: () => {
      if (theirs) show(theirs);
    },
    keepMine: () => {
      if (!theirs || !open) return;
      const mine = { answer: theirs, draft: open.draft };
      latest.current = { ...latest.current, open: mine, theirs: null };
      setOpen(mine);
      setTheirs(null);
    },
    keep: async () => {
      await put();
      const now = latest.current.open;
      return now && !isEdited(now) && !latest.current.theirs ? now.answer : null;
    },
    settle: (answered) => {
      if (!answered.ok) return setRefusal(answered.error);
      show('release' in answered.value ? answered.value.draft : answered.value);
    },
  };
}

const isEdited = (open: Open | null): boolean => open !== null && open.draft !== open.answer.draft;
