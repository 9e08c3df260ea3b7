/**
 * Who may know whom; ARCHITECTURE.md draws the same picture.
 * @type {import('dependency-cruiser').IConfiguration}
 */
const error = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })
const product = '^(shared|main|preload|renderer)/'

export default {
  forbidden: [
    error(
      'no-circular',
      'Modules that need each other are one module. (Types alone do not run, so they may.)',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    error('not-resolvable', 'What is imported must be there.', {}, { couldNotResolve: true }),
    error(
      'only-locked-packages',
      'What the app needs is named in package.json.',
      { path: product },
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    ),
    error(
      'product-knows-no-tests',
      'The app must stand without its tests and scripts.',
      { path: product },
      { path: '^(tests|scripts)/' },
    ),

    error(
      'shared-is-alone',
      'shared runs anywhere.',
      { path: '^shared/' },
      { path: '^(main|preload|renderer)/' },
    ),
    error(
      'shared-no-node',
      'shared runs anywhere: no Node.',
      { path: '^shared/' },
      { dependencyTypes: ['core'] },
    ),
    error(
      'shared-few-packages',
      'shared knows its schema library, and the contract its own; nothing else.',
      { path: '^shared/', pathNot: '^shared/(z\\.ts$|contract/)' },
      { path: 'node_modules/' },
    ),
    error(
      'contract-few-packages',
      'The contract is written in @orpc/contract.',
      { path: '^shared/contract/' },
      { path: 'node_modules/', pathNot: 'node_modules/@orpc/contract/' },
    ),
    error(
      'zod-through-one-door',
      'shared/z.ts keeps zod within the content policy.',
      { pathNot: '^shared/z\\.ts$' },
      { path: 'node_modules/zod/' },
    ),

    error(
      'store-is-below',
      'The store knows no service, handler, host or file format.',
      { path: '^main/store/' },
      { path: '^main/(services|handlers|hosts|files)/|^main/(core|index|loopback)\\.ts$' },
    ),
    error(
      'services-are-hostless',
      'Services know the store and shared.',
      { path: '^main/services/' },
      { path: '^main/(handlers|hosts)/|^main/(core|index|loopback)\\.ts$|node_modules/ws/' },
    ),
    error(
      'files-stand-apart',
      'Reading and writing file formats needs no store.',
      { path: '^main/files/' },
      { path: '^main/(services|handlers|hosts|store)/|^main/(index|loopback)\\.ts$' },
    ),
    error(
      'handlers-ask-the-store',
      'Handlers speak to the store thread; they do not reach into it.',
      { path: '^main/handlers/' },
      {
        path: '^main/(services|hosts|store)/|^main/(index|loopback)\\.ts$|node_modules/(better-sqlite3|ws)/',
        pathNot: '^main/store/(client|protocol)\\.ts$',
        // What a service takes and gives may be named; its code runs in the store thread.
        dependencyTypesNot: ['type-only'],
      },
    ),
    error(
      'hosts-know-the-core',
      'A host knows the core, not what is inside.',
      { path: '^main/(hosts/|index\\.ts$|loopback\\.ts$)' },
      { path: '^main/(store|services|handlers|files)/|node_modules/better-sqlite3/' },
    ),
    error(
      'nobody-knows-a-host',
      'Only the entries know which host there is.',
      { path: '^main/', pathNot: '^main/(hosts/|index\\.ts$|loopback\\.ts$)' },
      { path: '^main/hosts/' },
    ),
    error(
      'hosts-stand-apart',
      'The loopback host runs where there is no Electron.',
      { path: '^main/(hosts/loopback/|loopback\\.ts$)' },
      { path: '^main/hosts/electron/' },
    ),
    error(
      'database-driver-in-the-store',
      'One place opens databases.',
      { path: product, pathNot: '^main/store/' },
      { path: 'node_modules/better-sqlite3/', dependencyTypesNot: ['type-only'] },
    ),
    error(
      'electron-in-its-host',
      'Importing Electron starts a download where the binary is not.',
      { pathNot: '^(main/hosts/electron/|main/index\\.ts$|preload/)' },
      { path: 'node_modules/electron/|^electron$' },
    ),
    error(
      'main-knows-no-page',
      'The other side is reached by the contract.',
      { path: '^main/' },
      { path: '^(renderer|preload)/' },
    ),
    error(
      'preload-is-small',
      'Preload knows shared and Electron.',
      { path: '^preload/' },
      { path: '^(main|renderer)/' },
    ),

    error(
      'renderer-is-a-page',
      'A page reaches the app by the contract, and nothing else.',
      { path: '^renderer/' },
      { path: '^(main|preload)/|node_modules/(electron|better-sqlite3|ws|@orpc/server)/' },
    ),
    error(
      'renderer-is-light',
      'Words, addresses and gestures are our own: docs/decisions/0017-first-screen.md.',
      { path: '^renderer/' },
      {
        path: 'node_modules/(i18next|react-i18next|@tanstack/react-router|d3-(zoom|transition|drag|selection))/',
      },
    ),
    error(
      'components-from-a-library-are-few',
      'React Aria serves dates and groups of choices: a button from it brings the whole of it to the first screen.',
      { path: '^renderer/', pathNot: '^renderer/design/(DateField|Segmented)\\.tsx$' },
      { path: 'node_modules/react-aria' },
    ),
    error('renderer-no-node', 'A page has no Node.', { path: '^renderer/' }, { dependencyTypes: ['core'] }),
    error(
      'features-stand-apart',
      'A feature never imports another; what both need goes down, to design, charts or app.',
      { path: '^renderer/features/([^/]+)/' },
      { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
    ),
    error(
      'charts-know-no-feature',
      'Charts draw what they are given.',
      { path: '^renderer/charts/' },
      { path: '^renderer/(features|app|api|print)/' },
    ),
    error(
      'design-knows-no-feature',
      'The shared components know nothing of the field.',
      { path: '^renderer/design/' },
      { path: '^renderer/(features|app|api|print|charts)/' },
    ),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|dist)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
}
