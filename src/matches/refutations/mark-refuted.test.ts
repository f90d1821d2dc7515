import { describe, expect, test } from 'vitest';
import sentences from '../../../tests/matches/refutations.json' with { type: 'json' };
import type { EntryMatch } from '../../contract/list.ts';
import { findMatches } from '../find-matches.ts';
import { compileList } from '../list/compile-list.ts';

function matchesOf(match: EntryMatch, text: string) {
  const entry = {
    id: 'e',
    match,
    status: 'false',
    category: 'other',
    claim: 'A claim.',
    updatedAt: '2026-11-25',
  } as const;
  return findMatches(text, compileList({ entries: [entry] }).compiled);
}

describe('a text that refutes the rumour it names', () => {
  test.each(sentences.refuting)('is told: $text', ({ word, text }) => {
    const matches = matchesOf({ words: [word] }, text);
    expect(matches.length).toBeGreaterThan(0);
    expect(matches.every(({ refutedHere }) => refutedHere)).toBe(true);
  });
});

describe('a text that repeats the rumour', () => {
  test.each(sentences.repeating)('is no refutation: $text', ({ word, text }) => {
    const matches = matchesOf({ words: [word] }, text);
    expect(matches.length).toBeGreaterThan(0);
    expect(matches.some(({ refutedHere }) => refutedHere)).toBe(false);
  });
});

describe('a text that refutes the rumour without an expression that says so', () => {
  test.each(sentences.missed)('is not told, for it would have to be understood: $text', ({ word, text }) => {
    expect(matchesOf({ words: [word] }, text)).toMatchObject([{ refutedHere: false }]);
  });
});

