import { Converter } from 'opencc-js';

/** Words as a list of rumours and scams holds them; some Latin, some mixed. */
export const words = `
免费领取 内部消息 刷单返利 代开发票 高额回报 稳赚不赔 虚假宣传 紧急扩散 全城封路 自来水停供 地震预报 停电通知 食盐断供 水库决堤
祖传秘方 包治百病 排毒养颜 偏方治病 酸碱体质 量子治疗 祛湿神药 减肥神茶 干细胞抗衰 保健神器 养生秘诀 以毒攻毒 白酒杀毒 大蒜防癌
冒充客服 钓鱼网站 校园贷款 裸聊敲诈 兼职打字 中奖短信 账户冻结 验证码 共享屏幕 安全账户 谣言 假药 毒奶粉 塑料大米 人造鸡蛋 注水肉
打针西瓜 避孕黄瓜 棉花肉松 僵尸肉 碘盐致癌 味精有毒 5G基站辐射 WiFi致癌 老虎出逃 瘟疫蔓延 集体失联 核辐射泄漏 大桥坍塌 洪水溃坝
bleach miracle detox giveaway investment microchip chemtrails
`
  .trim()
  .split(/\s+/);

const toTraditional = Converter({ from: 'cn', to: 't' });
const isLatin = (word: string) => /^[a-z]+$/i.test(word);
const between = (sign: string) => (word: string) => [...word].join(sign);
const mapLatin = (map: (letter: string) => string) => (word: string) =>
  /[a-z0-9]/i.test(word) ? word.replace(/[a-z0-9]/gi, map) : null;
const shift = (lower: number, upper: number, digit?: number) =>
  mapLatin((letter) => {
    const code = letter.charCodeAt(0);
    if (code >= 97) return String.fromCodePoint(lower + code - 97);
    if (code >= 65) return String.fromCodePoint(upper + code - 65);
    return digit === undefined ? letter : String.fromCodePoint(digit + code - 48);
  });
const capitalsFor = (letters: string, twins: string) => (word: string) => {
  const twinOf = new Map([...letters].map((letter, index) => [letter, [...twins][index] ?? letter]));
  const form = [...word.toUpperCase()].map((letter) => twinOf.get(letter) ?? letter).join('');
  return form === word.toUpperCase() ? null : form;
};
const lookAlikes: Record<string, string> = { a: 'а', c: 'с', e: 'е', i: 'і', o: 'о', p: 'р', x: 'х', y: 'у' };

const emojiLetters: Record<string, string> = { a: '🅰️', b: '🅱️', m: 'Ⓜ️', i: 'ℹ️', o: '🅾️', p: '🅿️' };

/** Ways to disguise a word; null when a way does not apply to it. */
export const techniques: Record<string, (word: string) => string | null> = {
  'full width': mapLatin((letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
  'full-width capitals': (word) =>
    mapLatin((letter) => String.fromCharCode(letter.toUpperCase().charCodeAt(0) + 0xfee0))(word),
  'traditional script': (word) => (toTraditional(word) === word ? null : toTraditional(word)),
  case: (word) => (/[a-z]/i.test(word) ? word.toUpperCase() : null),
  'zero-width space': between('\u200b'),
  'zero-width joiner': between('\u200d'),
  'word joiner and soft hyphen': between('\u2060\u00ad'),
  'variation selector': between('\ufe0f'),
  'strike through': (word) => [...word].map((letter) => `${letter}\u0336`).join(''),
  Zalgo: (word) => [...word].map((letter) => `${letter}\u0301\u0347\u0489\u035c`).join(''),
  asterisk: between('*'),
  'middle dot': between('·'),
  'full stop': (word) => (word.length > 2 ? between('.')(word) : null),
  hyphen: between('-'),
  underline: between('_'),
  emoji: between('😂'),
  'emoji with skin tone': between('👍🏽'),
  'emoji of several parts': between('👨‍👩‍👧‍👦'),
  flags: between('🇨🇳🇫🇷'),
  keycaps: (word) => (/[a-z0-9]/i.test(word) ? null : between('1️⃣')(word)),
  'letters shown as emoji': (word) => (/[a-z0-9]/i.test(word) ? null : between('🅰️')(word)),
  'negative squared letters shown as emoji': (word) =>
    isLatin(word) ? [...word].map((letter) => emojiLetters[letter] ?? letter).join('') : null,
  'invisible format characters': between('\u{1bca1}\u{1d174}'),
  'one symbol': (word) => `${word.slice(0, 2)}|${word.slice(2)}`,
  'one emoji': (word) => (word.length > 2 ? `${word.slice(0, 1)}🔥${word.slice(1)}` : null),
  spaces: between(' '),
  'ideographic spaces': (word) => (isLatin(word) ? null : between('\u3000')(word)),
  commas: (word) => (word.length > 2 ? between('，')(word) : null),
  'one comma after the first letter': (word) =>
    isLatin(word) || word.length < 4 ? null : `${word.slice(0, 1)}，${word.slice(1)}`,
  'two different pauses': (word) =>
    isLatin(word) || word.length < 4 ? null : `${word.slice(0, 2)}，${word.slice(2, 3)}、${word.slice(3)}`,
  'brackets round a part': (word) =>
    isLatin(word) || word.length < 4 ? null : `${word.slice(0, 1)}【${word.slice(1, 3)}】${word.slice(3)}`,
  slashes: (word) => (word.length > 2 ? between('/')(word) : null),
  'brackets round each letter': (word) => (isLatin(word) || word.length === 2 ? null : between('】【')(word)),
  'circled letters': shift(0x24d0, 0x24b6),
  'squared letters': shift(0x1f130, 0x1f130),
  'negative squared letters': shift(0x1f170, 0x1f170),
  'bold mathematical letters': shift(0x1d41a, 0x1d400, 0x1d7ce),
  'fraktur letters': shift(0x1d586, 0x1d56c, 0x1d7d8),
  'script letters': shift(0x1d4ea, 0x1d4d0),
  'double-struck letters': shift(0x1d552, 0x1d538, 0x1d7d8),
  'Cyrillic look-alikes': (word) =>
    isLatin(word) ? word.replace(/[aceiopxy]/g, (letter) => lookAlikes[letter] ?? letter) : null,
  'Cyrillic capitals': capitalsFor('ABCEHIJKMOPSTXY', 'АВСЕНІЈКМОРЅТХУ'),
  'Greek capitals': capitalsFor('ABEHIKMOPTXZ', 'ΑΒΕΗΙΚΜΟΡΤΧΖ'),
  'Lisu capitals': capitalsFor('ABCDEFGHIJKLMNOPRSTUVWXYZ', 'ꓮꓐꓚꓓꓰꓝꓖꓧꓲꓙꓗꓡꓟꓠꓳꓑꓣꓢꓔꓴꓦꓪꓫꓬꓜ'),
  'Roman numerals': capitalsFor('CDILMVX', 'ⅭⅮⅠⅬⅯⅤⅩ'),
  'outlined letters': shift(0x1ccd6, 0x1ccd6, 0x1ccf0),
  'accented letters': (word) =>
    isLatin(word) ? word.replace(/[aeiou]/g, (letter) => `${letter}\u0308`.normalize()) : null,
  'traditional script and zero-width spaces': (word) => between('\u200b')(toTraditional(word)),
  'symbols and marks': (word) => [...word].map((letter) => `${letter}\u0332`).join('~'),
};
