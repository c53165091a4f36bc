import { z } from '@hono/zod-openapi';

/** The characters of a unified social credit code by their value; I, O, S, V and Z are not used. */
const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const MODULUS = 31;
const LENGTH = 18;

/**
 * Whether a text is a unified social credit code (统一社会信用代码): 18 characters, the last of which checks the others.
 * @see GB 32100-2015
 */
export function isCreditCode(text: string): boolean {
  if (text.length !== LENGTH || !/^[0-9A-Z]+$/.test(text)) return false;
  const check = checkCharacterOf(text.slice(0, -1));
  return check !== undefined && text.endsWith(check);
}

/** The check character of the first 17; `undefined` when they hold one that codes do not use. */
export function checkCharacterOf(first: string): string | undefined {
  let sum = 0;
  let weight = 1;
  for (const character of first) {
    const value = CHARACTERS.indexOf(character);
    if (value === -1) return undefined;
    sum += value * weight;
    weight = (weight * 3) % MODULUS;
  }
  return CHARACTERS[(MODULUS - (sum % MODULUS)) % MODULUS];
}

/** A code as people type it: lower case and blanks between its parts are taken too. */
export const creditCode = z
  .string()
  .max(40)
  .transform((text) => text.replaceAll(/\s/g, '').toUpperCase())
  .refine(isCreditCode, '统一社会信用代码有误：18 位，末位须与前 17 位相符 (GB 32100-2015)')
  .openapi({
    type: 'string',
    example: '11350000003591504A',
    description: 'Unified social credit code (统一社会信用代码).',
  });
