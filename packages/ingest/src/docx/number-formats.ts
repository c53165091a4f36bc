const han = '〇一二三四五六七八九';

/** A number from 1 to 99 in Chinese: 一, 十, 二十一. */
export function inChinese(number: number): string {
  if (number < 1 || number > 99) return String(number);
  const tens = Math.floor(number / 10);
  const ones = number % 10;
  const ten = tens === 0 ? '' : tens === 1 ? '十' : `${han[tens]}十`;
  return ten + (ones === 0 ? '' : (han[ones] ?? ''));
}

/**
 * A number in one of the formats of WordprocessingML that reports use; in others as digits.
 * @see ECMA-376 part 1, 17.18.59 ST_NumberFormat
 */
export function inFormat(number: number, format: string): string {
  switch (format) {
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'chineseLegalSimplified':
    case 'ideographDigital':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
      return inChinese(number);
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return number >= 1 && number <= 20 ? String.fromCodePoint(0x2460 + number - 1) : String(number);
    case 'lowerLetter':
      return letters(number);
    case 'upperLetter':
      return letters(number).toUpperCase();
    case 'bullet':
    case 'none':
      return '';
    default:
      return String(number);
  }
}

function letters(number: number): string {
  return String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.floor((number - 1) / 26) + 1);
}
