import { useState } from 'react'
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
import { CommandButton } from '../commands/CommandButton.tsx'
import { download } from '../download.ts'
import { fileStem } from '../sheet-page/file-stem.ts'
import { ReturnedFiles } from '../sheet-page/ReturnedFiles.tsx'
import { useSettings } from '../settings.ts'
import { tell, tellFailure } from '../toasts.tsx'
import { useWrite } from '../write.ts'
import '../sheet-page/sheet-files.css'

interface SheetFilesProps {
  readonly round: RoundRow
  readonly people: readonly RoundPerson[]
}

/** Sheets to fill in at home: out as a page of its own, and back as small files that are dropped on the window. */
export function SheetFiles({ round, people }: SheetFilesProps) {
  const { t } = useTranslation()
  const take = useWrite(q.sheetFiles.take.mutationOptions())
  return (
    <div className="sheet-files">
      <h3>{t(($) => $.sheetFiles.title)}</h3>
      <p className="soft">{t(($) => $.sheetFiles.intro)}</p>
      <MakePage round={round} people={people} />
      <ReturnedFiles<SheetRefusal>
        id={`sheetFiles.choose ${round.id}`}
        about={round.name}
        choose={($) => $.sheetFiles.choose}
        dropHere={t(($) => $.sheetFiles.dropHere)}
        reading={t(($) => $.sheetFiles.reading)}
        tooMany={t(($) => $.sheetFiles.tooMany, { most: String(mostSheetFiles) })}
        refused={(count) => t(($) => $.sheetFiles.refused, { count })}
        reason={(reason) => t(($) => $.sheetFiles.reasons[reason])}
        mostFiles={mostSheetFiles}
        mostBytes={mostAnswersBytes}
        isReading={take.isPending}
        take={(files, done) => {
          take.mutate(
            { networkId: round.networkId, files },
            {
              onSuccess: ({ result: { taken, refused } }) => {
                const count = taken.length
                done({
                  taken:
                    count === 0
                      ? null
                      : `${t(($) => $.sheetFiles.taken, { count })} ${t(($) => $.sheetFiles.asHidden)}`,
                  refused,
                })
              },
            },
          )
        }}
      />
    </div>
  )
}

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
    const stem = fileStem([t(($) => $.sheetFiles.fileName), round.on, facts.person?.code ?? ''])
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
