//! Points on two scales, with numbers beside them that stand for names.

use crate::marks::{Anchor, Mark, Role, dot, line, words};
use crate::text::{SMALLEST, width};

/// How far from a point its number may stand, nearest first.
const REACHES: [f64; 9] = [0.0, 8.0, 16.0, 26.0, 38.0, 52.0, 68.0, 86.0, 106.0];
/// In which directions, best first: right, left, above, below, and between.
const DIRECTIONS: [(f64, f64); 16] = [
    (1.0, 0.0),
    (-1.0, 0.0),
    (0.0, -1.0),
    (0.0, 1.0),
    (0.7, -0.7),
    (0.7, 0.7),
    (-0.7, -0.7),
    (-0.7, 0.7),
    (0.4, -0.9),
    (0.4, 0.9),
    (-0.4, -0.9),
    (-0.4, 0.9),
    (0.9, -0.4),
    (0.9, 0.4),
    (-0.9, -0.4),
    (-0.9, 0.4),
];

/// The area of two scales that both run from 0 to 1, from the left and from below.
#[derive(Clone, Copy)]
pub(crate) struct Plot {
    pub(crate) left: f64,
    pub(crate) top: f64,
    pub(crate) wide: f64,
    pub(crate) high: f64,
}

impl Plot {
    pub(crate) fn x(self, share: f64) -> f64 {
        self.left + self.wide * share
    }

    pub(crate) fn y(self, share: f64) -> f64 {
        self.top + self.high * (1.0 - share)
    }

    pub(crate) fn bottom(self) -> f64 {
        self.y(0.0)
    }

    /// A line across at a height.
    pub(crate) fn across(self, share: f64, role: Role) -> Mark {
        let y = self.y(share);
        line((self.left, y), (self.x(1.0), y), role)
    }

    /// Where lines cross at a share of both scales.
    pub(crate) fn cross(self, share: f64) -> [Leader; 2] {
        let (x, y) = (self.x(share), self.y(share));
        [
            ((self.left, y), (self.x(1.0), y)),
            ((x, self.top), (x, self.bottom())),
        ]
    }

    /// A line from the top to the bottom.
    pub(crate) fn upright(self, share: f64, role: Role) -> Mark {
        let x = self.x(share);
        line((x, self.top), (x, self.bottom()), role)
    }
}

/// One point.
pub(crate) struct Spot {
    /// Its middle.
    pub(crate) at: (f64, f64),
    pub(crate) size: f64,
    pub(crate) role: Role,
    /// What it says.
    pub(crate) said: String,
    /// The number beside it.
    pub(crate) number: String,
}

/// Points, each with its number where it lies on nothing else, `lines` included.
pub(crate) fn spots(spots: &[Spot], plot: Plot, lines: &[Leader]) -> Vec<Mark> {
    let mut taken = Taken {
        dots: spots.iter().map(Spot::around).collect(),
        numbers: Vec::new(),
        leaders: lines.iter().map(|(from, to)| box_of(*from, *to)).collect(),
    };
    let mut marks = Vec::new();
    let mut numbers = Vec::new();
    for spot in spots {
        let (place, leader) = free(spot, plot, &taken);
        taken.numbers.push(place);
        if let Some((from, to)) = leader {
            taken.leaders.push(box_of(from, to));
            marks.push(line(from, to, Role::Quiet));
        }
        let middle = (place[0] + place[2]) / 2.0;
        let number = words((middle, place[3] - 3.0), spot.number.as_str());
        numbers.push(number.sized(SMALLEST).bold().anchored(Anchor::Middle));
    }
    marks.extend(
        spots
            .iter()
            .map(|spot| dot(spot.at, spot.size, spot.role).saying(spot.said.clone())),
    );
    marks.extend(numbers);
    marks
}

/// A rectangle: left, top, right, bottom.
type Around = [f64; 4];
/// Where a thin line runs, such as from a point to its number.
type Leader = ((f64, f64), (f64, f64));

impl Spot {
    fn around(&self) -> Around {
        let ((x, y), size) = (self.at, self.size + 1.0);
        [x - size, y - size, x + size, y + size]
    }
}

