/** What the global setups give to tests: `inject('baseUrl')`. */
declare module 'vitest' {
  interface ProvidedContext {
    /** The database of the running product: read it, do not write to it. */
    databaseUrl: string;
    /** The postgres database of the same cluster, for creating and dropping others. */
    adminUrl: string;
    /** Migrated, and loaded with data/: what createTestDatabase copies. */
    templateName: string;
    /** Where the product answers, without a slash at the end. */
    baseUrl: string;
  }
}

export {};
