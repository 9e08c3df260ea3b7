import type { Board } from '../../../shared/domain/boards.ts'
import { api } from '../../api/client.ts'
import { CommandButton } from '../../app/commands/CommandButton.tsx'
import { navigate } from '../../app/routing/Router.tsx'
import { SaveTable } from '../../app/SaveTable.tsx'
import { useSettings } from '../../app/settings.ts'

/** What leaves the app of a board: paper, and a table; with names only where names are on screen. */
export function BoardOut({ board }: { readonly board: Board }) {
  const { showCodes } = useSettings()
  return (
    <>
      <CommandButton
        id="board.print"
        title={($) => $.board.print}
        words={($) => $.board.printWords}
        kind="quiet"
        run={() => {
          navigate({
            to: '/printing',
            search: { network: board.networkId, sheet: 'boardSheet', of: board.id },
          })
        }}
      />
      <SaveTable
        id="board.export"
        hasNames={!showCodes}
        make={(asked) => api.exports.board({ ...asked, boardId: board.id, names: !showCodes })}
      />
    </>
  )
}
