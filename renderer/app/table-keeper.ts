import type { TableKeeper } from '../design/editable-table/keeping.ts'
import { api } from '../api/client.ts'
import { joinDrafts } from './drafts.ts'
import { windowId } from './window-id.ts'

/** Keeps what is typed in one table and not stored with the host, so that it is there again after a window was killed. */
export function tableKeeper(table: string): TableKeeper {
  return {
    take: async () => (await api.unfinished.take({ window: windowId, table })).cells,
    keep: (cells) => api.unfinished.keep({ window: windowId, table, cells: [...cells] }),
    join: joinDrafts,
  }
}
