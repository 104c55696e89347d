### Roll-up files: several wards side by side.

rollup-files = Roll-up files
rollup-ward-at-site = { $ward }, { $site }
rollup-file-about = { $place }. Made on { $made }.
rollup-file-made = Made on { $made }.
rollup-area-of-checklist = { $area } ({ $checklist })
rollup-answered = { $n } of { $of }
rollup-too-few = Fewer than { $needed } people answered
rollup-not-asked = Not asked in this round
rollup-hidden-items = Too few people answered its statements
rollup-no-round = No round in this quarter
rollup-no-round-before = No round before to compare with
rollup-no-number = –
rollup-since = { $verdict } since { $quarter }: { $by } points (likely { $low } to { $high })

rollup-error-too-big = The file is larger than { $megabytes } MB, so it is not a roll-up file. Choose the file that the ward sent you.
rollup-error-foreign = This is not a roll-up file. Choose the file that the ward sent you.
rollup-error-newer = This roll-up file was made by a newer version of Learning Climate. Update this computer, or ask the ward for a file from the version you have.
rollup-error-damaged = This roll-up file is damaged. Ask the ward to send it again.
rollup-error-edited = Something was added to this roll-up file or taken out of it. Ask the ward to send it again.
rollup-error-changed = This roll-up file is not as the ward’s computer wrote it. Ask the ward to send it again.
rollup-error-nonsense = This roll-up file says something that cannot be true. { $place }: { $what } Ask the ward to send it again.
rollup-error-too-many-wards = You chose { $files } files. Choose at most { $most }.
rollup-set-aside = There are two files of { $ward }. The one of { $made } was left out, because the one of { $newer } is as new or newer.

rollup-place-ward = About the ward
rollup-place-round = Round { $quarter }
rollup-place-area = Round { $quarter }, area { $area }

rollup-nonsense-text = A name is empty, too long or cannot be shown.
rollup-nonsense-too-many = Something is missing, or there is far too much of it.
rollup-nonsense-twice = An area stands there twice.
rollup-nonsense-order = The rounds are not in order.
rollup-nonsense-days = The days cannot be right.
rollup-nonsense-version = A version cannot be right.
rollup-nonsense-people = The numbers of people do not fit each other.
rollup-nonsense-threshold = The fewest answers to show must be 5 to 11.
rollup-nonsense-under-threshold = A number is shown that should be hidden, because too few people answered.
rollup-nonsense-score = A number is outside of its range.
rollup-nonsense-verdict = What a change means does not fit its numbers.
