package pl.krakow.centra.gateway;

import java.net.URI;

/** Two centres, as in the real catalogue. */
final class World {
    static final String REYMONTA = "reymonta.localhost";
    static final String NOWA_HUTA = "nowa-huta.localhost";
    static final String CITY = "localhost";

    private static final String CITY_ENTRY = """
            city: {id: krakow, name: Kraków, zone: Europe/Warsaw, domain: localhost, city-office-host: miasto.localhost, residents-host: localhost}
            centres:
            """;

    private World() {}

    /** Both centres on the shared pools. */
    static String catalogue() {
        return CITY_ENTRY + reymonta("") + nowaHuta("");
    }

    /** Nowa Huta with a booking-service of its own. */
    static String catalogueWithOwnBooking(URI booking) {
        return CITY_ENTRY + reymonta("") + nowaHuta("booking: " + booking);
    }

    /** Both centres and a third, opened today. */
    static String catalogueWith(String newCentre) {
        return catalogue() + centre(newCentre, "Nowe", 50.01, 19.99, "");
    }

    private static String reymonta(String upstreams) {
        return centre("reymonta", "Reymonta 20", 50.0636, 19.9120, upstreams);
    }

    private static String nowaHuta(String upstreams) {
        return centre("nowa-huta", "Nowa Huta", 50.0720, 20.0370, upstreams);
    }

    private static String centre(String id, String shortName, double latitude, double longitude, String upstreams) {
        return """
                - id: %s
                  name: {pl: "Centrum %s", en: "Centre %s", uk: "Центр %s"}
                  short-name: {pl: "%s", en: "%s", uk: "%s"}
                  address: {street: ul. Reymonta 20, postal-code: 30-059, city: Kraków, note: {pl: piętro, en: floor, uk: поверх}}
                  location: {latitude: %s, longitude: %s}
                  hosts: [%s.localhost]
                  zone: Europe/Warsaw
                  languages: [pl, en, uk]
                  accent: blue
                  mark: stadium
                  step-free: true
                  operators: [{name: Operator, from: 2025-01-01, until: 2028-12-31}]
                  upstreams: {%s}
                """.formatted(id, id, id, id, shortName, shortName, shortName, latitude, longitude, id, upstreams)
                .indent(2);
    }
}
