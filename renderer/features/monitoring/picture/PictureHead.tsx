import { useTranslation } from '../../../i18n/index.ts'
import type { RoundDesk, RoundPicture } from '../../../../shared/contract/monitoring.ts'
import { CommandButton } from '../../../app/commands/CommandButton.tsx'
import { useCommands } from '../../../app/commands/useCommand.ts'
import type { PictureOrder } from '../../../app/routing/address.ts'
import { Link, navigate } from '../../../app/routing/Router.tsx'
import type { Stage } from '../../../app/stage.ts'
import { StageButtons } from '../../../app/StageButtons.tsx'
import { Switch } from '../../../design/fields.tsx'
import { say, type Words } from '../../../design/offers.ts'
import { Segmented } from '../../../design/Segmented.tsx'
import { useFormat } from '../../../i18n/format.ts'

const orderNames: Readonly<Record<PictureOrder, Words>> = {
  number: ($) => $.picture.orders.number,
  spread: ($) => $.picture.orders.spread,
  distance: ($) => $.picture.orders.distance,
}

interface PictureHeadProps {
  readonly desk: RoundDesk
  readonly picture: RoundPicture
  readonly order: PictureOrder
  readonly stage: Stage
  readonly withCircles: boolean
  readonly onOrder: (order: PictureOrder) => void
  readonly onCircles: (isShown: boolean) => void
  /** Opens the indicator to begin the talk with. */
  readonly onBegin: () => void
}

/** Which round this is, how it is looked at, and where the talk goes from here. */
export function PictureHead(props: PictureHeadProps) {
  const { desk, picture, order, stage, withCircles, onOrder, onCircles, onBegin } = props
  const { t } = useTranslation()
  const format = useFormat()
  const { round } = picture
  const { id: roundId, networkId, name, on, answered, asked, isNamed, asksDesired } = round
  const params = { networkId, roundId }
  const orders = asksDesired ? (['number', 'spread', 'distance'] as const) : (['number', 'spread'] as const)
  useCommands([
    ...orders.map((each) => ({
      id: `picture.order.${each}`,
      of: (($) => $.picture.order) satisfies Words,
      title: orderNames[each],
      words: (($) => $.picture.orderWords) satisfies Words,
      section: 'view' as const,
      isEnabled: each !== order,
      whyNot: (($) => $.commands.already) satisfies Words,
      run: () => {
        onOrder(each)
      },
    })),
    ...(asksDesired
      ? [
          {
            id: 'picture.circles',
            title: (withCircles
              ? ($) => $.picture.hideCircles
              : ($) => $.picture.showCircles) satisfies Words,
            words: (($) => $.picture.circlesWords) satisfies Words,
            section: 'view' as const,
            run: () => {
              onCircles(!withCircles)
            },
          },
        ]
      : []),
  ])
  // On the beamer the name of the network is out of sight.
  const Heading = stage.isOn ? 'h1' : 'h2'
  const meta = [
    format.date(on),
    t(($) => $.picture.inSoFar, { answered, asked }),
    isNamed ? t(($) => $.picture.named) : t(($) => $.picture.unnamed),
  ]
  return (
    <header className="picture-head">
      <div className="picture-what">
        <Heading>{t(($) => $.picture.titleOf, { round: name })}</Heading>
        <span className="soft small">{meta.join(' · ')}</span>
        <span className="picture-acts">
          {stage.isOn ? null : (
            <Link to="/network/$networkId/monitoring/$roundId" params={params}>
              {t(($) => $.picture.toRound)}
            </Link>
          )}
          {stage.isOn ? null : (
            <CommandButton
              id="picture.print"
              title={($) => $.picture.print}
              words={($) => $.picture.printWords}
              run={() => {
                navigate({
                  to: '/printing',
                  search: { network: networkId, sheet: 'sharedPicture', of: roundId },
                })
              }}
            />
          )}
          <StageButtons stage={stage} page="picture" />
        </span>
      </div>
      <div className="picture-how">
        <span className="picture-order">
          <span className="soft small" aria-hidden="true">
            {t(($) => $.picture.order)}
          </span>
          <Segmented
            label={t(($) => $.picture.order)}
            value={order}
            options={orders.map((id) => ({ id, label: say(t, orderNames[id]) }))}
            onChange={onOrder}
          />
        </span>
        {asksDesired ? (
          <Switch isSelected={withCircles} onChange={onCircles}>
            {t(($) => $.picture.circles)}
          </Switch>
        ) : null}
        <span className="picture-acts">
          {stage.isOn ? null : (
            <>
              {desk.previousId === null ? null : (
                <CommandButton
                  id="picture.compare"
                  title={($) => $.picture.compare}
                  words={($) => $.picture.compareWords}
                  kind="quiet"
                  run={() => {
                    navigate({ to: '/network/$networkId/monitoring/$roundId/compare', params })
                  }}
                />
              )}
              <CommandButton
                id="picture.conclude"
                title={($) => $.picture.conclude}
                words={($) => $.picture.concludeWords}
                kind="quiet"
                run={() => {
                  navigate({ to: '/network/$networkId/monitoring/$roundId/conclude', params })
                }}
              />
            </>
          )}
          <CommandButton
            id="picture.begin"
            title={($) => $.picture.beginWidest}
            words={($) => $.picture.beginWords}
            kind="quiet"
            run={onBegin}
          />
        </span>
      </div>
    </header>
  )
}
