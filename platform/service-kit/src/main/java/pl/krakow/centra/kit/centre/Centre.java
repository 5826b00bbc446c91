package pl.krakow.centra.kit.centre;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A civic centre as the catalogue describes it. Rooms, hours and rules are data of booking-service.
 *
 * @param hosts host names that mean this centre
 * @param accent the accent of its site's look
 * @param mark the drawing on its site
 * @param stepFree whether it can be reached without steps
 * @param operators who ran it when, earliest first
 * @param upstreams the centre's own instances by service name, where it doesn't use the shared pool
 */
public record Centre(
        CentreId id,
        LocalizedText name,
        LocalizedText shortName,
        Address address,
        Coordinates location,
        List<String> hosts,
        ZoneId zone,
        List<Locale> languages,
        String accent,
        String mark,
        boolean stepFree,
        List<OperatorTerm> operators,
        Map<String, URI> upstreams) {

    public Centre {
        hosts = List.copyOf(hosts);
        languages = List.copyOf(languages);
        operators = List.copyOf(operators);
        upstreams = Map.copyOf(upstreams);
    }

    /** Who runs the centre on that day; nobody between two terms. */
    public Optional<OperatorTerm> operatorOn(LocalDate day) {
        return operators.stream().filter(term -> term.covers(day)).findFirst();
    }

    /** Its name and address in one line, as a map program would look for it. */
    public String whereabouts(Locale language) {
        var note = address.note();
        return "%s, %s, %s %s%s"
                .formatted(
                        name.in(language),
                        address.street(),
                        address.postalCode(),
                        address.city(),
                        note == null ? "" : " (" + note.in(language) + ")");
    }
}
