/** The arch that goes up and the cup that carries back, joined in one leg. */
export function Logo({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 48 34" aria-hidden="true" className={className}>
      <path d="M19 15v3.5a13 13 0 0 0 26 0V15h-9v3.5a4 4 0 0 1-8 0V15z" fill="var(--basis-color-accent-1-inverse-bg-default)" />
      <path d="M2 19v-3.5a13 13 0 0 1 26 0V19h-9v-3.5a4 4 0 0 0-8 0V19z" fill="var(--basis-color-action-1-inverse-bg-default)" />
    </svg>
  )
}
