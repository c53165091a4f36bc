import type { FontRole } from '../document/font-role.ts';
import type { Theme } from './theme.ts';

/** A colour of a theme, or another where it is none: a theme may come from anywhere, and colours stand in markup. */
export function themeColour(colour: string, otherwise: string): string {
  return /^#[0-9a-f]{6}$/i.test(colour) ? colour : otherwise;
}

/** A font name of a theme as it can stand between quotes in any markup. */
export function themeFont(name: string): string {
  return name.replace(/[^\p{L}\p{N} ._-]/gu, '').trim();
}

/** The fonts that a theme names, by role. */
export function themeFonts({ fonts }: Theme): Partial<Record<FontRole, string>> {
  const named = Object.entries(fonts).map(([role, name]) => [role, themeFont(name)] as const);
  return Object.fromEntries(named.filter(([, name]) => name !== ''));
}
