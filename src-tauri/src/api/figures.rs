//! Charts as pictures, for slides and messages.

use assessment::round::Team;
use figure::{Figure, sheet, svg};
use serde::Deserialize;
use specta::Type;
use tauri::State;
use tauri::image::Image;
use tauri_plugin_clipboard_manager::ClipboardExt;
use words::british;

use super::print::Saved;
use crate::app::App;
use crate::error::{ApiError, Code};
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
    let bytes = drawn(&app, &team, &figure, kind).await?;
    let extension = match kind {
        PictureKind::Svg => "svg",
        PictureKind::Png => "png",
    };
    let name = format!(
        "{} {}.{extension}",
        file_word(&team.name),
        file_word(&figure.id)
    );
    let saved = save_as(&app, &name, &extension.to_uppercase(), &bytes).await?;
    Ok(saved.map(|name| Saved { name, note: None }))
}

/// Puts the same picture on the clipboard: pixels as an image, lines as their text.
#[tauri::command]
#[specta::specta]
pub(crate) async fn copy_figure(
    app: State<'_, App>,
    figure: Figure,
    kind: PictureKind,
) -> Result<(), ApiError> {
    let team = app.store().await?.team().await?;
    let bytes = drawn(&app, &team, &figure, kind).await?;
    let clipboard = app.handle().clipboard();
    let copied = match kind {
        PictureKind::Svg => clipboard.write_text(String::from_utf8_lossy(&bytes)),
        PictureKind::Png => {
            let image = Image::from_bytes(&bytes)
                .map_err(|problem| ApiError::internal("read a picture", &problem))?;
            clipboard.write_image(&image)
        }
    };
    copied.map_err(|problem| {
        tracing::warn!(%problem, "the clipboard could not be written");
        ApiError::plain(Code::Conflict, "error-clipboard")
    })
}

async fn drawn(
    app: &App,
    team: &Team,
    figure: &Figure,
    kind: PictureKind,
) -> Result<Vec<u8>, ApiError> {
    let day = words::date::day(app.today());
    let source = british().say(
        "figure-source",
        &[
            ("team", team.name.as_str().into()),
            ("day", day.as_str().into()),
        ],
    );
    let alone = sheet(figure, &source);
    match kind {
        PictureKind::Svg => Ok(svg(&alone).into_bytes()),
        PictureKind::Png => {
            let drawn = tokio::task::spawn_blocking(move || figure::png(&alone, SCALE, &FONTS));
            drawn
                .await
                .map_err(|problem| ApiError::internal("draw a picture", &problem))?
                .map_err(|problem| ApiError::internal("draw a picture", &problem))
        }
    }
}
