package pl.krakow.centra.sites.staff.reception;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.sites.api.bookings.Booking;
import pl.krakow.centra.sites.api.bookings.BookingsApi;

/**
 * How many came, as the city counts people: for an organisation, for an informal group, for themselves; and their ages, as
 * far as anybody asked.
 */
record Counts(int ngo, int informalGroup, int resident, Map<String, Integer> ages) {

    static final List<String> BANDS = List.of("UNDER_18", "FROM_18_TO_25", "FROM_26_TO_40", "FROM_41_TO_60", "OVER_60");
    private static final int MOST = 99_999;

    /** What was counted; people of whom nobody said whose they are stand with the kind whose booking it is. */
    static Counts of(Booking booking) {
        var known = booking.attendance();
        if (known == null) {
            return new Counts(0, 0, 0, Map.of());
        }
        var ngo = orZero(known.ngo());
        var group = orZero(known.informalGroup());
        var resident = orZero(known.resident());
        var rest = Math.max(0, known.total() - ngo - group - resident);
        return switch (booking.beneficiaryKind() == null ? "" : booking.beneficiaryKind()) {
            case "ORGANISATION" -> new Counts(ngo + rest, group, resident, known.ages());
            case "INFORMAL_GROUP" -> new Counts(ngo, group + rest, resident, known.ages());
            default -> new Counts(ngo, group, resident + rest, known.ages());
        };
    }

    /** Nothing when one of them isn't a number of people. */
    static Optional<Counts> read(Map<String, String> fields) {
        Map<String, Integer> ages = new LinkedHashMap<>();
        for (var band : BANDS) {
            var count = number(fields.get(band));
            if (count < 0) {
                return Optional.empty();
            }
            if (count > 0) {
                ages.put(band, count);
            }
        }
        var counts = new Counts(
                number(fields.get("ngo")), number(fields.get("informalGroup")), number(fields.get("resident")), ages);
        return counts.ngo < 0 || counts.informalGroup < 0 || counts.resident < 0
                ? Optional.empty()
                : Optional.of(counts);
    }

    public int total() {
        return ngo + informalGroup + resident;
    }

    public int age(String band) {
        return ages.getOrDefault(band, 0);
    }

    boolean isAsCounted(Booking.Attendance known) {
        return known.total() == total()
                && orZero(known.ngo()) == ngo
                && orZero(known.informalGroup()) == informalGroup
                && orZero(known.resident()) == resident;
    }

    BookingsApi.Counting counting() {
        return new BookingsApi.Counting(total(), ngo, informalGroup, resident, new TreeMap<>(ages));
    }

    private static int orZero(@Nullable Integer number) {
        return number == null ? 0 : number;
    }

    /** Negative for what isn't a number. */
    private static int number(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return 0;
        }
        var digits = text.strip();
        return digits.matches("\\d{1,5}") ? Math.min(MOST, Integer.parseInt(digits)) : -1;
    }
}
