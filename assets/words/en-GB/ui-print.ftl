### The print page.

ui-print-title = Print
ui-print-lead = Choose a document. It becomes a PDF that you can print, keep or send.
ui-print-none = There is nothing to print yet.
ui-print-none-about = When a round is closed, you can print its results and the action plan here.
ui-print-document = Document
ui-print-round = Round
ui-print-leave-out = Leave out
ui-print-out-comments = Comments
ui-print-out-comments-hint = Comments can show who wrote them. Leave them out of anything that goes on a wall.
ui-print-out-areas = Area by area
ui-print-out-changes = What changed
ui-print-out-quarters = All quarters together
ui-print-save = Save PDF
ui-print-open = Open to print
ui-print-making = Making the PDF …
ui-print-saved = Saved as { $name }
ui-print-opened = { $name } is open in your PDF viewer. Print it from there.

ui-print-html = Save as a web page
ui-print-html-about = The web page has the same words, for a screen reader, a phone or large text.
ui-print-drawing = Drawing the page …
ui-print-preview = What it looks like
ui-print-page = Page { $number } of { $pages }
ui-print-page-of = { $name }, page { $number } of { $pages }. The web page has the same words as text.
ui-print-page-before = Page before
ui-print-page-next = Next page

ui-files-title = Files for other programs
ui-files-about = They hold only what the screens show. Nobody’s own answers are in them.
ui-files-save = Save

ui-print-framework = Framework
ui-print-all-frameworks = All of them
