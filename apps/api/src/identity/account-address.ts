const DOMAIN = '@accounts.invalid';

/** The address of an account that has none: better-auth keeps one for everybody. Nothing is ever sent to it. */
export const ownAddress = (username: string): string => `${username.toLowerCase()}${DOMAIN}`;

/** Whether an address only stands for none. */
export const isOwnAddress = (email: string): boolean => email.endsWith(DOMAIN);