describe('a claim', () => {
  const claim = { claim: ['喝高度白酒可以杀死体内的病毒'] };

  test('whose retelling denies it is refuted there, and one that is copied is doubted', () => {
    expect(matchesOf(claim, '医生说喝白酒并不能杀死体内病毒')).toMatchObject([{ refutedHere: true }]);
    expect(matchesOf(claim, '医生说喝高度白酒并不能杀死体内的病毒')).toMatchObject([
      { refutedHere: false, doubt: 'doubted' },
    ]);
    expect(matchesOf(claim, '医生说喝高度白酒能杀死体内的病毒')).toMatchObject([{ refutedHere: false }]);
  });

  test('that denies something itself is repeated by a text that denies it too', () => {
    const denying = { claim: ['新闻不能报道地铁站内发现的两百具遗体'] };
    expect(matchesOf(denying, '据说新闻不能报道地铁站内发现的两百具遗体')).toMatchObject([
      { refutedHere: false },
    ]);
  });

  test('is not refuted by a denial in it of something else', () => {
    const text = '新闻不会报的，听说喝高度白酒可以杀死体内的病毒';
    expect(matchesOf(claim, text)).toMatchObject([{ refutedHere: false }]);
  });

  test('that says itself that something is forged is repeated with these words', () => {
    const forged = { claim: ['车窗上的违停罚单是假的，扫二维码钱会被转光'] };
    expect(matchesOf(forged, '提醒大家，车窗上的违停罚单是假的，扫二维码钱会被转光')).toMatchObject([
      { refutedHere: false },
    ]);
    expect(matchesOf(forged, '警方辟谣：网传车窗上的违停罚单是假的，扫二维码钱会被转光')).toMatchObject([
      { refutedHere: true },
    ]);
  });

  test('that is doubted or asked about is marked so, and neither plain nor refuted', () => {
    const far = { claim: ['红岩水库大坝出现裂缝，今晚泄洪'] };
    expect(matchesOf(far, '红岩水库大坝出现裂缝，今晚泄洪的消息是三年前的旧事')).toMatchObject([
      { refutedHere: false, doubt: 'doubted' },
    ]);
    expect(matchesOf(far, '哪来的红岩水库大坝裂缝，根本没泄洪')).toMatchObject([
      { refutedHere: false, doubt: 'asked' },
    ]);
    expect(matchesOf(far, '请问红岩水库大坝有没有裂缝，会不会泄洪')).toMatchObject([
      { refutedHere: false, doubt: 'asked' },
    ]);
    expect(matchesOf(far, '红岩水库大坝出现裂缝，今晚泄洪')[0]).not.toHaveProperty('doubt');
  });

  test('that is answered in sentences of their own, which speak of the same things, is marked so', () => {
    const water = { claim: ['花园路小学的饮水机里检出老鼠药，已经有十一个学生洗胃'] };
    const retold = '花园路小学的饮水机里检出老鼠药，已经有十一个学生洗胃。';
    expect(matchesOf(water, `${retold}我就是校医，洗胃的管子学校没有，饮水机昨天刚换滤芯。`)).toMatchObject([
      { refutedHere: false, doubt: 'doubted' },
    ]);
    expect(matchesOf(water, `${retold}我女儿就在三年级，正往那边跑，急死我了。`)[0]).not.toHaveProperty(
      'doubt',
    );
    expect(matchesOf(water, `${retold}转发：${retold}`).filter(({ doubt }) => doubt)).toEqual([]);
  });

  test.each([
    [
      '红岩水库大坝出现裂缝，今晚泄洪，下游乡镇全部转移',
      '红岩水库放假，大坝门口的小吃摊出现在今晚的新闻里，裂缝修好了，不泄洪',
    ],
    [
      '万达广场的电梯昨晚坠落，压死了四个学生，商场花钱删帖',
      '银泰广场的电梯昨晚坠落，压死了四个学生，商场花钱删帖',
    ],
  ])('that is told among other words, or of something else, is marked so: %s', (wording, text) => {
    expect(matchesOf({ claim: [wording] }, text)).toMatchObject([{ refutedHere: false, doubt: 'partly' }]);
    expect(matchesOf({ claim: [wording] }, `${wording}。`)[0]).not.toHaveProperty('doubt');
  });

  test.each([
    '这世界怎么了，领导说根本没有商量的余地。喝高度白酒可以杀死体内的病毒',
    '根本没有商量的余地，喝高度白酒可以杀死体内的病毒',
    '不能不信，喝高度白酒可以杀死体内的病毒，吃饭了吗',
    '专家不会告诉你喝高度白酒可以杀死体内的病毒',
  ])('that is copied is lost to nothing but a verdict: %s', (text) => {
    expect(matchesOf(claim, text)).toMatchObject([{ refutedHere: false }]);
    expect(matchesOf(claim, `${text}，纯属谣言`)).toMatchObject([{ refutedHere: true }]);
  });

  test('of one city is not found in a rumour about another', () => {
    const lockdown = { claim: ['武汉今晚零点封城，所有人不得出门'] };
    expect(matchesOf(lockdown, '听说上海今晚零点封城，所有人不得出门')).toEqual([]);
    expect(matchesOf(lockdown, '听说今晚零点封城，所有人不得出门')).toHaveLength(1);
  });

  test.each([
    '看到请马上转发给身边的家人和朋友',
    '请大家务必转告身边的亲戚朋友',
    '为了家人的健康请大家互相转告',
    '目前有关部门正在进一步调查处理当中',
  ])('is not found where only a clause is repeated that many posts have: %s', (clause) => {
    const forwarded = { claim: [`鲜橙汁配海虾会在胃里变成砒霜，${clause}`] };
    expect(matchesOf(forwarded, `周六下午社区有免费体检，${clause}`)).toEqual([]);
    expect(matchesOf(forwarded, `听说鲜橙汁配海虾会变成砒霜，${clause}`)).toHaveLength(1);
  });

  test('in English is refuted by an English denial', () => {
    const english = { claim: ['All grocery stores in the county will close for ten days starting Monday'] };
    const text = 'grocery stores in the county will close for ten days starting Monday';
    expect(matchesOf(english, `Just heard: ${text}`)).toMatchObject([{ refutedHere: false }]);
    expect(matchesOf(english, `Officials: ${text.replace('will', 'will not')}`)).toMatchObject([
      { refutedHere: false, doubt: 'doubted' },
    ]);
    expect(
      matchesOf(
        english,
        'Officials: grocery stores in this county will not be closing for ten days on Monday',
      ),
    ).toMatchObject([{ refutedHere: true }]);
  });

  test('is not refuted by a verdict on something else far away', () => {
    const far = `喝高度白酒可以杀死体内的病毒。${'今天天气很好，大家都出门散步。'.repeat(10)}那个视频是假的。`;
    expect(matchesOf(claim, far)).toMatchObject([{ refutedHere: false }]);
  });
});

