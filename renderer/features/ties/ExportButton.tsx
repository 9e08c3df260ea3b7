import { useTranslation } from '../../i18n/index.ts'
import type { GraphFormat } from '../../../shared/contract/exports.ts'
import type { TieSurveyId, TieWaveId } from '../../../shared/domain/ids.ts'
import { api } from '../../api/client.ts'
import { CommandButton } from '../../app/commands/CommandButton.tsx'
import { useCommands } from '../../app/commands/useCommand.ts'
import { download } from '../../app/download.ts'
import { SaveTable } from '../../app/SaveTable.tsx'
import { useSettings } from '../../app/settings.ts'
import { tell } from '../../app/toasts.tsx'
import { useWrite } from '../../app/write.ts'
import { useLanguage } from '../../i18n/format.ts'

interface ExportButtonProps {
  readonly waveId: TieWaveId
  /** All waves of this survey can be saved together; left out: only this one. */
  readonly surveyId?: TieSurveyId
}

/** Saves the answers of this wave: with names only where names are on screen, and the buttons say which. */
export function ExportButton({ waveId, surveyId }: ExportButtonProps) {
  const { t } = useTranslation()
  const { showCodes } = useSettings()
  const language = useLanguage()
  const names = !showCodes
  const save = useWrite({
    mutationFn: (make: () => Promise<File>) => make(),
    onSuccess: (file: File) => {
      download(file)
      tell(t(($) => $.common.saved, { file: file.name }))
    },
  })
  const saveGraph = (format: GraphFormat) => {
    save.mutate(() => api.exports.graph({ language, format, waveId, names }))
  }
  useCommands([
    {
      id: 'ties.export.respondents',
      section: 'page',
      title: ($) => $.importing.saveRespondents,
      words: ($) => $.importing.saveGraphWords,
      run: () => {
        save.mutate(() => api.exports.ties({ language, format: 'csv', waveId, names, table: 'respondents' }))
      },
    },
  ])
  return (
    <>
      <SaveTable
        id="ties.export"
        hasNames={names}
        make={(asked) => api.exports.ties({ ...asked, waveId, names })}
      />
      <CommandButton
        id="ties.export.graphml"
        title={names ? ($) => $.importing.saveGraphmlNames : ($) => $.importing.saveGraphml}
        words={($) => $.importing.saveGraphWords}
        kind="quiet"
        isEnabled={!save.isPending}
        run={() => {
          saveGraph('graphml')
        }}
      />
      <CommandButton
        id="ties.export.gexf"
        title={names ? ($) => $.importing.saveGexfNames : ($) => $.importing.saveGexf}
        words={($) => $.importing.saveGraphWords}
        kind="quiet"
        isEnabled={!save.isPending}
        run={() => {
          saveGraph('gexf')
        }}
      />
      {surveyId === undefined ? null : (
        <CommandButton
          id="ties.export.survey"
          title={($) => $.importing.saveSurvey}
          words={($) => $.importing.saveGraphWords}
          kind="quiet"
          isEnabled={!save.isPending}
          run={() => {
            save.mutate(() => api.exports.tieSurvey({ language, surveyId, names }))
          }}
        />
      )}
    </>
  )
}
