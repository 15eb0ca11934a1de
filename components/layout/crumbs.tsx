import { Icon } from '@/components/ui/icon'

export interface Crumb {
  readonly label: string
  readonly href: string
}

/** Where this page hangs; the last crumb is the page above it. */
export function Crumbs({ label, items }: { label: string; items: readonly Crumb[] }) {
  return (
    <nav className="crumb" aria-label={label}>
      <ol>
        {items.map((item, index) => (
          <li key={item.href}><a className="textlink" href={item.href}>{index === 0 && <Icon name="arrow-left" />}{item.label}</a></li>
        ))}
      </ol>
    </nav>
  )
}
