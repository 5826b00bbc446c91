package pl.krakow.centra.volunteering.letters.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import pl.krakow.centra.kit.letter.EmailAddress;

/**
 * Where an account that acts for an organisation or a centre wants letters of this service to go. There is one only with consent,
 * and none once that is withdrawn.
 *
 * @param language pl, en or uk
 * @param consent the version of the text agreed to
 * @param coordinates the centres it was coordinator of when this was said
 */
public record Mailbox(
        String account,
        EmailAddress address,
        String language,
        String consent,
        Instant consentedAt,
        List<Term> coordinates) {

    public Mailbox {
        coordinates = List.copyOf(coordinates);
    }

    /** A coordinator's term, both days included. */
    public record Term(String centre, LocalDate from, LocalDate until) {}

    public boolean coordinates(String centre, LocalDate day) {
        return coordinates.stream()
                .anyMatch(term ->
                        term.centre().equals(centre) && !day.isBefore(term.from()) && !day.isAfter(term.until()));
    }
}
