//! A logo for tests: nothing but a black bar.

use png::{BitDepth, ColorType, Encoder};
use report::Logo;

/// A black bar of so many pixels.
pub fn bar(width: u32, height: u32) -> Logo {
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, width, height);
    encoder.set_color(ColorType::Grayscale);
    encoder.set_depth(BitDepth::Sixteen);
    let mut writer = encoder.write_header().unwrap();
    let rows = vec![0; (width * height * 2) as usize];
    writer.write_image_data(&rows).unwrap();
    writer.finish().unwrap();
    Logo::read(file).unwrap()
}
