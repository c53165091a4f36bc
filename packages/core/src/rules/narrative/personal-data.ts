import { defineRule, type Outcome } from '../rule.ts';

const identity = /(?<!\d)\d{17}[\dXx](?!\d)/g;
const mobile = /(?<!\d)1[3-9]\d{9}(?!\d)/g;
const card = /(?<!\d)(?:62|4|5)\d{14,18}(?!\d)/g;
/** A telephone given for enquiries is public. */
const contact = /电话|联系|热线|咨询|传真|手机号码?公布/;
const REACH = 20;
/** Digits of a mobile number, the shortest of them. */
const SHORTEST = 11;
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** No personal data of applicants. */
export const narrativePersonalData = defineRule({
  id: 'narrative.personalData',
  kind: 'report',
  severity: 'error',
  justifiable: false,
  basis: ['《中华人民共和国个人信息保护法》'],
  states: {
    zh: '没有身份证号、手机号、银行账号等个人信息',
    en: 'No identity numbers, private telephones or bank accounts',
  },
  limits: {
    zh: '身份证号、银行卡号须校验位正确；紧跟在“电话”“联系”等字样之后的手机号视为公开的联系方式；姓名和住址认不出来。',
    en: 'Identity and card numbers count when their check digit is right; a mobile number after words such as 电话 is taken for a public contact; names and addresses are not recognised.',
  },
  check: (subject) => {
    const { prose } = subject;
    const { text } = prose;
    if (!subject.digits.some((start) => isLong(text, start))) return [];
    const outcomes: Outcome[] = [];
    const report = (start: number, length: number, what: { zh: string; en: string }) => {
      const place = prose.place(start, start + length);
      outcomes.push({
        place,
        message: {
          zh: `文中有${what.zh}（尾号 ${text.slice(start + length - 4, start + length)}），请删去。`,
          en: `The text has ${what.en} (ending in ${text.slice(start + length - 4, start + length)}). Remove it.`,
        },
      });
    };
    for (const match of text.matchAll(identity))
      if (isIdentity(match[0])) report(match.index, 18, { zh: '身份证号', en: 'an identity number' });
    for (const match of text.matchAll(mobile))
      if (!contact.test(text.slice(Math.max(0, match.index - REACH), match.index)))
        report(match.index, 11, { zh: '手机号', en: 'a mobile telephone number' });
    for (const match of text.matchAll(card))
      if (!isIdentity(match[0]) && passesLuhn(match[0]))
        report(match.index, match[0].length, { zh: '银行卡号', en: 'a bank card number' });
    return outcomes;
  },
});

/** Whether the digits that begin at a position are enough for a telephone. */
function isLong(text: string, start: number): boolean {
  // The last of them first: it tells nearly every number from a telephone.
  for (let at = start + SHORTEST - 1; at > start; at--) if (!isDigit(text.charCodeAt(at))) return false;
  return true;
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** GB 11643: a possible birth date and the right check character. */
function isIdentity(digits: string): boolean {
  if (digits.length !== 18 || !/^\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])/.test(digits))
    return false;
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  return '10X98765432'[sum % 11] === digits[17]?.toUpperCase();
}

/** ISO/IEC 7812: the check digit of card numbers. */
function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at++) {
    const digit = Number(digits[digits.length - 1 - at]);
    const doubled = at % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
