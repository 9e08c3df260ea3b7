import { pupilNamed } from '../../shared/domain/pupil-names.ts'
import { useTranslation } from '../i18n/index.ts'

/** A reason to think, and no more than that: what was typed is kept all the same. */
export function PupilNote({ text }: { readonly text: string }) {
  const { t } = useTranslation()
  const words = pupilNamed(text)
  return (
    <span role="status">
      {words === null ? null : (
        <span className="notice pupil-note">{t(($) => $.meetings.pupil, { words })}</span>
      )}
    </span>
  )
}
