/** The way from baseline to target, with how far it is. */
export function GoalTrack({ done }: { done: number | undefined }) {
  if (done === undefined) return null
  return <div className="track" aria-hidden="true"><span style={{ inlineSize: `${done * 100}%` }} /><i style={{ insetInlineStart: `${done * 100}%` }} /><b /></div>
}
