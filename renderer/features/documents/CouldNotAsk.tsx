import { CommandButton } from '../../app/commands/CommandButton.tsx'
import { useTranslation } from '../../i18n/index.ts'

/** What is shown where the documents could not be asked for. */
export function CouldNotAsk({ onTryAgain }: { readonly onTryAgain: () => void }) {
  const { t } = useTranslation()
  return (
    <div className="notice error" role="alert">
      <p>{t(($) => $.documents.couldNotAsk)}</p>
      <CommandButton id="documents.tryAgain" title={($) => $.common.tryAgain} run={onTryAgain} />
    </div>
  )
}
