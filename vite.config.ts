import react from '@vitejs/plugin-react'
import { builtinModules } from 'node:module'
import { join } from 'node:path'
import { defineConfig } from 'vite'
import { writePageFiles } from './scripts/lib/page-files.ts'

const root = import.meta.dirname
/** Where the three parts land; the scripts build beside the old `out` and swap when all of it is there. */
const out = process.env['NETWERKCOACH_OUT'] ?? join(root, 'out')

/** Everything is bundled except the database driver (a native file) and Electron itself. */
const external = ['better-sqlite3', 'electron']
const outside = [/^node:/, ...builtinModules, ...external]

/** The entries of the main process; the workers lie beside the hosts so that each finds them by name. */
const mainEntries = {
  index: join(root, 'main/index.ts'),
  loopback: join(root, 'main/loopback.ts'),
  'store-worker': join(root, 'main/services/store-worker.ts'),
  'files-worker': join(root, 'main/files/worker.ts'),
}

export default defineConfig({
  root: 'renderer',
  base: './',
  publicDir: join(root, 'assets/public'),
  // The scripts keep caches in one place that a clean install empties.
  cacheDir: join(root, 'node_modules/.cache/vite'),
  plugins: [react()],
  worker: { format: 'es' },
  environments: {
    client: {
      build: {
        outDir: join(out, 'renderer'),
        emptyOutDir: true,
        manifest: true,
        // Fonts and pictures stay files: the policy allows no `data:` fonts.
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        chunkSizeWarningLimit: 2_000,
        rolldownOptions: {
          output: {
            codeSplitting: {
              // All of the first screen in one file: fifteen files queue for six connections. Without the entry, which
              // waits for settings and messages: what it waits for must not wait for it.
              groups: [
                {
                  name: 'first',
                  tags: ['$initial'],
                  test: (id) => !/[\\/]renderer[\\/](?:main\.tsx|index\.html)/u.test(id),
                },
              ],
            },
          },
        },
      },
    },
    main: {
      consumer: 'server',
      resolve: { noExternal: true, external },
      build: {
        outDir: join(out, 'main'),
        emptyOutDir: true,
        target: 'node24',
        ssr: true,
        copyPublicDir: false,
        minify: false,
        sourcemap: true,
        rolldownOptions: {
          input: mainEntries,
          external: outside,
          // Shared chunks in the same folder: `import.meta.url` means the same place in every file.
          output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunk-[name].js' },
        },
      },
    },
    preload: {
      consumer: 'server',
      resolve: { noExternal: true, external: ['electron'] },
      build: {
        outDir: join(out, 'preload'),
        emptyOutDir: true,
        target: 'node24',
        ssr: true,
        copyPublicDir: false,
        minify: false,
        rolldownOptions: {
          input: { index: join(root, 'preload/index.ts') },
          external: outside,
          // A sandboxed preload can only be CommonJS.
          output: { format: 'cjs', entryFileNames: '[name].cjs' },
        },
      },
    },
  },
  builder: {
    async buildApp(builder) {
      for (const name of ['client', 'main', 'preload']) {
        const environment = builder.environments[name]
        if (environment === undefined) throw new Error(`no environment ${name}`)
        await builder.build(environment)
      }
      writePageFiles(out)
    },
  },
})
