import type { Contents } from '../../../shared/contract/backups.ts'
import type { IdentifiedContents } from '../../store/backup-file.ts'

/** What a coach gets to see of a file: what was removed for good since is not named again. */
export const withoutErased = (contents: IdentifiedContents, isErased: (id: string) => boolean): Contents => ({
  ...contents,
  networks: contents.networks.filter(({ id }) => !isErased(id)).map(({ name, people }) => ({ name, people })),
})
