const between = String.raw`(?:van|von|de|der|den|del|della|ten|ter|te|op|in|’t|'t|da|di|dos|el|al|bin|ibn)`
/** "anna de vries", "A. van der Berg", "de Vries": what stands between is enough, whatever the capitals. */
const withBetween = new RegExp(
  String.raw`^(?:\p{L}[\p{L}’'-]*\.?\s+)+(?:${between}\s+)+\p{L}[\p{L}’'-]+$`,
  'iu',
)
/** A word as a name is written: `Anna`, `Jan-Willem`, `O'Brien`, `McDonald`. */
const written = /^\p{Lu}[’']?(?:\p{Ll}|\p{Lu}\p{Ll})[\p{L}’'-]*$/u
const capital = /^\p{Lu}/u
const allCapitals = /^\p{Lu}{4,}$/u

/** Words of a code that begin with a capital and name nobody. */
const ofCodes =
  /^(?:persoon|person|deelnemer|participant|lid|member|coach|leraar|lerares|leerkracht|teacher|docent|student|stagiaire?|trainee|school|scholen|basisschool|pabo|groep|group|team|klas|class|netwerk|network|opleider|trainer|directeur|director|head|onderzoeker|researcher|expert|gast|guest|noord|oost|zuid|west|midden|north|east|south|locatie|vestiging|sectie|bouw|onderbouw|bovenbouw|middenbouw|rood|groen|blauw|geel|wit|zwart|oranje|paars|red|green|blue|yellow|white|black|orange|purple|nieuw|oud|new|old)$/iu

/**
 * Whether a code reads like somebody's full name ("Anna de Vries", "J. Bakker"): two or more words with capitals, or
 * words joined as a surname is. A reason to warn, never to refuse: a name in the code stands on every sheet and screen.
 */
export function looksLikeFullName(code: string): boolean {
  const text = code.trim().replace(/[_,]+/gu, ' ').replace(/\s+/gu, ' ')
  // A code has a number in it more often than not, a name never.
  if (/\d/u.test(text)) return false
  const words = text.split(' ')
  if (words.length < 2 || words.some((word) => ofCodes.test(word))) return false
  if (withBetween.test(text)) return true
  const capitals = words.filter((word) => capital.test(word))
  return capitals.length >= 2 && words.some((word) => written.test(word) || allCapitals.test(word))
}
