'use client'
import { useEffect, useState } from 'react'
import { Icon } from './icon'

const DUTCH = /^nl\b/i

interface ReadAloudProps {
  /** The id of what is read. */
  readonly of: string
  readonly read: string
  readonly stop: string
}

/**
 * Reads a text aloud with a Dutch voice of the device itself: a voice that works on this machine, so no word goes anywhere.
 * Where there is none, there is no button.
 */
export function ReadAloud({ of, read, stop }: ReadAloudProps) {
  const [voice, setVoice] = useState<SpeechSynthesisVoice | null>(null)
  const [isReading, setReading] = useState(false)
  useEffect(() => {
    // Missing in some browsers, whatever the types say.
    const speech = window.speechSynthesis as SpeechSynthesis | undefined
    if (!speech) return
    // Voices come in later in some browsers.
    const look = () => setVoice(speech.getVoices().find((one) => DUTCH.test(one.lang) && one.localService) ?? null)
    look()
    speech.addEventListener('voiceschanged', look)
    return () => {
      speech.removeEventListener('voiceschanged', look)
      speech.cancel()
    }
  }, [])
  if (!voice) return null
  const toggle = () => {
    window.speechSynthesis.cancel()
    if (isReading) return setReading(false)
    const said = new SpeechSynthesisUtterance(document.getElementById(of)?.textContent ?? '')
    said.voice = voice
    said.lang = voice.lang
    said.onend = () => setReading(false)
    said.onerror = () => setReading(false)
    setReading(true)
    window.speechSynthesis.speak(said)
  }
  return <button type="button" className="textlink" onClick={toggle}><Icon name={isReading ? 'x' : 'megaphone'} />{isReading ? stop : read}</button>
}
