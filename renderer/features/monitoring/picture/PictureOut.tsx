import { useQuery } from '@tanstack/react-query'
import { useTranslation } from '../../../i18n/index.ts'
import { dimensionById } from '../../../../shared/content/dimensions.ts'
import type { RoundRow } from '../../../../shared/contract/monitoring.ts'
import { safeFileName } from '../../../../shared/domain/file-names.ts'
import { q } from '../../../api/client.ts'
import { CommandButton } from '../../../app/commands/CommandButton.tsx'
import { download } from '../../../app/download.ts'
import type { PictureOrder } from '../../../app/routing/address.ts'
import { tell, tellFailure } from '../../../app/toasts.tsx'
import { draw, together } from '../../../charts/shared-picture/shapes.ts'
import { pictureSvg } from '../../../charts/shared-picture/svg-text.ts'
import { useFormat } from '../../../i18n/format.ts'
import { legendOf } from './Legend.tsx'
import { pngOf } from '../../../charts/png.ts'
import { linkText, type ShownLine } from './shown.ts'
import { answeredText, lineLabel, rangeText } from './words.ts'

interface PictureOutProps {
  readonly round: RoundRow
  /** In the order of the screen. */
  readonly lines: readonly ShownLine[]
  readonly order: PictureOrder
  readonly withCircles: boolean
}

/** The picture as a file for a report or a slide: never with a name. */
export function PictureOut({ round, lines, order, withCircles }: PictureOutProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const network = useQuery(q.networks.get.queryOptions({ input: { id: round.networkId } })).data?.name ?? ''
  const { answered, asked, name } = round
  const { language } = format
  const make = (): string => {
    const inSoFar = t(($) => $.picture.inSoFar, { answered, asked })
    const under = [network, name, format.date(round.on), inSoFar].filter((part) => part !== '').join(' · ')
    const closing = t(($) => $.picture.closing)
    return pictureSvg({
      language,
      isGrouped: order === 'number',
      withCircles,
      lines: lines.map((line) => ({
        ...line,
        reason: [line.reason, ...line.links.map((link) => linkText(t, link))]
          .filter((said) => said !== '')
          .join(' · '),
      })),
      words: {
        title: t(($) => $.picture.titleOf, { round: name }),
        under,
        description: t(($) => $.picture.file.description, {
          lines: lines.map((line) => lineLabel(t, format, line, answered)).join(' '),
        }),
        dimensions: {
          practice: dimensionById('practice').name[language],
          domainValue: dimensionById('domainValue').name[language],
          connectedness: dimensionById('connectedness').name[language],
          organization: dimensionById('organization').name[language],
        },
        said: new Map(
          lines.map(({ id, now: { spread } }) => [
            id,
            { answered: answeredText(t, spread, answered), range: rangeText(t, format, spread) },
          ]),
        ),
        legend: legendOf(t, draw(lines, together, { withCircles })),
        closing: answered < 5 ? `${t(($) => $.picture.small)} ${closing}` : closing,
        rule: t(($) => $.picture.file.rule),
      },
    })
  }
  const save = (content: BlobPart, ending: 'svg' | 'png', type: string) => {
    const stem = [network, t(($) => $.picture.fileName), name].filter((part) => part !== '').join(' ')
    const file = new File(
      [content],
      safeFileName(`${stem}.png`, 'picture', 'image/png').replace(/png$/u, ending),
      {
        type,
      },
    )
    download(file)
    tell(t(($) => $.common.saved, { file: file.name }))
  }
  return (
    <div className="picture-out">
      <CommandButton
        id="picture.svg"
        title={($) => $.picture.svg}
        words={($) => $.picture.saveWords}
        kind="quiet"
        run={() => {
          save(make(), 'svg', 'image/svg+xml')
        }}
      />
      <CommandButton
        id="picture.png"
        title={($) => $.picture.png}
        words={($) => $.picture.saveWords}
        kind="quiet"
        run={() => {
          pngOf(make()).then(
            (png) => {
              save(png, 'png', 'image/png')
            },
            () => {
              tellFailure(t(($) => $.picture.noPng))
            },
          )
        }}
      />
    </div>
  )
}
