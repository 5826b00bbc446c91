package pl.krakow.centra.sites;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.sites.FilledForms.PLACEMENT;
import static pl.krakow.centra.sites.FilledForms.QUESTION;
import static pl.krakow.centra.sites.FilledForms.asked;
import static pl.krakow.centra.sites.FilledForms.with;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import pl.krakow.centra.sites.FakeGateway.Answer;
import pl.krakow.centra.sites.FilledForms.Form;

/**
 * A form is refused, somebody else was faster, or nobody answers: everything that was typed stands in it again, and where
 * the form makes something it goes on with its key while nobody knows what came of it, and with another once it was refused.
 */
class RefusedFormsTest extends SitesTest {

    private static final Answer REFUSED = Answer.problem(409, "not-now", "Teraz nie");
    private static final Answer STALE = Answer.problem(412, "precondition-failed", "Ktoś to zmienił");
    private static final Answer LOST = Answer.problem(503, "temporarily-unavailable", "Chwilowo niedostępne");

    private static final Pattern TICKED = Pattern.compile("<input type=\"checkbox\" name=\"entry\"[^>]* checked[^>]*>");

    static Stream<Form> forms() {
        return FilledForms.all();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void keepsWhatWasTyped(Form form) {
        GATEWAY.answer("GET", "/wishes/" + FakeSeasons.WISH, Answer.of(FakeSeasons.wish()));
        var browser = signedIn(form.who(), form.host());
        for (var answer : List.of(REFUSED, STALE, LOST)) {
            var page = browser.get(form.host(), form.page());
            GATEWAY.asked().clear();
            GATEWAY.answer(form.method(), form.path(), answer);

            var again = browser.submit(page, form.action(), form.typed());

            assertThat(asked(form)).as("it was asked of the API").hasSize(1);
            form.typed()
                    .forEach((name, text) -> assertThat(again.body())
                            .as(name + " after " + answer.status())
                            .containsAnyOf("value=\"" + text + "\"", ">" + text + "</textarea>"));
            browser.submit(again, form.action(), form.typed());
            var keys = asked(form).stream().map(FakeGateway.Asked::once).toList();
            assertThat(keys).hasSize(2);
            if (keys.getFirst() != null) {
                assertThat(keys.get(1).equals(keys.getFirst()))
                        .as("the same key after " + answer.status())
                        .isEqualTo(answer.equals(LOST));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void keepsWhatWasTypedWhileNothingAnswers(Form form) {
        GATEWAY.answer("GET", "/wishes/" + FakeSeasons.WISH, Answer.of(FakeSeasons.wish()));
        var browser = signedIn(form.who(), form.host());
        var page = browser.get(form.host(), form.page());

        GATEWAY.stop("/api/");
        var lost = browser.submit(page, form.action(), form.typed());
        GATEWAY.repair();
        GATEWAY.asked().clear();
        var fields = new HashMap<>(form.typed());
        fields.keySet().removeIf(name -> lost.body().contains("type=\"hidden\" name=\"" + name + "\""));
        browser.submit(lost, form.action(), fields);

        form.typed()
                .forEach((name, text) -> assertThat(lost.body())
                        .as(name)
                        .containsAnyOf("value=\"" + text + "\"", ">" + text + "</textarea>"));
        assertThat(asked(form))
                .singleElement()
                .satisfies(asked -> assertThat(asked.once())
                        .as("the key of the form, where it has one")
                        .matches(key -> key == null || page.body().contains(key)));
    }

    @Test
    void keepsASignUpWhileNobodySaysHowManySeatsThereAre() {
        var browser = signedIn(FakeIssuer.RESIDENT, HOME);
        var page = browser.get(HOME, "/events/reymonta/e2");
        GATEWAY.stop("/e2/registrations");
        GATEWAY.stop("/e2/sign-up");

        var lost = browser.submit(
                page,
                "/sign-up",
                Map.of("name", "Anna Lis", "email", "anna@example.org", "audience", "RESIDENT", "answer-q1", "mam"));
        GATEWAY.repair();
        browser.submit(lost, "/sign-up", Map.of());

        assertThat(GATEWAY.asked())
                .filteredOn(
                        asked -> asked.method().equals("POST") && asked.path().endsWith("/registrations"))
                .hasSize(2)
                .allSatisfy(asked -> {
                    assertThat(asked.body()).contains("Anna Lis");
                    assertThat(page.body()).contains(asked.once());
                });
    }

    @Test
    void sendsHoursWithTheirKeyAlsoWhenTheNextAttemptHasAMistake() {
        var browser = signedIn(FakeIssuer.RESIDENT, HOME);
        var hours = Map.of("day", "2026-11-30", "hours", "3", "minutes", "", "what", "rozdawanie ulotek");
        GATEWAY.answer("POST", "/hours", LOST);
        var lost = browser.submit(browser.get(HOME, PLACEMENT), "/hours/log", hours);

        var mistake = browser.submit(lost, "/hours/log", with(hours, "hours", "sto"));
        browser.submit(mistake, "/hours/log", hours);

        assertThat(GATEWAY.asked())
                .filteredOn(asked -> asked.method().equals("POST"))
                .extracting(FakeGateway.Asked::once)
                .hasSize(2)
                .doesNotContainNull()
                .allMatch(lost.body()::contains);
    }

    @Test
    void ticksTheHoursThatWereTickedAndNoOthers() {
        var other = "0198f3a0-0000-7000-8000-000000000f02";
        var entry = FakeVolunteering.LEDGER.substring(
                FakeVolunteering.LEDGER.indexOf("{\"id\""), FakeVolunteering.LEDGER.lastIndexOf("]}"));
        GATEWAY.answer(
                "GET",
                FakeVolunteering.RUNNING + "/hours",
                Answer.of(FakeVolunteering.LEDGER.replace(
                        entry, entry + "," + entry.replace(FakeVolunteering.ENTRY, other))));
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        var page = browser.get(REYMONTA, "/volunteering-desk/placements/" + FakeVolunteering.RUNNING);
        assertThat(ticked(page)).as("before anything is sent").containsExactly(FakeVolunteering.ENTRY, other);
        GATEWAY.answer("POST", "/hours/confirm", REFUSED);

        var again = browser.submit(page, "/hours/confirm", Map.of("entry", other));
        assertThat(again.text()).contains("Teraz nie");
        assertThat(ticked(again)).containsExactly(other);
        assertThat(ticked(browser.submit(again, "/hours/confirm", Map.of()))).isEmpty();
    }

    private static List<String> ticked(Browser.Page page) {
        return TICKED.matcher(page.body())
                .results()
                .map(tag -> tag.group().replaceFirst("(?s).* value=\"([^\"]*)\".*", "$1"))
                .toList();
    }

    @Test
    void keepsThatAPeriodIsClosedWithWhatIsMissing() {
        var browser = signedIn(FakeIssuer.CITY, CITY);
        for (var answer : List.of(REFUSED, LOST)) {
            GATEWAY.answer("POST", "/reports/closings", answer);
            var question = browser.get(CITY, QUESTION);

            assertThat(browser.submit(question, "/closings", Map.of("acceptMissing", "true", "note", ""))
                            .body())
                    .contains("name=\"acceptMissing\" value=\"true\" required checked=\"checked\">");
            assertThat(browser.submit(question, "/closings", Map.of("note", "")).body())
                    .contains("name=\"acceptMissing\" value=\"true\" required>");
        }
    }

    @Test
    void showsTheMinutesAtTheMeetingTheyWereTypedFor() {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        var running = "/mentoring/" + FakeMentoring.RUNNING;
        GATEWAY.answer("GET", FakeMentoring.RUNNING, Answer.of(FakeMentoring.runningForTwoMeetings()));

        var mistaken = browser.submit(browser.get(REYMONTA, running), "/s2/held", Map.of("minutes", "godzina"));

        assertThat(mistaken.body())
                .contains("href=\"#f-minutes\"", "id=\"f-minutes\" value=\"godzina\" aria-invalid=\"true\"")
                .contains("id=\"min-0\" value=\"60\"")
                .containsOnlyOnce("id=\"f-minutes\"");
        GATEWAY.answer("POST", "/s1/missed", REFUSED);
        assertThat(browser.submit(mistaken, "/s1/missed", Map.of("by", "MENTOR"))
                        .body())
                .containsOnlyOnce("<option value=\"MENTOR\" selected=\"selected\">");
    }

    @Test
    void keepsADecisionOfAGroupThatWasntAdopted() {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        var meeting = browser.get(REYMONTA, "/groups/" + FakeGroups.GROUP + "/meetings/" + FakeGroups.HELD);
        GATEWAY.answer("POST", "/decisions", REFUSED);

        assertThat(browser.submit(meeting, "/decisions", Map.of("decision", "Robimy spacer."))
                        .body())
                .contains("name=\"adopted\" value=\"true\">");
        assertThat(browser.submit(meeting, "/decisions", Map.of("decision", "Robimy spacer.", "adopted", "true"))
                        .body())
                .contains("name=\"adopted\" value=\"true\" checked=\"checked\">");
    }

    @Test
    void keepsWhatAVolunteerAskedFor() {
        var browser = signedIn(FakeIssuer.RESIDENT, HOME);
        GATEWAY.answer("POST", "/certificates", REFUSED);

        var again = browser.submit(
                browser.get(HOME, "/my/volunteering"),
                "/certificates",
                Map.of("work", "reymonta/b1", "kind", "OPINION"));

        assertThat(again.body()).contains("value=\"OPINION\" checked=\"checked\"");
    }

    @Test
    void keepsTheRequestsThatWerePickedWhenTheReasonIsMissing() {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        var inbox = browser.get(REYMONTA, "/requests");
        var pick = inbox.body().split("name=\"pick\" value=\"", -1)[1].split("\"", -1)[0];

        var again = browser.submit(inbox, "/decide", Map.of("act", "decline", "reason", "", "pick", pick));

        assertThat(again.text()).contains("Nic się nie zmieniło.");
        assertThat(again.body().lines().filter(line -> line.contains("name=\"pick\"")))
                .filteredOn(line -> line.contains("checked=\"checked\""))
                .singleElement()
                .satisfies(line -> assertThat(line).contains("value=\"" + pick + "\""));
    }

    @Test
    void asksWhatWasSetForFeedbackAgainWhenItCantBeRead() {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        var page = browser.get(REYMONTA, "/programme/p1/feedback");
        GATEWAY.answer("GET", "/p1/feedback", LOST);

        var again = browser.submit(page, "/feedback", Map.of("days", "21", "asked", "true"));

        assertThat(again.body()).contains("name=\"days\" value=\"21\"");
        assertThat(again.text()).contains("Nic nie zapisano, bo usługa chwilowo nie odpowiada.");
    }

    @Test
    void comesBackToTheBoardWithTheTimeABookingWasToGoTo() {
        var browser = signedIn(FakeIssuer.HUTA, HUTA);
        var form = browser.get(HUTA, "/board/move?date=2026-12-01&booking=" + FakeSchedule.CHOIR + "&room=p3");
        var typed = Map.of(
                "room", "p3", "date", "2026-12-02", "from", "18:15", "to", "20:45", "reason", "Remont korytarza");
        GATEWAY.answer("POST", "/move", REFUSED);

        var again = browser.submit(form, FakeSchedule.CHOIR + "/move", typed);

        assertThat(again.text()).contains("Teraz nie");
        assertThat(again.body())
                .contains("value=\"p3\" selected=\"selected\"", "value=\"2026-12-02\"", "value=\"18:15\"")
                .contains("value=\"20:45\"", ">Remont korytarza</textarea>");
    }
}
