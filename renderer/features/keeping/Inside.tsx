import { useTranslation } from '../../i18n/index.ts'
import type { Contents } from '../../../shared/contract/backups.ts'
import { useFormat } from '../../i18n/format.ts'
import { whenOf } from './words.ts'

interface InsideProps {
  readonly contents: Contents
  /** The files that a copy refers to, and how many of them are neither in it nor here. */
  readonly files?: { readonly files: number; readonly filesMissing: number }
}

/** What is in a data file, in numbers a coach recognises. */
export function Inside({ contents, files }: InsideProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { workplaces, networks, people, organisations, surveys, changedAt } = contents
  const things = [
    t(($) => $.keeping.inside.workplaces, { count: workplaces }),
    t(($) => $.keeping.people, { count: people }),
    t(($) => $.keeping.inside.organisations, { count: organisations }),
    t(($) => $.keeping.inside.surveys, { count: surveys }),
    ...(files === undefined || files.files === 0
      ? []
      : [t(($) => $.keeping.inside.files, { count: files.files })]),
  ]
  return (
    <>
      {networks.length === 0 ? (
        <p>{t(($) => $.keeping.inside.noNetworks)}</p>
      ) : (
        <ul className="inside">
          {[...networks]
            .sort((a, b) => format.compare(a.name, b.name))
            .map(({ name, people: count }, at) => (
              // Two networks may be called the same.
              <li key={`${name} ${String(at)}`}>
                <strong>{name}</strong> <span className="soft">{t(($) => $.keeping.people, { count })}</span>
              </li>
            ))}
        </ul>
      )}
      <p className="soft small">{t(($) => $.keeping.inside.also, { things: format.list(things) })}</p>
      {files === undefined || files.filesMissing === 0 ? null : (
        <p className="notice">{t(($) => $.keeping.inside.filesMissing, { count: files.filesMissing })}</p>
      )}
      <p className="soft small">
        {changedAt === null
          ? t(($) => $.keeping.inside.neverChanged)
          : t(($) => $.keeping.inside.changed, { when: whenOf(t, format, changedAt) })}
      </p>
    </>
  )
}
