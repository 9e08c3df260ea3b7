import type { RoundDesk, RoundTalk } from '../../../../shared/contract/monitoring.ts'

/** What every part of the page is made of. */
export interface PartProps {
  readonly desk: RoundDesk
  readonly talk: RoundTalk
  /** The round is closed: to be read, not to be changed. */
  readonly isFixed: boolean
}
