import { skipToken, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { TieWaveId } from '../../../shared/domain/ids.ts'
import { q } from '../../api/client.ts'
import { attributeChoices, type AttributeChoice } from '../../app/ties/picture.ts'
import { SelectField } from '../../design/fields.tsx'
import { useFormat } from '../../i18n/format.ts'
import { useTranslation } from '../../i18n/index.ts'
import type { TFunction } from '../../i18n/translate.ts'
import type { PictureAsk } from '../../print/request.ts'

interface PictureOptionsProps {
  readonly waveId: string | null
  readonly picture: PictureAsk
  readonly onPicture: (picture: PictureAsk) => void
}

/** What a picture of ties tells people apart by, and from which answer a line is drawn. */
export function PictureOptions({ waveId, picture, onPicture }: PictureOptionsProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const wave = useQuery(
    q.ties.wave.queryOptions({ input: waveId === null ? skipToken : { waveId: waveId as TieWaveId } }),
  ).data
  const choices = useMemo(
    () => (wave === undefined ? [] : attributeChoices(wave, format.compare)),
    [wave, format],
  )
  if (wave === undefined) return null
  const { scaleMax, scaleWords } = wave.survey
  const chosen =
    picture.attribute === 'none'
      ? 'none'
      : (choices.find(({ key }) => key === picture.attribute)?.key ?? choices[0]?.key ?? 'none')
  const threshold = Math.min(picture.threshold, scaleMax)
  return (
    <div className="print-more">
      <SelectField
        label={t(($) => $.printing.toldApart)}
        value={chosen}
        options={[
          ...choices.map((choice) => ({ id: choice.key, label: nameOf(t, choice) })),
          { id: 'none', label: t(($) => $.printing.notToldApart) },
        ]}
        onChange={(attribute) => {
          onPicture({ ...picture, attribute })
        }}
      />
      {scaleMax === 1 ? null : (
        <SelectField
          label={t(($) => $.printing.fromAnswer)}
          value={String(threshold)}
          options={Array.from({ length: scaleMax }, (_, n) => {
            const word = scaleWords[n + 1] ?? ''
            return {
              id: String(n + 1),
              label:
                word === ''
                  ? t(($) => $.printing.answerFrom, { value: n + 1 })
                  : t(($) => $.printing.answerFromWord, { value: n + 1, word }),
            }
          })}
          onChange={(value) => {
            onPicture({ ...picture, threshold: Number(value) })
          }}
        />
      )}
      <span className="help">{t(($) => $.printing.pictureHelp)}</span>
    </div>
  )
}

function nameOf(t: TFunction, { kind, name }: AttributeChoice): string {
  if (kind === 'organisation') return t(($) => $.printing.byOrganisation)
  return kind === 'role' ? t(($) => $.printing.byRole) : name
}
