import type { ColumnRole } from './shapes.ts'

/** A role that a header can name; attributes are named by the coach. */
export type NamedRole = Exclude<ColumnRole['as'], 'skip' | 'attribute'>

const words: Readonly<Record<NamedRole, string>> = {
  id: `id, nr, no, num, nummer, number, key, sleutel, volgnummer, node, knoop, vertex, respondentnummer,
    respondent nummer, respondent number, deelnemernummer, deelnemer nummer, persoonsnummer, persoonnummer,
    participant number`,
  code: `code, deelnemerscode, deelnemercode, participant code, afkorting, abbreviation, initialen, initials`,
  displayName: `naam, name, volledige naam, full name, weergavenaam, display name, deelnemer, deelnemers, participant,
    participants, persoon, person, leraar, docent, teacher, label, lid, member, voornaam, first name, given name,
    roepnaam, nickname`,
  role: `rol, role, functie, function, taak, job, job title, position, positie, beroep`,
  organisation: `organisatie, organisation, organization, school, schoolnaam, school name, naam school, instelling,
    institution, instituut, institute, bestuur, werkgever, employer, company, bedrijf, org, naam organisatie,
    organisation name, organization name, opleiding`,
  status: `status, respons, response, geantwoord, answered`,
  from: `from, van, source, bron, ego, zender, sender, wie, respondent, van wie, nominator, chooser, giver, persoon a,
    person a, vrager, asker`,
  to: `to, naar, aan, target, doel, alter, ontvanger, receiver, naar wie, bij wie, nominee, chosen, genoemde, named,
    persoon b, person b, gevraagde, asked`,
  value: `value, waarde, weight, gewicht, strength, sterkte, frequency, frequentie, freq, score, hoe vaak, how often,
    antwoord, answer, intensiteit, intensity, aantal, count`,
  closeness: `closeness, nabijheid, vertrouwen, trust`,
  formality: `formality, formaliteit, formeel, formal, formeel of informeel, formal or informal`,
}

/** What a header says, in lower case words without accents: `Full_Name` and `fullName` are both `full name`. */
const phraseOf = (header: string): string =>
  header
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '')
    .join(' ')

const rolesOf = new Map<string, NamedRole>()
for (const [role, phrases] of Object.entries(words) as [NamedRole, string][]) {
  for (const phrase of phrases.split(/,\s+/u)) rolesOf.set(phrase, role)
}

const generic = '(?<generic>id|code|naam|name|node|nr|nummer|number)'
const qualified = [
  new RegExp(`^(?<rest>.+) ${generic}$`, 'u'),
  new RegExp(`^${generic} (?:van |of )?(?<rest>.+)$`, 'u'),
]

/** The role a header names outright (`Naam`, `from_id`, `Naam deelnemer`), or null. */
export function roleNamed(header: string): NamedRole | null {
  const phrase = phraseOf(header)
  const exact = rolesOf.get(phrase)
  if (exact !== undefined) return exact
  for (const pattern of qualified) {
    const { rest = '', generic: word = '' } = pattern.exec(phrase)?.groups ?? {}
    const about = rolesOf.get(rest)
    if (about === 'from' || about === 'to' || about === 'organisation') return about
    if (about !== 'displayName') continue
    if (word === 'code') return 'code'
    return word === 'naam' || word === 'name' ? 'displayName' : 'id'
  }
  return null
}

const isContact =
  /^(?:e ?mail|mail|telefoon|phone|tel|mobiel|mobile|gsm|adres|address|postcode|zip|woonplaats|straat|street)/u
const isOtherName = /^(?:achternaam|surname|last name|family name|tussenvoegsel|middle name|voorletters)$/u
const isPeriod = /^(?:lid (?:vanaf|tot|tot en met)|member (?:from|until|since))$/u
const isRemark =
  /^(?:opmerking|opmerkingen|remark|remarks|notitie|notities|notes?|comment|comments|toelichting)$/u

// How a drawing program keeps a picture, after `viz:` or not; a coach draws it again.
const isDrawing =
  /^(?:(?:viz|node|edge|vertex|label|graphics|fill|stroke|border|background|font|shape)? ?(?:x|y|z|r|g|b|a|w|h|rgb|rgba|x ?coordinate|y ?coordinate|z ?coordinate|x ?coord|y ?coord|z ?coord|coordinates?|position ?[xyz]|pos ?[xyz]|pos|colou?r|kleur|size|grootte|thickness|dikte|width|height|breedte|hoogte|shape|vorm|alpha|opacity|visible|visibility|font|font ?size|icon|image|arrow|arrows|weight label|modularity class|latitude|longitude|lat|lon|lng)|layout|graphics|viz|nodegraphics|edgegraphics)$/u

/** What a network program keeps to draw the picture: positions, colours, sizes, shapes. */
export const isOfDrawing = (header: string): boolean => isDrawing.test(phraseOf(header))

/**
 * Columns that are proposed as not imported: how to reach somebody, further names and remarks, which a network does not need, and
 * the period of membership, which our own exports hold and the coach sets per person.
 */
export function isUnneeded(header: string): boolean {
  const phrase = phraseOf(header)
  return [isContact, isOtherName, isRemark, isPeriod].some((pattern) => pattern.test(phrase))
}

/** Whether a cell reads as the name of a column rather than as a value. */
export const isKnownHeader = (cell: string): boolean => roleNamed(cell) !== null || isUnneeded(cell)
