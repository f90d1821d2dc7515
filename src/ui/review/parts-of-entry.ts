import * as v from 'valibot';
import { entrySchema } from '../../contract/list.ts';
import { parseJson } from '../../endpoint/read-answer.ts';
import type { MessageKey } from '../../platform/translate.ts';

/** What a member of an entry is called: by words of ours or, where there are none, by its own name. */
export type PartLabel = { words: MessageKey } | { name: string };

/** Something that a line says. */
export interface LinePiece {
  /** Null for what says itself what it is: a title, an address, a day. */
  label: PartLabel | null;
  kind: 'status' | 'category' | 'moment' | 'text';
  /** As the entry has it. */
  text: string;
}

/** A part of an entry as an approver reads it, a line for each thing where there are several. */
export interface EntryPart {
  label: PartLabel;
  lines: LinePiece[][];
}

type Members = Record<string, unknown>;

/** What staff have decided, in the order they wrote it. */
const decided: Record<string, MessageKey> = {
  status: 'draft_status',
  claim: 'draft_claim',
  explanation: 'draft_explanation',
  sources: 'draft_sources',
  category: 'draft_category',
  recheckBy: 'draft_recheck',
};

/** What an entry is found by. */
const foundBy: Record<string, MessageKey> = {
  claim: 'draft_wordings',
  words: 'sign_words',
  all: 'sign_all',
  within: 'sign_within',
  pattern: 'sign_pattern',
  needs: 'sign_needs',
  detector: 'sign_detector',
  unless: 'sign_unless',
  wholeWord: 'sign_whole_word',
  sound: 'sign_sound',
};

/** What the desk writes beside it. */
const written: Record<string, MessageKey> = {
  correction: 'sign_correction',
  page: 'sign_page',
  firstListedAt: 'sign_first_listed',
  updatedAt: 'sign_updated',
  history: 'entry_history',
  id: 'sign_id',
};

/** Members of a source, a correction or a step, in the order they are read. */
const inLine = ['at', 'status', 'title', 'publisher', 'publishedAt', 'url', 'reason'];

/** What is said in other words than it is written in; all else is text. */
const kinds: Record<string, LinePiece['kind']> = {
  status: 'status',
  category: 'category',
  at: 'moment',
  publishedAt: 'moment',
  firstListedAt: 'moment',
  updatedAt: 'moment',
  recheckBy: 'moment',
};

/**
 * What a line of the canonical list says, part by part, to its last member: what this version of the
 * extension has no word for stands there as it is written, so that nothing is signed unread. Pure.
 */
export function partsOfEntry(line: string): EntryPart[] {
  const json = parseJson(line);
  if (!v.is(entrySchema, json)) return [{ label: { words: 'sign_rest' }, lines: [asWritten(line)] }];
  const { match, ...members }: Members & { match: Members } = json;
  return [
    ...known(members, decided),
    ...known(match, foundBy),
    ...known(members, written),
    ...unknown(members, { ...decided, ...written }),
    ...unknown(match, foundBy, 'match.'),
  ];
}

const known = (members: Members, table: Record<string, MessageKey>): EntryPart[] =>
  Object.entries(table)
    .filter(([name]) => Object.hasOwn(members, name))
    .map(([name, words]) => ({ label: { words }, lines: linesOf(name, members[name]) }));

const unknown = (members: Members, table: Record<string, MessageKey>, before = ''): EntryPart[] =>
  Object.entries(members)
    .filter(([name]) => !Object.hasOwn(table, name))
    .map(([name, value]) => ({ label: { name: before + name }, lines: [asWritten(JSON.stringify(value))] }));

function linesOf(name: string, value: unknown): LinePiece[][] {
  const things = Array.isArray(value) && value.length > 0 ? value : [value];
  return things.map((one) => (isMembers(one) ? piecesOf(one) : [pieceOf(name, one)]));
}

function piecesOf(members: Members): LinePiece[] {
  const named = inLine.filter((name) => Object.hasOwn(members, name));
  const rest = Object.entries(members).filter(([name]) => !inLine.includes(name));
  return [
    ...named.map((name) => pieceOf(name, members[name])),
    ...rest.map(([name, value]) => ({ label: { name }, ...text(JSON.stringify(value)) })),
  ];
}

const pieceOf = (name: string, value: unknown): LinePiece =>
  typeof value === 'string'
    ? { label: null, kind: kinds[name] ?? 'text', text: value }
    : { label: null, ...text(JSON.stringify(value)) };

const asWritten = (written: string): LinePiece[] => [{ label: null, ...text(written) }];
const text = (written: string) => ({ kind: 'text' as const, text: written });

const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
