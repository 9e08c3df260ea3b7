import { Fragment, useSyncExternalStore, type ReactNode } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import { Button } from '../../design/Button.tsx'
import { Dialog } from '../../design/Dialog.tsx'
import { Switch } from '../../design/fields.tsx'
import { commandName, say, sections, type Words } from '../commands/command.ts'
import { isMac } from '../commands/keys.ts'
import { registry } from '../commands/registry.ts'
import { useChangeSettings, useSettings } from '../settings.ts'
import { sectionNames } from './entries.ts'
import { Keys } from './Keys.tsx'
import { fixedKeys } from './fixed-keys.ts'
import { closePalette } from './state.ts'

/** Every key that does something, by where it does it. */
export function KeysOverview() {
  const { t } = useTranslation()
  useSyncExternalStore(registry.subscribe, registry.version)
  const { singleKeys } = useSettings()
  const change = useChangeSettings()
  const onMac = isMac()
  const commands = registry.list().filter(({ shortcut }) => shortcut !== undefined)
  return (
    <Dialog
      title={t(($) => $.commands.keys)}
      isOpen
      onClose={() => {
        closePalette()
      }}
      wide
    >
      <div className="keys-groups">
        {sections.map((section) => {
          const here = commands.filter((command) => command.section === section)
          return here.length === 0 ? null : (
            <KeysGroup key={section} heading={sectionNames[section]}>
              {here.map((command) => (
                <Row key={command.id} what={commandName(t, command)}>
                  {command.shortcut === undefined ? null : <Keys shortcut={command.shortcut} />}
                </Row>
              ))}
            </KeysGroup>
          )
        })}
        {fixedKeys.map(({ id, heading, rows }) => (
          <KeysGroup key={id} heading={heading}>
            {rows.map(({ keys, what }) => (
              <Row key={keys.join(' ')} what={say(t, what)}>
                <span className="keys">
                  {keys.map((together, index) => (
                    <Fragment key={together.join(' ')}>
                      {index === 0 ? null : <span className="then">{t(($) => $.commands.keysOr)}</span>}
                      {together.map((key) => (
                        <kbd key={key}>{keyName(key)}</kbd>
                      ))}
                    </Fragment>
                  ))}
                </span>
              </Row>
            ))}
          </KeysGroup>
        ))}
      </div>
      <p className="soft small">{onMac ? t(($) => $.commands.keysNoteMac) : t(($) => $.commands.keysNote)}</p>
      <Switch
        isSelected={singleKeys}
        onChange={(isOn) => {
          change({ singleKeys: isOn })
        }}
      >
        {onMac ? t(($) => $.commands.singleKeysMac) : t(($) => $.commands.singleKeys)}
      </Switch>
      <div className="actions">
        <Button
          kind="main"
          autoFocus
          onPress={() => {
            closePalette()
          }}
        >
          {t(($) => $.common.close)}
        </Button>
      </div>
    </Dialog>
  )

  function keyName(key: string): string {
    if (key === 'Arrows') return t(($) => $.commands.keyArrows)
    if (key === 'Mod') return onMac ? '⌘' : 'Ctrl'
    return key === 'Space' ? t(($) => $.commands.keySpace) : key
  }
}

function KeysGroup({ heading, children }: { readonly heading: Words; readonly children: ReactNode }) {
  const { t } = useTranslation()
  return (
    <section>
      <h3>{say(t, heading)}</h3>
      <dl>{children}</dl>
    </section>
  )
}

function Row({ what, children }: { readonly what: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{what}</dt>
      <dd>{children}</dd>
    </div>
  )
}
