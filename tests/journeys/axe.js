// Runs in the page: scans it against WCAG 2.2 AA and hands back one sentence a finding.
const done = arguments[arguments.length - 1];
const rules = { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] };
const where = (finding) => finding.nodes.map((node) => node.target.join(" ")).join(", ");
window.axe.run(document, { runOnly: rules, resultTypes: ["violations"], preload: false }).then(
  (result) => done(result.violations.map((finding) => `${finding.id}: ${finding.help}: ${where(finding)}`)),
  (problem) => done([`axe could not run: ${problem}`]),
);
