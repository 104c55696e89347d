//! Answers of many people to the same items, in rows: a map for each of a hundred thousand
//! people would take longer to fill than everything that is worked out from it.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use super::{Answer, Answers, Error, Response};
use crate::checklist::{ItemId, Scale};
use crate::round::Setup;

/// The items that a round asks, in order.
#[derive(Clone)]
pub struct Columns {
    items: Arc<[ItemId]>,
    places: Arc<BTreeMap<ItemId, usize>>,
    scale: Scale,
    /// What each mark stands for.
    meanings: Arc<[Option<Answer>]>,
}

/// The answers of some people, a place for each item; none means skipped. A sheet is to many
/// people what a [`Draft`](super::Draft) is to one.
#[derive(Clone)]
pub struct Sheet {
    columns: Columns,
    marks: Vec<Mark>,
}

/// The rows of a sheet that was handed in.
pub(super) struct Rows {
    columns: Columns,
    marks: Vec<Mark>,
}

/// An answer in a byte, so that the answers of a ward stay close to the processor.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Mark(u8);

impl Mark {
    const SKIPPED: Self = Self(0);
    const NOT_APPLICABLE: Self = Self(1);
    const UNSAID: Self = Self(2);
    /// The lowest point of the scale; the others, eleven at most, count up from it.
    const FIRST_POINT: u8 = 3;
    /// A code that is not on the scale; it stays on no sheet.
    const OFF_SCALE: Self = Self(u8::MAX);

    fn of(answer: Option<Answer>, scale: &Scale) -> Self {
        match answer {
            None => Self::SKIPPED,
            Some(Answer::NotApplicable) => Self::NOT_APPLICABLE,
            Some(Answer::Unsaid) => Self::UNSAID,
            Some(Answer::Point(code)) if scale.has(code) => {
                Self(Self::FIRST_POINT + (code - scale.first) as u8)
            }
            Some(Answer::Point(_)) => Self::OFF_SCALE,
        }
    }

    fn is_point(self) -> bool {
        self.0 >= Self::FIRST_POINT
    }

    /// What the marks stand for, from the first one up.
    fn meanings(scale: &Scale) -> impl Iterator<Item = Option<Answer>> {
        let blank = [None, Some(Answer::NotApplicable), Some(Answer::Unsaid)];
        let points = (scale.first..=scale.last()).map(|code| Some(Answer::Point(code)));
        blank.into_iter().chain(points)
    }
}

impl Columns {
    /// The items that a round asks.
    pub fn of(setup: &Setup) -> Self {
        let asked = setup.asked().into_iter().flat_map(|(_, items)| items);
        let items: Arc<[ItemId]> = asked.map(|item| item.id.clone()).collect();
        let places = items.iter().cloned().zip(0..).collect();
        Self {
            places: Arc::new(places),
            items,
            meanings: Mark::meanings(&setup.checklist.scale).collect(),
            scale: setup.checklist.scale.clone(),
        }
    }

    /// Their ids, in order.
    pub fn items(&self) -> &[ItemId] {
        &self.items
    }

    /// Where an item stands.
    pub fn place(&self, item: &str) -> Option<usize> {
        self.places.get(item).copied()
    }
}

impl Sheet {
    /// A sheet on which nobody has answered yet.
    pub fn new(columns: &Columns) -> Self {
        Self {
            columns: columns.clone(),
            marks: Vec::new(),
        }
    }

    /// Adds the answers of one person, one for each column.
    ///
    /// # Errors
    /// As [`submit`](super::submit): without a scored answer it is not a response.
    ///
    /// # Panics
    /// If there are more or fewer answers than columns.
    pub fn add(&mut self, answers: &[Option<Answer>]) -> Result<(), Error> {
        assert_eq!(
            answers.len(),
            self.columns.items.len(),
            "an answer or none stands in each column"
        );
        let before = self.marks.len();
        let scale = &self.columns.scale;
        let marks = answers.iter().map(|answer| Mark::of(*answer, scale));
        self.marks.extend(marks);
        let row = &self.marks[before..];
        if !row.contains(&Mark::OFF_SCALE) && row.iter().any(|mark| mark.is_point()) {
            return Ok(());
        }
        self.marks.truncate(before);
        let mut given = self.columns.items.iter().zip(answers);
        let off_scale = given.find_map(|(item, answer)| match answer {
            Some(Answer::Point(code)) if !scale.has(*code) => Some(Error::OffScale {
                item: item.clone(),
                code: *code,
            }),
            _ => None,
        });
        Err(off_scale.unwrap_or(Error::Empty))
    }