describe('a verdict', () => {
  const word = { words: ['地震'] };

  test.each([
    '明天地震是真的还是骗局',
    '明天地震是真的还是谣言？',
    '求辟谣：明天真有地震吗',
    '明天地震，真的假的',
    '明天地震是谣言吗？',
  ])('that is asked for makes what it speaks of asked: %s', (text) => {
    expect(matchesOf(word, text)).toMatchObject([{ refutedHere: false, doubt: 'asked' }]);
    const claim = { claim: ['明天上午本市有七级地震，学校停课'] };
    const retold = text
      .replace('明天真有地震', '明天地震')
      .replace('明天地震', '明天上午本市有七级地震，学校停课');
    expect(matchesOf(claim, retold)).toMatchObject([{ refutedHere: false, doubt: 'asked' }]);
  });

  test.each([
    '停水是谣言，明天地震才是真的',
    '昨天说停水的是谣言。今晚地震！',
    '明天地震\n我昨天买的瓜是假的',
    '地震！不要相信政府网站以外的消息',
    '旧闻新看：明天地震',
    '别信专家的话：明天地震',
  ])('on another thing refutes nothing: %s', (text) => {
    expect(matchesOf(word, text)).toMatchObject([{ refutedHere: false }]);
  });

  test.each([
    '明天地震！这是假消息',
    '明天地震。经核实，纯属谣言',
    '明天地震？专家：没用的，想多了',
    '❌明天地震',
    '【假】明天地震',
    '误区一：明天地震',
  ])('that refers to its neighbour or heads the text refutes: %s', (text) => {
    expect(matchesOf(word, text)).toMatchObject([{ refutedHere: true }]);
  });

  test.each([
    '谣言？是真的，明天地震',
    '坐等辟谣：明天地震',
    '别以为地震是谣言',
    '至今没有官方辟谣，地震',
    '谣言成真，地震',
    '我说是地震，你们都说我想多了，看，这不就来了',
  ])('that is taken back refutes nothing: %s', (text) => {
    expect(matchesOf(word, text)).toMatchObject([{ refutedHere: false }]);
  });
});

describe('a denial', () => {
  test.each(['地震并没有发生', '地震并不存在', '没有地震'])(
    'of a word counts before and after it: %s',
    (text) => {
      expect(matchesOf({ words: ['地震'] }, text)).toMatchObject([{ refutedHere: true }]);
    },
  );

  test.each(['媒体不会报道的地震', '没有任何预兆就地震了', '不能排除地震', '难道不会地震吗'])(
    'of another thing refutes nothing: %s',
    (text) => {
      expect(matchesOf({ words: ['地震'] }, text)).toMatchObject([{ refutedHere: false }]);
    },
  );
});

describe('a passage with gaps', () => {
  const together = { all: ['地震', '学校'] };
  const pattern = { pattern: '明天.{0,10}地震', needs: ['地震'] };

  test('may hold its refutation', () => {
    expect(matchesOf(together, '地震谣言传到学校')).toMatchObject([{ refutedHere: true }]);
    expect(matchesOf(pattern, '明天不会发生地震')).toMatchObject([{ refutedHere: true }]);
    expect(matchesOf(pattern, '明天要发生地震')).toMatchObject([{ refutedHere: false }]);
  });

  test('whose own words are a verdict or a denial is not refuted by them', () => {
    expect(matchesOf({ all: ['谣言', '学校'] }, '谣言传到学校')).toMatchObject([{ refutedHere: false }]);
    const denying = { pattern: '明天不会.{0,4}上课', needs: ['上课'] };
    expect(matchesOf(denying, '明天不会再上课')).toMatchObject([{ refutedHere: false }]);
  });
});
