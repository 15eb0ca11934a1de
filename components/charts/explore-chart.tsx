'use client'
import { CartesianGrid, Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'

export interface ExploreData {
  readonly unit: string
  readonly series: readonly { readonly key: string; readonly label: string }[]
  /** One row per year: the year and a value per series; null was not delivered. */
  readonly rows: readonly Readonly<Record<string, number | null>>[]
}

const number = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1 })

/** The figures to explore with mouse, finger or arrow keys. The table below the chart says the same. */
export default function ExploreChart({ data }: { data: ExploreData }) {
  return (
    <ResponsiveContainer width="100%" height={340}>
      <LineChart data={[...data.rows]} margin={{ top: 16, right: 24, bottom: 8, left: 8 }} accessibilityLayer>
        <CartesianGrid stroke="var(--samenspel-chart-grid)" vertical={false} />
        <XAxis dataKey="year" stroke="var(--samenspel-chart-axis)" />
        <YAxis stroke="var(--samenspel-chart-axis)" tickFormatter={(value: number) => number.format(value)} width={56} />
        <Tooltip formatter={(value, name) => [`${number.format(Number(value))} ${data.unit}`, name]} />
        {data.series.map(({ key, label }, index) => (
          <Line
            key={key} dataKey={key} name={label} stroke={`var(--samenspel-chart-${index + 1}-color)`} strokeWidth={index === 0 ? 4 : 2.5}
            strokeDasharray={index === 0 ? undefined : '9 5'} isAnimationActive={false} connectNulls={false}
          />
        ))}
      </LineChart>
    </ResponsiveContainer>
  )
}
