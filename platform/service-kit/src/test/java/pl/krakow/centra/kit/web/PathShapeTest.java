package pl.krakow.centra.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

class PathShapeTest {

    private static final List<String> PATTERNS = List.of(
            "/",
            "/actuator/health",
            "/actuator/health/{*path}",
            "/v3/api-docs.yaml",
            "/api/v1/centres/{centre}/bookings",
            "/api/v1/centres/{centre}/bookings/{booking}",
            "/api/v1/centres/{centre}/bookings/{booking}/approve",
            "/api/v1/centres/{centre}/rooms/{room}/{what:pictures|plans}",
            "/api/v1/calendars/{token}.ics",
            "/api/v1/**",
            "/files/*.txt",
            "/quer?");
    private static final List<String> PATHS = List.of(
            "/",
            "//",
            "/actuator/health",
            "/actuator/health/",
            "/actuator/health/readiness",
            "/v3/api-docs.yaml",
            "/api/v1/centres/reymonta/bookings",
            "/api/v1/centres/reymonta/bookings;a=b",
            "/api/v1/centres/reymonta/%62ookings",
            "/api/v1/centres//bookings",
            "/api/v1/centres/reymonta/bookings/",
            "/api/v1/centres/reymonta/bookings/7",
            "/api/v1/centres/reymonta/bookings/7/approve",
            "/api/v1/centres/reymonta/rooms/p1/plans",
            "/api/v1/calendars/abc.ics",
            "/files/a.txt",
            "/query");

    @Test
    void fitsWhateverThePatternMatches() {
        for (var pattern : PATTERNS) {
            var parsed = PathPatternParser.defaultInstance.parse(pattern);
            for (var path : PATHS) {
                var container = PathContainer.parsePath(path);
                if (parsed.matches(container)) {
                    assertThat(PathShape.of(parsed).fits(container))
                            .as(pattern + " and " + path)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void tellsPathsApartThatBeginAlike() {
        assertThat(fits("/api/v1/centres/{centre}/bookings", "/api/v1/centres/reymonta/rooms"))
                .isFalse();
        assertThat(fits("/api/v1/centres/{centre}/bookings", "/api/v1/centres/reymonta/bookings/7"))
                .isFalse();
        assertThat(fits("/api/v1/centres/{centre}/bookings", "/api/v1/centres/reymonta/bookings"))
                .isTrue();
    }

    private static boolean fits(String pattern, String path) {
        PathPattern parsed = PathPatternParser.defaultInstance.parse(pattern);
        return PathShape.of(parsed).fits(PathContainer.parsePath(path));
    }
}
