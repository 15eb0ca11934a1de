import { definePolicy } from '@/lib/platform/authz/policy'

/** Nobody inside a coalition administers it: these are for who passed the gate of the platform (`auth/administrators.ts`). */
export const administrationPolicy = definePolicy('administration', {
  start: { JOB: true },
  /** The first coordinator: invite, send again, withdraw. */
  ask_coordinator: { JOB: true },
  read_particulars: { JOB: true },
  suspend: { JOB: true },
  export: { JOB: true },
  ask_erasure: { JOB: true },
  visit: { JOB: true },
}, {})
