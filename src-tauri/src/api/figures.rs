//! Charts as pictures, for slides and messages.

use figure::{Figure, sheet, svg};
use serde::Deserialize;
use specta::Type;
use tauri::State;
use words::british;

use super::print::Saved;
use crate::app::App;
use crate::error::ApiError;
use crate::files::{file_word, save_as};

/// Pixels of a PNG for each of the figure's own: sharp on a projector.
const SCALE: f64 = 2.0;
/// The faces that the words of a picture are set in.
const FONTS: [&[u8]; 2] = [
    include_bytes!("../../../assets/fonts/LiberationSans-Regular.ttf"),
    include_bytes!("../../../assets/fonts/LiberationSans-Bold.ttf"),
];

/// What kind of picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub(crate) enum PictureKind {
    /// Pixels, for anything.
    Png,
    /// Lines, for those who will change its size.
    Svg,
}

/// Saves a chart that stands on the page as a picture with its title; nothing if the person
/// changes their mind.
#[tauri::command]
#[specta::specta]
pub(crate) async fn save_figure(
    app: State<'_, App>,
    figure: Figure,
    kind: PictureKind,
) -> Result<Option<Saved>, ApiError> {
    let team = app.store().await?.team().await?;
    let day = words::date::day(app.today());
    let source = british().say(
        "figure-source",
        &[
            ("team", team.name.as_str().into()),
            ("day", day.as_str().into()),
        ],
    );
    let alone = sheet(&figure, &source);
    let (extension, bytes) = match kind {
        PictureKind::Svg => ("svg", svg(&alone).into_bytes()),
        PictureKind::Png => {
            let drawn = tokio::task::spawn_blocking(move || figure::png(&alone, SCALE, &FONTS));
            let bytes = drawn
                .await
                .map_err(|problem| ApiError::internal("draw a picture", &problem))?
                .map_err(|problem| ApiError::internal("draw a picture", &problem))?;
            ("png", bytes)
        }
    };
    let name = format!(
        "{} {}.{extension}",
        file_word(&team.name),
        file_word(&figure.id)
    );
    let saved = save_as(&app, &name, &extension.to_uppercase(), &bytes).await?;
    Ok(saved.map(|name| Saved { name, note: None }))
}
