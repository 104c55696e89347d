//! What changed since an action began: the rounds before and after it, compared.

use std::collections::BTreeMap;

use assessment::action::{Fields, gain};
use assessment::comparison::Comparison;
use assessment::disclosure::Released;
use store::{Action, ActionId, Round, RoundId, Store};
use words::plan::{Since, since};

use crate::error::ApiError;

/// The released rounds, oldest first, and the comparisons between them that were asked for.
pub(crate) struct History<'a> {
    store: &'a Store,
    rounds: &'a [(Round, Released)],
    compared: BTreeMap<(RoundId, RoundId), Comparison>,
}

impl<'a> History<'a> {
    pub(crate) fn new(store: &'a Store, rounds: &'a [(Round, Released)]) -> Self {
        Self {
            store,
            rounds,
            compared: BTreeMap::new(),
        }
    }

    /// What changed for each action that began after one release and before the newest.
    pub(crate) async fn of_all(
        &mut self,
        actions: &[Action],
    ) -> Result<BTreeMap<ActionId, Since>, ApiError> {
        let mut all = BTreeMap::new();
        for action in actions {
            if let Some(since) = self.of(&action.fields).await? {
                all.insert(action.id, since);
            }
        }
        Ok(all)
    }

    /// What changed for one action; none while no round was released since it began, or
    /// if none was before.
    pub(crate) async fn of(&mut self, fields: &Fields) -> Result<Option<Since>, ApiError> {
        let begun = self
            .rounds
            .partition_point(|(round, _)| round.setup.closes <= fields.start);
        let (before, after) = self.rounds.split_at(begun);
        let (Some((first, earlier)), Some((last, later))) = (before.last(), after.last()) else {
            return Ok(None);
        };
        let mut verdicts = Vec::new();
        for (round, _) in after {
            let compared = self.compared(first.id, round.id).await?;
            let domain = compared.domain(&fields.domain);
            verdicts.extend(domain.map(|domain| domain.verdict));
        }
        let newest = self.compared(first.id, last.id).await?;
        Ok(Some(since(
            fields,
            (earlier, later),
            newest,
            gain(&verdicts),
        )))
    }

    async fn compared(&mut self, from: RoundId, to: RoundId) -> Result<&Comparison, ApiError> {
        if !self.compared.contains_key(&(from, to)) {
            let comparison = self.store.compared(from, to).await?;
            self.compared.insert((from, to), comparison);
        }
        Ok(&self.compared[&(from, to)])
    }
}
