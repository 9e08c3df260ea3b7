import { SettingsHead } from '../../app/SettingsHead.tsx'
import { ExportPart } from './ExportPart.tsx'
import { TakeInPart } from './TakeInPart.tsx'
import './keeping.css'

/** Everything, or one werkplaats, as one file: out, and in again elsewhere. */
export function ExchangePage() {
  return (
    <div className="keeping">
      <SettingsHead />
      <ExportPart />
      <TakeInPart />
    </div>
  )
}
