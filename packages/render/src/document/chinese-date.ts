const digits = '〇一二三四五六七八九';

/** 2021-01-29 → 2021年1月29日, or in Chinese numerals 二〇二一年一月二十九日. */
export function chineseDate(date: string, form: 'arabic' | 'chinese' = 'arabic'): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  if (form === 'arabic') return `${year}年${month}月${day}日`;
  const spelt = Array.from(String(year), (digit) => digits[Number(digit)]).join('');
  return `${spelt}年${belowHundred(month)}月${belowHundred(day)}日`;
}

function belowHundred(number: number): string {
  const tens = Math.floor(number / 10);
  const ones = number % 10;
  if (tens === 0) return digits[ones] ?? '';
  return `${tens === 1 ? '' : digits[tens]}十${ones === 0 ? '' : digits[ones]}`;
}
