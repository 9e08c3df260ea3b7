import { join } from 'node:path'

/**
 * Where the data live unless asked otherwise, the same for both hosts: local application data, never a folder that a
 * cloud client copies while it is being written.
 */
export function defaultDataFolder(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
  home: string,
): string {
  if (platform === 'win32') return join(env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'Netwerkcoach')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Netwerkcoach')
  const data = env['XDG_DATA_HOME']
  // The convention says: a relative path is to be ignored.
  return join(data?.startsWith('/') === true ? data : join(home, '.local', 'share'), 'netwerkcoach')
}