    /// Adds the people of another sheet with the same columns.
    ///
    /// # Panics
    /// If its columns are others.
    pub fn append(&mut self, other: Self) {
        assert_eq!(
            self.columns.items, other.columns.items,
            "both sheets have the same columns"
        );
        self.marks.extend(other.marks);
    }

    /// Turns the rows into responses.
    pub(crate) fn submit(self) -> Vec<Response> {
        let people = self.marks.len() / self.columns.items.len();
        let rows = Arc::new(Rows {
            columns: self.columns,
            marks: self.marks,
        });
        let response = |row| Response {
            answers: Answers::Row {
                rows: Arc::clone(&rows),
                row,
                own: OnceLock::new(),
            },
            role: None,
        };
        (0..people).map(response).collect()
    }
}

impl Rows {
    pub(super) fn answer(&self, row: usize, item: &str) -> Option<Answer> {
        let mark = self.row(row)[self.place(item)?];
        self.columns.meanings[usize::from(mark.0)]
    }

    /// Where an item stands in each row.
    pub(super) fn place(&self, item: &str) -> Option<usize> {
        self.columns.place(item)
    }

    /// Reads what stands in some places of a row.
    pub(super) fn read(&self, row: usize, places: &[Option<usize>], into: &mut [Option<Answer>]) {
        let (row, meanings) = (self.row(row), &*self.columns.meanings);
        for (answer, place) in into.iter_mut().zip(places) {
            *answer = place.and_then(|place| meanings[usize::from(row[place].0)]);
        }
    }

    fn row(&self, row: usize) -> &[Mark] {
        let width = self.columns.items.len();
        &self.marks[row * width..][..width]
    }

    pub(super) fn by_item(&self, row: usize) -> BTreeMap<ItemId, Answer> {
        let items = self.columns.items.iter().zip(self.row(row));
        items
            .filter_map(|(item, mark)| {
                let answer = self.columns.meanings[usize::from(mark.0)]?;
                Some((item.clone(), answer))
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Draft, submit};
    use super::*;
    use crate::checklist::built_in;

    fn setup() -> Setup {
        let day = "2026-04-01".parse().unwrap();
        Setup {
            checklist: built_in().remove("learning-culture").unwrap(),
            form: "pulse".to_owned(),
            quarter: "2026-Q1".parse().unwrap(),
            opens: day,
            closes: day,
            headcount: 20,
            threshold: 5,
            asks_role: false,
            role_headcounts: [].into(),
        }
    }

    /// What is handed in from a sheet and, from the same answers, as a draft.
    fn both(answers: &[Option<Answer>]) -> [Result<Response, Error>; 2] {
        let setup = setup();
        let columns = Columns::of(&setup);
        let mut sheet = Sheet::new(&columns);
        let row = sheet.add(answers).map(|()| sheet.submit().remove(0));
        let given = columns.items().iter().zip(answers);
        let draft = Draft {
            answers: given
                .filter_map(|(item, answer)| Some((item.clone(), (*answer)?)))
                .collect(),
            ..Draft::default()
        };
        [row, submit(draft, &setup).map(|(response, _)| response)]
    }

    fn answers(first: Option<Answer>, second: Option<Answer>) -> Vec<Option<Answer>> {
        let mut answers = vec![None; Columns::of(&setup()).items().len()];
        (answers[0], answers[1]) = (first, second);
        answers
    }

    #[test]
    fn a_row_of_a_sheet_is_the_response_of_the_same_draft() {
        let given = answers(Some(Answer::Point(4)), Some(Answer::Unsaid));
        let [row, own] = both(&given).map(Result::unwrap);
        assert_eq!(row, own);
        for (item, answer) in Columns::of(&setup()).items().iter().zip(given) {
            assert_eq!((row.answer(item), own.answer(item)), (answer, answer));
        }
        assert_eq!(row.answer("nothing"), None);
    }

    #[test]
    fn what_is_no_draft_is_no_row() {
        for wrong in [
            answers(None, Some(Answer::NotApplicable)),
            answers(Some(Answer::Point(4)), Some(Answer::Point(9))),
        ] {
            let [row, own] = both(&wrong);
            assert_eq!(row.unwrap_err(), own.unwrap_err());
        }
    }
}
