//! Numbers that a ward has anyway, in words.

use assessment::metric::{Better, Metric, Reading, Unit};

use crate::british;

/// A reading with its unit: `87.5%`, `14`. It is as it was typed; nothing is rounded.
pub fn reading(metric: &Metric, reading: Reading) -> String {
    let id = match metric.unit {
        Unit::Percent => "metric-percent",
        Unit::Count => "metric-count",
    };
    british().say(id, &[("number", reading.to_string().into())])
}

/// A metric's name with its unit, to stand above readings: `Appraisals done, %`.
pub fn column(metric: &Metric) -> String {
    let id = match metric.unit {
        Unit::Percent => "metric-column-percent",
        Unit::Count => "metric-column-count",
    };
    british().say(id, &[("name", metric.name.as_str().into())])
}

/// What stands before a target: `at least`.
pub fn bound(metric: &Metric) -> String {
    let id = match metric.better {
        Better::More => "metric-at-least",
        Better::Fewer => "metric-at-most",
    };
    british().say(id, &[])
}

/// A target in a sentence.
pub fn target(metric: &Metric, target: Reading) -> String {
    let args = [
        ("bound", bound(metric).into()),
        ("number", reading(metric, target).into()),
    ];
    british().say("metric-target", &args)
}

/// Which way is good.
pub fn better(metric: &Metric) -> String {
    let id = match metric.better {
        Better::More => "metric-better-more",
        Better::Fewer => "metric-better-fewer",
    };
    british().say(id, &[])
}

/// What can be typed in.
pub fn wrong(metric: &Metric) -> String {
    let id = match metric.unit {
        Unit::Percent => "metric-wrong-percent",
        Unit::Count => "metric-wrong-count",
    };
    british().say(id, &[])
}

#[cfg(test)]
mod tests {
    use assessment::metric::built_in;

    use super::*;

    #[track_caller]
    fn check(id: &str, typed: &str, said: &str, wanted: &str) {
        let metrics = built_in();
        let metric = metrics.iter().find(|metric| metric.id == id).unwrap();
        let typed = Reading::read(typed, metric.unit).unwrap();
        let found = (reading(metric, typed), target(metric, typed));
        assert_eq!(found, (said.to_owned(), wanted.to_owned()));
    }

    #[test]
    fn a_reading_carries_its_unit_and_a_target_which_way_is_good() {
        check("appraisal", "87.5", "87.5%", "Target: at least 87.5%.");
        check("turnover", "12", "12%", "Target: no more than 12%.");
        check("incidents", "1400", "1400", "Target: at least 1400.");
    }
}
