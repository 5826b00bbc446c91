package pl.krakow.centra.reporting;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

import java.util.List;

import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Who asks. */
enum People {
    NOBODY(List.of(), List.of()),
    RESIDENT(List.of("resident"), List.of()),
    REPRESENTATIVE(List.of("representative"), List.of()),
    COORDINATOR_REYMONTA(List.of(), List.of("coordinator@reymonta/2020-01-01/2199-12-31")),
    FORMER_COORDINATOR_REYMONTA(List.of(), List.of("coordinator@reymonta/2019-02-18/2020-12-31")),
    RECEPTION_REYMONTA(List.of(), List.of("receptionist@reymonta/2020-01-01/2199-12-31")),
    ADVISER_REYMONTA(List.of(), List.of("adviser@reymonta/2020-01-01/2199-12-31")),
    COORDINATOR_NOWA_HUTA(List.of(), List.of("coordinator@nowa-huta/2020-01-01/2199-12-31")),
    CITY(List.of("city"), List.of()),
    ADMIN(List.of("admin"), List.of());

    private final List<String> roles;
    private final List<String> grants;

    People(List<String> roles, List<String> grants) {
        this.roles = roles;
        this.grants = grants;
    }

    /** The request with the person's token. */
    RequestPostProcessor token() {
        return this == NOBODY
                ? request -> request
                : jwt().jwt(token -> token.subject(name()).claim("roles", roles).claim("grants", grants));
    }
}
