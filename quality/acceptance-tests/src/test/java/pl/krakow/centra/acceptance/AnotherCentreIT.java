package pl.krakow.centra.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.microsoft.playwright.Page;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A coordinator of Reymonta at the staff site of Nowa Huta: every page refuses by name, every forged form is refused too, and
 * nothing has changed. The addresses are those the sites' sources declare, so that none is forgotten.
 */
class AnotherCentreIT {

    private static final PlatformUnderTest PLATFORM = PlatformUnderTest.shared();
    private static final String HUTA = PLATFORM.site("nowa-huta.localhost").toString();
    private static final Path STAFF = Path.of("../../sites/src/main/java/pl/krakow/centra/sites/staff");

    private static final List<String> KNOWN =
            List.of("/today", "/board", "/requests", "/requests/{id}", "/bookings/{id}", "/beneficiaries", "/settings");

    private static @Nullable Chromium chromium;
    private static @Nullable Page stranger;

    @BeforeAll
    static void open() {
        chromium = Chromium.open();
        var page = chromium.somebody().newPage();
        page.navigate(HUTA + "/sign-in");
        Chromium.signIn(page, "coordinator-reymonta", PLATFORM.demoPassword());
        page.waitForURL(url -> url.startsWith(HUTA));
        page.navigate(HUTA + "/");
        stranger = page;
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void everyPageOfTheStaffSaysWhoseItIsAndWhereOnesOwnIs() {
        var wrong = new ArrayList<String>();
        var addresses = declared("Get");
        assertThat(addresses).contains("/today", "/requests", "/bookings/{id}").hasSizeGreaterThan(35);

        for (var address : addresses) {
            var answer = asked("GET", filled(address), "");
            if (!answer.isRefused(KNOWN.contains(address))) {
                wrong.add("%s was answered %d".formatted(address, answer.status()));
            }
        }

        assertThat(wrong).isEmpty();
        try (var page = page().context().newPage()) {
            page.navigate(HUTA + "/requests");
            assertThat(page.locator("main").innerText().replace('\u00a0', ' '))
                    .contains("Należy do: Centrum Obywatelskie – os. Centrum C 10.", "Twoje centrum: Reymonta 20.");
            page.locator("text=Przejdź do: Reymonta 20").click();
            page.waitForURL(url -> url.contains("reymonta.localhost"));
        }
    }

    @Test
    void everyFormOfTheStaffIsRefusedThoughItsTokenIsRight() {
        var wrong = new ArrayList<String>();
        var addresses = declared("Post");
        assertThat(addresses).contains("/requests/{id}/approve").hasSizeGreaterThan(25);

        for (var address : addresses) {
            var answer = forged(filled(address), true);
            if (!answer.isRefused(false)) {
                wrong.add("%s was answered %d".formatted(address, answer.status()));
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void aForgedApprovalChangesNothingByPageOrByApi() {
        var group = Meetings.organisation(PLATFORM.as("coordinator-nowa-huta"), "Stowarzyszenie Obca Ręka");
        var day =
                Meetings.openDays(PLATFORM.api(), "nowa-huta", "p6").findFirst().orElseThrow();
        var bookings = "/api/v1/centres/nowa-huta/bookings";
        var asked = PLATFORM.as("coordinator-nowa-huta")
                .post(bookings, Meetings.meeting("p6", day, LocalTime.of(9, 0), LocalTime.of(10, 0), group, 4));
        assertThat(asked.status()).as(asked.toString()).isEqualTo(201);
        var id = asked.json().get("id").asString();

        assertThat(forged("/bookings/" + id + "/cancel", true).status()).isEqualTo(403);
        assertThat(forged("/bookings/" + id + "/cancel", false).status()).isEqualTo(403);
        var byApi = PLATFORM.as("coordinator-reymonta")
                .with("If-Match", String.valueOf(asked.header("ETag")))
                .post(bookings + "/" + id + "/cancel", Map.of("reason", "Podszyw"));

        assertThat(byApi.status()).isIn(403, 404);
        var kept = PLATFORM.as("coordinator-nowa-huta").get(bookings + "/" + id);
        assertThat(kept.json().get("state")).isEqualTo(asked.json().get("state"));
        assertThat(kept.header("ETag")).isEqualTo(asked.header("ETag"));
    }

    /** What the browser got; a redirect has the status 0. */
    private record Got(int status, String text) {

        /** By name; or, unless that is asked for, because what was asked isn't even a request of that page. */
        boolean isRefused(boolean byName) {
            return status == 403
                    ? text.contains("To strona innego centrum")
                    : !byName && (status == 400 || status == 404);
        }
    }

    /** What a page of this very browser would send, if it were made to. */
    private static Got forged(String address, boolean withToken) {
        var form = "revision=1&reason=Podszyw&once=" + UUID.randomUUID();
        var token = page().locator("input[name=_csrf]").first().inputValue();
        return asked("POST", address, withToken ? form + "&_csrf=" + token : form);
    }

    private static Got asked(String method, String address, String form) {
        var answer = (Map<?, ?>) page().evaluate("""
                ([method, address, form]) => fetch(address, {
                    method, redirect: 'manual', body: method === 'POST' ? new URLSearchParams(form) : undefined
                  }).then(answer => answer.text().then(text => ({status: answer.status, text})))
                """, List.of(method, address, form));
        return new Got(
                ((Number) Objects.requireNonNull(answer.get("status"))).intValue(), String.valueOf(answer.get("text")));
    }

    private static String filled(String address) {
        return address.replace("{room}", "p6")
                .replace("{date}", "2026-12-01")
                .replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
    }

    /** The addresses the controllers of the staff's pages declare. */
    private static List<String> declared(String method) {
        var mapping = Pattern.compile("@" + method + "Mapping\\((?:path = |value = )?\"([^\"]+)\"");
        try (Stream<Path> files = Files.walk(STAFF)) {
            return files.filter(file -> file.toString().endsWith("Controller.java"))
                    .flatMap(file -> mapping.matcher(read(file)).results().map(found -> found.group(1)))
                    .sorted()
                    .distinct()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Page page() {
        return Objects.requireNonNull(stranger);
    }
}
