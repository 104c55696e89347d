# What is said about a file of answers that somebody made elsewhere.

## Where something stands

exchange-place-file = the whole file
exchange-place-column = column { $column }
exchange-place-sheet-column = sheet “{ $sheet }”, column { $column }
exchange-place-row = row { $row }
exchange-place-sheet-row = sheet “{ $sheet }”, row { $row }
exchange-place-cell = row { $row }, column { $column }
exchange-place-sheet-cell = sheet “{ $sheet }”, row { $row }, column { $column }

## Problems: what is wrong, and what to do about it

exchange-problem-off-scale = { $item } was answered with { $value }, which is not on the scale.
exchange-problem-off-scale-hint = Answers go from { $lowest } to { $highest }. This answer counts as skipped unless you correct the file and choose it again.
exchange-problem-not-an-answer = { $item } was answered with “{ $value }”, which is not one of the answers.
exchange-problem-not-an-answer-hint = The answers are: { $labels }. This one counts as skipped unless you correct the file and choose it again.
exchange-problem-not-a-role = “{ $value }” is not one of the groups.
exchange-problem-not-a-role-hint = The groups are: { $groups }. This one counts as not said unless you correct the file and choose it again.
exchange-problem-slipped-row = This row has more cells than there are headings, so its answers may stand under the wrong questions.
exchange-problem-slipped-row-hint = The row was left out. Look for a stray comma or semicolon in it, correct the file and choose it again.
exchange-problem-no-rows = The file has the questions but no answers.
exchange-problem-no-rows-hint = Export the answers again once somebody has answered.
exchange-problem-more = There are { $count } more problems like these.
exchange-problem-more-hint = Correct the ones above first and choose the file again. If there are very many, it may be the wrong file.

## Columns that were dropped, and why

exchange-ignored-who = says who answered, so it was dropped
exchange-ignored-when = says when somebody answered, so it was dropped
exchange-ignored-not-asked = is { $item }, which this form does not ask
exchange-ignored-group-not-asked = says which group somebody belongs to, and this round does not ask that
exchange-ignored-repeat = looks like { $item } put in a second time; rename the heading if it is the right one
exchange-ignored-not-an-item = is not a question of this form

## Files that cannot be read

exchange-error-empty = The file is empty. Export the answers again and choose the new file.
exchange-error-too-big = The file is larger than { $megabytes } MB. Export only the answers, without pictures or other sheets, and choose that file.
exchange-error-unpacks-to-too-much = The workbook unpacks to far more than a sheet of answers needs. Copy only the answers into a new workbook, save it and choose that one.
exchange-error-too-many-cells = The file has more than { $most } cells. Keep only the sheet with the answers of this round and choose the file again.
exchange-error-zip = “{ $file }” is a ZIP archive, not a workbook. Unpack it and choose the XLSX or CSV file inside.
exchange-error-picture = “{ $file }” is a picture, not a table. Export the answers as XLSX or CSV and choose that file.
exchange-error-pdf = “{ $file }” is a PDF, not a table. Export the answers as XLSX or CSV and choose that file.
exchange-error-web-page = “{ $file }” is a web page, not a table. Perhaps a sign-in page was saved instead of the answers. Export the answers as XLSX or CSV and choose that file.
exchange-error-document = “{ $file }” is a document, not a table. Export the answers as XLSX or CSV and choose that file.
exchange-error-not-a-table = “{ $file }” is not a table that can be read. Export the answers as XLSX or CSV and choose that file.
exchange-error-password = The workbook is protected with a password. Open it in Excel, take the password off under File, Info, Protect Workbook, save it and choose it again.
exchange-error-old-workbook = The workbook is in the old XLS format. Open it in Excel, choose Save As, Excel Workbook (XLSX), and choose the new file.
exchange-error-macros = The workbook has macros, and files with macros are not opened. Open it in Excel, choose Save As, Excel Workbook (XLSX), and choose the new file.
exchange-error-other-workbook = The workbook is in a format that cannot be read. Save it as Excel Workbook (XLSX) or as CSV and choose the new file.
exchange-error-damaged = The workbook is damaged. Export the answers again, or open it in Excel, save it under a new name and choose that file.
exchange-error-open-quote = A quotation mark opens in row { $row } and never closes, so the cells behind it run into one another. Close it or take it out, and choose the file again.
exchange-error-no-items = No column of the file is a question of this form. Looked for { $items } or their statements, such as “{ $example }” The headings found are: { $found }. Choose the file with the answers to this form.
exchange-error-two-columns = { $item } stands in two columns, { $first } and { $second }. Delete the one that is not wanted and choose the file again.
