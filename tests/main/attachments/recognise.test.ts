import fc from 'fast-check'
import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { recognise } from '../../../main/keeping/attachments/recognise.ts'
import { mediaTypes, nameOfLink, safeFileName, safeLinkName } from '../../../shared/domain/file-names.ts'
import { bytesOf, docx, pdf, png, program } from './support.ts'

const odt = (extra: Record<string, string> = {}) =>
  new Uint8Array(
    zipSync({
      mimetype: [bytesOf('application/vnd.oasis.opendocument.text'), { level: 0 }],
      'content.xml': bytesOf('<office/>'),
      ...Object.fromEntries(Object.entries(extra).map(([name, text]) => [name, bytesOf(text)])),
    }),
  )
const starts = (...bytes: number[]) => new Uint8Array([...bytes, ...new Uint8Array(64)])

/** What a coach picks, what is in it, and what the app makes of it: the kind and the name. */
const files: readonly [name: string, bytes: Uint8Array, kind: string, safe: string][] = [
  ['foto.png', png(), 'picture', 'foto.png'],
  ['foto.PNG', png(), 'picture', 'foto.png'],
  ['foto.jpeg', starts(0xff, 0xd8, 0xff, 0xe0), 'picture', 'foto.jpeg'],
  ['foto.txt', starts(0xff, 0xd8, 0xff, 0xe0), 'picture', 'foto.txt.jpg'],
  ['bewegend.gif', bytesOf('GIF89a………'), 'picture', 'bewegend.gif'],
  ['a.webp', bytesOf('RIFF1234WEBPVP8 '), 'picture', 'a.webp'],
  ['plan.pdf', pdf(), 'document', 'plan.pdf'],
  ['plan', pdf(), 'document', 'plan.pdf'],
  ['plan v1.2', pdf(), 'document', 'plan v1.2.pdf'],
  ['plan.pdf.exe', pdf(), 'document', 'plan.pdf'],
  ['plan.pdf.exe.scr', pdf(), 'document', 'plan.pdf'],
  ['factuur.exe', pdf(), 'document', 'factuur.pdf'],
  ['factuur.pdf', program(), 'other', 'factuur.pdf.bin'],
  ['factuur.pdf .exe', program(), 'other', 'factuur.pdf.exe.bin'],
  [`factuur.pdf${' '.repeat(200)}.exe`, program(), 'other', 'factuur.pdf.exe.bin'],
  ['factuur.exe.', program(), 'other', 'factuur.exe.bin'],
  ['factuur.exe . . ', program(), 'other', 'factuur.exe.bin'],
  ['factuur.exe\u0000.pdf', program(), 'other', 'factuur.exe.pdf.bin'],
  // A sign that turns the rest of the line round: shown as `factuurexe.pdf`.
  ['factuur\u202efdp.exe', program(), 'other', 'factuurfdp.exe.bin'],
  ['factuur\u200b.e\u200bxe', program(), 'other', 'factuur.exe.bin'],
  ['factuur\uff0eexe', program(), 'other', 'factuur.exe.bin'],
  ['FACTUUR.EXE', program(), 'other', 'FACTUUR.exe.bin'],
  ['foto.png', program(), 'other', 'foto.png.bin'],
  ['logo.svg', bytesOf('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), 'other', 'logo.svg.bin'],
  ['foto.png', bytesOf('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'other', 'foto.png.bin'],
  ['pagina.html', bytesOf('<script>alert(1)</script>'), 'other', 'pagina.html.bin'],
  ['run.bat', bytesOf('del *.*'), 'other', 'run.bat.bin'],
  ['snelkoppeling.lnk', program(), 'other', 'snelkoppeling.lnk.bin'],
  ['notitie.txt', bytesOf('Zwolle\t3\r\nWij één'), 'document', 'notitie.txt'],
  ['notitie', bytesOf('gewoon tekst'), 'document', 'notitie.txt'],
  ['lijst.csv', bytesOf('\ufeffcode;naam\nP1;Ada'), 'document', 'lijst.csv'],
  ['oud.txt', starts(0xe9, 0x0a), 'other', 'oud.txt'],
  ['notitie.txt', bytesOf('tekst\u0007'), 'other', 'notitie.txt'],
  ['aantekening.md', bytesOf('# Plan'), 'other', 'aantekening.md'],
  ['film.mp4', starts(0, 0, 0, 24, 0x66, 0x74, 0x79, 0x70), 'other', 'film.mp4'],
  ['verslag.docx', docx(), 'document', 'verslag.docx'],
  ['verslag.zip', docx(), 'document', 'verslag.zip.docx'],
  ['verslag.docx', docx({ 'word/vbaProject.bin': 'macro' }), 'other', 'verslag.docx.bin'],
  [
    'verslag.docm',
    docx({}, '<Default ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/>'),
    'other',
    'verslag.docm.bin',
  ],
  ['verslag.docx', docx({ 'word/embeddings/oleObject1.bin': 'x' }), 'other', 'verslag.docx.bin'],
  ['verslag.docx', docx({ 'xl/printerSettings/printerSettings1.bin': 'x' }), 'document', 'verslag.docx'],
  ['verslag.docx', docx().slice(0, -8), 'other', 'verslag.docx.bin'],
  ['tekst.odt', odt(), 'document', 'tekst.odt'],
  ['tekst.odt', odt({ 'Basic/Standard/Module1.xml': 'x' }), 'other', 'tekst.odt.bin'],
  ['alles.zip', new Uint8Array(zipSync({ 'a.exe': program() })), 'other', 'alles.zip'],
  ['../../etc/passwd', pdf(), 'document', 'passwd.pdf'],
  ['C:\\Users\\ada\\plan.pdf', pdf(), 'document', 'plan.pdf'],
  ['plan.pdf:verborgen.exe', pdf(), 'document', 'plan.pdf-verborgen.pdf'],
  ['..', pdf(), 'document', 'netwerkcoach.pdf'],
  ['', pdf(), 'document', 'netwerkcoach.pdf'],
  ['.pdf', pdf(), 'document', 'pdf.pdf'],
  ['.bashrc', program(), 'other', 'bashrc'],
  ['CON.pdf', pdf(), 'document', '_CON.pdf'],
  ['nul', pdf(), 'document', '_nul.pdf'],
  ['LPT¹.txt', bytesOf('x'), 'document', '_LPT¹.txt'],
  ['com1 .pdf', pdf(), 'document', '_com1.pdf'],
  ['vraag?*"<>|.pdf', pdf(), 'document', 'vraag------.pdf'],
  ['\ud800half.pdf', pdf(), 'document', '-half.pdf'],
]

test.each(files)('%j', async (name, bytes, kind, safe) => {
  const seen = await recognise(bytes, name)
  expect(seen.kind).toBe(kind)
  expect(safeFileName(name, seen.kind, seen.mediaType)).toBe(safe)
})

test('a name that is too long is cut, and still ends in what it is', () => {
  for (const name of [`${'n'.repeat(300)}.pdf`, `${'😀'.repeat(150)}.pdf`, `${'é'.repeat(300)}.pdf`]) {
    const safe = safeFileName(name, 'document', 'application/pdf')
    expect(safe).toMatch(/\.pdf$/u)
    expect(safe.length).toBeLessThanOrEqual(121)
    expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(221)
    expect(safe.isWellFormed()).toBe(true)
  }
})

test('whatever it is called, the name can be kept on every system, says what it is and stays as it is', () => {
  const kinds = [...mediaTypes].map(([type, { kind }]) => ({ kind, type }))
  const parts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom('.exe', '.pdf', ' ', '.', '/', '\\', '\u202e', 'con', 'nul', '\u0000', '.bin', 'é'),
  )
  fc.assert(
    fc.property(
      fc.array(parts, { maxLength: 12 }),
      fc.constantFrom(...kinds, { kind: 'other' as const, type: '' }),
      (words, { kind, type }) => {
        const safe = safeFileName(words.join(''), kind, type)
        expect(safe).not.toMatch(/[\\/:*?"<>|\p{Cc}\p{Cf}]|^[. ]|[. ]$/u)
        expect(safe).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)(?:[. ]|$)/iu)
        expect(safe.length).toBeGreaterThan(0)
        expect(safe.length).toBeLessThanOrEqual(160)
        const extension = /\.([^.]*)$/u.exec(safe)?.[1] ?? ''
        const fits = mediaTypes.get(type)?.extensions
        if (fits === undefined) expect(['exe', 'pdf', 'bat', 'html', 'docm']).not.toContain(extension)
        else expect(fits).toContain(extension)
        expect(safeFileName(safe, kind, type)).toBe(safe)
      },
    ),
    { numRuns: 200 },
  )
})

test('a link without a name is called after where it leads to', () => {
  expect(nameOfLink('https://www.voorbeeld.nl/pad?x=1')).toBe('www.voorbeeld.nl')
  expect(nameOfLink('mailto:ada@voorbeeld.nl')).toBe('ada@voorbeeld.nl')
  expect(safeLinkName(' veilig\u202e\u0000  hier ')).toBe('veilig hier')
})
