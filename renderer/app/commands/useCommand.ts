import { useEffect, useRef } from 'react'
import type { Command } from './command.ts'
import { registry } from './registry.ts'

/** Offers these commands as long as the component is there; each render may give others. */
export function useCommands(commands: readonly Command[]): void {
  const latest = useRef(commands)
  useEffect(() => {
    latest.current = commands
  })
  useEffect(() => registry.register(() => latest.current), [])
}

/** Offers one command as long as the component is there. */
export function useCommand(command: Command): void {
  useCommands([command])
}
