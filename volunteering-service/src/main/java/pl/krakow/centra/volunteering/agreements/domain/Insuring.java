package pl.krakow.centra.volunteering.agreements.domain;

import java.time.LocalDate;
import java.util.List;

import pl.krakow.centra.volunteering.agreements.domain.Duties.Insurer;

/**
 * Who insures a volunteer's work, and on which days of it nobody does. A line of the list an organisation takes to its insurer.
 *
 * @param uncovered days of service the organisation would have to insure and doesn't
 */
public record Insuring(Span span, Insurer insurer, List<LocalDate> uncovered) {

    public Insuring {
        uncovered = List.copyOf(uncovered);
    }

    /** Up to 30 days the organisation's policies have to cover each day of service; longer work is insured by the state. */
    public static Insuring of(Span span, OrganisationPapers papers) {
        if (span.calendarDays() > EngagementLaw.SHORT) {
            return new Insuring(span, Insurer.STATE, List.of());
        }
        return new Insuring(
                span,
                Insurer.ORGANISATION,
                span.daysOfService().stream()
                        .filter(day -> !papers.insure(span.volunteer(), day))
                        .toList());
    }

    public boolean isMissing() {
        return !uncovered.isEmpty();
    }
}
