import type { Command, Words } from '../../app/commands/command.ts'
import { useCommands } from '../../app/commands/useCommand.ts'
import type { Choices, Kind } from './choices.ts'
import type { AttributeChoice, AttributeKind } from '../../app/ties/picture.ts'
import { likenessMessages } from '../../app/ties/useLikenessWords.ts'

/** How an attribute is called in the list to choose from. */
export const attributeTitles: Readonly<Record<AttributeKind, Words>> = {
  organisation: ($) => $.ties.organisation,
  role: ($) => $.ties.role,
  own: ($) => $.ties.ownAttribute,
}

interface Choosable {
  readonly attributes: readonly AttributeChoice[]
  readonly attribute: AttributeChoice | null
  /** The answers from which a tie may count; empty where that is a slider. */
  readonly thresholds: readonly number[]
  readonly threshold: number
  readonly kind: Kind
  readonly onChange: (patch: Partial<Choices>) => void
}

/** What can be chosen about the picture is also in the list of Ctrl+K: `Kleur en vorm: rol`. */
export function useTiesCommands({
  attributes,
  attribute,
  thresholds,
  threshold,
  kind,
  onChange,
}: Choosable): void {
  const command = (
    id: string,
    isNow: boolean,
    patch: Partial<Choices>,
    rest: Pick<Command, 'title' | 'values' | 'of'>,
  ): Command => ({
    id: `ties.${id}`,
    section: 'page',
    isEnabled: !isNow,
    whyNot: ($) => $.commands.already,
    run: () => {
      onChange(patch)
    },
    ...rest,
  })
  const { alike, different } = likenessMessages(attribute)
  const kinds: readonly (readonly [Kind, Pick<Command, 'title' | 'values'>])[] =
    attribute === null
      ? []
      : [
          ['all', { title: ($) => $.ties.kindAll }],
          ['alike', alike],
          ['different', different],
        ]
  useCommands([
    ...attributes.map((choice) =>
      command(
        `attribute.${choice.key}`,
        choice.key === attribute?.key,
        { attribute: choice.key },
        {
          of: ($) => $.ties.attribute,
          title: attributeTitles[choice.kind],
          values: { name: choice.name },
        },
      ),
    ),
    ...thresholds.map((value) =>
      command(
        `threshold.${String(value)}`,
        value === threshold,
        { threshold: value },
        {
          of: ($) => $.ties.thresholdLabel,
          title: ($) => $.ties.thresholdValue,
          values: { value: String(value) },
        },
      ),
    ),
    ...kinds.map(([id, said]) =>
      command(`kind.${id}`, id === kind, { kind: id }, { of: ($) => $.ties.kindLabel, ...said }),
    ),
  ])
}
