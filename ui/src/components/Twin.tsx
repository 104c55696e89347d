import type { TableTwin } from "../bindings";

/** A figure's table: the same numbers for everyone who would rather read than look. */
export function Twin({ table }: { table: TableTwin }) {
  const look = (place: number) => (table.columns[place]?.numeric ? "app-num" : undefined);
  return (
    <table className="app-table">
      <caption>{table.caption}</caption>
      <thead>
        <tr>
          {table.columns.map((column, place) => (
            <th key={column.text} scope="col" className={look(place)}>
              {column.text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map(({ cells: [head = "", ...cells], note }) => (
          <tr key={head}>
            <th scope="row">{head}</th>
            {note === null ? (
              cells.map((cell, place) => (
                <td key={table.columns[place + 1]?.text ?? place} className={look(place + 1)}>
                  {cell}
                </td>
              ))
            ) : (
              <td colSpan={Math.max(table.columns.length - 1, 1)}>{note}</td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
