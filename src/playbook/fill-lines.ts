const LINE = /(?<![\w_])(_{4,})(?![\w_])/g;
const ENTRY =
  /<li(?: class="([^"]*)")?>((?:(?!<\/?(?:li|ul|ol|p)\b)[\s\S])*?_{4}(?:(?!<\/?(?:li|ul|ol|p)\b)[\s\S])*)/g;

/** Goes on after a line as a sentence does: it is to be read in one go. */
const SENTENCE = /_{4,}[.,]/;

const setLine = (text: string) =>
  text.replace(LINE, '<span class="fill" role="img" aria-label="to fill in">$1</span>');

/** What is asked, and the line to answer on, as the parts of a field. */
function setEntry(text: string): string {
  return text
    .split(/(_{4,})/)
    .map((part, index) => {
      if (index % 2 === 1) return setLine(part);
      return part.trim() === '' ? part : `<span class="asked">${part.trim()}</span>`;
    })
    .join('');
}

/**
 * Sets what a Markdown text has for filling in as a form: runs of underscores as lines, and the boxes
 * of task lists. The underscores stay in the text, for copies of it.
 */
export function setFillLines(html: string): string {
  return setLine(
    html.replace(ENTRY, (entry: string, classes: string | undefined, text: string) => {
      if (SENTENCE.test(text)) return entry;
      return `<li class="${classes === undefined ? '' : `${classes} `}field">${setEntry(text)}`;
    }),
  ).replaceAll(
    '<input type="checkbox" disabled>',
    '<input type="checkbox" disabled aria-label="to tick">',
  );
}
