import type { Span } from '../../contract/span.ts';
import { findNumbers, type NumberForm } from './find-numbers.ts';
import { partedText, plainText, spanInSource } from './plain-text.ts';

type Detector = (text: string) => Span[];

const all = {
  'cn-id-number': inPlainText((text) => findNumbers(text, idNumbers)),
  'cn-mobile': inPlainText((text) => findNumbers(text, mobileNumbers)),
  'bank-card': inPlainText((text) => findNumbers(text, bankCards)),
  email: inPlainText(findEmails),
  'cn-vehicle-plate': inPlainText(findVehiclePlates),
} satisfies Record<string, Detector>;

/** What a list may name as a `detector`. */
export type DetectorName = keyof typeof all;

/**
 * Detectors of personal data that is recognised by its form and, where it has one, its checksum. They also
 * find data with full-width or invisible characters.
 */
export const detectors: ReadonlyMap<string, Detector> = new Map(Object.entries(all));

/** The detectors that compare a check digit; a card that explains a match says so. */
export const detectorsWithCheckDigits: ReadonlySet<string> = new Set<DetectorName>([
  'cn-id-number',
  'bank-card',
]);

/** The detectors of what tells of no person. What any other finds is covered in pictures and blacked out. */
export const detectorsOfNoPerson: ReadonlySet<string> = new Set<DetectorName>();

/** A detector that searches the plain text, and returns spans of the text as it is. */
function inPlainText(find: Detector): Detector {
  return (text) => {
    const plain = plainText(text);
    const found = find(plain.text).map((span) => spanInSource(plain, span));
    if (plain.from === null) return found;
    // What is invisible may stand between two numbers as well as in one.
    const parted = find(partedText(text)).filter(
      ({ start, end }) => !found.some((other) => other.start <= start && end <= other.end),
    );
    return [...found, ...parted];
  };
}

/** Mainland ID numbers of 18 characters. */
const idNumbers: NumberForm = {
  least: 18,
  most: 18,
  joint: /^[ -]$/,
  groups: /^(?:18|17-1|6-12|14-4|6-8-4|6-8-3-1|6-4-4-4|3-3-4-4-4)$/,
  isOne: isIdNumber,
};

/** The first two digits of a province, Hong Kong, Macao, or Taiwan. */
const provinceCode = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/;

/** A region that exists, a birth date in the past, and the check character of GB 11643. */
function isIdNumber(digits: string): boolean {
  if (!/^\d{17}[\dX]$/.test(digits) || !provinceCode.test(digits)) return false;
  const [year = 0, month = 0, day] = [digits.slice(6, 10), digits.slice(10, 12), digits.slice(12, 14)].map(
    Number,
  );
  const born = new Date(Date.UTC(year, month - 1, day));
  if (born.getUTCMonth() + 1 !== month || born.getUTCDate() !== day) return false;
  if (year < 1900 || born.getTime() > Date.now()) return false;
  let sum = 0;
  for (let index = 0; index < 17; index++) sum += Number(digits[index]) * (2 ** (17 - index) % 11);
  return digits[17] === '10X98765432'[sum % 11];
}

/** Mainland mobile numbers: 11 digits in a range assigned to a carrier, alone or after 86 or 0086. */
const mobileNumbers: NumberForm = {
  least: 11,
  most: 15,
  joint: /^(?:[ .-]|\)[ -]?)$/,
  groups: /^(?:[24]-)?(?:11|3-8|7-4|3-4-4|3-3-5)$|^1[35]$|^[57]-4-4$/,
  isOne: (digits) =>
    /^(?:(?:00)?86)?1(?:3\d|4[05-9]|5[0-35-9]|6[2567]|7[0-8]|8\d|9[0-35-9])\d{8}$/.test(digits),
};

/**
 * Bank card numbers: 16 to 19 digits, not all the same, with a known first digit and the Luhn check digit.
 */
const bankCards: NumberForm = {
  least: 16,
  most: 19,
  joint: /^[ -]$/,
  groups: /^(?:1[6-9]|6-1[0-3]|(?:4-){3}4(?:-[23])?)$/,
  isOne(digits) {
    if (!/^[3-6]\d+$/.test(digits) || /^(\d)\1+$/.test(digits) || isIdNumber(digits)) return false;
    let sum = 0;
    for (let index = 0; index < digits.length; index++) {
      const digit = Number(digits[digits.length - 1 - index]);
      sum += index % 2 === 0 ? digit : digit * 2 - (digit > 4 ? 9 : 0);
    }
    return sum % 10 === 0;
  },
};

/**
 * E-mail addresses, but no names of picture files, versions of packages, or accounts in web addresses and of
 * `git`.
 */
function findEmails(text: string): Span[] {
  const pattern =
    /(?<![\w.%+-])[A-Za-z0-9](?:[\w.%+-]{0,62}[\w%+-])?@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.){1,8}[A-Za-z]{2,24}(?![\w-])/g;
  const other =
    /^git@|@\d+\.\d+\.|\.(?:png|jpe?g|gif|webp|svg|bmp|ico|avif|heic|mp4|webm|alpha|beta|rc|next|latest)$/i;
  return [...text.matchAll(pattern)]
    .filter(({ 0: found, index }) => {
      const isInAddress = /\/\/[^\s/]*$/.test(text.slice(Math.max(0, index - 100), index));
      return !isInAddress && !other.test(found);
    })
    .map(({ 0: found, index }) => ({ start: index, end: index + found.length }));
}

/**
 * Vehicle plates: a province, a letter, five characters or six for electric cars, of which I and O are never
 * given out. A city before a letter (`北京A…`) and a sum of money are none.
 */
function findVehiclePlates(text: string): Span[] {
  const provinces = '(?:(?<![东北南])京|[津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼])';
  const pattern = new RegExp(
    `${provinces} ?[A-HJ-NP-Z][ ·•‧・.-]?(?:[DF][A-HJ-NP-Z0-9]\\d{4}|\\d{5}[DF]|[A-HJ-NP-Z0-9]{4}[A-HJ-NP-Z0-9挂学警港澳])(?![A-Za-z0-9]| ?[元块万亿])`,
    'g',
  );
  return [...text.matchAll(pattern)]
    .filter(({ 0: plate }) => (plate.replace(/^. ?./, '').match(/\d/g) ?? []).length >= 2)
    .map(({ 0: plate, index }) => ({ start: index, end: index + plate.length }));
}
