// Runs in the page: keeps what the content security policy stops from now on. What it would
// stop in index.html itself, before anybody can listen, is a tidy test.
window.violationsHeard = [];
document.addEventListener("securitypolicyviolation", (event) =>
  window.violationsHeard.push(
    `${event.effectiveDirective}: ${event.blockedURI} at ${event.sourceFile}:${event.lineNumber}`,
  ),
);
