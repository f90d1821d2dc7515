import { describe, expect, it } from 'vitest';
import { sparkHours } from '../../src/contract/staff/claim.ts';
import { addToSpark, growthAt, heatOf, heatOfGrowth, joinHeat, sparkAt, sparkOf } from './heat.ts';

const hour = 60 * 60 * 1000;
const now = new Date('2026-11-27T12:30:00Z');
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * hour);
/** `count` reports evenly spread over the last `hours` hours. */
const spread = (count: number, hours: number) =>
  Array.from({ length: count }, (_, place) => hoursAgo((place * hours) / count));

describe('the heat of a claim', () => {
  it('tells how many reports an hour come in, of late', () => {
    expect(growthAt(heatOf(spread(480, 48)), now)).toBeCloseTo(10, -0.5);
    expect(growthAt(heatOf(spread(48, 48)), now)).toBeCloseTo(1, 0);
    expect(growthAt(heatOf(spread(480, 48)), hoursAgo(-24))).toBeLessThan(0.1);
  });

  it('sorts claims the same whenever it is looked at', () => {
    const fading = heatOf(spread(100, 10));
    const fresh = heatOf(spread(20, 1));
    for (const later of [0, 5, 500]) {
      const at = hoursAgo(-later);
      expect(Math.sign(growthAt(fading, at) - growthAt(fresh, at))).toBe(Math.sign(fading - fresh));
    }
  });

  it('of two claims that become one is that of all their reports', () => {
    const [one, other] = [spread(30, 5), spread(7, 90)];
    expect(joinHeat(heatOf(one), heatOf(other))).toBeCloseTo(heatOf([...one, ...other]), 9);
    expect(joinHeat(heatOf([]), heatOf(one))).toBe(heatOf(one));
  });

  it('of a growth is what tells that growth', () => {
    expect(growthAt(heatOfGrowth(2.5, now), now)).toBeCloseTo(2.5, 9);
  });
});

describe('the hours of a claim', () => {
  it('hold the reports of each, the hour under way last', () => {
    const counts = sparkAt(sparkOf([hoursAgo(0), hoursAgo(0.2), hoursAgo(3), hoursAgo(500)]), now);
    expect(counts).toHaveLength(sparkHours);
    expect(counts.slice(-4)).toEqual([1, 0, 0, 2]);
    expect(counts.reduce((sum, count) => sum + count)).toBe(3);
  });

  it('move on while nothing is reported, until all are empty', () => {
    const spark = sparkOf([hoursAgo(0)]);
    expect(sparkAt(spark, hoursAgo(-2)).slice(-3)).toEqual([1, 0, 0]);
    expect(sparkAt(spark, hoursAgo(-1000))).toEqual(Array.from({ length: sparkHours }, () => 0));
  });

  it('are the same in whatever order reports come in', () => {
    const moments = [hoursAgo(20), hoursAgo(2), hoursAgo(9), hoursAgo(0)];
    expect(moments.reduce(addToSpark, sparkOf([]))).toEqual(sparkOf(moments));
  });
});
