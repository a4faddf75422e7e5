const TABLE = /<table>([\s\S]*?)<\/table>/g;
const CELL = /<(t[hd])>([\s\S]*?)<\/\1>/g;
/** A value that is compared down its column: a number with its sign and unit, or nothing. */
const FIGURE = /^[−+-]?[$€]?\d[\d.,]*\s?(%|[kM]|days?|months?|points?)?(\s\([\d.,]+%\))?$/;

const plain = (html: string) => html.replace(/<[^>]+>/g, '').trim();

/** The cells of each row of a table, the head first. */
function rowsOf(table: string): string[][] {
  return table
    .split('</tr>')
    .map((row) => [...row.matchAll(CELL)].map(([, , content = '']) => plain(content)))
    .filter((cells) => cells.length > 0);
}

/**
 * Sets the tables of a text, which come as Markdown makes them. Columns of figures line up at the
 * right. A table of words with three columns or more is told apart, and each of its cells knows the
 * head of its column, so that a phone can show row by row; a row that begins with a number keeps
 * that head, too.
 */
export function setTables(html: string): string {
  return html.replace(TABLE, (_, table: string) => {
    const [head = [], ...body] = rowsOf(table);
    const isFigure = head.map(
      (_, column) => column > 0 && body.every((row) => FIGURE.test(row[column] ?? '')),
    );
    const stacks = head.length > 2 && !isFigure.includes(true);
    const isNumbered = body.some(([first = '']) => /^\d/.test(first));
    let column = -1;
    const set = table
      .replace(/<tr>/g, stacks ? '<tr role="row">' : '<tr>')
      .replace(/<(\/?)(t[hd]|tr\b[^>]*)>/g, (tag, isEnd: string, name: string) => {
        if (name.startsWith('tr')) {
          column = -1;
          return tag;
        }
        if (isEnd) return stacks && name === 'td' ? `</span>${tag}` : tag;
        column += 1;
        return cell(name, head[column] ?? '', isFigure[column] === true, stacks);
      });
    const name = head.join(', ').replaceAll('"', '&quot;');
    const roles = stacks ? ` class="stacks${isNumbered ? ' numbered' : ''}" role="table"` : '';
    return `<div class="scroll" role="group" tabindex="0" aria-label="Table: ${name}"><table${roles}>${set}</table></div>`;
  });
}

/** The opening tag of a cell. Roles stay where a phone lays the table out as blocks. */
function cell(name: string, head: string, isFigure: boolean, stacks: boolean): string {
  const figure = isFigure ? ' class="number"' : '';
  if (!stacks) return `<${name}${figure}>`;
  if (name === 'th') return '<th role="columnheader">';
  return `<td role="cell" data-head="${head.replaceAll('"', '&quot;')}"><span>`;
}
