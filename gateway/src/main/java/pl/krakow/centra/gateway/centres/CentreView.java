package pl.krakow.centra.gateway.centres;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.kit.centre.Centre;
import pl.krakow.centra.kit.centre.Coordinates;

/**
 * A centre in the reader's language.
 *
 * @param operator who runs it today; absent between two terms
 * @param distanceMetres as the crow flies from the place asked about; absent when none was
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CentreView(
        String id,
        String name,
        String shortName,
        AddressView address,
        Coordinates location,
        String zone,
        List<String> languages,
        boolean stepFree,
        List<String> hosts,
        @Nullable OperatorView operator,
        @Nullable Long distanceMetres) {

    static CentreView of(Centre centre, Locale language, LocalDate today, @Nullable Coordinates place) {
        var address = centre.address();
        var note = address.note();
        return new CentreView(
                centre.id().value(),
                centre.name().in(language),
                centre.shortName().in(language),
                new AddressView(
                        address.street(),
                        address.postalCode(),
                        address.city(),
                        note == null ? null : note.in(language)),
                centre.location(),
                centre.zone().getId(),
                centre.languages().stream().map(Locale::toLanguageTag).toList(),
                centre.stepFree(),
                centre.hosts(),
                centre.operatorOn(today)
                        .map(term -> new OperatorView(term.name(), term.from(), term.until()))
                        .orElse(null),
                place == null ? null : Math.round(centre.location().distanceTo(place)));
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AddressView(
            String street,
            String postalCode,
            String city,
            @Nullable String note) {}

    record OperatorView(String name, LocalDate from, LocalDate until) {}
}
