# What is said about a file of answers that a survey tool made; the rest stands in exchange.ftl.

exchange-problem-no-answers = Most of what stands in this column is not an answer to the statement.
exchange-problem-no-answers-hint = None of it is shown, as it may be somebody’s own words. It counts as skipped. Check that the column is the right one.
exchange-problem-codes = The answers are LimeSurvey’s codes. The first code was taken for “{ $lowest }” and the last for “{ $highest }”.
exchange-problem-codes-hint = If the survey has them the other way round, choose what each code means, or export the answers in full and choose that file.
exchange-problem-copy = This row is the same as row { $row }, its number and times too.
exchange-problem-copy-hint = If it was pasted in twice, leave the copies out, or one person counts twice.

exchange-ignored-quiz = belongs to a quiz, so it was dropped
exchange-ignored-by-hand = was left out by you
exchange-ignored-replaced = is { $item }, for which you chose another column

exchange-error-too-many-columns = The file has more than { $most } columns. Keep only the sheet with the answers of this round and choose the file again.
exchange-error-stopped = The import was stopped. Nothing was kept.
