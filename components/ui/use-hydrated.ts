'use client'
import { useSyncExternalStore } from 'react'

const never = () => () => undefined

/** Is there script, and has this page come alive? False on the server and in the first drawing. */
export const useHydrated = (): boolean => useSyncExternalStore(never, () => true, () => false)
