import { useContext } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import { Button } from '../../design/Button.tsx'
import { OffersLayer } from '../../design/offers.ts'
import { commandName, say, type Command, type Section } from './command.ts'
import { useCommand } from './useCommand.ts'

interface CommandButtonProps extends Omit<Command, 'section'> {
  readonly section?: Section
  readonly kind?: 'main' | 'plain' | 'quiet' | 'danger'
  readonly autoFocus?: boolean
}

/**
 * A button that is also in the list of Ctrl+K: the same words, the same act. In a row, `about` says of what; it is
 * read aloud and found by, while the button itself shows only its title.
 */
export function CommandButton({ section, kind, autoFocus, ...rest }: CommandButtonProps) {
  const layer = useContext(OffersLayer)
  const { t } = useTranslation()
  const command: Command = { ...rest, section: section ?? layer, layer }
  useCommand(command)
  const hasMore = command.about !== undefined || command.of !== undefined
  return (
    <Button
      kind={kind ?? 'plain'}
      isDisabled={command.isEnabled === false}
      autoFocus={autoFocus ?? false}
      onPress={command.run}
      {...(hasMore ? { 'aria-label': commandName(t, command) } : {})}
    >
      {say(t, command.title, command.values)}
    </Button>
  )
}
