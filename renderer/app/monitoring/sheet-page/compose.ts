import { answersText, sheetCheck } from '../../../../shared/domain/sheet-file.ts'
import type { PageData } from './data.ts'
import { runSheetPage } from './run.ts'
import { sheetPageStyle } from './style.ts'

/** Nothing in the data can end the script it stands in, or begin another. */
const asScript = (value: unknown): string =>
  JSON.stringify(value)
    .replaceAll('<', String.raw`\u003c`)
    .replaceAll('\u2028', String.raw`\u2028`)
    .replaceAll('\u2029', String.raw`\u2029`)

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** What a browser compares an inline script or style with before it takes it. */
async function hashOf(text: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
  return `'sha256-${btoa(String.fromCodePoint(...digest))}'`
}

/**
 * One HTML file that needs nothing else: its policy lets in its own style and its own script, by their hashes, and no
 * network of any kind.
 */
export async function composeSheetPage(data: PageData): Promise<string> {
  const script = `(${runSheetPage.toString()})(${asScript(data)},{check:${sheetCheck.toString()},text:${answersText.toString()}})`
  const policy = [
    "default-src 'none'",
    `script-src ${await hashOf(script)}`,
    `style-src ${await hashOf(sheetPageStyle)}`,
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ')
  return `<!doctype html>
<html lang="${data.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escaped(`${data.title} · ${data.about}`)}</title>
<style>${sheetPageStyle}</style>
</head>
<body>
<script>${script}</script>
</body>
</html>
`
}
