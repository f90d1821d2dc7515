import { type NormalText, searchInBuffers } from '../letters/normalise-text.ts';
import { WordCollector } from '../words/collect-words.ts';
import { mostMatches } from '../words/flat-matches.ts';
import { recordFlag } from '../words/group-table.ts';
import { scanAnywhere } from '../words/scan-windows.ts';
import { actingCount, entryOfRef, groupsOf, refsHead, type WordTables } from '../words/word-refs.ts';
import { soundEnd, soundText } from './sound-text.ts';

/** Where a word of an entry was heard: UTF-16 offsets. */
interface Heard {
  entry: number;
  start: number;
  end: number;
}

/**
 * Words found by how they sound (`打蒜` or `dasuan` for `大蒜`). Does nothing where no entry of the list asks for
 * it.
 */
export function findSounds(text: NormalText, tables: WordTables): Heard[] {
  if (groupsOf(tables).every(({ filter }) => filter.length === 0)) return [];
  const sounds = soundText(text);
  const collector = new SoundCollector(tables.refs);
  searchInBuffers(sounds, (stretch) => {
    collector.goTo(stretch);
    scanAnywhere(stretch, tables, collector);
  });
  return collector.heard;
}

/** Collects words found among sounds. */
class SoundCollector extends WordCollector {
  readonly heard: Heard[] = [];

  constructor(refs: Int32Array) {
    super();
    this.refs = refs;
  }

  override collect(word: number, first: number, end: number): void {
    const span = { start: this.text.from[first] ?? 0, end: soundEnd(this.text, end - 1) };
    for (const entry of this.#entriesOf(word)) {
      if (this.heard.length >= mostMatches) return;
      this.heard.push({ entry, ...span });
    }
  }

  /**
   * The entries of a word: the one it names, or those of its list of references, all of which are plain
   * words.
   */
  *#entriesOf(word: number): Generator<number> {
    const at = word >>> 3;
    if (!(word & recordFlag.listed)) yield at;
    else {
      const first = at + refsHead;
      for (const ref of this.refs.subarray(first, first + actingCount(this.refs, at))) yield entryOfRef(ref);
    }
  }
}
