/**
 * Runs in browsers before anything else. The pages' policy forbids code made of text; zod would try, once, and be told off in the
 * console's list of issues. This is where all copies of zod look for their settings.
 */
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });

export {};
