/** Long enough for any browser to have taken the file, in milliseconds. */
const TAKEN = 60_000;

/** Hands a text to the browser as a file. Its name says what kind: `.json` or `.csv`. */
export function download(name: string, text: string): void {
  const type = name.endsWith('.csv') ? 'text/csv' : 'application/json';
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), TAKEN);
}
