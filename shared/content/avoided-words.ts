import type { Language } from './localised.ts'

/**
 * Words that turn a conversation into a judgement. Whole words only: "goedkeuren" and "resultaatgericht" are
 * other words than "goed" and "resultaat". The scans over content and over the interface share this list.
 * Spread from short arrays so that the formatter keeps the forms of one word on one line.
 */
export const avoidedWords: Readonly<Record<Language, readonly string[]>> = {
  nl: [
    ...['score', 'scores', 'scoren', 'scoort', 'gescoord', 'scoreblad', 'totaalscore'],
    ...['resultaat', 'resultaten', 'tussenresultaat', 'tussenresultaten', 'eindresultaat', 'eindresultaten'],
    ...['prestatie', 'prestaties', 'presteren', 'presteert', 'gepresteerd'],
    ...['fout', 'foute', 'fouten', 'foutief', 'slecht', 'slechte', 'slechter', 'slechtst', 'slechtste'],
    ...['goed', 'goede', 'beter', 'betere', 'best', 'beste', 'matig', 'matige'],
    ...['onvoldoende', 'rapportcijfer', 'rapportcijfers', 'zwakste', 'sterkste'],
    ...['falen', 'faalt', 'gefaald', 'mislukt', 'mislukte', 'mislukking', 'mislukken'],
    ...['ranglijst', 'ranglijsten', 'ranking', 'winnaar', 'winnaars', 'verliezer', 'verliezers'],
  ],
  en: [
    ...['score', 'scores', 'scored', 'scoring'],
    ...['result', 'results', 'performance', 'performances', 'perform', 'performs', 'performed', 'performing'],
    ...['wrong', 'wrongly', 'bad', 'badly', 'worse', 'worst', 'poor', 'poorly', 'poorer'],
    ...['good', 'better', 'best', 'insufficient', 'grade', 'grades', 'graded', 'weakest', 'strongest'],
    ...['fail', 'fails', 'failed', 'failing', 'failure', 'failures'],
    ...['ranking', 'rankings', 'leaderboard', 'winner', 'winners', 'loser', 'losers'],
  ],
}

/** One place where an avoided word may stand, looked at by a person, with the reason. */
export interface ReviewedUse {
  /** The path in the built-in content: keys joined by dots, entries of a list by their id. */
  readonly path: string
  readonly language: Language
  readonly word: string
  readonly reason: string
}

const reason = 'The sheet says in so many words that there is no such thing.'

/** The exceptions in the built-in content. The interface keeps a list of its own in the same shape. */
export const reviewedUses: readonly ReviewedUse[] = [
  { path: 'evaluationSheet.instruction.noJudgement', language: 'nl', word: 'goed', reason },
  { path: 'evaluationSheet.instruction.noJudgement', language: 'nl', word: 'fout', reason },
  { path: 'evaluationSheet.instruction.noJudgement', language: 'en', word: 'wrong', reason },
]

const patterns: Readonly<Record<Language, RegExp>> = {
  nl: wholeWords(avoidedWords.nl),
  en: wholeWords(avoidedWords.en),
}

function wholeWords(words: readonly string[]): RegExp {
  // \b knows only ASCII letters and would see a word boundary inside "geëvalueerd".
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{M}\\p{N}])`, 'giu')
}

/** The avoided words in a text, in lower case and in order; a word that occurs twice is named twice. */
export function findAvoidedWords(text: string, language: Language): readonly string[] {
  return Array.from(text.matchAll(patterns[language]), ([word]) => word.toLowerCase())
}