/// The nearest place for a number that nothing else takes.
fn free(spot: &Spot, plot: Plot, taken: &Taken) -> (Around, Option<Leader>) {
    let (wide, high) = (width(&spot.number, SMALLEST, true) + 2.0, SMALLEST);
    let place = |reach: f64, (dx, dy): (f64, f64)| {
        let away = spot.size + 3.0 + reach;
        let middle = (
            spot.at.0 + dx * (away + wide / 2.0),
            spot.at.1 + dy * (away + high / 2.0),
        );
        let around = [
            middle.0 - wide / 2.0,
            middle.1 - high / 2.0,
            middle.0 + wide / 2.0,
            middle.1 + high / 2.0,
        ];
        let leader = (reach > 0.0).then(|| {
            let from = spot.size + 1.0;
            let point = |far: f64| (spot.at.0 + dx * far, spot.at.1 + dy * far);
            (point(from), point(away - 2.0))
        });
        (around, leader)
    };
    let places = || {
        let reaches = REACHES.into_iter();
        reaches.flat_map(|reach| DIRECTIONS.map(|direction| place(reach, direction)))
    };
    let is_inside = |around: &Around| {
        around[0] >= plot.left - 4.0
            && around[2] <= plot.x(1.0) + 14.0
            && around[1] >= plot.top - 14.0
            && around[3] <= plot.bottom() + 2.0
    };
    let inside = || places().filter(|(around, _)| is_inside(around));
    // In a dense crowd a leader may run behind numbers, which have a rim around them.
    inside()
        .find(|(around, leader)| taken.allows(*around, *leader))
        .or_else(|| inside().find(|(around, _)| taken.has_room(*around)))
        .unwrap_or_else(|| place(0.0, DIRECTIONS[0]))
}

/// What lies in the plot already.
struct Taken {
    dots: Vec<Around>,
    numbers: Vec<Around>,
    leaders: Vec<Around>,
}

impl Taken {
    /// Whether a number with its leader lies on nothing; a leader may run through a crowd of
    /// points, but not through a number.
    fn allows(&self, number: Around, leader: Option<Leader>) -> bool {
        let crosses = leader.is_some_and(|(from, to)| {
            let leader = box_of(from, to);
            self.numbers.iter().any(|other| overlap(leader, *other))
        });
        let leaders = &self.leaders;
        let is_crossed = leaders.iter().any(|other| overlap(number, *other));
        !crosses && !is_crossed && self.has_room(number)
    }

    /// Whether a number lies on no point and on no other number.
    fn has_room(&self, number: Around) -> bool {
        let mut all = self.dots.iter().chain(&self.numbers);
        !all.any(|other| overlap(number, *other))
    }
}

fn box_of(a: (f64, f64), b: (f64, f64)) -> Around {
    [a.0.min(b.0), a.1.min(b.1), a.0.max(b.0), a.1.max(b.1)]
}

fn overlap(a: Around, b: Around) -> bool {
    a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLOT: Plot = Plot {
        left: 0.0,
        top: 0.0,
        wide: 400.0,
        high: 300.0,
    };

    fn spot(number: usize, at: (f64, f64)) -> Spot {
        Spot {
            at,
            size: 6.0,
            role: Role::Team,
            said: String::new(),
            number: number.to_string(),
        }
    }

    /// The middles of the numbers.
    fn numbers(marks: &[Mark]) -> Vec<(f64, f64)> {
        let texts = marks.iter().filter_map(|mark| match mark {
            Mark::Text { x, y, .. } => Some((*x, *y)),
            Mark::Line { .. } | Mark::Rect { .. } | Mark::Dot { .. } => None,
        });
        texts.collect()
    }

    #[test]
    fn a_lonely_point_has_its_number_at_its_right() {
        let marks = spots(&[spot(1, (200.0, 150.0))], PLOT, &[]);
        let (x, y) = numbers(&marks)[0];
        assert!(x > 208.0 && x < 218.0, "{x}");
        assert!((y - 155.0).abs() < 2.0, "{y}");
    }

    #[test]
    fn numbers_of_a_crowd_lie_apart() {
        let crowd: Vec<Spot> = (0..12)
            .map(|at| {
                spot(
                    at + 1,
                    (200.0 + 5.0 * (at % 4) as f64, 150.0 + 4.0 * (at / 4) as f64),
                )
            })
            .collect();
        let marks = spots(&crowd, PLOT, &[]);
        let numbers = numbers(&marks);
        for (at, a) in numbers.iter().enumerate() {
            for b in &numbers[at + 1..] {
                let apart = (a.0 - b.0).abs() > 9.0 || (a.1 - b.1).abs() > 12.0;
                assert!(apart, "{a:?} lies on {b:?}");
            }
        }
    }
}
