package pl.krakow.centra.sites.staff.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

import pl.krakow.centra.sites.forms.Fields;

/**
 * Which part of the programme is looked at, as the address says it.
 *
 * @param show {@code coming}, {@code drafts}, {@code over} or {@code cancelled}
 * @param from the first day, as typed; empty for what suits {@code show}
 * @param after the cursor of the page
 */
record ProgrammeFilter(
        String show,
        String kind,
        String from,
        String to,
        String q,
        String series,
        @Nullable String after) {

    static final List<String> SHOWS = List.of("coming", "drafts", "over", "cancelled");
    static final List<String> KINDS =
            List.of("SEMINAR", "TRAINING", "CONFERENCE", "DEBATE", "FAIR", "EXHIBITION", "STUDY_VISIT", "OTHER");

    private static final int LOOK_BACK_DAYS = 31;
    private static final int LONG_AGO_DAYS = 366;
    private static final int LONGEST_TEXT = 100;

    static ProgrammeFilter read(MultiValueMap<String, String> fields) {
        var show = Fields.text(fields, "show");
        var kind = Fields.text(fields, "kind");
        var q = Fields.text(fields, "q");
        var after = Fields.text(fields, "after");
        return new ProgrammeFilter(
                SHOWS.contains(show) ? show : "coming",
                KINDS.contains(kind) ? kind : "",
                Fields.date(Fields.text(fields, "from")) == null ? "" : Fields.text(fields, "from"),
                Fields.date(Fields.text(fields, "to")) == null ? "" : Fields.text(fields, "to"),
                q.substring(0, Math.min(q.length(), LONGEST_TEXT)),
                Fields.text(fields, "series"),
                after.isEmpty() ? null : after);
    }

    List<String> states() {
        return List.copyOf(
                switch (show) {
                    case "drafts" -> Set.of("DRAFT");
                    case "over" -> Set.of("PUBLISHED", "HELD");
                    case "cancelled" -> Set.of("CANCELLED");
                    default -> Set.of("DRAFT", "PUBLISHED", "POSTPONED");
                });
    }

    LocalDate firstDay(LocalDate today) {
        var given = Fields.date(from);
        if (given != null) {
            return given;
        }
        return switch (show) {
            case "over", "cancelled" -> today.minusDays(LOOK_BACK_DAYS);
            case "drafts" -> today.minusDays(LONG_AGO_DAYS);
            default -> series.isEmpty() ? today : today.minusDays(LONG_AGO_DAYS);
        };
    }

    @Nullable
    LocalDate lastDay(LocalDate today) {
        var given = Fields.date(to);
        return show.equals("over") && (given == null || given.isAfter(today)) ? today : given;
    }

    /** Whether somebody asked for less than there is. */
    public boolean isNarrow() {
        return !kind.isEmpty() || !q.isEmpty() || !from.isEmpty() || !to.isEmpty() || !series.isEmpty();
    }
}
