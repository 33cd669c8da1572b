/** What can be done with a figure: a link's looks, a finger's height. */
export const ACTION = 'link inline-flex cursor-pointer items-center gap-1 pointer-coarse:py-2 print:hidden';
/** Actions beside each other. */
export const ACTIONS = 'flex flex-wrap gap-x-4 gap-y-1 print:hidden';
