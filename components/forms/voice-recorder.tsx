'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { buttonClass } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { useHydrated } from '@/components/ui/use-hydrated'

const TEXTS = [
  'start', 'stop', 'asking', 'recording', 'left', 'full', 'recorded', 'player', 'again', 'send', 'sending', 'sent', 'refused', 'missing', 'failed', 'empty', 'lost', 'fileTitle', 'file', 'fileHint', 'sendFile',
] as const
type Text = (typeof TEXTS)[number]

interface VoiceRecorderProps {
  /** Where a recording goes. */
  readonly action: string
  /** Posted along. */
  readonly hidden: Readonly<Record<string, string>>
  /** How long one may speak. */
  readonly seconds: number
  readonly text: Readonly<Record<Text, string>>
}

/** In the order of what sounds best in the fewest bytes; Safari records the last. */
const KINDS = ['audio/webm;codecs=opus', 'audio/webm', 'audio/mp4']

/** Clear enough for a voice: two minutes are half a megabyte. */
const BITS_PER_SECOND = 32_000

/** Older browsers have neither, whatever the types say. */
const canRecord = (): boolean => typeof MediaRecorder !== 'undefined' && (navigator.mediaDevices as MediaDevices | undefined) !== undefined

/** What a browser says when it gives no microphone, in our words. */
const reasonOf = (error: unknown): Text => {
  const name = error instanceof DOMException ? error.name : ''
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused'
  return name === 'NotFoundError' || name === 'OverconstrainedError' ? 'missing' : 'failed'
}

