package pl.krakow.centra.booking.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static pl.krakow.centra.booking.Meetings.meeting;
import static pl.krakow.centra.booking.Meetings.series;
import static pl.krakow.centra.booking.Meetings.with;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import biweekly.component.VEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

import pl.krakow.centra.booking.Api;
import pl.krakow.centra.booking.BookingService;
import pl.krakow.centra.booking.Meetings;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.test.Inbox;
import pl.krakow.centra.kit.test.Persona;

/** Each thing people are told of, from what happened to the letter and the calendar in it. */
@BookingService
class EveryLetterIT extends Correspondence {

    private static final String SERIES = "/api/v1/centres/reymonta/booking-series";
    private static final String WAITING_LIST = "/api/v1/centres/reymonta/waiting-list";
    private static final String BENEFICIARIES = "/api/v1/beneficiaries";

    @Autowired
    private AskForConsent askForConsent;

    private static VEvent entry(Inbox.Received mail) {
        return mail.calendar().orElseThrow().getEvents().getFirst();
    }

    private static List<VEvent> entries(Inbox.Received mail) {
        return mail.calendar().orElseThrow().getEvents();
    }

    private static LocalTime localStart(VEvent event) {
        return event.getDateStart()
                .getValue()
                .toInstant()
                .atZone(Meetings.KRAKOW)
                .toLocalTime();
    }

    @Test
    void whatMovesKeepsItsPlaceInTheCalendarUnderItsName() {
        wantsLettersIn("pl");
        var id = book("Próba");
        decide(coordinator, id, 1, "approve", Map.of());
        var before = entry(INBOX.of(address, 3).getLast());
        var later = day.plusWeeks(20);

        decide(
                coordinator,
                id,
                2,
                "move",
                Map.of(
                        "roomId",
                        "1w039",
                        "start",
                        Meetings.at(later, "14:00"),
                        "end",
                        Meetings.at(later, "16:00"),
                        "reason",
                        "Remont sali 1w040"));

        var mail = INBOX.of(address, 4).getLast();
        assertThat(mail.subject()).isEqualTo("Zmiana rezerwacji: Próba, " + inPolish(later));
        assertThat(mail.text())
                .contains("Termin: " + inPolish(later) + ", godz. 14:00–16:00", "Powód: Remont sali 1w040")
                .contains("Miejsce: Sala spotkań 1w039, ");
        assertThat(mail.method()).contains("REQUEST");
        var after = entry(mail);
        assertThat(after.getUid()).isEqualTo(before.getUid());
        assertThat(after.getSequence().getValue())
                .isGreaterThan(before.getSequence().getValue());
        assertThat(after.getDateStart().getValue().toInstant())
                .isEqualTo(later.atTime(14, 0).atZone(Meetings.KRAKOW).toInstant());
        assertThat(after.getStatus().getValue()).isEqualTo("CONFIRMED");
        assertThat(after.getLocation().getValue()).startsWith("Sala spotkań 1w039, ");
    }

