/** Fen in one 万元: a money cell of the vector counts fen. */
export const FEN_PER_WAN = 1_000_000;

/** Largest amount that a money cell takes, in 万元: below it every amount of six decimals is exact. */
export const MAX_MONEY = 999_999_999.999999;

/** 万元 with at most six decimals → whole fen, exact; `NaN` where the amount is finer than a fen or out of range. */
export function fenOfWan(amount: number): number {
  if (!(Math.abs(amount) <= MAX_MONEY)) return Number.NaN;
  const fen = Math.round(amount * FEN_PER_WAN);
  return fen / FEN_PER_WAN === amount ? fen : Number.NaN;
}

/** Whole fen → 万元. */
export function wanOfFen(fen: number): number {
  return fen / FEN_PER_WAN;
}
