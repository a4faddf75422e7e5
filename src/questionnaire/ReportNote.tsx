/** Where the answers came from when they are those of a report, and what becomes of it. */
export function ReportNote() {
  return (
    <p className="address-note">
      These are the answers of a report. What you change makes a new report with a link of its own;
      the old link stays as it is.
    </p>
  );
}
