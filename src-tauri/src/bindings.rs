//! The list of commands and events, and the TypeScript that the window speaks to them with.

use tauri::Wry;
use tauri_specta::{Builder, ErrorHandlingMode, collect_commands, collect_events};

use crate::api::{
    audit, checklists, collect, compare, figures, files, form_file, handover, home, late, meeting,
    metrics, opening, paper, patients, plan, print, results, rounds, settings, wards,
};
use crate::app::Changed;
use crate::preview::Reading;

/// Every command and event there is.
pub(crate) fn builder() -> Builder<Wry> {
    Builder::<Wry>::new()
        .error_handling(ErrorHandlingMode::Throw)
        // One TypeScript type for each of ours, the same in both directions.
        .disable_serde_phases()
        .commands(collect_commands![
            audit::audit,
            audit::save_audit_line,
            audit::save_guess,
            checklists::checklists,
            checklists::keep_checklist,
            checklists::offer_checklist,
            checklists::pick_checklist,
            checklists::save_checklist,
            collect::begin_draft,
            collect::discard_draft,
            collect::questionnaire,
            collect::save_draft,
            collect::submit_draft,
            collect::unfinished_draft,
            compare::compare,
            compare::history,
            figures::copy_figure,
            figures::save_figure,
            files::drop_import,
            files::imports,
            files::keep_import,
            files::match_import,
            files::pick_import,
            files::stop_import,
            files::undo_import,
            form_file::add_answers,
            form_file::make_form_file,
            form_file::pick_answers,
            handover::pick_handover,
            handover::save_handover,
            handover::take_over,
            home::home,
            late::late_forms,
            late::release_late,
            meeting::forget_ratings,
            meeting::look_at_ratings,
            meeting::meeting,
            meeting::rate_in_meeting,
            meeting::save_agreed,
            metrics::metrics,
            metrics::save_reading,
            metrics::save_target,
            opening::confirm_recovery,
            opening::create_ward,
            opening::leave_sample_ward,
            opening::open_sample_ward,
            opening::opening,
            opening::renew_recovery_code,
            opening::unlock,
            paper::begin_paper_form,
            paper::discard_paper_form,
            paper::hand_in_paper,
            paper::paper,
            paper::paper_form,
            paper::save_paper_form,
            paper::settle_paper_answer,
            patients::patients,
            plan::action,
            plan::add_progress,
            plan::carry_forward,
            plan::end_action,
            plan::hints,
            plan::ideas,
            plan::plan,
            plan::remove_action,
            plan::save_action,
            plan::starting_point,
            plan::undo_plan_change,
            print::open_pdf,
            print::preview_page,
            print::printables,
            print::save_file,
            print::save_html,
            print::save_pdf,
            results::discussion,
            results::domain_results,
            results::frameworks,
            results::results,
            rounds::close_round,
            rounds::open_round,
            rounds::open_until,
            rounds::propose_round,
            rounds::round,
            rounds::rounds,
            rounds::rounds_of_patients,
            rounds::survey_clashes,
            settings::pick_logo,
            settings::remove_logo,
            settings::save_brag_words,
            settings::save_team,
            settings::settings,
            wards::close_wards,
            wards::open_wards,
            wards::wards,
        ])
        .events(collect_events![Changed, Reading])
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Writes the bindings; CI fails when that changes a committed file.
    #[test]
    fn bindings() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../ui/src/bindings.ts");
        builder()
            .export(specta_typescript::Typescript::default(), path)
            .expect("every type has a TypeScript twin");
    }
}
