import type { WorkplaceId } from '../../../../shared/domain/ids.ts'
import { CommandButton } from '../../../app/commands/CommandButton.tsx'
import { TemplateShelf } from '../../../app/templates/TemplateShelf.tsx'
import { Dialog } from '../../../design/Dialog.tsx'
import { useTranslation } from '../../../i18n/index.ts'

interface TemplatesDialogProps {
  readonly workplaceId: WorkplaceId
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** The lists a preparation can start from: built-in ones that stay as they are, and the coaches' own. */
export function TemplatesDialog({ workplaceId, isOpen, onClose }: TemplatesDialogProps) {
  const { t } = useTranslation()
  return (
    <Dialog title={t(($) => $.meetings.templates)} isOpen={isOpen} wide keepOpen onClose={onClose}>
      <TemplateShelf
        workplaceId={workplaceId}
        kinds={['preparation']}
        foot={
          <div className="actions sticky">
            <CommandButton id="dialog.close" title={($) => $.common.close} kind="main" run={onClose} />
          </div>
        }
      />
    </Dialog>
  )
}
