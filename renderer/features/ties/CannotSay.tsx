import { useTranslation } from '../../i18n/index.ts'
import type { Localised } from '../../../shared/content/localised.ts'
import { useLanguage } from '../../i18n/format.ts'

interface CannotSayProps {
  /** The figure it is about: heard, so that five of these are not five times the same. */
  readonly about: string
  readonly texts: readonly Localised[]
}

/** What a figure does not tell, folded away until somebody asks. */
export function CannotSay({ about, texts }: CannotSayProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <details className="ties-cannot">
      <summary>
        {t(($) => $.ties.cannotSay)} <span className="visually-hidden">{about}</span>
      </summary>
      {texts.map((text) => (
        <p key={text.nl}>{text[language]}</p>
      ))}
    </details>
  )
}
