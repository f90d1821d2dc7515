import { expect, it } from 'vitest';
import type { Entry } from '../../src/contract/list.ts';
import { sampleEntry, sampleListOf } from '../../tests/sample-list.ts';
import { samplePublished } from '../../tests/sample-published.ts';
import { publicEntriesOf } from './public-entries.ts';
import { similarEntries } from './similar-entries.ts';

const said = (id: string, claim: string, status: Entry['status'] = 'false'): Entry => ({
  ...sampleEntry(id, claim),
  claim,
  status,
});

function similarTo(name: string, ...entries: Entry[]): string[] {
  const all = publicEntriesOf([samplePublished(sampleListOf(1, ...entries))]);
  const shown = all.get(name);
  if (!shown) throw new Error('no entry');
  return similarEntries(all, shown).map((each) => each.name);
}

it('names the claims that are alike, the likest first, and neither itself nor what is about something else', () => {
  const others = Array.from({ length: 60 }, (_, at) => said(`other-${at}`, `第${at}号公交车改道走滨江路`));
  expect(
    similarTo(
      'water',
      said('water', '水厂受到污染，全城要停水三天'),
      said('dam', '上游水库泄漏，全市自来水不能喝'),
      said('again', '水厂受到污染，今晚起全城停水三天'),
      said('north', '城北水厂停水三天'),
      said('garlic', '吃大蒜能治流感'),
      ...others,
    ),
  ).toEqual(['again', 'north']);
});

it('names nothing that was withdrawn, and is not asked to be of many letters', () => {
  const water = said('water', '水厂受到污染，全城要停水三天');
  expect(similarTo('water', water, said('again', '水厂受到污染，全城停水三天', 'withdrawn'))).toEqual([]);
  expect(similarTo('short', said('short', '水'), water)).toEqual([]);
});
