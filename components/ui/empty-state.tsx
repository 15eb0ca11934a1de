import type { ReactNode } from 'react'

/** An empty list: a drawing, a sentence that says what to do first, one button. */
export function EmptyState({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="sheet sheet-tight empty">
      <svg viewBox="0 0 200 92" aria-hidden="true">
        <path d="M8 84h184" fill="none" stroke="var(--basis-color-default-border-default)" strokeWidth="3" strokeDasharray=".1 8" strokeLinecap="round" />
        <path d="M46 82v-16a42 42 0 0 1 84 0v16h-26V66a16 16 0 0 0-32 0v16z" fill="var(--basis-color-action-1-bg-active)" />
        <ellipse cx="154" cy="70" rx="14" ry="12.5" fill="var(--basis-color-accent-1-inverse-bg-default)" />
        <ellipse cx="24" cy="75" rx="8" ry="7" fill="var(--basis-color-default-bg-active)" />
      </svg>
      <h2 className="h3">{title}</h2>
      {children && <p className="subtle">{children}</p>}
      {action && <p>{action}</p>}
    </div>
  )
}
