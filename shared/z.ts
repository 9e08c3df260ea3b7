/**
 * The one door to zod. The strict Content-Security-Policy forbids `new Function`, which zod probes for when
 * it builds a schema: switching its just-in-time compiler off first keeps the pages free of violations.
 */
import * as z from 'zod'

z.config({ jitless: true })

export { z }
