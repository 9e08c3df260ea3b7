import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { q } from '../../api/client.ts'
import { CommandButton } from '../../app/commands/CommandButton.tsx'
import { Link } from '../../app/routing/Router.tsx'
import { useFileDrop } from '../../app/useFileDrop.ts'
import { useTranslation } from '../../i18n/index.ts'
import { SaveDialog } from './exchange/SaveDialog.tsx'
import { TakeInDialog } from './exchange/TakeInDialog.tsx'
import './work-forms.css'

/** The name of the library, its parts, and the way to a colleague and back. */
export function LibraryHead({ isForm = false }: { readonly isForm?: boolean }) {
  const { t } = useTranslation()
  const input = useRef<HTMLInputElement>(null)
  const workplaces = useQuery(q.workplaces.list.queryOptions()).data
  const [isSaving, setSaving] = useState(false)
  const [file, setFile] = useState<File | null>(null)
  const hasPlace = workplaces !== undefined && workplaces.length > 0
  useFileDrop((dropped) => {
    if (hasPlace) setFile(dropped)
  })
  return (
    <>
      <div className="head">
        <h1>{t(($) => $.shell.workForms)}</h1>
        <span className="right">
          <CommandButton
            id="exchange.save"
            title={($) => $.workForms.exchange.save}
            words={($) => $.workForms.exchange.saveWords}
            kind="quiet"
            isEnabled={hasPlace}
            run={() => {
              setSaving(true)
            }}
          />
          <CommandButton
            id="exchange.choose"
            title={($) => $.workForms.exchange.choose}
            words={($) => $.workForms.exchange.chooseWords}
            kind="quiet"
            isEnabled={hasPlace}
            run={() => {
              input.current?.click()
            }}
          />
        </span>
      </div>
      <nav className="tabs" aria-label={t(($) => $.workForms.parts)}>
        <Link to="/work-forms" className={isForm ? 'within' : ''}>
          {t(($) => $.workForms.library)}
        </Link>
        <Link to="/work-forms/templates">{t(($) => $.workForms.templates.title)}</Link>
      </nav>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t(($) => $.workForms.exchange.choose)}
        accept=".json"
        onChange={(event) => {
          const chosen = event.target.files?.item(0) ?? null
          if (chosen !== null) setFile(chosen)
          // The same file may be chosen again.
          event.target.value = ''
        }}
      />
      {workplaces === undefined ? null : (
        <>
          <SaveDialog
            workplaces={workplaces}
            isOpen={isSaving}
            onClose={() => {
              setSaving(false)
            }}
          />
          <TakeInDialog
            workplaces={workplaces}
            file={file}
            onClose={() => {
              setFile(null)
            }}
          />
        </>
      )}
    </>
  )
}
