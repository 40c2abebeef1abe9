//! Places for staff: one for each five up to fifty, one for each ten above, always one (BEK § 65).

use rules::employer::ratio::cap::Bands;
use rules::value::Places;

const BANDS: Bands = Bands { limit: 50, per_place: 5, per_place_above: 10, minimum: 1 };

/// A week of 50 hours makes the one place 50/50: no hour more fits, not even as a fraction.
#[test]
fn without_staff_there_is_one_place_and_nothing_beside_it() {
    for unit in [1, 64_132] {
        let cap = BANDS.cap(0, unit);
        assert_eq!(cap.whole(), 1);
        let Places { weekly, full_week } = cap.places();
        assert_eq!(weekly, full_week);
        assert!(cap.holds(50, 50) && cap.holds_as_fraction(50, 50));
        assert!(!cap.holds(51, 50) && !cap.holds_as_fraction(51, 50));
    }
}

/// 18,446,744,073,709,551,615 persons: 10 places for the first 50, and a tenth of the other ...565.
#[test]
fn the_largest_number_is_counted_like_any_other() {
    assert_eq!(BANDS.cap(u64::MAX, 1).whole(), 1_844_674_407_370_955_166);
}
