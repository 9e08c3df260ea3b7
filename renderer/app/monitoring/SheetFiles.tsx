import { useRef, useState } from 'react'
import type { RoundPerson, RoundRow } from '../../../shared/contract/monitoring.ts'
import type { PersonId } from '../../../shared/domain/ids.ts'
import type { SheetRefusal } from '../../../shared/domain/monitoring.ts'
import type { Language } from '../../../shared/domain/settings.ts'
import { mostAnswersBytes, mostSheetFiles } from '../../../shared/domain/sheet-file.ts'
import { api, q } from '../../api/client.ts'
import { failureText } from '../../api/failure.ts'
import { SelectField } from '../../design/fields.tsx'
import { formatters } from '../../i18n/format.ts'
import { useTranslation } from '../../i18n/index.ts'
import type { TFunction } from '../../i18n/translate.ts'
import { CommandButton } from '../commands/CommandButton.tsx'
import { download } from '../download.ts'
import { useSettings } from '../settings.ts'
import { tell, tellFailure } from '../toasts.tsx'
import { useFilesDrop } from '../useFileDrop.ts'
import { useWrite } from '../write.ts'
import './sheet-files.css'

interface SheetFilesProps {
  readonly round: RoundRow
  readonly people: readonly RoundPerson[]
}

interface Taken {
  readonly count: number
  readonly refused: readonly { readonly file: string; readonly reason: SheetRefusal }[]
}

/** Sheets to fill in at home: out as a page of its own, and back as small files that are dropped on the window. */
export function SheetFiles({ round, people }: SheetFilesProps) {
  const { t } = useTranslation()
  const [taken, setTaken] = useState<Taken | null>(null)
  const input = useRef<HTMLInputElement>(null)
  // What is too large is not even sent to be looked at.
  const take = useWrite(q.sheetFiles.take.mutationOptions())
  const takeAll = (files: readonly File[]) => {
    if (files.length > mostSheetFiles) {
      tellFailure(t(($) => $.sheetFiles.tooMany, { most: String(mostSheetFiles) }))
      return
    }
    const small = files.filter(({ size }) => size <= mostAnswersBytes)
    const refused = files
      .filter(({ size }) => size > mostAnswersBytes)
      .map(({ name }) => ({ file: name, reason: 'tooLarge' as const }))
    if (small.length === 0) {
      setTaken({ count: 0, refused })
      return
    }
    take.mutate(
      { networkId: round.networkId, files: small },
      {
        onSuccess: ({ result }) => {
          setTaken({ count: result.taken.length, refused: [...refused, ...result.refused] })
        },
      },
    )
  }
  useFilesDrop(takeAll)
  return (
    <div className="sheet-files">
      <h3>{t(($) => $.sheetFiles.title)}</h3>
      <p className="soft">{t(($) => $.sheetFiles.intro)}</p>
      <MakePage round={round} people={people} />
      <div className="row">
        <CommandButton
          id={`sheetFiles.choose ${round.id}`}
          title={($) => $.sheetFiles.choose}
          about={round.name}
          run={() => {
            input.current?.click()
          }}
        />
        <span className="soft small">{t(($) => $.sheetFiles.dropHere)}</span>
      </div>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={t(($) => $.sheetFiles.choose)}
        accept=".json"
        onChange={(event) => {
          const chosen = [...(event.target.files ?? [])]
          if (chosen.length > 0) takeAll(chosen)
          event.target.value = ''
        }}
      />
      <div role="status">
        {take.isPending ? (
          <p>{t(($) => $.sheetFiles.reading)}</p>
        ) : taken === null ? null : (
          <Told {...taken} />
        )}
      </div>
    </div>
  )
}

function Told({ count, refused }: Taken) {
  const { t } = useTranslation()
  return (
    <>
      {count === 0 ? null : (
        <p>
          {t(($) => $.sheetFiles.taken, { count })} {t(($) => $.sheetFiles.asHidden)}
        </p>
      )}
      {refused.length === 0 ? null : (
        <>
          <p>{t(($) => $.sheetFiles.refused, { count: refused.length })}</p>
          <ul>
            {refused.map(({ file, reason }, at) => (
              <li key={at}>
                <strong>{file}</strong> – {reasonText(t, reason)}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

const reasonText = (t: TFunction, reason: SheetRefusal): string => t(($) => $.sheetFiles.reasons[reason])

/** The page itself is put together here, from what the store knows of the round. */
function MakePage({ round, people }: SheetFilesProps) {
  const { t } = useTranslation()
  const { language, showCodes } = useSettings()
  const [inLanguage, setLanguage] = useState<Language>(language)
  const open = people.filter(({ hasAnswered, hasLeft }) => hasAnswered !== true && !hasLeft)
  const [chosen, setChosen] = useState<string>('')
  const personId = round.isNamed
    ? (open.find((person) => person.personId === chosen)?.personId ?? null)
    : null
  const make = async (forPerson: PersonId | null) => {
    const [facts, { pageData }, { composeSheetPage }] = await Promise.all([
      api.sheetFiles.facts({ roundId: round.id, personId: forPerson }),
      import('./sheet-page/data.ts'),
      import('./sheet-page/compose.ts'),
    ])
    const stem = [
      t(($) => $.sheetFiles.fileName),
      round.on,
      ...(facts.person === null ? [] : [facts.person.code]),
    ]
      .join('-')
      .replaceAll(/[^\p{L}\p{N}-]+/gu, '-')
    const page = await composeSheetPage(
      pageData(facts, inLanguage, formatters(inLanguage).date(facts.on), stem),
    )
    download(new File([page], `${stem}.html`, { type: 'text/html' }))
    tell(t(($) => $.sheetFiles.made))
  }
  return (
    <div className="row">
      <SelectField
        label={t(($) => $.sheetFiles.language)}
        value={inLanguage}
        options={[
          { id: 'nl', label: t(($) => $.sheetFiles.dutch) },
          { id: 'en', label: t(($) => $.sheetFiles.english) },
        ]}
        onChange={(id) => {
          setLanguage(id === 'en' ? 'en' : 'nl')
        }}
      />
      {round.isNamed ? (
        <SelectField<string>
          label={t(($) => $.sheetFiles.person)}
          value={personId === null ? '' : String(personId)}
          none={t(($) => $.common.notChosen)}
          options={open.map(({ personId: id, code, displayName }) => ({
            id: String(id),
            label: showCodes || displayName === '' ? code : displayName,
          }))}
          onChange={setChosen}
        />
      ) : null}
      <CommandButton
        id={`sheetFiles.make ${round.id}`}
        title={($) => $.sheetFiles.make}
        about={round.name}
        isEnabled={!round.isNamed || personId !== null}
        run={() => {
          make(personId).catch((error: unknown) => {
            tellFailure(failureText(t, error))
          })
        }}
      />
    </div>
  )
}
