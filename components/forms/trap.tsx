import { TRAP_FIELD } from '@/lib/platform/actions/form-data'

/** A field that nobody sees or reaches: what fills it in is a machine, and its form is not kept. */
export function Trap({ label }: { label: string }) {
  return (
    <div className="hidden-text" aria-hidden="true">
      <label htmlFor={TRAP_FIELD}>{label}</label>
      <input id={TRAP_FIELD} name={TRAP_FIELD} type="text" tabIndex={-1} autoComplete="off" />
    </div>
  )
}
