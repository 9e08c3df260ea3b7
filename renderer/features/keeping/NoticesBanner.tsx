import { useQuery } from '@tanstack/react-query'
import { useTranslation } from '../../i18n/index.ts'
import type { Opening, OpeningNotice } from '../../../shared/contract/opening.ts'
import { q } from '../../api/client.ts'
import { CommandButton } from '../../app/commands/CommandButton.tsx'
import type { Words } from '../../app/commands/command.ts'
import { Link } from '../../app/routing/Router.tsx'
import { useWrite } from '../../app/write.ts'
import { useFormat, type Formatters } from '../../i18n/format.ts'
import type { TFunction } from '../../i18n/translate.ts'
import { serviceOf } from './services.ts'
import { whenOf } from './words.ts'
import './keeping.css'

type ReadOnly = NonNullable<Extract<Opening, { kind: 'open' }>['readOnly']>

const readOnlyWords: Readonly<Record<ReadOnly, Words>> = {
  chosen: ($) => $.opening.readOnly.chosen,
  file: ($) => $.opening.readOnly.file,
  replaced: ($) => $.opening.readOnly.replaced,
  otherVersion: ($) => $.opening.readOnly.otherVersion,
}

function sentenceOf(t: TFunction, format: Formatters, notice: OpeningNotice): string {
  switch (notice.kind) {
    case 'afterCutOff':
      return t(($) => $.opening.notice.afterCutOff)
    case 'migrated':
      return t(($) => $.opening.notice.migrated)
    case 'erasedAgain':
      return t(($) => $.opening.notice.erasedAgain, { count: notice.count })
    case 'ledgerDamaged':
      return t(($) => $.opening.notice.ledgerDamaged)
    case 'restored':
      return t(($) => $.opening.notice.restored, { when: whenOf(t, format, notice.at) })
    case 'settingsReset':
      return t(($) => $.opening.notice.settingsReset)
    case 'cloudFolder':
      return t(($) => $.opening.notice.cloudFolder, { service: serviceOf(t, notice.service) })
  }
}

/** After these somebody may want to look at the backups. */
const leadsToBackups: ReadonlySet<OpeningNotice['kind']> = new Set([
  'restored',
  'migrated',
  'cloudFolder',
  'ledgerDamaged',
])

/** How the data came to be open, told once above the page; why nothing can be changed, as long as it is so. */
export function NoticesBanner() {
  const { t } = useTranslation()
  const format = useFormat()
  const { data } = useQuery(q.opening.state.queryOptions())
  const dismiss = useWrite(q.opening.dismiss.mutationOptions())
  if (data?.kind !== 'open') return null
  const { notices, readOnly } = data
  return (
    <>
      {readOnly === null ? null : (
        <div className="banner" role="status">
          {t(readOnlyWords[readOnly])}
        </div>
      )}
      {notices.length === 0 ? null : (
        <div className="banner opening-notices" role="region" aria-label={t(($) => $.opening.notices)}>
          <div role="status">
            {notices.map((notice) => {
              const text = sentenceOf(t, format, notice)
              return <p key={text}>{text}</p>
            })}
          </div>
          {notices.some(({ kind }) => leadsToBackups.has(kind)) ? (
            <Link to="/settings/backups">{t(($) => $.opening.toBackups)}</Link>
          ) : null}
          <CommandButton
            id="opening.dismiss"
            title={($) => $.common.close}
            about={t(($) => $.opening.notices)}
            kind="quiet"
            run={() => {
              dismiss.mutate(undefined)
            }}
          />
        </div>
      )}
    </>
  )
}
