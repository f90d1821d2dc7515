/** Where something stands in a text: UTF-16 offsets. */
interface Range {
  start: number;
  end: number;
}

/** Personal data that can be told by its form and, where it has one, its checksum. */
export const detectors: ReadonlyMap<string, (text: string) => Range[]> = new Map([
  ['cn-id-number', findIdNumbers],
  ['cn-mobile', findMobileNumbers],
  ['bank-card', findBankCards],
  ['email', findEmails],
  ['cn-vehicle-plate', findVehiclePlates],
]);

/** Runs of digits, full-width ones too, that may be parted by single spaces or hyphens; `X` may end one. */
const digitRuns = /(?<![\dA-Za-z０-９])[\d０-９](?:[ \-－]?[\d０-９])*[ \-－]?[XxＸｘ]?(?![\dA-Za-z０-９])/g;

/** Digit runs with what they hold in plain digits, from `least` to `most` characters long. */
function* digitRunsIn(text: string, least: number, most: number): Generator<Range & { digits: string }> {
  for (const { 0: run, index } of text.matchAll(digitRuns)) {
    const digits = run.normalize('NFKC').replace(/[ -]/g, '').toUpperCase();
    const length = run.replace(/[ \-－]+$/, '').length;
    if (digits.length >= least && digits.length <= most) yield { digits, start: index, end: index + length };
  }
}

function rangesWhere(text: string, least: number, most: number, isOne: (digits: string) => boolean): Range[] {
  return [...digitRunsIn(text, least, most)]
    .filter(({ digits }) => isOne(digits))
    .map(({ start, end }) => ({ start, end }));
}

/** Mainland ID numbers of 18 characters: region, a birth date that exists, and the check character of GB 11643. */
function findIdNumbers(text: string): Range[] {
  return rangesWhere(text, 18, 18, (digits) => {
    if (!/^[1-8]\d{16}[\dX]$/.test(digits)) return false;
    const [year, month, day] = [digits.slice(6, 10), digits.slice(10, 12), digits.slice(12, 14)].map(Number);
    const born = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day));
    if (born.getUTCMonth() + 1 !== month || born.getUTCDate() !== day) return false;
    if ((year ?? 0) < 1900 || (year ?? 0) > 2099) return false;
    let sum = 0;
    for (let index = 0; index < 17; index++) sum += Number(digits[index]) * (2 ** (17 - index) % 11);
    return digits[17] === '10X98765432'[sum % 11];
  });
}

/** Mainland mobile numbers: 11 digits in a range given out to a carrier, alone or after +86. */
function findMobileNumbers(text: string): Range[] {
  return rangesWhere(text, 11, 13, (digits) =>
    /^(86)?1(3\d|4[05-9]|5[0-35-9]|6[2567]|7[0-8]|8\d|9[0-35-9])\d{8}$/.test(digits),
  );
}

/** Bank card numbers: 16 to 19 digits with a known first digit and the Luhn check digit, not one digit over and over. */
function findBankCards(text: string): Range[] {
  return rangesWhere(text, 16, 19, (digits) => {
    if (!/^[3-6]\d+$/.test(digits) || /^(\d)\1+$/.test(digits)) return false;
    let sum = 0;
    for (let index = 0; index < digits.length; index++) {
      const digit = Number(digits[digits.length - 1 - index]);
      sum += index % 2 === 0 ? digit : digit * 2 - (digit > 4 ? 9 : 0);
    }
    return sum % 10 === 0;
  });
}

function findEmails(text: string): Range[] {
  const pattern =
    /(?<![\w.%+-])[A-Za-z0-9](?:[\w.%+-]{0,62}[\w%+-])?@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.){1,8}[A-Za-z]{2,24}(?![\w-])/g;
  return [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));
}

/** Vehicle plates: a province, a letter, five characters or six for electric cars, of which I and O are never given out. */
function findVehiclePlates(text: string): Range[] {
  const provinces = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼';
  const pattern = new RegExp(
    `[${provinces}][A-HJ-NP-Z][ ·•]?(?:[DF][A-HJ-NP-Z0-9]\\d{4}|\\d{5}[DF]|[A-HJ-NP-Z0-9]{4}[A-HJ-NP-Z0-9挂学警港澳])(?![A-Za-z0-9])`,
    'g',
  );
  return [...text.matchAll(pattern)]
    .filter(({ 0: plate }) => (plate.slice(2).match(/\d/g) ?? []).length >= 2)
    .map(({ 0: plate, index }) => ({ start: index, end: index + plate.length }));
}
