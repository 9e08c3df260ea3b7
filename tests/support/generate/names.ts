import type { Random } from './random.ts'

// Put together from parts, so that nobody's real name is in a test; the hard cases of real ones are: accents, an
// apostrophe in front, prefixes in small letters, a hyphen, one letter, sixty letters.
const firstStarts = [
  'Aa',
  'Be',
  'Brech',
  'Da',
  'El',
  'Fem',
  'Ger',
  'Hil',
  'Ine',
  'Joo',
  'Ka',
  'Lie',
  'Me',
  'Noé',
  'Rö',
  'Sjoe',
  'Tij',
  'Wil',
  'Yl',
  'Zoë',
]
const firstEnds = [
  'bert',
  'dewei',
  'gien',
  'ke',
  'lena',
  'lijn',
  'mar',
  'nout',
  'rikje',
  'selot',
  'sta',
  'tsje',
  'vina',
  'win',
]
const prefixes = ['', '', '', '', 'de ', 'van ', 'van den ', 'van der ', "van 't ", "'t ", 'ten ', 'in de ']
const lastStarts = [
  'Achter',
  'Beuken',
  'Coevoer',
  'Duinen',
  'Eeken',
  'Fraanje',
  'Griend',
  'Hoven',
  'Kerse',
  'Lommer',
  'Mulle',
  'Nieuwe',
  'Oever',
  'Praag',
  'Rietve',
  'Schoter',
  'Terwi',
  'Vlas',
  'Zwaluwe',
]
const lastEnds = [
  'bosch',
  'camp',
  'donk',
  'gaarde',
  'hage',
  'kamp',
  'laar',
  'meer',
  'nisse',
  'rode',
  'stra',
  'veld',
  'wijk',
  'zeele',
]

/** Somebody who does not exist. */
export function personName(random: Random): string {
  const first = random.pick(firstStarts) + random.pick(firstEnds)
  const prefix = random.pick(prefixes)
  const last = random.pick(lastStarts) + random.pick(lastEnds)
  if (random.chance(0.06))
    return `${first} ${prefix}${last}-${random.pick(lastStarts)}${random.pick(lastEnds)}`
  return `${first} ${prefix}${last}`
}

const places = [
  'Achterbroek',
  'Beukeloo',
  'Driewegen',
  'Eekerhout',
  'Grotelaar',
  'Hoogezande',
  'Kerkenveld',
  'Lindevoort',
  'Meerlaar',
  'Oosterrade',
  'Rietwijk',
  'Schoterdijk',
  'Vlasakker',
  'Westerdonk',
  'Zwanenbroek',
  "'s-Gravenloo",
]
const schools = [
  'De Wegwijzer',
  'Het Vlechtwerk',
  'De Klimop',
  'Basisschool De Regenboogvlinder',
  "'t Kompas",
  'Jenaplanschool De Zonnewende',
  'De Brug',
  'Daltonschool Het Palet',
  'De Kring',
  'Montessorischool De Wingerd',
]

/** A school, college or other body that does not exist; `n` keeps the names of one werkplaats apart. */
export const organisationName = (random: Random, n: number): string =>
  `${schools[n % schools.length] ?? ''} ${random.pick(places)}${n < schools.length ? '' : ` ${String(n + 1)}`}`

export const workplaceName = (random: Random, n: number): string =>
  `Werkplaats ${random.pick(places)} ${['', 'Noord', 'Oost', 'Zuid', 'West'][n % 5] ?? ''}`.trim()

export const themes = [
  'Rekenen met taal',
  'Begrijpend lezen in de bovenbouw',
  'Onderzoekend leren',
  'Formatief evalueren',
  'Burgerschap en democratische vorming',
  'Spelend leren bij kleuters',
  'Samenwerken met ouders',
  'Digitale geletterdheid',
  '',
] as const

export const roles = [
  'leraar',
  'leraar in opleiding',
  'lerarenopleider',
  'intern begeleider',
  'schoolleider',
  'onderzoeker',
  'taalcoördinator',
  'onderwijsassistent',
  '',
] as const

export const assignments = [
  '',
  'Ontwerp met elkaar een reeks lessen en probeer die op drie scholen uit.',
  'Ga na wat leerlingen helpt om door te vragen.\n\nNeem de ervaringen mee terug naar het eigen team, en vertel in het voorjaar wat bruikbaar bleek.',
] as const

export const typeLabels = [
  '',
  'leerkring',
  'datateam',
  'professionele leergemeenschap',
  'ontwikkelgroep',
] as const
