//! What a cell under the role group means.

use assessment::round::{Role, RoleQuestion};

use super::answer::shortened;
use super::plain::plain;
use super::problem::ProblemKind;
use crate::guard::unguarded;

/// What a cell says; none is "prefer not to say". A group may stand there by its label, by its
/// label and who belongs to it, or by its name in the store's files.
pub(super) fn read(cell: &str, question: &RoleQuestion) -> Result<Option<Role>, ProblemKind> {
    let cell = unguarded(cell);
    let word = plain(cell);
    // Where several could be ticked, form makers write a semicolon behind each.
    let word = word.strip_suffix(';').unwrap_or(&word);
    if word.is_empty() || word == plain(&question.unsaid) {
        return Ok(None);
    }
    let group = question.groups.iter().find(|group| {
        let label = plain(&group.label);
        let whole = plain(&format!("{}: {}", group.label, group.about));
        word == label || word == whole || word == group.role.name()
    });
    group
        .map(|group| Some(group.role))
        .ok_or_else(|| ProblemKind::NotARole {
            value: shortened(cell),
            groups: question
                .groups
                .iter()
                .map(|group| group.label.as_str())
                .collect::<Vec<_>>()
                .join(", "),
        })
}
