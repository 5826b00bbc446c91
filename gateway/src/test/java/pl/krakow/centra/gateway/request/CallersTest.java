package pl.krakow.centra.gateway.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;

import pl.krakow.centra.gateway.GatewaySettings;
import pl.krakow.centra.gateway.routing.PlatformService;

class CallersTest {

    @Test
    void believesNobodyByDefault() {
        var caller = callers()
                .of(from("203.0.113.7")
                        .header("X-Forwarded-For", "198.51.100.1")
                        .header("X-Forwarded-Proto", "https")
                        .header("X-Forwarded-Host", "miasto.localhost")
                        .build())
                .orElseThrow();

        assertThat(caller).isEqualTo(new Caller(address("203.0.113.7"), "http", "reymonta.localhost:8080"));
        assertThat(caller.hostName()).isEqualTo("reymonta.localhost");
        assertThat(caller.port()).isEqualTo(8080);
    }

    @Test
    void believesATrustedProxyButNotWhatStandsBeforeTheLastStranger() {
        var caller = callers("10.0.0.0/8", "::1")
                .of(from("10.1.2.3")
                        .header("X-Forwarded-For", "1.1.1.1, 198.51.100.1, 10.9.9.9")
                        .header("X-Forwarded-Proto", "https")
                        .header("X-Forwarded-Host", "reymonta.example.org")
                        .build())
                .orElseThrow();

        assertThat(caller).isEqualTo(new Caller(address("198.51.100.1"), "https", "reymonta.example.org"));
        assertThat(caller.port()).isEqualTo(443);
    }

    @Test
    void believesNobodyForAnEmptyEntry() {
        var caller = callers("10.213.77.0/28", "", " ")
                .of(from("203.0.113.7")
                        .header("X-Forwarded-For", "198.51.100.1")
                        .build())
                .orElseThrow();

        assertThat(caller.address()).isEqualTo(address("203.0.113.7"));
    }

    @Test
    void keepsTheProxysAddressWhenItForwardsNonsense() {
        var caller = callers("10.0.0.0/8")
                .of(from("10.1.2.3")
                        .header("X-Forwarded-For", "unknown, <script>")
                        .build())
                .orElseThrow();

        assertThat(caller.address()).isEqualTo(address("10.1.2.3"));
    }

    @Test
    void countsAWholeIpv6HouseholdAsOne() {
        assertThat(new Caller(address("2001:db8:1:2:aaaa::1"), "http", "x").network())
                .isEqualTo(new Caller(address("2001:db8:1:2:bbbb::9"), "http", "x").network())
                .isNotEqualTo(new Caller(address("2001:db8:1:3::1"), "http", "x").network());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "evil\"", "host:99999", "host:", "<x>", "a/b", "user@host"})
    void refusesAHostThatIsNone(String host) {
        var request = MockServerHttpRequest.get("/").header("Host", host).build();

        assertThat(callers().of(request)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "nowa-huta.localhost:8080", "127.0.0.1:80", "[::1]:8080", "gateway"})
    void takesAnyOtherHost(String host) {
        assertThat(callers()
                        .of(MockServerHttpRequest.get("/").header("Host", host).build()))
                .isPresent();
    }

    @Test
    void leavesEverythingThatCouldBeAPersonOutOfThePathsItLogs() {
        assertThat(AccessLog.path("/api/v1/centres/reymonta/rooms/1w040"))
                .isEqualTo("/api/v1/centres/reymonta/rooms/1w040");
        assertThat(AccessLog.path("/szukaj/Jan%20Kowalski")).isEqualTo("/szukaj/*");
        assertThat(AccessLog.path("/zapis/jan.kowalski@example.org")).isEqualTo("/zapis/*");
        assertThat(AccessLog.path("/r/Zk3q0aX-TOKEN_from_a_mail")).isEqualTo("/r/*");
    }

    private static MockServerHttpRequest.BaseBuilder<?> from(String address) {
        return MockServerHttpRequest.get("/")
                .remoteAddress(new InetSocketAddress(address(address), 1234))
                .header("Host", "reymonta.localhost:8080");
    }

    private static Callers callers(String... trusted) {
        var properties = Arrays.stream(PlatformService.values())
                .collect(Collectors.toMap(service -> "upstreams." + service.id(), service -> "http://localhost"));
        var settings = new Binder(new MapConfigurationPropertySource(properties))
                .bind("", Bindable.of(GatewaySettings.class))
                .get();
        return new Callers(new GatewaySettings(
                Map.of(
                        PlatformService.BOOKING, URI.create("http://localhost"),
                        PlatformService.EVENTS, URI.create("http://localhost"),
                        PlatformService.VOLUNTEERING, URI.create("http://localhost"),
                        PlatformService.REPORTING, URI.create("http://localhost"),
                        PlatformService.SITES, URI.create("http://localhost")),
                settings.timeouts(),
                settings.breaker(),
                settings.bodies(),
                settings.limits(),
                settings.health(),
                List.of(trusted),
                Duration.ofSeconds(2),
                Duration.ofSeconds(10)));
    }

    private static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
