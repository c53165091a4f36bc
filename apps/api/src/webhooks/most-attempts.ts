/** How often a delivery is tried before it is given up. */
export const MOST_ATTEMPTS = 10;
