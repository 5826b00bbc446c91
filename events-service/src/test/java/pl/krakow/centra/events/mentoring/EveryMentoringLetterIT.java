package pl.krakow.centra.events.mentoring;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.kit.test.ApiCalls.read;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.events.registrations.EventsByMail;
import pl.krakow.centra.kit.test.Inbox;
import pl.krakow.centra.kit.test.Persona;

/** What applicants and mentors find in their mailboxes. The goal is in none of it. */
class EveryMentoringLetterIT extends EventsByMail {

    private static final String CENTRE = "/api/v1/centres/reymonta";

    @Test
    void bothSidesAreToldOfTheirCourseAndAllThreeWhenSomebodyElseTakesOver() {
        var hers = mailbox();
        var anna = known(hers);
        var his = mailbox();
        var jan = known(his);
        var other = mailbox();
        var ewa = known(other);
        var offer = offer();
        var path = applied(anna, hers, offer);
        assertThat(after(2, hers).subject()).isEqualTo("Zgłoszenie przyjęte: Mentoring");

        propose(path, mentor(jan, "Jan Kowalski", his));
        assertThat(after(3, hers).subject()).isEqualTo("Propozycja wspólnej pracy: Mentoring");
        assertThat(after(2, his).text()).contains("Anna Nowak").doesNotContain("Pierwsza dotacja");
        for (var side : new Persona[] {jan, anna}) {
            assertThat(act(side, path + "/accept", "")).hasStatusOk();
        }
        assertThat(after(4, hers).subject()).isEqualTo("Zaczynacie wspólną pracę: Mentoring");
        assertThat(after(3, his).subject()).isEqualTo("Zaczynacie wspólną pracę: Mentoring");

        var start = clock.instant().plus(Duration.ofDays(3)).truncatedTo(ChronoUnit.SECONDS);
        assertThat(act(jan, path + "/sessions", """
                        {"start": "%s", "end": "%s", "way": "ONLINE"}""".formatted(start, start.plus(Duration.ofHours(1)))))
                .hasStatus(201);
        var planned = after(4, his);
        assertThat(planned.subject()).startsWith("Sesja zaplanowana: Mentoring, ");
        assertThat(planned.method()).contains("REQUEST");

        assertThat(act(
                        COORDINATOR,
                        path + "/hand-over",
                        "{\"mentorId\": \"%s\", \"reason\": \"Wyjazd za granicę\"}"
                                .formatted(mentor(ewa, "Ewa Lis", other))))
                .hasStatusOk();

        var calledOff = of(his, 7, "Sesja odwołana: Mentoring, ");
        assertThat(calledOff.method()).contains("CANCEL");
        assertThat(entry(calledOff).getUid()).isEqualTo(entry(planned).getUid());
        var gone = of(his, 7, "Wspólna praca przekazana: Mentoring");
        assertThat(gone.text()).contains("Wyjazd za granicę", "Nie masz już dostępu");
        var changed = of(hers, 8, "Od teraz towarzyszy Ci ktoś inny: Mentoring");
        assertThat(changed.text()).contains("Ewa Lis", "Wyjazd za granicę");
        var came = after(2, other);
        assertThat(came.subject()).isEqualTo("Przejmujesz wspólną pracę: Mentoring");
        assertThat(came.text()).contains("Anna Nowak").doesNotContain("Pierwsza dotacja");

        assertThat(act(ewa, path + "/close", "{\"result\": \"REACHED\"}")).hasStatusOk();
        assertThat(after(3, other).subject()).isEqualTo("Proces zakończony: Mentoring");
        assertThat(after(8, hers).subject()).isEqualTo("Proces zakończony: Mentoring");
        assertThat(INBOX.of(his)).as("who went isn't written to any more").hasSize(7);
    }

    @Test
    void anApplicationNobodyFitsAndAPairThatComesToNothing() {
        var hers = mailbox();
        var anna = known(hers);
        var his = mailbox();
        var jan = known(his);
        var path = applied(anna, hers, offer());
        propose(path, mentor(jan, "Jan Kowalski", his));
        after(3, hers);

        assertThat(act(jan, path + "/decline", "")).hasStatus(204);
        assertThat(after(4, hers).subject()).isEqualTo("Propozycja nie doszła do skutku: Mentoring");
        assertThat(act(COORDINATOR, path + "/reject", "{\"reason\": \"Nikogo teraz nie mamy\"}"))
                .hasStatusOk();
        var rejected = after(5, hers);
        assertThat(rejected.subject()).isEqualTo("Nie możemy przyjąć zgłoszenia: Mentoring");
        assertThat(rejected.text()).contains("Nikogo teraz nie mamy");
    }

    /** Letters that go at once come in any order. */
    private static Inbox.Received of(String address, int letters, String subject) {
        return INBOX.of(address, letters).stream()
                .filter(each -> each.subject().startsWith(subject))
                .findFirst()
                .orElseThrow();
    }

    private String offer() {
        return read(post(COORDINATOR, CENTRE + "/mentoring-offers", """
                {"kind": "MENTORING", "name": {"pl": "Mentoring"}, "about": {"pl": "Z kimś, kto to przeszedł"},
                 "fields": ["fundraising"], "sessions": 3, "open": true}"""), "$.id");
    }

    private String applied(Persona person, String address, String offer) {
        String id = read(
                post(person, CENTRE + "/mentoring-offers/" + offer + "/applications", """
                {"name": "Anna Nowak", "email": "%s", "on": "INDIVIDUAL", "goal": "Pierwsza dotacja",
                 "fields": ["fundraising"], "languages": ["pl"], "freeTimes": [], "ways": []}""".formatted(address)), "$.id");
        return CENTRE + "/mentorships/" + id;
    }

    private void propose(String path, String mentor) {
        assertThat(act(COORDINATOR, path + "/propose", "{\"mentorId\": \"%s\"}".formatted(mentor)))
                .hasStatusOk();
    }

    private String mentor(Persona person, String name, String address) {
        return read(post(COORDINATOR, CENTRE + "/mentors", """
                {"account": "%s", "name": "%s", "email": "%s", "kinds": ["MENTORING"],
                 "fields": ["fundraising"], "languages": ["pl"], "freeTimes": ["WEEKENDS"], "ways": ["ONLINE"],
                 "mostCourses": 1, "active": true}""".formatted(person.subject(), name, address)), "$.id");
    }
}
