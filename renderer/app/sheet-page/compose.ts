import type { Language } from '../../../shared/domain/settings.ts'

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

type Functions = Readonly<Record<string, (...said: never[]) => unknown>>

interface PageParts<D, H extends Functions> {
  readonly language: Language
  readonly title: string
  readonly style: string
  /** Runs in the page, from its own source text, as do the helpers: what they need comes as an argument. */
  readonly run: (data: D, helpers: H) => void
  readonly data: D
  readonly helpers: H
}

/**
 * One HTML file that needs nothing else: its policy lets in its own style and its own script, by their hashes, and no
 * network of any kind.
 */
export async function composePage<D, H extends Functions>(parts: PageParts<D, H>): Promise<string> {
  const { language, title, style, run, data } = parts
  const helpers = Object.entries(parts.helpers).map(([name, helper]) => `${name}:${helper.toString()}`)
  const script = `(${run.toString()})(${asScript(data)},{${helpers.join(',')}})`
  const policy = [
    "default-src 'none'",
    `script-src ${await hashOf(script)}`,
    `style-src ${await hashOf(style)}`,
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ')
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<script>${script}</script>
</body>
</html>
`
}
