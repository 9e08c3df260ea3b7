/** A first name as people write one: a capital and then small letters, parts joined by a hyphen. Not `PO`, not `De`. */
const name = String.raw`\p{Lu}[\p{Ll}’']+(?:-\p{Lu}\p{Ll}+)?`
const edge = String.raw`(?<![\p{L}\p{N}])`
const end = String.raw`(?![\p{L}\p{N}])`
const group = String.raw`(?:[Gg]roep|[Kk]las|[Gg]roup|[Cc]lass|[Yy]ear|[Gg]rade)\s?\d{1,2}`

/** "leerling Sanne", "de leerlingen Daan en Noor", "pupil Sam", "mijn kleuter Bo". */
const called = new RegExp(
  String.raw`${edge}(?:[Ll]eerlinge?n?|[Kk]leuters?|[Kk]ind|[Ss]chool[Kk]ind|[Pp]upils?|[Ss]choolchild)\s+(?<name>${name})${end}`,
  'gu',
)
/** "Daan uit groep 5", "Sanne (groep 7)", "Noor, klas 2". */
const ofGroup = new RegExp(
  String.raw`${edge}(?<name>${name})(?<link>\s+(?:uit|van|in|from|of)\s+(?:mijn\s+|onze\s+|my\s+|our\s+)?|\s*\(|,\s*)${group}${end}`,
  'gu',
)
/** "de moeder van Daan". */
const parentOf = new RegExp(
  String.raw`${edge}(?:[Mm]oeder|[Vv]ader|[Mm]other|[Ff]ather)\s+(?:van|of)\s+(?<name>${name})${end}`,
  'gu',
)

/** Words that begin with a capital for another reason, mostly that a sentence begins with them. */
const noNames =
  /^(?:de|het|een|the|onze|mijn|our|my|wie|wat|hoe|waar|dit|dat|alle|alles|iemand|iedereen|niemand|everyone|someone|samen|ook|weer|lezen|rekenen|taal|spelling|reading|maths|nederlands|engels|duits|frans|fries|dutch|english|german|french|nederland|europa|montessori|dalton|jenaplan|freinet|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|monday|tuesday|wednesday|thursday|friday|saturday|sunday|jongens|meisjes|boys|girls|kind|kinderen|kids|child|children|leerling|leerlingen|pupil|pupils|kleuter|kleuters|leraar|leraren|lerares|leerkracht|leerkrachten|docent|docenten|teacher|teachers|juf|juffen|meester|meesters|collega|coach|coaches|mentor|student|studenten|students|stagiair|stagiairs|ouder|ouders|parents|colleagues|bezoek|visit|les|lessen|lesson|lessons|video|films?|foto|fotos|beelden|werk|work|materiaal|materials?|voorbeeld|voorbeelden|examples?|resultaten|opbrengsten|ervaring|ervaringen|experiences?|vragen|questions?|toets|toetsen|groep|klas|group|class|school|basisschool|scholen|schools|team|teams)$/iu
const plainEnding = /(?:ing|ingen|tie|ties|heid|schap|isten|aren|tion|tions|ment|ness)$/iu
/** Somebody who works with a group is no pupil, nor is a school: "juf Anna van groep 5", "De Eik, groep 5". */
const staffBefore =
  /(?<!\p{L})(?:juf|juffrouw|meester|leerkracht|leraar|lerares|docente?|teacher|collega|stagiaire?|student|coach|mentor|directeur|mevrouw|meneer|mr|mrs|ms|miss|ib'?er|begeleider|de|het|’t|'t|the|van|basisschool|school)\.?\s+$/iu

/** Straight before it, or before a first name: "juf Anna Bos van groep 5". */
const isOfStaff = (before: string): boolean =>
  staffBefore.test(before) || staffBefore.test(before.replace(/\p{Lu}\S*\s+$/u, ''))

const isName = (word: string): boolean => !noNames.test(word) && !plainEnding.test(word)

/** Whether a sentence begins here: the capital then says nothing. */
const beginsSentence = (before: string): boolean => /(?:^|[.!?:;•–—\n-])\s*["“‘'(]?$/u.test(before)

/**
 * The words in which a pupil seems to be named ("leerling Sanne", "Daan uit groep 5"), as they stand in the text; null
 * when there are none. A reason to ask, never to refuse: no pupil has a place here, and first names alone are left be.
 */
export function pupilNamed(text: string): string | null {
  for (const found of text.matchAll(called)) if (isName(found.groups?.['name'] ?? '')) return found[0]
  for (const found of text.matchAll(parentOf)) if (isName(found.groups?.['name'] ?? '')) return found[0]
  for (const found of text.matchAll(ofGroup)) {
    const before = text.slice(0, found.index)
    if (!isName(found.groups?.['name'] ?? '') || isOfStaff(before)) continue
    // "Kijken in groep 5": at the beginning of a sentence only what is said of somebody counts.
    const isOfSomebody = /^\s+(?:uit|from)|\(|,/u.test(found.groups?.['link'] ?? '')
    if (isOfSomebody || !beginsSentence(before)) return found[0]
  }
  return null
}
