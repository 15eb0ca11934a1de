export function Table({ rows }) {
  return (
    <table>
      <tbody>
        {rows.map(({ key, cells }) => <tr key={key}>{cells.map((cell, index) => <td key={index}>{cell}</td>)}</tr>)}
      </tbody>
    </table>
  )
}
