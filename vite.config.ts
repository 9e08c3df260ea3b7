import react from '@vitejs/plugin-react'
import { builtinModules } from 'node:module'
import { join } from 'node:path'
import { defineConfig, type HtmlTagDescriptor, type Plugin } from 'vite'
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
  'bundle-worker': join(root, 'main/keeping/bundle/worker.ts'),
  'backups-worker': join(root, 'main/keeping/backups/worker.ts'),
}

/** The letters of the first screen. */
const letters = /source-(?:sans-3|serif-4)-latin-wght-normal/u

/**
 * What the page starts with: the file that connects it runs as soon as it is there, while the large one is still on its
 * way, and the letters are there when the first words are.
 */
function headStart(): Plugin {
  return {
    name: 'head-start',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle = {} }) => {
        const files = Object.values(bundle)
        const connect = files.find((file) => file.type === 'chunk' && file.name === 'connect')
        return [
          ...(connect === undefined
            ? []
            : [
                tag('script', {
                  type: 'module',
                  async: true,
                  crossorigin: true,
                  src: `./${connect.fileName}`,
                }),
              ]),
          ...files
            .filter(({ fileName }) => letters.test(fileName))
            .map(({ fileName }) =>
              tag('link', {
                rel: 'preload',
                as: 'font',
                type: 'font/woff2',
                crossorigin: true,
                href: `./${fileName}`,
              }),
            ),
        ]
      },
    },
  }
}
const tag = (name: string, attrs: HtmlTagDescriptor['attrs'] = {}): HtmlTagDescriptor => ({
  tag: name,
  attrs,
  injectTo: name === 'script' ? 'head-prepend' : 'head',
})

export default defineConfig({
  root: 'renderer',
  base: './',
  publicDir: join(root, 'assets/public'),
  // The scripts keep caches in one place that a clean install empties.
  cacheDir: join(root, 'node_modules/.cache/vite'),
  plugins: [react(), headStart()],
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
              // waits for the settings: what it waits for must not wait for it. And without what connects the window,
              // a small file that runs while the large one is still being read.
              groups: [
                {
                  name: 'connect',
                  priority: 2,
                  test: (id) =>
                    /[\\/](?:renderer[\\/]api[\\/](?:session|refused)|shared[\\/]session)\.ts|rolldown[\\/]runtime/u.test(
                      id,
                    ),
                },
                {
                  name: 'first',
                  priority: 1,
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
