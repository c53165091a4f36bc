const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect x="2" y="2" width="28" height="28" rx="6" fill="#8f1d1d"/><path d="M10 9h12M10 14h12M10 19h12M10 24h7" stroke="#fff" stroke-width="2.2" stroke-linecap="round"/></svg>';

/** The icon of the site, in the address itself: a page that is saved or served by anybody has it too. */
export const siteIcon = `data:image/svg+xml,${encodeURIComponent(drawing)}`;
