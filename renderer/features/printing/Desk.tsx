import { getLocalTimeZone, today } from '@internationalized/date'
import { skipToken, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import type { MeetingRow } from '../../../shared/contract/meetings.ts'
import type { NetworkSummary } from '../../../shared/contract/networks.ts'
import type { LocalDate } from '../../../shared/domain/fields.ts'
import type { ConsultationId, MeetingId, NetworkId } from '../../../shared/domain/ids.ts'
import type { Language } from '../../../shared/domain/settings.ts'
import { q } from '../../api/client.ts'
import { DateField } from '../../design/DateField.tsx'
import { SelectField, Switch } from '../../design/fields.tsx'
import { Segmented } from '../../design/Segmented.tsx'
import { useLanguage } from '../../i18n/format.ts'
import { isOfOne, isReport, needsReveal, sheetById, type SheetId } from '../../print/catalogue.ts'
import { isAlwaysUnnamed } from '../../print/paper.ts'
import type { Half } from '../../../shared/domain/cycle.ts'
import { canBeOf, isId, type PictureAsk, type PrintRequest } from '../../print/request.ts'
import { usePaper } from '../../print/use-paper.ts'
import { asksOf, isCounted, nextMeeting, type Choice } from './choice.ts'
import { ConsultationField } from './ConsultationField.tsx'
import { MatterField } from './MatterField.tsx'
import { MeetingField } from './MeetingField.tsx'
import { NamesField } from './NamesField.tsx'
import { PictureOptions } from './PictureOptions.tsx'
import { Preview } from './Preview.tsx'
import { ReportOptions } from './ReportOptions.tsx'
import { SheetChoice } from './SheetChoice.tsx'
import { TieOptions } from './TieOptions.tsx'
import { useMatters } from './useMatters.ts'
import { WhomField } from './WhomField.tsx'

/** What lies on the desk when a coach comes to it. */
export interface DeskStart {
  readonly networkId: NetworkId | null
  /** Null: the meeting that comes next is proposed. */
  readonly meetingId: MeetingId | null
  /** As the address has it. */
  readonly consultation: string | null
  readonly sheets: readonly SheetId[]
  /** What the one sheet that was asked for is filled in with. */
  readonly of: string | null
  /** What the picture of ties that was looked at shows; undefined for any other sheet. */
  readonly picture?: PictureAsk | undefined
}

interface DeskProps {
  readonly networks: readonly NetworkSummary[]
  readonly start: DeskStart
}

const beginning = ({ sheets, of }: DeskStart): Choice => {
  const [sheet] = sheets
  const isRight = sheet !== undefined && of !== null && canBeOf(sheet, of)
  return { sheets, typed: {}, isCoded: false, of: isRight ? { [sheet]: of } : {} }
}

const usualPicture: PictureAsk = { attribute: null, threshold: 1 }
const noMeetings: readonly MeetingRow[] = []

/** Everything a print run is asked for on the left, and the paper it makes on the right. */
export function Desk({ networks, start }: DeskProps) {
  const { t } = useTranslation()
  const [made, setChoice] = useState<Choice>(() => beginning(start))
  const [networkId, setNetworkId] = useState(start.networkId)
  // Undefined: nobody has chosen yet, and the next meeting is proposed.
  const [pickedMeeting, pickMeeting] = useState<MeetingId | null | undefined>(start.meetingId ?? undefined)
  const [consultationId, setConsultationId] = useState<ConsultationId | null>(
    isId(start.consultation) ? (start.consultation as ConsultationId) : null,
  )
  const [language, setLanguage] = useState<Language>(useLanguage())
  const [date, setDate] = useState<LocalDate | null>(() => today(getLocalTimeZone()).toString())
  const [wantsFilled, setWantsFilled] = useState(true)
  const [asksCloseness, setAsksCloseness] = useState(false)
  const [wantsNames, setWantsNames] = useState(false)
  const [wantsMarks, setWantsMarks] = useState(false)
  // Null: the half that the date on the sheets is in.
  const [half, setHalf] = useState<Half | null>(null)
  const [isOutside, setOutside] = useState(false)
  const [picture, setPicture] = useState(start.picture ?? usualPicture)

  // A network can be removed in another window while it is chosen here.
  const network = networks.find(({ id }) => id === networkId) ?? null
  const meetings =
    useQuery(
      q.meetings.list.queryOptions({ input: network === null ? skipToken : { networkId: network.id } }),
    ).data ?? noMeetings
  const meetingId =
    network === null
      ? null
      : pickedMeeting === undefined
        ? nextMeeting(meetings, today(getLocalTimeZone()).toString())
        : pickedMeeting
  const matters = useMatters(made, network?.id ?? null, language)
  const participants = network?.participants ?? 0
  const evaluated = made.sheets.includes('evaluationSheet') ? matters.round('evaluationSheet') : null
  const isUnnamedRound = evaluated !== null && !evaluated.isNamed
  const canCode = network !== null && !isAlwaysUnnamed(network) && !isUnnamedRound
  const choice = useMemo(() => ({ ...made, isCoded: made.isCoded && canCode }), [made, canCode])
  const asksRoster = choice.sheets.some((sheet) => sheetById(sheet).fills === 'roster')
  const canFill = asksRoster && participants > 0
  const canMark = choice.isCoded && evaluated?.isNamed === true && evaluated.isRevealed
  const showsMarks = canMark && wantsMarks
  const isReported = choice.sheets.some(isReport)
  const showsNames =
    wantsNames &&
    network !== null &&
    !isAlwaysUnnamed(network) &&
    choice.sheets.some((sheet) => sheetById(sheet).showsPeople)
  const survey = asksRoster ? matters.chosen('tieQuestionnaire') : null
  const isPictured = choice.sheets.includes('tiePicture') && matters.chosen('tiePicture') !== null
  const asksConsultation = choice.sheets.some((sheet) => sheetById(sheet).about === 'consultation')
  // As one text: the request is the same as long as the same is chosen.
  const filledWith = choice.sheets.map((sheet) => matters.chosen(sheet) ?? '').join(' ')
  const request = useMemo(
    (): PrintRequest => ({
      networkId: network?.id ?? null,
      language,
      date,
      sheets: asksOf(choice, participants, (sheet) => {
        const of = filledWith.split(' ')[choice.sheets.indexOf(sheet)]
        return of === undefined || of === '' ? null : of
      }),
      isFilled: canFill && wantsFilled,
      asksCloseness: asksRoster && survey === null && asksCloseness,
      meetingId,
      consultationId: asksConsultation ? consultationId : null,
      showsNames,
      showsMarks,
      half: isReported ? half : null,
      isOutside: isReported && isOutside,
      ...(isPictured ? { picture } : {}),
    }),
    [
      network?.id,
      language,
      date,
      choice,
      participants,
      filledWith,
      canFill,
      wantsFilled,
      asksRoster,
      survey,
      asksCloseness,
      meetingId,
      asksConsultation,
      consultationId,
      showsNames,
      showsMarks,
      isReported,
      half,
      isOutside,
      isPictured,
      picture,
    ],
  )
  const state = usePaper(request)

  const more = (sheet: SheetId) => {
    const { fills, about } = sheetById(sheet)
    if (about === 'consultation')
      return (
        <ConsultationField
          workplaceId={network?.workplaceId ?? null}
          consultationId={consultationId}
          onConsultation={setConsultationId}
        />
      )
    return (
      <>
        {isOfOne(sheetById(sheet)) ? (
          <MatterField
            sheet={sheet}
            matters={matters}
            onMatter={(id) => {
              setChoice({ ...made, of: { ...made.of, [sheet]: id } })
            }}
          />
        ) : null}
        {fills === 'roster' ? (
          <TieOptions
            canFill={canFill}
            isFilled={wantsFilled}
            onFilled={setWantsFilled}
            asksCloseness={survey === null ? asksCloseness : null}
            onCloseness={setAsksCloseness}
          />
        ) : null}
        {sheet === 'tiePicture' ? (
          <PictureOptions waveId={matters.chosen(sheet)} picture={picture} onPicture={setPicture} />
        ) : null}
        {sheet === 'ownData' ? (
          <div className="print-more">
            <span className="help">{t(($) => $.printing.ownDataHelp)}</span>
          </div>
        ) : null}
        {sheet === 'evaluationSheet' && canMark ? (
          <div className="print-more">
            <Switch isSelected={wantsMarks} onChange={setWantsMarks}>
              {t(($) => $.printing.filledMarks)}
            </Switch>
          </div>
        ) : null}
        {isReport(sheet) && choice.sheets.find(isReport) === sheet ? (
          <ReportOptions
            date={date}
            half={half}
            onHalf={setHalf}
            // One school is always outside.
            isOutside={choice.sheets.includes('halfYearReport') ? isOutside : null}
            onOutside={setOutside}
          />
        ) : null}
      </>
    )
  }

  return (
    <div className="print-desk">
      <section className="print-choices" aria-label={t(($) => $.printing.what)}>
        <SelectField
          label={t(($) => $.printing.network)}
          value={network?.id ?? ''}
          none={t(($) => $.printing.noNetwork)}
          options={networks.map(({ id, name, workplaceName }) => ({
            id,
            label: `${name} · ${workplaceName}`,
          }))}
          error={networkId !== null && network === null ? t(($) => $.printing.networkRemoved) : undefined}
          onChange={(id) => {
            setNetworkId(id === '' ? null : id)
            pickMeeting(undefined)
            setConsultationId(null)
            setChoice({ ...made, typed: {}, of: {} })
          }}
        />
        <MeetingField
          meetings={meetings}
          meetingId={meetingId}
          onMeeting={pickMeeting}
          onEverything={(sheets) => {
            setChoice({ ...made, sheets, typed: {} })
          }}
        />
        <SheetChoice choice={choice} onChoice={setChoice} participants={participants} more={more} />
        <WhomField network={network} choice={choice} onChoice={setChoice} isUnnamedRound={isUnnamedRound} />
        <NamesField
          network={network}
          sheets={choice.sheets}
          showsNames={showsNames}
          onNames={setWantsNames}
        />
        <div className="field">
          <span className="label">{t(($) => $.printing.language)}</span>
          <Segmented
            label={t(($) => $.printing.language)}
            value={language}
            options={[
              { id: 'nl', label: t(($) => $.settings.dutch) },
              { id: 'en', label: t(($) => $.settings.english) },
            ]}
            onChange={setLanguage}
          />
        </div>
        <DateField
          label={t(($) => $.printing.date)}
          help={t(($) => $.printing.dateHelp)}
          value={date}
          onChange={setDate}
        />
      </section>
      <Preview
        request={request}
        state={state}
        isCounted={isCounted(choice, participants)}
        onBlank={() => {
          const covered = choice.sheets.find(needsReveal)
          const round = covered === undefined ? null : matters.chosen(covered)
          setWantsMarks(false)
          setChoice({
            ...made,
            sheets: ['evaluationSheet', 'groupSheet'],
            typed: {},
            of: round === null ? {} : { evaluationSheet: round, groupSheet: round },
          })
        }}
      />
    </div>
  )
}
