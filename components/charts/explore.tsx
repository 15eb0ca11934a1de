'use client'
import { lazy, Suspense, useState } from 'react'
import { useHydrated } from '@/components/ui/use-hydrated'
import { Icon } from '@/components/ui/icon'
import { buttonClass } from '@/components/ui/button'
import type { ExploreData } from './explore-chart'

// Recharts is a third of a page's script: it comes when somebody asks for it, and not before.
const ExploreChart = lazy(() => import('./explore-chart'))

/** "Verken de grafiek": the same figures with a pointer to read them by. Only where there is script. */
export function Explore({ label, loading, data }: { label: string; loading: string; data: ExploreData }) {
  const [isOpen, open] = useState(false)
  if (!useHydrated()) return null
  if (!isOpen) return <button type="button" className={buttonClass('text')} onClick={() => open(true)}><Icon name="chart-line" />{label}</button>
  return <div className="explore"><Suspense fallback={<p className="subtle" role="status">{loading}</p>}><ExploreChart data={data} /></Suspense></div>
}
