export const FONT_FAMILY = 'Be Vietnam Pro';
/** As a canvas takes it: in a page whose font came too late, what the page itself is written in (app/globals.css). */
export const FONT_STACK = `"${FONT_FAMILY}", "Stand-in"`;
export const REGULAR = 400;
export const BOLD = 600;
