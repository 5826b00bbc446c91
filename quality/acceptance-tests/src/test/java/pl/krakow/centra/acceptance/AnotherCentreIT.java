package pl.krakow.centra.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
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

    private static @Nullable Chromium chromium;
    private static @Nullable BrowserContext stranger;

    @BeforeAll
    static void open() {
        chromium = Chromium.open();
        stranger = chromium.somebody();
        try (var page = stranger.newPage()) {
            page.navigate(HUTA + "/sign-in");
            Chromium.signIn(page, "coordinator-reymonta", PLATFORM.demoPassword());
            page.waitForURL(url -> url.startsWith(HUTA));
        }
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
            var answer = stranger().request().get(HUTA + filled(address), RequestOptions.create());
            if (answer.status() != 403 || !answer.text().contains("To strona innego centrum")) {
                wrong.add("%s was answered %d".formatted(address, answer.status()));
            }
            answer.dispose();
        }

        assertThat(wrong).isEmpty();
        try (var page = stranger().newPage()) {
            page.navigate(HUTA + "/requests");
            assertThat(page.locator("main").innerText())
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
            if (answer.status() != 403) {
                wrong.add("%s was answered %d".formatted(address, answer.status()));
            }
            answer.dispose();
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
                .post(bookings + "/" + id + "/cancel", java.util.Map.of("reason", "Podszyw"));

        assertThat(byApi.status()).isIn(403, 404);
        var kept = PLATFORM.as("coordinator-nowa-huta").get(bookings + "/" + id);
        assertThat(kept.json().get("state")).isEqualTo(asked.json().get("state"));
        assertThat(kept.header("ETag")).isEqualTo(asked.header("ETag"));
    }

    /** What a page of this very browser would send. */
    private static APIResponse forged(String address, boolean withToken) {
        try (var page = stranger().newPage()) {
            page.navigate(HUTA + "/");
            var form = FormData.create()
                    .set("revision", "1")
                    .set("reason", "Podszyw")
                    .set("once", UUID.randomUUID().toString());
            if (withToken) {
                form.set("_csrf", token(page));
            }
            return stranger()
                    .request()
                    .post(HUTA + address, RequestOptions.create().setForm(form).setMaxRedirects(0));
        }
    }

    private static String token(Page page) {
        return page.locator("input[name=_csrf]").first().inputValue();
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

    private static BrowserContext stranger() {
        return Objects.requireNonNull(stranger);
    }
}
