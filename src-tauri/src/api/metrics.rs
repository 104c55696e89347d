//! Numbers that the ward has anyway, such as its appraisal rate.

use assessment::checklist::{self, Respondents};
use assessment::metric::{Metric, Reading, built_in};
use assessment::quarter::Quarter;
use store::Store;
use tauri::State;

use crate::app::{App, Topic};
use crate::error::{ApiError, Code};
use crate::pages::metrics::{MetricsPage, Typed, page};

/// All metrics by quarter.
#[tauri::command]
#[specta::specta]
pub(crate) async fn metrics(app: State<'_, App>) -> Result<MetricsPage, ApiError> {
    let store = app.store().await?;
    let typed = typed(&store).await?;
    let rounds = store.rounds().await?;
    let first = rounds
        .first()
        .map(|round| round.setup.quarter.first_round());
    Ok(page(
        &built_in(),
        &typed,
        checklist::built_in()
            .values()
            .find(|checklist| checklist.asks == Respondents::Team),
        first,
        Quarter::of(app.today()),
    ))
}

/// Keeps what a metric was in a quarter, as typed; an empty text takes it out. Gives it back
/// as it is kept.
#[tauri::command]
#[specta::specta]
pub(crate) async fn save_reading(
    app: State<'_, App>,
    metric: String,
    quarter: String,
    text: String,
) -> Result<String, ApiError> {
    let reading = read(&metric, &text)?;
    let quarter = quarter
        .parse()
        .ok()
        .filter(|quarter: &Quarter| {
            *quarter <= Quarter::of(app.today()) && quarter.letter().is_none()
        })
        .ok_or_else(|| ApiError::plain(Code::Invalid, "error-quarter"))?;
    let store = app.store().await?;
    store.save_reading(&metric, quarter, reading).await?;
    app.changed(&[Topic::Metrics]);
    Ok(kept(reading))
}

/// Keeps what a metric should be, as typed; an empty text takes it back. Gives it back as it
/// is kept.
#[tauri::command]
#[specta::specta]
pub(crate) async fn save_target(
    app: State<'_, App>,
    metric: String,
    text: String,
) -> Result<String, ApiError> {
    let target = read(&metric, &text)?;
    app.store().await?.save_target(&metric, target).await?;
    app.changed(&[Topic::Metrics]);
    Ok(kept(target))
}

/// Everything that was typed in.
pub(crate) async fn typed(store: &Store) -> Result<Typed, ApiError> {
    Ok(Typed {
        readings: store.readings().await?,
        targets: store.targets().await?,
    })
}

fn read(metric: &str, text: &str) -> Result<Option<Reading>, ApiError> {
    let metric: Metric = built_in()
        .into_iter()
        .find(|known| known.id == metric)
        .ok_or_else(|| ApiError::plain(Code::NotFound, "error-not-found"))?;
    if text.trim().is_empty() {
        return Ok(None);
    }
    Reading::read(text, metric.unit)
        .map(Some)
        .ok_or_else(|| ApiError::said(Code::Invalid, words::metric::wrong(&metric)))
}

fn kept(reading: Option<Reading>) -> String {
    reading
        .map(|reading| reading.to_string())
        .unwrap_or_default()
}
