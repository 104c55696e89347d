### FHIR files: checklists, responses and totals in the format of health records.

fhir-domain-no-group = Other items
fhir-domain-unnamed = Area { $number }
fhir-checklist-unnamed = Imported questionnaire

fhir-error-too-big = The file is larger than { $megabytes } MB. Export it in several parts.
fhir-error-too-deep = The parts of this file stand in one another more than { $most } levels deep, so it is not read.
fhir-error-too-much = This file has too many parts to be read at once. Export it in several files.
fhir-error-xml = This file is XML. Export it as FHIR JSON.
fhir-error-not-json = This file is damaged or is not FHIR JSON. Export it again.
fhir-error-not-fhir = This file is not FHIR: it does not say what kind of resource it is. Choose the file that was exported.
fhir-error-other-resource = This file is a FHIR { $found }. Choose a Questionnaire for a checklist, or QuestionnaireResponses for answers.
fhir-error-wrong-shape = Something in line { $line } of this file is not as FHIR has it. Ask whoever made the file to check it.
fhir-error-dialect = This file is FHIR { $found }, which is too old to be read. Export it as FHIR R4.
fhir-error-two-dialects = Parts of this file are FHIR { $one } and others FHIR { $other }, so it is not clear what it means. Export it as FHIR R4.
fhir-error-several-questionnaires = This file has { $count } questionnaires. Choose a file with one.
fhir-error-too-many-items = This questionnaire has more than { $most } items. Choose a shorter one.
fhir-error-link-id-twice = The linkId “{ $id }” stands in this questionnaire twice, so answers could not be told apart. Ask whoever made it to correct it.
fhir-error-link-ids-alike = The linkIds “{ $one }” and “{ $other }” are too much alike to be told apart. Ask whoever made the questionnaire to change one.
fhir-error-nothing-scored = { $count ->
    [0] This questionnaire has no items.
    [one] The only item of this questionnaire cannot be scored.
   *[other] None of the { $count } items of this questionnaire can be scored.
  } A checklist needs items that are answered on one scale.
fhir-error-not-a-checklist = This questionnaire cannot be a checklist: { $rule }.
fhir-error-no-responses = There are no responses in this file. Choose a file with QuestionnaireResponses.
fhir-error-too-many-responses = This file has more than { $most } responses. Export them in several files.
fhir-error-other-questions = The responses in this file answer none of the items that this round asks. Check that they are to this checklist.

fhir-dialect-mapped = This file is FHIR { $found }. It was read as R4.

fhir-why-type = Not scored: its type is “{ $kind }”, not a choice between answers.
fhir-why-several-answers = Not scored: a person may choose several answers.
fhir-why-own-words = Not scored: a person may answer in their own words.
fhir-why-conditional = Not scored: it is only asked after a certain answer.
fhir-why-no-text = Not scored: it has no text.
fhir-why-long-text = Not scored: its text is too long for a statement.
fhir-why-no-link-id = Not scored: it has no linkId.
fhir-why-no-options = Not scored: it has no answers to choose from.
fhir-why-options-elsewhere = Not scored: its answers are not in this file but at { $address }.
fhir-why-options-twice = Not scored: it has two lists of answers.
fhir-why-other-options = Not scored: its answers are neither words nor whole numbers.
fhir-why-no-words = Not scored: one of its answers has no words.
fhir-why-long-words = Not scored: one of its answers is too long.
fhir-why-same-words = Not scored: two of its answers say the same.
fhir-why-points = Not scored: it has { $count ->
    [0] no points
    [one] one point
   *[other] { $count } points
  } to choose from, and a scale has 2 to 11.
fhir-why-some-values = Not scored: the numbers of its answers are incomplete or contradict each other.
fhir-why-same-value = Not scored: two of its answers have the same number.
fhir-why-uneven-values = Not scored: the steps between the numbers of its answers are not equal.
fhir-why-other-scale = Not scored: it has other answers than most items, and a checklist has one scale.
fhir-why-other-codes = Not scored: its codes mean other answers than in most items.

fhir-note-order-as-listed = The answers have no numbers, so they count in their order: “{ $lowest }” is the lowest and “{ $highest }” the highest.
fhir-note-renumbered = The numbers of the answers were replaced by { $from } to { $to }. Scores stay the same.
fhir-note-other-codes = The codes of the answers are in another order than their numbers. Responses must have the words of the answers.
fhir-note-favourable-guessed = The file does not say which answers are favourable. Answers from “{ $from }” up count as favourable.
fhir-note-taken-for-reversed = { $count ->
    [one] One item counts as reversed, because the numbers of its answers go
   *[other] { $count } items count as reversed, because the numbers of their answers go
  } the other way round.
fhir-note-forms-lost = A form of this checklist was left out, because nothing that it asks can be scored.

fhir-not-read-other-resource = { $count ->
    [one] One entry is no response and was
   *[other] { $count } entries are no responses and were
  } not read.
fhir-not-read-broken = { $count ->
    [one] One response is not as FHIR has it and was
   *[other] { $count } responses are not as FHIR has them and were
  } not read.
fhir-not-read-not-finished = { $count ->
    [one] One response was never finished and was
   *[other] { $count } responses were never finished and were
  } not read.
fhir-not-read-in-error = { $count ->
    [one] One response was entered in error and was
   *[other] { $count } responses were entered in error and were
  } not read.
fhir-not-read-other-status = { $count ->
    [one] One response does not say whether it is finished and was
   *[other] { $count } responses do not say whether they are finished and were
  } not read.
fhir-not-read-copy = { $count ->
    [one] One response has the id of another and was
   *[other] { $count } responses have the id of another and were
  } not read.
fhir-not-read-no-answers = { $count ->
    [one] One response has
   *[other] { $count } responses have
  } no answer that counts in this round.
fhir-not-read-other-checklist = { $count ->
    [one] One response names
   *[other] { $count } responses name
  } another checklist or another version of it. Check that the items are the same.
fhir-not-read-unknown-item = { $count ->
    [one] One answer is to an item that is
   *[other] { $count } answers are to items that are
  } not in this checklist.
fhir-not-read-more-pages = This file is one page of several. Export the others as well.

fhir-problem = Response { $response }, { $item }: { $what } It counts as skipped.
fhir-problem-not-an-answer = This is not an answer of the scale.
fhir-problem-off-scale = The scale goes from { $lowest } to { $highest }.
fhir-problem-code-alone = There is a code and no words, and the code is not one of this checklist.
fhir-problem-two-meanings = Its code and its words mean different answers.
fhir-problem-several-answers = There are several answers.
fhir-problem-twice = The item stands there twice.
fhir-problem-wrong-shape = The answer is not as FHIR has it.
fhir-problem-more = { $count ->
    [one] There is one more problem
   *[other] There are { $count } more problems
  } of this kind.
