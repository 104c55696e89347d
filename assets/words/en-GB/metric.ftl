### Numbers that a ward has anyway, beside the areas.

metric-percent = { $number }%
metric-count = { $number }
metric-column-percent = { $name }, %
metric-column-count = { $name }
metric-at-least = at least
metric-at-most = no more than
metric-target = Target: { $bound } { $number }.
metric-better-more = A higher number is better.
metric-better-fewer = A lower number is better.
metric-wrong-percent = Enter a number from 0 to 100, such as 87 or 87.5.
metric-wrong-count = Enter a whole number, such as 14.
