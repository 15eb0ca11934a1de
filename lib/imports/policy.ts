import { definePolicy } from '@/lib/platform/authz/policy'

export const importsPolicy = definePolicy('imports', {
  read: { COORDINATOR: true },
  check: { COORDINATOR: true },
  decide: { COORDINATOR: true },
  /** What somebody decided on, in the background. */
  write: { JOB: true },
  /** What a list of partners keeps of people, after its time. */
  forget: { JOB: true },
}, {})
