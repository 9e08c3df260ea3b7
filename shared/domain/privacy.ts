import type { LocalDate } from './fields.ts'
import type { PrivacyCard } from './entities.ts'

/** The lines of the privacy card that still keep persons out, in the order the form shows them; empty: complete. */
export function missingPrivacyFields(card: PrivacyCard): readonly (keyof PrivacyCard)[] {
  const missing: (keyof PrivacyCard)[] = []
  if (card.purpose.trim() === '') missing.push('purpose')
  if (card.responsibleOrganisation.trim() === '') missing.push('responsibleOrganisation')
  if (card.legalBasis === null) missing.push('legalBasis')
  if (card.retentionUntil === null) missing.push('retentionUntil')
  if (card.coachAssesses === null) missing.push('coachAssesses')
  return missing
}

/**
 * The retention date we propose: twelve months after the planned end (29 February becomes the 28th), or null
 * without one. The law sets no term: the responsible organisation decides.
 */
export function proposedRetention(plannedEnd: LocalDate | null): LocalDate | null {
  if (plannedEnd === null) return null
  const [year = 0, month = 1, day = 1] = plannedEnd.split('-').map(Number)
  const isLeapDay = month === 2 && day === 29
  const pad = (n: number, width: number) => String(n).padStart(width, '0')
  return `${pad(year + 1, 4)}-${pad(month, 2)}-${pad(isLeapDay ? 28 : day, 2)}`
}

// Whole words, lower case, nl and en, with the abbreviations found in exported lists ("m/v", "geb.datum").
const sensitive: readonly string[] = [
  ...[
    'leeftijd',
    'age',
    'geboortedatum',
    'geboortejaar',
    'geboorteplaats',
    'birthdate',
    'birthday',
    'birthyear',
    'dob',
    'gebdatum',
    'geb',
  ],
  ...[
    'geslacht',
    'gender',
    'sex',
    'sekse',
    'male',
    'female',
    'man',
    'vrouw',
    'mv',
    'vm',
    'aanhef',
    'salutation',
  ],
  ...[
    'gezondheid',
    'health',
    'ziekte',
    'ziekteverzuim',
    'verzuim',
    'sickness',
    'absence',
    'handicap',
    'beperking',
    'disability',
    'medisch',
    'medical',
    'diagnose',
    'diagnosis',
  ],
  ...['religie', 'religion', 'geloof', 'godsdienst', 'kerk', 'church', 'levensovertuiging', 'denominatie'],
  ...['etniciteit', 'ethnicity', 'ras', 'race', 'afkomst', 'nationaliteit', 'nationality', 'herkomst'],
  ...['vakbond', 'union', 'partij', 'politiek', 'politics', 'seksualiteit', 'sexuality', 'orientation'],
  ...[
    'bsn',
    'burgerservicenummer',
    'ssn',
    'salaris',
    'salary',
    'schaal',
    'beoordeling',
    'appraisal',
    'performance',
  ],
  ...['leerling', 'leerlingen', 'leerlingnummer', 'pupil', 'pupils', 'kind', 'kinderen', 'child', 'children'],
]

// Long stems that begin no harmless Dutch or English word: `leeftijdscategorie`, `geboortedatum2`, `religieus`. Short ones stay
// whole words: `ras` begins `raster`, `kind` begins `kindcentrum`, `age` begins `agenda`, `kerk` begins `kerkrade`.
const stems: readonly string[] = [
  ...['leeftijd', 'geboorte', 'birth', 'verjaardag'],
  ...['geslacht', 'gender', 'sekse', 'seksu', 'sexual', 'transgender', 'nonbinair'],
  ...[
    'gezondheid',
    'ziekte',
    'ziekmelding',
    'verzuim',
    'handicap',
    'arbeidsongeschikt',
    'medisch',
    'medical',
    'diagnos',
  ],
  ...['religi', 'godsdienst', 'levensovertuiging', 'levensbeschouw', 'geloofs', 'kerkelijk'],
  ...['etnic', 'etnisch', 'ethnic', 'nationalit', 'migratieachtergrond', 'huidskleur'],
  ...['vakbond', 'burgerservice', 'salaris', 'salary', 'inkomen', 'beoordeling', 'appraisal'],
  ...['leerlingnummer', 'leerlingnaam', 'leerlinggegevens'],
]
// Words about where or for whom somebody works, though they begin with one of the stems.
const harmless: readonly string[] = [
  'gezondheidszorg',
  'gezondheidscentrum',
  'gezondheidskunde',
  'godsdienstonderwijs',
  'godsdienstleraar',
]

const wordsOf = (name: string): readonly string[] =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '')

/**
 * Whether a column or attribute name speaks of something this app does not keep about people (age, gender, health,
 * religion, pupils and the like). Whole words, so that "stage" is not "age", and words that begin with a long stem, so that
 * "leeftijdscategorie" is caught. It reads names, never values.
 */
export function isSensitiveName(name: string): boolean {
  const words = wordsOf(name)
  if (sensitive.some((word) => words.includes(word) || words.join('') === word)) return true
  return words.some((word) => !harmless.includes(word) && stems.some((stem) => word.startsWith(stem)))
}
