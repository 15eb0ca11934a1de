const STONES = [
  { phase: 'prenatal', cx: 103, cy: 251, rx: 12, label: '', size: 0 },
  { phase: 'age-0-2', cx: 143, cy: 239, rx: 25, label: '0–2', size: 16 },
  { phase: 'age-2-4', cx: 208, cy: 229, rx: 36, label: '2–4', size: 21 },
  { phase: 'age-4-12', cx: 374, cy: 257, rx: 45, label: '4–12', size: 23 },
  { phase: 'age-12-18', cx: 448, cy: 184, rx: 51, label: '12–18', size: 25 },
  { phase: 'age-18-27', cx: 597, cy: 330, rx: 56, label: '18–27', size: 26 },
] as const

/** The drawing of the house: an arch and a cup carry six stones, from very small to large. With a label it is an image. */
export function Blocks({ label }: { label?: string }) {
  const role = label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true }
  return (
    <svg viewBox="0 0 660 400" {...role}>
      <path d="M8 385H652" fill="none" stroke="var(--basis-color-default-border-default)" strokeWidth="4" strokeDasharray=".1 11" strokeLinecap="round" />
      <path d="M20 262h234v121H20z" fill="var(--basis-color-default-bg-active)" />
      <path d="M85 383v-42a52 52 0 0 1 104 0v42z" fill="var(--basis-color-default-bg-document)" />
      <path d="M254 200v33a150 150 0 0 0 300 0v-33h-66v33a84 84 0 0 1-168 0v-33z" fill="var(--basis-color-accent-1-inverse-bg-default)" />
      <path d="M20 262v-79a150 150 0 0 1 300 0v79h-66v-79a84 84 0 0 0-168 0v79z" fill="var(--basis-color-action-1-inverse-bg-default)" />
      {STONES.map(({ phase, cx, cy, rx }) => (
        <ellipse key={phase} cx={cx} cy={cy} rx={rx} ry={rx * 0.93} fill={`var(--samenspel-life-phase-${phase}-fill)`} />
      ))}
      {STONES.filter((stone) => stone.label).map(({ phase, cx, cy, label: text, size }) => (
        <text key={phase} x={cx} y={cy + size * 0.35} textAnchor="middle" fontSize={size} fontWeight="700" fontFamily="var(--basis-heading-font-family)" fill={`var(--samenspel-life-phase-${phase}-color)`}>{text}</text>
      ))}
    </svg>
  )
}
