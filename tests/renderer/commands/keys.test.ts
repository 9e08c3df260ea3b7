import { describe, expect, test, vi } from 'vitest'
import type { Command } from '../../../renderer/app/commands/command.ts'
import { ariaKeys, isStep, keysOf, type Pressed } from '../../../renderer/app/commands/keys.ts'
import { createRegistry, once } from '../../../renderer/app/commands/registry.ts'
import { answer, type Place } from '../../../renderer/app/commands/useShortcuts.ts'

const press = (key: string, rest: Partial<Pressed> = {}): Pressed => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  repeat: false,
  isComposing: false,
  ...rest,
})
const onPage: Place = {
  isText: false,
  takesLetters: false,
  inDialog: false,
  onMac: false,
  singleKeys: true,
}
const inField: Place = { ...onPage, isText: true, takesLetters: true }

const command = (id: string, rest: Partial<Command> = {}): Command => ({
  id,
  title: ($) => $.common.close,
  section: 'page',
  run: () => undefined,
  ...rest,
})

describe('keys', () => {
  test('Mod is Ctrl, on a Mac the command key, and never both', () => {
    expect(isStep('Mod+K', press('k', { ctrlKey: true }), false)).toBe(true)
    expect(isStep('Mod+K', press('K', { ctrlKey: true }), false)).toBe(true)
    expect(isStep('Mod+K', press('k', { metaKey: true }), true)).toBe(true)
    expect(isStep('Mod+K', press('k', { ctrlKey: true }), true)).toBe(false)
    expect(isStep('Mod+K', press('k', { metaKey: true }), false)).toBe(false)
    expect(isStep('Mod+K', press('k', { ctrlKey: true, metaKey: true }), false)).toBe(false)
  })

  test('Alt, Shift with Mod, a held key and a composition make another key of it', () => {
    expect(isStep('Mod+K', press('k', { ctrlKey: true, altKey: true }), false)).toBe(false)
    expect(isStep('Mod+Z', press('Z', { ctrlKey: true, shiftKey: true }), false)).toBe(false)
    expect(isStep('Mod+Shift+Z', press('Z', { ctrlKey: true, shiftKey: true }), false)).toBe(true)
    expect(isStep('g', press('g', { repeat: true }), false)).toBe(false)
    expect(isStep('g', press('g', { isComposing: true }), false)).toBe(false)
    expect(isStep('g', press('G', { shiftKey: true }), false)).toBe(false)
  })

  test('a sign is a sign, with or without Shift', () => {
    expect(isStep('?', press('?', { shiftKey: true }), false)).toBe(true)
    expect(isStep('?', press('?'), false)).toBe(true)
    expect(isStep('?', press('?', { ctrlKey: true }), false)).toBe(false)
  })

  test('are shown as on the keyboard', () => {
    expect(keysOf('Mod+K', false)).toEqual(['Ctrl', 'K'])
    expect(keysOf('Mod+K', true)).toEqual(['⌘K'])
    expect(keysOf('Mod+Shift+Z', true)).toEqual(['⇧⌘Z'])
    expect(keysOf('g', false)).toEqual(['G'])
    expect(ariaKeys('Mod+K', true)).toBe('Meta+K')
    expect(ariaKeys('Mod+K', false)).toBe('Control+K')
  })
})

describe('what a key does', () => {
  const commands = [
    command('go', { shortcut: 'g n' }),
    command('help', { shortcut: '?' }),
    command('find', { shortcut: 'Mod+K', whileTyping: true }),
    command('undo', { shortcut: 'Mod+Z' }),
    command('off', { shortcut: 'x', isEnabled: false }),
  ].map((each) => ({ ...each, run: vi.fn() }))
  const does = (key: Pressed, place: Place = onPage, before: string | null = null): string => {
    const what = answer(commands, before, key, place)
    return what.kind === 'run' ? (commands.find(({ run }) => run === what.run)?.id ?? '?') : what.kind
  }
  const ctrl = (key: string) => press(key, { ctrlKey: true })

  test('on a page', () => {
    expect(does(press('g'))).toBe('wait')
    expect(does(press('n'), onPage, 'g')).toBe('go')
    expect(does(press('n'))).toBe('none')
    expect(does(press('q'), onPage, 'g')).toBe('none')
    expect(does(press('?'))).toBe('help')
    expect(does(press('x'))).toBe('none')
    expect(does(ctrl('k'))).toBe('find')
    expect(does(ctrl('z'))).toBe('undo')
  })

  test('while typing only Ctrl+K; a field has its own undo', () => {
    expect(['g', '?', 'x'].map((key) => does(press(key), inField))).toEqual(['none', 'none', 'none'])
    expect(does(press('n'), inField, 'g')).toBe('none')
    expect(does(ctrl('z'), inField)).toBe('none')
    expect(does(ctrl('k'), inField)).toBe('find')
  })

  test('in a list or table no single keys, but those with Ctrl', () => {
    const inTable = { ...onPage, takesLetters: true }
    expect(['g', '?'].map((key) => does(press(key), inTable))).toEqual(['none', 'none'])
    expect(does(ctrl('z'), inTable)).toBe('undo')
  })

  test('under a dialog nothing but Ctrl+K', () => {
    const covered = { ...onPage, inDialog: true }
    expect(['g', '?'].map((key) => does(press(key), covered))).toEqual(['none', 'none'])
    expect(does(ctrl('z'), covered)).toBe('none')
    expect(does(ctrl('k'), covered)).toBe('find')
  })

  test('single keys can be switched off', () => {
    const off = { ...onPage, singleKeys: false }
    expect(['g', '?'].map((key) => does(press(key), off))).toEqual(['none', 'none'])
    expect(does(ctrl('k'), off)).toBe('find')
  })
})

describe('the registry', () => {
  test('offers what is there now, for as long as it is there', () => {
    const registry = createRegistry()
    let name = 'a'
    const heard = vi.fn()
    registry.subscribe(heard)
    const before = registry.version()
    const end = registry.register(() => [command(name)])
    registry.register(() => [command('b'), command('c')])
    expect(registry.version()).not.toBe(before)
    name = 'z'
    expect(registry.list().map(({ id }) => id)).toEqual(['z', 'b', 'c'])
    end()
    expect(registry.list().map(({ id }) => id)).toEqual(['b', 'c'])
    expect(heard).toHaveBeenCalledTimes(3)
  })

  test('two buttons of one command are one, and the one that can be pressed stands for it', () => {
    const off = command('a', { isEnabled: false })
    const on = command('a')
    expect(once([off, on])).toEqual([on])
    expect(once([on, off])).toEqual([on])
  })
})
