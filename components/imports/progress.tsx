'use client'
import { useEffect } from 'react'
import { useRouter } from 'next/navigation'

const EVERY_MS = 2_000

/** How far the task is. With script it is looked at again by itself; without it there is a link to look again. */
export function Progress({ done, total, label, text }: { done: number; total: number; label: string; text: string }) {
  const router = useRouter()
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), EVERY_MS)
    return () => clearInterval(timer)
  }, [router])
  return <p className="stack stack-xs"><progress value={done} max={total} aria-label={label} /><span>{text}</span></p>
}
