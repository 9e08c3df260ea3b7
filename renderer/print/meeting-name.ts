import type { Language } from '../../shared/domain/settings.ts'
import { formatters } from '../i18n/format.ts'
import type { SheetKind } from './catalogue.ts'
import type { MeetingHeadFacts, PaperFacts } from './facts.ts'
import { meetingWords as words } from './meeting-words.ts'
import type { Paper } from './paper.ts'

/** `Bijeenkomst 4`, or without a number its title, or just `Bijeenkomst`. */
export function nameOnPaper(
  { number, title }: Pick<MeetingHeadFacts, 'number' | 'title'>,
  language: Language,
): string {
  if (number !== null) return `${words.meeting[language]} ${String(number)}`
  return title === '' ? words.meeting[language] : title
}

/** The meeting that a sheet is about; null for any other sheet, and for one that is filled in by hand. */
const meetingOf = ({ about }: SheetKind, { meeting }: PaperFacts) => (about === 'meeting' ? meeting : null)

/** What the head of a sheet says of when it is for: the meeting, the consultation, or the day that was asked for. */
export function dayOnPaper(sheet: SheetKind, { language, date, facts }: Paper): string | null {
  const format = formatters(language)
  const meeting = meetingOf(sheet, facts)
  if (meeting !== null) return `${nameOnPaper(meeting, language)} · ${format.longDay(meeting.on)}`
  if (sheet.about === 'consultation' && facts.consultation !== null)
    return format.longDay(facts.consultation.on)
  const round = facts.rounds[sheet.id]
  if (round !== undefined) return `${round.name} · ${format.longDay(round.on)}`
  const wave =
    sheet.id === 'tiePicture'
      ? facts.tiePicture
      : sheet.id === 'tieQuestionnaire'
        ? facts.surveys[sheet.id]
        : null
  if (wave !== null && wave !== undefined)
    return wave.heldOn === null ? wave.wave : `${wave.wave} · ${format.longDay(wave.heldOn)}`
  const report = sheet.id === 'schoolReport' ? facts.schoolReport : facts.report
  if (sheet.group === 'reports' && report !== null) {
    const { from, to } = report.period
    const days = `${format.date(from)} – ${format.date(to)}`
    return report.school === null ? days : `${report.school} · ${days}`
  }
  if (sheet.id === 'valueStory' && facts.story !== null && facts.story.on !== null)
    return format.date(facts.story.on)
  return date === null ? null : format.date(date)
}

/** The network a sheet is about, with its own word for what it is; null: to be written by hand. */
export function networkOnPaper(
  sheet: SheetKind,
  { language, network, facts }: Paper,
): { readonly name: string; readonly typeLabel: string } | null {
  if (sheet.about !== 'consultation' || facts.consultation === null) return network
  const { networks } = facts.consultation
  return {
    name:
      networks.length === 1
        ? (networks[0] ?? '')
        : `${String(networks.length)} ${words.networks[language].toLowerCase()}`,
    typeLabel: '',
  }
}

/** The day in the name of the file: of the meeting or consultation that all sheets are about, else the day asked for. */
export function dayOfFile(
  sheets: readonly SheetKind[],
  { date, facts }: Pick<Paper, 'date' | 'facts'>,
): string | null {
  const { meeting, consultation } = facts
  if (meeting !== null && sheets.some(({ about }) => about === 'meeting')) return meeting.on
  if (consultation !== null && sheets.every(({ about }) => about === 'consultation')) return consultation.on
  const days = new Set(sheets.map(({ id }) => facts.rounds[id]?.on))
  const [round] = days
  return days.size === 1 && round !== undefined ? round : date
}