    @Test
    void anotherTopicIsAChangeOfTheSameEntry() {
        wantsLettersIn("en");
        var id = book("Draft");
        var before = entry(INBOX.of(address, 2).getLast());

        var changed = person.with("If-Match", "\"1\"")
                .put(
                        BOOKINGS + "/" + id,
                        Map.of("title", "Choir", "purpose", "Concert", "expectedPeople", 12, "feesCollected", false));
        assertThat(changed.status()).as(changed.toString()).isEqualTo(200);

        var mail = INBOX.of(address, 3).getLast();
        assertThat(mail.subject()).startsWith("Booking changed: Choir, ");
        assertThat(entry(mail).getUid()).isEqualTo(before.getUid());
        assertThat(entry(mail).getSequence().getValue())
                .isGreaterThan(before.getSequence().getValue());
        assertThat(entry(mail).getStatus().getValue()).isEqualTo("TENTATIVE");
        assertThat(entry(mail).getSummary().getValue()).isEqualTo("Choir");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pl | Centrum musi cofnąć rezerwację: | Powód: Awaria ogrzewania | Wolne w zamian:",
                "en | The centre has to withdraw a booking: | Reason: Awaria ogrzewania | Free instead:",
                "uk | Центр мусить відкликати бронювання: | Причина: Awaria ogrzewania | Вільно натомість:"
            })
    void whatTheCentreTakesBackLeavesTheCalendarAndSaysWhatIsFreeInstead(
            String language, String subjectOfMail, String reason, String alternatives) {
        wantsLettersIn(language);
        var id = book("Zajęcia");
        decide(coordinator, id, 1, "approve", Map.of());
        var confirmed = entry(INBOX.of(address, 3).getLast());

        decide(coordinator, id, 2, "withdraw", Map.of("reason", "Awaria ogrzewania"));

        var mail = INBOX.of(address, 4).getLast();
        assertThat(mail.subject()).startsWith(subjectOfMail + " Zajęcia, ");
        assertThat(mail.text()).contains(reason, alternatives).contains("1w039");
        assertThat(mail.html()).contains("<html lang=\"%s\">".formatted(language));
        assertThat(mail.method()).contains("CANCEL");
        assertThat(entry(mail).getUid()).isEqualTo(confirmed.getUid());
        assertThat(entry(mail).getStatus().getValue()).isEqualTo("CANCELLED");
        assertThat(entry(mail).getSequence().getValue())
                .isGreaterThan(confirmed.getSequence().getValue());
    }

    @Test
    void whoWaitedIsOfferedTheRoomUntilADeadlineAndThenToldThatItIsTheirs() {
        wantsLettersIn("pl");
        var others = book(coordinator, meeting("1w039", day, "10:00", "12:00", Meetings.beneficiary(coordinator)));
        var waiting = person.post(
                WAITING_LIST, with(meeting("1w039", day, "10:00", "12:00", beneficiary), "title", "Czekamy"));
        assertThat(waiting.status()).as(waiting.toString()).isEqualTo(201);

        decide(coordinator, others, 1, "cancel", Map.of());

        var offer = INBOX.of(address, 2).getLast();
        assertThat(offer.subject()).isEqualTo("Zwolniła się sala: Czekamy, " + inPolish(day));
        assertThat(offer.text())
                .contains("Trzymamy ją dla Ciebie do: ", "Termin: " + inPolish(day) + ", godz. 10:00–12:00");
        assertThat(offer.calendar()).as("nothing is theirs yet").isEmpty();
        var entry = waiting.json().at("/entry/id").asString();
        var taken = person.post(WAITING_LIST + "/" + entry + "/accept", Map.of());
        assertThat(taken.status()).as(taken.toString()).isLessThan(300);

        var last = INBOX.of(address, 3).getLast();
        assertThat(last.subject()).endsWith(": Czekamy, " + inPolish(day));
        assertThat(last.method()).contains("REQUEST");
        assertThat(entry(last).getUid().getValue()).startsWith(taken.text("id"));
    }

    @Test
    void whoIsRejectedLearnsWhyAndWhoIsVerifiedThatTheyAre() {
        wantsLettersAboutTheirOrganisationToo("uk");
        var id = BENEFICIARIES + "/" + beneficiary;

        act(coordinator, id + "/reject", Map.of("reason", "Nie ma takiego wpisu"));
        var rejected = INBOX.of(address, 2).getLast();
        act(coordinator, id + "/verify", Map.of("evidence", "CITY_OFFICE", "seenOn", "2026-11-30"));

        assertThat(rejected.subject()).isEqualTo("Не можемо підтвердити дані: Zielony Kraków");
        assertThat(rejected.text()).contains("Zielony Kraków: не вдалося", "Причина: Nie ma takiego wpisu");
        assertThat(rejected.calendar()).isEmpty();
        var mail = INBOX.of(address, 3).getLast();
        assertThat(mail.subject()).isEqualTo("Перевірку завершено: Zielony Kraków");
        assertThat(mail.text()).contains("Zielony Kraków: дані підтверджено.").doesNotContain("Причина");
    }

    @Test
    void whoAcceptedTheRegulationsIsAskedOnceToAcceptTheNewOnes() {
        wantsLettersAboutTheirOrganisationToo("pl");
        var regulations = "/api/v1/centres/nowa-huta/regulations";
        var current = person.get(regulations).text("version");
        var consents = BENEFICIARIES + "/" + beneficiary + "/consents";
        assertThat(person.post(consents, Map.of("centre", "nowa-huta", "version", current))
                        .status())
                .isEqualTo(200);
        askForConsent.round();

        var published = Api.at(port)
                .as(Persona.coordinator(new CentreId("nowa-huta")))
                .with("If-Match", "*")
                .put(regulations, Map.of("pl", "Nowy regulamin"));
        assertThat(published.status()).as(published.toString()).isEqualTo(200);
        for (int i = 0; i < 3; i++) {
            askForConsent.round();
        }

        var mails = INBOX.of(address, 2);
        assertThat(mails.getLast().subject()).isEqualTo("Nowy regulamin: Zielony Kraków");
        assertThat(mails.getLast().text())
                .contains("obowiązuje nowa wersja regulaminu (%s)".formatted(published.text("version")));
        assertThat(mails.getLast().calendar()).isEmpty();
    }

    @Test
    void aSeriesIsOneMailAndOneCalendarPerStepAndSixInTheEveningAllTheYear() {
        wantsLettersIn("pl");
        var asked = person.post(
                SERIES,
                with(
                        with(
                                series(
                                        "1w040",
                                        LocalDate.of(2027, 3, 1),
                                        "18:00",
                                        "PT2H",
                                        "FREQ=WEEKLY;UNTIL=20271130",
                                        beneficiary),
                                "onConflict",
                                "SKIP"),
                        "title",
                        "Kurs polskiego"));
        assertThat(asked.status()).as(asked.toString()).isEqualTo(201);
        var request = INBOX.of(address, 2).getLast();
        var path = SERIES + "/" + asked.text("id");
        act(coordinator, path + "/approve", Map.of("scope", "ALL"));
        var confirmation = INBOX.of(address, 3).getLast();
        act(
                coordinator,
                path + "/change",
                Map.of("scope", "THIS_AND_FOLLOWING", "occurrence", "2027-11-08T18:00:00", "start", "17:00"));
        var change = INBOX.of(address, 4).getLast();
        act(person, path + "/cancel", Map.of("scope", "THIS_AND_FOLLOWING", "occurrence", "2027-11-15T18:00:00"));
        var cancellation = INBOX.of(address, 5).getLast();

        assertThat(request.subject()).isEqualTo("Mamy Twoją prośbę: Kurs polskiego, 37 terminów");
        assertThat(confirmation.subject()).isEqualTo("Rezerwacja potwierdzona: Kurs polskiego, 37 terminów");
        assertThat(change.subject()).isEqualTo("Zmiana rezerwacji: Kurs polskiego, 4 terminy");
        assertThat(cancellation.subject()).isEqualTo("Rezerwacja odwołana: Kurs polskiego, 3 terminy");
        assertThat(entries(confirmation)).hasSize(37).allSatisfy(event -> {
            assertThat(event.getUid().getValue()).startsWith(asked.text("id"));
            assertThat(localStart(event)).isEqualTo(LocalTime.of(18, 0));
            assertThat(event.getRecurrenceId().getValue().toInstant())
                    .isEqualTo(event.getDateStart().getValue().toInstant());
        });
        assertThat(confirmation.text().lines().filter(line -> line.startsWith("– ") && line.contains("godz.")))
                .hasSize(30)
                .allMatch(line -> line.endsWith("godz. 18:00–20:00"));
        assertThat(confirmation.text()).contains("i jeszcze 7 terminów – są w załączonym kalendarzu");
        assertThat(List.of(request, confirmation))
                .allSatisfy(mail -> assertThat(mail.text()).contains("""
                        W 3 z 40 terminów nie możemy dać Ci sali:
                        – poniedziałek, 29 marca 2027 – dzień ustawowo wolny od pracy
                        – poniedziałek, 3 maja 2027 – dzień ustawowo wolny od pracy
                        – poniedziałek, 1 listopada 2027 – dzień ustawowo wolny od pracy
                        """));
        assertThat(List.of(change, cancellation))
                .allSatisfy(mail -> assertThat(mail.text()).doesNotContain("nie możemy dać"));
        assertThat(entries(change)).hasSize(4).allSatisfy(event -> {
            assertThat(localStart(event)).isEqualTo(LocalTime.of(17, 0));
            assertThat(event.getRecurrenceId()
                            .getValue()
                            .toInstant()
                            .atZone(Meetings.KRAKOW)
                            .toLocalTime())
                    .isEqualTo(LocalTime.of(18, 0));
        });
        assertThat(cancellation.method()).contains("CANCEL");
        assertThat(entries(cancellation)).hasSize(3);
        assertThat(List.of(request, confirmation, change, cancellation))
                .extracting(mail -> entries(mail).getLast().getSequence().getValue())
                .isSorted()
                .doesNotHaveDuplicates();
    }

    private static void act(Api who, String path, Map<String, ?> body) {
        var done = who.with("If-Match", "*").post(path, body);
        assertThat(done.status()).as(done.toString()).isEqualTo(200);
    }

    @Test
    void aSeasonIsPublishedWithOneMailPerSeries() {
        wantsLettersIn("pl");
        var season = season(LocalDate.of(2027, 3, 8));
        var wish = new LinkedHashMap<String, Object>();
        wish.put("beneficiaryId", beneficiary);
        wish.put(
                "choices",
                List.of(Map.of(
                        "weekdays", List.of("TUESDAY"),
                        "earliest", "18:00",
                        "latest", "20:00",
                        "length", "PT2H",
                        "rooms", List.of("1w038"))));
        wish.put("expectedPeople", 12);
        wish.put("title", "Próby");
        wish.put("purpose", "Przygotowanie koncertu");
        wish.put("feesCollected", false);
        wish.put("regulationsVersion", "2026-01");
        assertThat(person.post(season + "/wishes", wish).status()).isEqualTo(201);
        act(coordinator, season + "/close", Map.of());
        act(coordinator, season + "/allocate", Map.of());
        coordinator.with("If-Match", "*").post(season + "/publish", Map.of());
        await().atMost(Duration.ofSeconds(30))
                .until(() -> coordinator.get(season).text("state"), "PUBLISHED"::equals);

        var mail = INBOX.of(address, 2).getLast();

        assertThat(mail.subject()).isEqualTo("Rezerwacja potwierdzona: Próby, 3 terminy");
        assertThat(entries(mail))
                .hasSize(3)
                .allSatisfy(event -> assertThat(localStart(event)).isEqualTo(LocalTime.of(18, 0)));
        assertThat(entries(mail))
                .extracting(VEvent::getUid)
                .containsOnly(entry(mail).getUid());
    }

    private String season(LocalDate monday) {
        var made = coordinator.post(
                "/api/v1/centres/reymonta/seasons",
                Map.of(
                        "name",
                        "Wiosna 2027",
                        "from",
                        monday.toString(),
                        "until",
                        monday.plusDays(20).toString(),
                        "rooms",
                        List.of("1w038"),
                        "wishesFrom",
                        "2026-12-01T00:00:00+01:00",
                        "wishesUntil",
                        "2026-12-20T00:00:00+01:00",
                        "weeklyCap",
                        "PT20H",
                        "seed",
                        7));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        var season = made.header("Location").orElseThrow();
        act(coordinator, season + "/open", Map.of());
        return season;
    }

    @Test
    void forWhoHasNoAccountStaffWriteDownAnAddressAndItIsWrittenTo() {
        var group = coordinator.post(
                BENEFICIARIES,
                Map.of(
                        "kind",
                        "INFORMAL_GROUP",
                        "name",
                        "Klub szachowy",
                        "description",
                        "Gramy w szachy",
                        "responsiblePeople",
                        List.of(Map.of("name", "Jan Klub", "email", "klub-" + address))));
        assertThat(group.status()).as(group.toString()).isEqualTo(201);
        act(
                coordinator,
                BENEFICIARIES + "/" + group.text("id") + "/verify",
                Map.of("evidence", "CITY_OFFICE", "seenOn", "2026-11-30"));
        var verified = INBOX.of("klub-" + address, 1).getLast();
        var wanted = with(meeting("1w038", day, "10:00", "12:00", group.text("id")), "title", "Szachy");
        var named = with(with(wanted, "start", Meetings.at(day, "14:00")), "end", Meetings.at(day, "15:00"));

        var id = book(coordinator, with(named, "responsiblePerson", Map.of("name", "Ewa Gość", "email", address)));
        decide(coordinator, id, 1, "cancel", Map.of("reason", "Telefonicznie"));
        book(coordinator, wanted);

        assertThat(verified.subject()).isEqualTo("Weryfikacja zakończona: Klub szachowy");
        assertThat(verified.text()).contains("ten adres podano w centrum jako kontakt");
        assertThat(INBOX.of(address, 2))
                .extracting(Inbox.Received::subject)
                .containsExactly(
                        "Rezerwacja potwierdzona: Szachy, " + inPolish(day),
                        "Rezerwacja odwołana: Szachy, " + inPolish(day));
        assertThat(entry(INBOX.of(address).getFirst()).getUid().getValue()).startsWith(id);
        assertThat(INBOX.of("klub-" + address, 2).getLast().subject()).startsWith("Rezerwacja potwierdzona: Szachy, ");
    }

    @Test
    void nobodyCanHaveAStrangerWrittenTo() {
        wantsLettersIn("pl");
        var stranger = "stranger-" + address;
        var wanted = meeting("1w040", day, "10:00", "12:00", beneficiary);

        book(person, with(wanted, "responsiblePerson", Map.of("name", "Obcy", "email", stranger)));

        assertThat(INBOX.of(address, 2)).hasSize(2);
        assertThat(INBOX.of(stranger)).isEmpty();
    }
}
