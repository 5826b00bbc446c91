package pl.krakow.centra.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

import com.microsoft.playwright.Page;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A coordinator of Reymonta at the staff site of Nowa Huta: every page and every forged form is refused by the page that says
 * whose it is, and nothing has changed. The addresses are those the sites' sources declare, so that none is forgotten.
 */
class AnotherCentreIT {

    private static final PlatformUnderTest PLATFORM = PlatformUnderTest.shared();
    private static final String HUTA = PLATFORM.site("nowa-huta.localhost").toString();
    private static final String STAFF = "staff";

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
        var addresses = Declared.in(STAFF, "Get");
        assertThat(addresses)
                .extracting(Declared.Address::path)
                .contains("/today", "/bookings/{id}", "/programme/{id}/certificates/terms")
                .hasSizeGreaterThan(140);

        assertThat(notRefused(addresses, path -> asked("GET", path, ""))).isEmpty();
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
        var addresses = Declared.in(STAFF, "Post");
        assertThat(addresses)
                .extracting(Declared.Address::path)
                .contains("/requests/{id}/approve", "/programme/{id}/registrations/{registration}/cancel")
                .hasSizeGreaterThan(130);

        assertThat(notRefused(addresses, path -> forged(path, true))).isEmpty();
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

        assertThat(forged("/bookings/" + id + "/cancel", true).isRefusedByName())
                .isTrue();
        assertThat(forged("/bookings/" + id + "/cancel", false).status()).isEqualTo(403);
        var byApi = PLATFORM.as("coordinator-reymonta")
                .with("If-Match", String.valueOf(asked.header("ETag")))
                .post(bookings + "/" + id + "/cancel", Map.of("reason", "Podszyw"));

        assertThat(byApi.status()).isIn(403, 404);
        var kept = PLATFORM.as("coordinator-nowa-huta").get(bookings + "/" + id);
        assertThat(kept.json().get("state")).isEqualTo(asked.json().get("state"));
        assertThat(kept.header("ETag")).isEqualTo(asked.header("ETag"));
    }

    private static List<String> notRefused(List<Declared.Address> addresses, Function<String, Got> ask) {
        var wrong = new ArrayList<String>();
        for (var address : addresses) {
            var answer = ask.apply(address.filled());
            if (!answer.isRefusedByName()) {
                wrong.add("%s was answered %d".formatted(address.path(), answer.status()));
            }
        }
        return wrong;
    }

    /** What the browser got; a redirect has the status 0. */
    private record Got(int status, String text) {

        /** By the page that says whose it is; a form without its token never gets there. */
        boolean isRefusedByName() {
            return status == 403 && text.contains("To strona innego centrum");
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

    private static Page page() {
        return Objects.requireNonNull(stranger);
    }
}
