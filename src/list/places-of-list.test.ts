import * as v from 'valibot';
import { expect, test } from 'vitest';
import { Publisher } from '../../tests/signed-list.ts';
import { nothingYet } from '../../tests/signed-reader.ts';
import { keysFileSchema } from '../contract/signed/keys.ts';
import { jsonOf } from '../contract/signed/signed-json.ts';
import { notSigned } from '../history/not-signed.ts';
import type { FollowedList } from '../history/records.ts';
import { placesOfList } from './places-of-list.ts';

const url = 'https://desk.example/list.json';
const list = { ...notSigned, url } as unknown as FollowedList;

test('a list without a signature lies at its address, one that came as a file nowhere', () => {
  expect(placesOfList(list)).toEqual({ own: [url], others: [] });
  const imported = { fileName: 'a.txt', encoding: null, format: null, columns: null, header: [] };
  expect(placesOfList({ ...list, imported })).toEqual({ own: [], others: [] });
});

test('a signed list lies in its folder, where it has moved to, and in its mirrors', async () => {
  const publisher = new Publisher('https://lists.example/sample');
  const places = { movedTo: 'https://new.example/food/', mirrors: ['https://mirror.example/food/'] };
  await publisher.rotate(Date.parse('2026-11-27'), {}, places);
  const keys = v.parse(keysFileSchema, jsonOf(publisher.files.get('keys.json') ?? new Uint8Array()));
  const signed = { ...nothingYet(await publisher.fingerprint()), keys };
  expect(placesOfList({ ...list, signed })).toEqual({
    own: [signed.folder],
    others: [places.movedTo, ...places.mirrors],
  });
});
