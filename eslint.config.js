import js from '@eslint/js'
import hooks from 'eslint-plugin-react-hooks'
import { defineConfig } from 'eslint/config'
import ts from 'typescript-eslint'

const htmlFromData = [
  {
    selector:
      "JSXAttribute[name.name='dangerouslySetInnerHTML'], Property[key.name='dangerouslySetInnerHTML']",
    message: 'Data never become HTML: React text only.',
  },
  {
    selector:
      'AssignmentExpression[left.property.name=/^(innerHTML|outerHTML)$/], CallExpression[callee.property.name=/^(insertAdjacentHTML|setHTMLUnsafe|createContextualFragment)$/]',
    message: 'Data never become HTML: set text or properties.',
  },
]
const doubleCast = {
  selector: "TSAsExpression > TSAsExpression[typeAnnotation.type='TSUnknownKeyword']",
  message: 'Two casts in a row switch the compiler off: narrow the value, or parse it.',
}
/** What plain JavaScript finds without importing it. */
const nodeGlobals = ['process', 'console', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval']
const zod = { name: 'zod', message: 'Import z from shared/z.ts: it keeps zod within the content policy.' }
const electron = {
  name: 'electron',
  message: 'Electron lives in main/hosts/electron, main/index.ts and preload.',
}
const rawIpc = {
  name: 'electron',
  importNames: ['ipcMain', 'ipcRenderer'],
  message: 'There is one channel: main/hosts/electron/connection.ts and preload/index.ts.',
}

export default defineConfig(
  { ignores: ['out/**', 'dist/**', 'test-results/**', 'playwright-report/**'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [ts.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // A number in a sentence reads the same with or without String().
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-restricted-syntax': ['error', ...htmlFromData, doubleCast],
      'no-restricted-imports': ['error', { paths: [zod, electron] }],
      'no-console': 'error',
      'no-eval': 'error',
      'no-new-func': 'error',
      eqeqeq: 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
    },
  },
  // Nothing runs here but the scripts: plain JavaScript, without types to check.
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: {
      globals: Object.fromEntries(nodeGlobals.map((name) => [name, 'readonly'])),
    },
  },
  { files: ['renderer/**/*.{ts,tsx}'], extends: [hooks.configs.flat.recommended] },
  { files: ['shared/z.ts'], rules: { 'no-restricted-imports': ['error', { paths: [electron] }] } },
  {
    files: ['main/hosts/electron/**', 'main/index.ts', 'preload/**'],
    rules: { 'no-restricted-imports': ['error', { paths: [zod, rawIpc] }] },
  },
  {
    files: ['main/hosts/electron/connection.ts', 'preload/index.ts'],
    rules: { 'no-restricted-imports': ['error', { paths: [zod] }] },
  },
  // Words and cases, not code: their length is what there is to say.
  {
    files: ['shared/content/**', 'renderer/i18n/**', 'tests/**'],
    rules: { 'max-lines': 'off' },
  },
  { files: ['tests/**', 'scripts/**'], rules: { 'no-console': 'off' } },
  { files: ['tests/**'], rules: { '@typescript-eslint/no-misused-spread': 'off' } },
)
