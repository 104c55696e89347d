//! How many people gave the same answer to everything, as far as that may be told.
//!
//! Who drew a straight line answered all that they answered alike, so that there is one tells
//! an answer where one person alone could have drawn it: on a form of six items only somebody
//! who answered all of them. So few lines must look like none, and few people without one
//! like nobody: of all but them one would know what they answered to an item that most left
//! blank.
//!
//! Invariant: a number is a sum over batches of as many lines as the threshold, beside as many
//! people who drew none.

use super::Closed;
use crate::caution::is_straight_line;
use crate::response::{Answer, Response, for_each_person};

/// The straight lines that may be told of; none where that are no or too few.
pub(super) fn straight_lines(round: &Closed<'_>) -> Option<u32> {
    let threshold = round.setup.threshold;
    let asked = round.setup.asked();
    let items: Vec<_> = asked.into_iter().flat_map(|(_, items)| items).collect();
    let reversed: Vec<bool> = items.iter().map(|item| item.reversed).collect();
    let count = |batch: &[Response]| {
        let mut lines = 0;
        for_each_person(&items, batch, |answers| {
            let codes = answers.iter().map(|answer| match answer {
                Some(Answer::Point(code)) => Some(*code),
                Some(Answer::NotApplicable | Answer::Unsaid) | None => None,
            });
            lines += u32::from(is_straight_line(codes, &reversed));
        });
        lines
    };
    // By batch, so that two versions do not differ by fewer either.
    let batches = round.batches().into_iter().filter_map(|batch| {
        let lines = count(batch);
        let others = batch.len() as u32 - lines;
        (lines.min(others) >= threshold).then_some(lines)
    });
    Some(batches.sum()).filter(|lines| *lines > 0)
}
