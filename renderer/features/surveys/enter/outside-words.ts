import type { WaveRespondent } from '../../../../shared/contract/ties.ts'
import type { TieWaveId } from '../../../../shared/domain/ids.ts'

/** The name under which a contact that is not added yet is kept; by its two ids it is forgotten. */
export const outsideWordsOf = (waveId: TieWaveId, personId: WaveRespondent['personId']): string =>
  `outside ${waveId} ${personId}`
