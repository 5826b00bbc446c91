package pl.krakow.centra.events.publicapi;

import java.net.URI;
import java.util.UUID;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.centre.CentreSites;

/** Where what is public is found from outside, by people and by programs. */
@Component
@RequiredArgsConstructor
public class Addresses {

    private final CentreSites sites;

    /** The event for programs; its id in linked data. */
    public URI ofEvent(String centre, UUID event) {
        return sites.residents().resolve("/api/v1/centres/%s/events/%s".formatted(centre, event));
    }

    /** A file of the service, by the path it is had under. */
    public URI ofFile(String path) {
        return sites.residents().resolve(path);
    }

    public URI ofSeries(String centre, UUID series) {
        return sites.residents().resolve("/api/v1/centres/%s/events?super_event=%s".formatted(centre, series));
    }

    /** The event for people. */
    public URI pageOfEvent(String centre, UUID event) {
        return sites.of(centre).resolve("/events#" + event);
    }

    /** What is on, for people. */
    public URI pageOf(@Nullable CentreId centre) {
        return (centre == null ? sites.residents() : sites.of(centre.value())).resolve("/events");
    }

    public URI ofCentre(String centre) {
        return sites.of(centre).resolve("/");
    }

    /** A feed or a list as it was asked for. */
    public URI of(String path, @Nullable String query) {
        var address = UriComponentsBuilder.fromUri(sites.residents()).replacePath(path);
        if (query != null) {
            address.replaceQuery(query);
        }
        return address.build(query != null).toUri();
    }

    /** Where the list goes on that was asked for so. */
    public URI next(String path, @Nullable String query, String cursor) {
        return UriComponentsBuilder.fromUri(of(path, query))
                .replaceQueryParam("cursor", cursor)
                .build(true)
                .toUri();
    }
}
