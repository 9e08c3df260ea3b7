import type { BoardDesk } from '../../../../shared/contract/boards.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Decisions } from './Decisions.tsx'
import { SheetEntry } from './SheetEntry.tsx'
import { Together } from './Together.tsx'
import './decide.css'

/** The decision talk: everyone weighs alone, all is shown together, and then it is decided. */
export function Decide({ desk, isOnBeamer }: { readonly desk: BoardDesk; readonly isOnBeamer: boolean }) {
  const { t } = useTranslation()
  const { clusters, estimates } = desk
  return (
    <>
      {clusters.length === 0 ? (
        <p className="wall-none">{t(($) => $.board.noClusters)}</p>
      ) : estimates === null ? (
        <SheetEntry desk={desk} />
      ) : (
        <Together desk={desk} sheets={estimates} isOnBeamer={isOnBeamer} />
      )}
      {isOnBeamer ? null : <Decisions desk={desk} />}
    </>
  )
}