const clock = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`

type Stage = 'idle' | 'asking' | 'recording' | 'recorded' | 'sending'

interface Running {
  readonly recorder: MediaRecorder
  readonly stream: MediaStream
  readonly timer: number
}

function stopTracks(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop()
}

/** A file that one has already: a plain form, for every browser with or without script. */
function FileForm({ action, hidden, text }: Pick<VoiceRecorderProps, 'action' | 'hidden' | 'text'>) {
  return (
    <form method="post" action={action} encType="multipart/form-data" className="stack">
      {Object.entries(hidden).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      <div className="field">
        <label htmlFor="recording">{text.file}</label>
        <p className="hint" id="recording-hint">{text.fileHint}</p>
        <input className="control" type="file" id="recording" name="recording" accept="audio/*" capture required aria-describedby="recording-hint" />
      </div>
      <p><button className={buttonClass('secondary')}><Icon name="upload" />{text.sendFile}</button></p>
    </form>
  )
}

/**
 * Records what somebody says: a button to begin and to stop, the time that is left, listening back, again, sending. What was
 * recorded stays in this page until it was sent, whatever goes wrong. Without script or microphone there is the form for a file.
 */
export function VoiceRecorder({ action, hidden, seconds, text }: VoiceRecorderProps) {
  const isAlive = useHydrated()
  const router = useRouter()
  const [stage, setStage] = useState<Stage>('idle')
  const [left, setLeft] = useState(seconds)
  const [said, setSaid] = useState<string>()
  const [problem, setProblem] = useState<string>()
  const [recording, setRecording] = useState<{ readonly blob: Blob; readonly url: string }>()
  const running = useRef<Running>(undefined)

  useEffect(() => () => {
    if (!running.current) return
    window.clearInterval(running.current.timer)
    stopTracks(running.current.stream)
  }, [])
  useEffect(() => () => { if (recording) URL.revokeObjectURL(recording.url) }, [recording])

  const records = isAlive && canRecord()
  // One and the same place before and after the page comes alive: what was chosen in it stays chosen.
  const file = <details open={isAlive && !records}><summary>{text.fileTitle}</summary><FileForm action={action} hidden={hidden} text={text} /></details>
  if (!records) return <div className="stack">{file}</div>

  const stop = (why: Text) => {
    if (!running.current) return
    setSaid(text[why])
    window.clearInterval(running.current.timer)
    running.current.recorder.stop()
  }

  const begin = async () => {
    setProblem(undefined)
    setRecording(undefined)
    setStage('asking')
    setSaid(text.asking)
    let stream: MediaStream
    try {
      stream = await navigator.mediaDevices.getUserMedia({ audio: true })
    } catch (error) {
      setStage('idle')
      setSaid(undefined)
      setProblem(text[reasonOf(error)])
      return
    }
    const kind = KINDS.find((one) => MediaRecorder.isTypeSupported(one))
    const recorder = new MediaRecorder(stream, { ...(kind ? { mimeType: kind } : {}), audioBitsPerSecond: BITS_PER_SECOND })
    const parts: Blob[] = []
    recorder.addEventListener('dataavailable', ({ data }) => { if (data.size > 0) parts.push(data) })
    recorder.addEventListener('stop', () => {
      stopTracks(stream)
      running.current = undefined
      const blob = new Blob(parts, { type: recorder.mimeType.replace(/;.*/, '') })
      if (blob.size === 0) {
        setStage('idle')
        setSaid(undefined)
        setProblem(text.empty)
        return
      }
      setRecording({ blob, url: URL.createObjectURL(blob) })
      setStage('recorded')
    })
    const until = Date.now() + seconds * 1000
    setLeft(seconds)
    const timer = window.setInterval(() => {
      const now = Math.max(0, Math.ceil((until - Date.now()) / 1000))
      setLeft(now)
      if (now === 0) stop('full')
    }, 250)
    running.current = { recorder, stream, timer }
    recorder.start()
    setStage('recording')
    setSaid(text.recording)
  }

  const send = async () => {
    if (!recording) return
    setProblem(undefined)
    setStage('sending')
    setSaid(text.sending)
    const form = new FormData()
    for (const [name, value] of Object.entries(hidden)) form.append(name, value)
    form.append('recording', recording.blob, 'opname')
    try {
      const answer = await fetch(action, { method: 'POST', body: form, headers: { accept: 'application/json' } })
      const { to, message } = (await answer.json()) as { to?: string; message?: string }
      if (to) {
        setSaid(text.sent)
        // The same page goes on where it is: what was typed in a form beside this one stays. Another one is read anew, since
        // this one alone may ask for a microphone.
        if (new URL(to, window.location.href).pathname === window.location.pathname) router.push(to)
        else window.location.assign(to)
        return
      }
      setProblem(message ?? text.lost)
    } catch {
      setProblem(text.lost)
    }
    setStage('recorded')
    setSaid(undefined)
  }

  const again = <button type="button" className={buttonClass('secondary')} aria-disabled={stage === 'sending' || undefined} onClick={() => { if (stage === 'recorded') void begin() }}><Icon name="undo-2" />{text.again}</button>
  return (
    <div className="stack">
      <div className="sheet stack">
        {problem && <div className="notice notice-negative" role="alert"><Icon name="circle-alert" large /><p>{problem}</p></div>}
        {stage === 'recording'
          ? (
            <>
              <p className="big" role="timer">{text.left.replace('{time}', clock(left))}</p>
              <p><button type="button" className={`${buttonClass('danger')} big-button`} onClick={() => stop('recorded')}><Icon name="square" />{text.stop}</button></p>
            </>
          )
          : recording
            ? (
              <>
                <audio controls src={recording.url} aria-label={text.player} className="sound" />
                <div className="cluster cluster-sm">
                  <button type="button" className={buttonClass()} aria-disabled={stage === 'sending' || undefined} onClick={() => { if (stage === 'recorded') void send() }}><Icon name="send" />{text.send}</button>
                  {again}
                </div>
              </>
            )
            : <p><button type="button" className={`${buttonClass()} big-button`} aria-disabled={stage === 'asking' || undefined} onClick={() => { if (stage === 'idle') void begin() }}><Icon name="mic" />{text.start}</button></p>}
        <p role="status">{said}</p>
      </div>
      {file}
    </div>
  )
}
