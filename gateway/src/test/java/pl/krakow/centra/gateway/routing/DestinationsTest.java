package pl.krakow.centra.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import pl.krakow.centra.gateway.routing.Destination.CentreMismatch;
import pl.krakow.centra.gateway.routing.Destination.CentreUnknown;
import pl.krakow.centra.gateway.routing.Destination.Nowhere;
import pl.krakow.centra.gateway.routing.Destination.ToGateway;
import pl.krakow.centra.gateway.routing.Destination.ToService;
import pl.krakow.centra.gateway.routing.Destination.Unreadable;
import pl.krakow.centra.kit.centre.Address;
import pl.krakow.centra.kit.centre.Centre;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.centre.City;
import pl.krakow.centra.kit.centre.Coordinates;
import pl.krakow.centra.kit.centre.LocalizedText;

class DestinationsTest {
    private static final CentreId REYMONTA = new CentreId("reymonta");
    private static final CentreId NOWA_HUTA = new CentreId("nowa-huta");

    private final CentreCatalogue catalogue = new TwoCentres(List.of(centre(REYMONTA), centre(NOWA_HUTA)));

    @ParameterizedTest
    @CsvSource({
        "/api/v1/centres/reymonta/rooms, BOOKING",
        "/api/v1/centres/reymonta/rooms/1w040, BOOKING",
        "/api/v1/centres/reymonta/rooms/1w040/pictures/1, BOOKING",
        "/api/v1/centres/reymonta/equipment, BOOKING",
        "/api/v1/centres/reymonta/opening-hours, BOOKING",
        "/api/v1/centres/reymonta/opening-hours/exceptions/2026-11-11, BOOKING",
        "/api/v1/centres/reymonta/availability, BOOKING",
        "/api/v1/centres/reymonta/bookings/1/approve, BOOKING",
        "/api/v1/centres/reymonta/booking-series, BOOKING",
        "/api/v1/centres/reymonta/closures/preview, BOOKING",
        "/api/v1/centres/reymonta/holds/1, BOOKING",
        "/api/v1/centres/reymonta/waiting-list/1/accept, BOOKING",
        "/api/v1/centres/reymonta/regulations, BOOKING",
        "/api/v1/centres/reymonta/fair-use, BOOKING",
        "/api/v1/centres/reymonta/sanctions/1/lift, BOOKING",
        "/api/v1/centres/reymonta/seasons/1/wishes, BOOKING",
        "/api/v1/centres/reymonta/events, EVENTS",
        "/api/v1/centres/reymonta/advice-slots/1/appointments, EVENTS",
        "/api/v1/centres/reymonta/advice-slots/1/requests, EVENTS",
        "/api/v1/centres/reymonta/advice-wishes, EVENTS",
        "/api/v1/centres/reymonta/groups/1/meetings, EVENTS",
        "/api/v1/centres/reymonta/group-meetings, EVENTS",
        "/api/v1/centres/reymonta/own-uses, EVENTS",
        "/api/v1/centres/reymonta/open-meetings/calendar.ics, EVENTS",
        "/api/v1/centres/reymonta/knowledge-entries/1/files, EVENTS",
        "/api/v1/centres/reymonta/knowledge-questions, EVENTS",
        "/api/v1/centres/reymonta/opportunities, VOLUNTEERING",
        "/api/v1/centres/reymonta/placements, VOLUNTEERING",
        "/api/v1/centres/reymonta/shift-list, VOLUNTEERING",
        "/api/v1/centres/reymonta/volunteer-profiles/1, VOLUNTEERING",
    })
    void sendsACentresResourcesToTheirServices(String path, PlatformService service) {
        assertThat(find("localhost", path)).isEqualTo(new ToService(service, REYMONTA, path));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/beneficiaries, BOOKING",
        "/api/v1/beneficiaries/1, BOOKING",
        "/api/v1/bookings, BOOKING",
        "/api/v1/regulations, BOOKING",
        "/api/v1/fair-use, BOOKING",
        "/api/v1/calendar-subscriptions/1, BOOKING",
        "/api/v1/calendars/x.ics, BOOKING",
        "/api/v1/my-contact, BOOKING",
        "/api/v1/my-data/booking, BOOKING",
        "/api/v1/my-data/events, EVENTS",
        "/api/v1/events, EVENTS",
        "/api/v1/open-meetings, EVENTS",
        "/api/v1/knowledge, EVENTS",
        "/api/v1/opportunities, VOLUNTEERING",
        "/api/v1/volunteers, VOLUNTEERING",
        "/api/v1/volunteers/me/matches, VOLUNTEERING",
        "/api/v1/my-data/volunteering, VOLUNTEERING",
        "/api/v1/matching-rounds, VOLUNTEERING",
        "/api/v1/reports/summary, REPORTING",
        "/api/v1/public/statistics, REPORTING",
        "/, SITES",
        "/rezerwacje/nowa, SITES",
        "/apis, SITES",
    })
    void sendsTheCitysResourcesToTheirServices(String path, PlatformService service) {
        assertThat(find("localhost", path)).isEqualTo(new ToService(service, null, path));
    }

    @Test
    void readsAResourceOnACentresHostAsThatCentres() {
        assertThat(find("Reymonta.localhost", "/api/v1/bookings/%C5%82/approve"))
                .isEqualTo(new ToService(
                        PlatformService.BOOKING, REYMONTA, "/api/v1/centres/reymonta/bookings/%C5%82/approve"));
        assertThat(find("nowa-huta.localhost", "/api/v1/events"))
                .isEqualTo(new ToService(PlatformService.EVENTS, NOWA_HUTA, "/api/v1/centres/nowa-huta/events"));
    }

    @Test
    void readsWhatBothHaveAsTheCentresOnACentresHost() {
        assertThat(find("reymonta.localhost", "/api/v1/fair-use"))
                .isEqualTo(new ToService(PlatformService.BOOKING, REYMONTA, "/api/v1/centres/reymonta/fair-use"));
        assertThat(find("miasto.localhost", "/api/v1/fair-use"))
                .isEqualTo(new ToService(PlatformService.BOOKING, null, "/api/v1/fair-use"));
    }

    @Test
    void keepsACitysResourceTheCitysOnACentresHost() {
        assertThat(find("reymonta.localhost", "/api/v1/reports/summary"))
                .isEqualTo(new ToService(PlatformService.REPORTING, REYMONTA, "/api/v1/reports/summary"));
    }

    @Test
    void keepsAVolunteersOwnTheirOwnOnACentresHost() {
        assertThat(find("reymonta.localhost", "/api/v1/volunteers/me"))
                .isEqualTo(new ToService(PlatformService.VOLUNTEERING, REYMONTA, "/api/v1/volunteers/me"));
    }

    @Test
    void refusesAnotherCentresPathOnACentresHost() {
        assertThat(find("reymonta.localhost", "/api/v1/centres/nowa-huta/rooms"))
                .isEqualTo(new CentreMismatch(REYMONTA, NOWA_HUTA));
        assertThat(find("reymonta.localhost", "/api/v1/centres/nowa-huta"))
                .isEqualTo(new CentreMismatch(REYMONTA, NOWA_HUTA));
        assertThat(find("reymonta.localhost", "/api/v1/centres/reymonta/rooms")).isInstanceOf(ToService.class);
    }

    @Test
    void knowsNoCentreThatIsntInTheCatalogue() {
        assertThat(find("localhost", "/api/v1/centres/nowhere/rooms")).isEqualTo(new CentreUnknown("nowhere"));
        assertThat(find("localhost", "/api/v1/centres/REYMONTA")).isEqualTo(new CentreUnknown("REYMONTA"));
        assertThat(find("nowhere.localhost", "/")).isEqualTo(new CentreUnknown("nowhere.localhost"));
        assertThat(find("nowhere.localhost", "/api/v1/rooms")).isEqualTo(new CentreUnknown("nowhere.localhost"));
    }

    @Test
    void takesAnyOtherHostForTheWholeCity() {
        for (var host : List.of("localhost", "miasto.localhost", "127.0.0.1", "gateway", "example.org")) {
            assertThat(find(host, "/")).isEqualTo(new ToService(PlatformService.SITES, null, "/"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/health",
                "/%61ctuator/env",
                "/api/docs",
                "/api/v1/openapi.json",
                "/api/v1/centres",
                "/api/v1/centres/reymonta"
            })
    void keepsItsOwnAddressesToItself(String path) {
        assertThat(find("localhost", path)).isEqualTo(new ToGateway());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api",
                "/api/",
                "/api/v1",
                "/api/v2/events",
                "/%61pi/x",
                "/api/v1/rooms",
                "/api/v1/public",
                "/api/v1/public/secrets",
                "/api/v1/holds",
                "/api/v1/my-data",
                "/api/v1/my-data/everything",
                "/api/v1/centres/reymonta/nothing",
                "/api/v1/centres/reymonta/beneficiaries",
                "/api/v1/centres/reymonta/my-data/booking",
                "/api/v1/unknown"
            })
    void findsNothingAtOtherAddressesOfTheApi(String path) {
        assertThat(find("localhost", path)).isEqualTo(new Nowhere());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "//api/v1/events",
                "/api//v1/events",
                "/api/v1/centres/reymonta/../nowa-huta/rooms",
                "/./x",
                "/api/v1/centres/reymonta/%2e%2e/nowa-huta/rooms",
                "/x/%2E",
                "/x%2fy",
                "/x%5cy",
                "/x;y=1/z",
                "/x%00",
                "/x%0d%0a",
                "/x%ff",
                "/x%c0%af",
                "/a\\b",
                "/x%3By"
            })
    void readsNoPathThatCanBeReadInTwoWays(String path) {
        assertThat(find("localhost", path)).isEqualTo(new Unreadable());
    }

    private Destination find(String host, String path) {
        return Destinations.find(host, path, catalogue);
    }

    private static Centre centre(CentreId id) {
        var name = new LocalizedText(Map.of("pl", id.value()));
        return new Centre(
                id,
                name,
                name,
                new Address("ul. Reymonta 20", "30-059", "Kraków", null),
                new Coordinates(50, 20),
                List.of(id + ".localhost"),
                ZoneId.of("Europe/Warsaw"),
                List.of(Locale.of("pl")),
                "blue",
                "stadium",
                true,
                List.of(),
                Map.<String, URI>of());
    }

    private record TwoCentres(List<Centre> all) implements CentreCatalogue {
        @Override
        public City city() {
            return new City(
                    "krakow",
                    "Kraków",
                    ZoneId.of("Europe/Warsaw"),
                    "localhost",
                    "miasto.localhost",
                    "localhost",
                    Map.of());
        }

        @Override
        public Optional<Centre> byHost(String host) {
            return all.stream()
                    .filter(centre -> centre.hosts().contains(host.toLowerCase(Locale.ROOT)))
                    .findFirst();
        }
    }
}
