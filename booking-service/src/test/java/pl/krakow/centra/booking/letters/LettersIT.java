package pl.krakow.centra.booking.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static pl.krakow.centra.booking.Meetings.meeting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

import pl.krakow.centra.booking.BookingService;
import pl.krakow.centra.booking.Meetings;
import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.letters.domain.LetterKind;
import pl.krakow.centra.booking.letters.domain.Words;
import pl.krakow.centra.domainevents.BeneficiaryKind;
import pl.krakow.centra.domainevents.BookingConfirmed;
import pl.krakow.centra.domainevents.BookingFacts;
import pl.krakow.centra.kit.consumer.EventConsumer;
import pl.krakow.centra.kit.consumer.EventHandler;
import pl.krakow.centra.kit.consumer.ReceivedEvent;
import pl.krakow.centra.kit.letter.EmailAddress;
import pl.krakow.centra.kit.letter.LetterBox;
import pl.krakow.centra.kit.letter.Letters;
import pl.krakow.centra.kit.letter.Reader;
import pl.krakow.centra.kit.test.Inbox;

/** Everybody gets each letter once: through a real broker, a real store and a real SMTP server. */
@BookingService
class LettersIT extends Correspondence {

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private EventConsumer consumer;

    @Autowired
    private List<EventHandler> handlers;

    @Autowired
    private RemindOfMeetings remindOfMeetings;

    @Autowired
    private ChangeContact changeContact;

    @Autowired
    private Letters outbox;

    @Autowired
    private LetterBox letterBox;

    @Autowired
    private Readers readers;

    @Autowired
    private Clock clock;

    @Test
    void anAddressIsUsedOnceItsOwnerHasTypedInTheCode() {
        assertThat(person.get(CONTACT).json().has("email")).isFalse();
        var wished = wish("pl", address, "\"0\"");
        assertThat(wished.text("pendingEmail")).isEqualTo(address);
        assertThat(wished.json().has("email")).isFalse();
        assertThat(wished.body()).doesNotContain(codeSentTo(address, 1));

        assertThat(person.post(CONTACT + "/confirm", Map.of("code", "AAAAAAAA")).text("code"))
                .isEqualTo("contact-code-wrong");
        assertThat(person.post(CONTACT + "/confirm", Map.of("code", codeSentTo(address, 1)))
                        .status())
                .isEqualTo(200);
        assertThat(person.post(CONTACT + "/confirm", Map.of("code", codeSentTo(address, 1)))
                        .status())
                .isEqualTo(422);

        assertThat(person.get(CONTACT).text("email")).isEqualTo(address);
        assertThat(mongo.findAll(Document.class, "letters"))
                .noneSatisfy(letter -> assertThat(letter.toJson()).contains(codeSentTo(address, 1)));
    }

    @Test
    void afterFiveWrongCodesTheRightOneIsWorthNothing() {
        wish("pl", address, "\"0\"");
        var code = codeSentTo(address, 1);
        for (int i = 0; i < 5; i++) {
            person.post(CONTACT + "/confirm", Map.of("code", "AAAAAAA" + (char) ('A' + i)));
        }

        assertThat(person.post(CONTACT + "/confirm", Map.of("code", code)).status())
                .isEqualTo(422);
    }

    @Test
    void nobodyIsFloodedWithCodes() {
        for (int i = 0; i < 5; i++) {
            assertThat(wish("pl", "other" + i + "-" + address, "\"" + i + "\"").status())
                    .isEqualTo(200);
        }

        assertThat(wish("pl", "other5-" + address, "\"5\"").text("code")).isEqualTo("too-many-contact-codes");
        assertThat(wish("pl", "nobody", "\"5\"")
                        .json()
                        .get("errors")
                        .get(0)
                        .get("code")
                        .asString())
                .isEqualTo("address-invalid");
        assertThat(wish("pl", "a@example.org\\r\\nBcc: b@example.org", "\"5\"").status())
                .isEqualTo(400);
        assertThat(wish("pl", address, "\"1\"").status()).isEqualTo(412);
    }

    @Test
    void fromTheRequestToTheCancellationEachStepIsOneLetterWithItsCalendar() {
        wantsLettersIn("pl");
        var id = book("Próba chóru <b>„Echo”</b>");
        INBOX.of(address, 2);
        decide(coordinator, id, 1, "approve", Map.of());
        INBOX.of(address, 3);
        decide(person, id, 2, "cancel", Map.of());

        var mails = INBOX.of(address, 4);

        assertThat(mails)
                .extracting(Inbox.Received::subject)
                .containsExactly(
                        "Twój kod",
                        "Mamy Twoją prośbę: Próba chóru <b>„Echo”</b>, " + inPolish(day),
                        "Rezerwacja potwierdzona: Próba chóru <b>„Echo”</b>, " + inPolish(day),
                        "Rezerwacja odwołana: Próba chóru <b>„Echo”</b>, " + inPolish(day));
        assertThat(mails.subList(1, 4))
                .extracting(mail -> mail.method().orElse(""))
                .containsExactly("REQUEST", "REQUEST", "CANCEL");
        assertThat(mails.subList(1, 4)).allSatisfy(mail -> {
            var event = mail.calendar().orElseThrow().getEvents().getFirst();
            assertThat(event.getUid().getValue()).startsWith(id);
            assertThat(event.getDateStart().getValue().toInstant())
                    .isEqualTo(day.atTime(10, 0).atZone(Meetings.KRAKOW).toInstant());
            assertThat(event.getAttendees().getFirst().getEmail()).isEqualTo(address);
            assertThat(mail.text()).contains(inPolish(day) + ", godz. 10:00–12:00", "ul. Reymonta 20, 30-059 Kraków");
            assertThat(mail.html())
                    .contains("Próba chóru &lt;b&gt;„Echo”&lt;/b&gt;")
                    .doesNotContain("<b>„Echo”");
            assertThat(mail.from()).contains("centra@localhost");
        });
        assertThat(mails.subList(1, 4))
                .extracting(mail -> mail.calendar()
                        .orElseThrow()
                        .getEvents()
                        .getFirst()
                        .getSequence()
                        .getValue())
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(mails).extracting(Inbox.Received::messageId).doesNotHaveDuplicates();
    }

    @Test
    void aRefusalSaysWhyInTheReadersLanguage() {
        wantsLettersIn("uk");
        var id = book("Курси польської");
        INBOX.of(address, 2);
        decide(coordinator, id, 1, "decline", Map.of("reason", "Zebranie mieszkańców"));

        var mail = INBOX.of(address, 3).getLast();

        assertThat(mail.subject()).startsWith("Не можемо надати залу: Курси польської, ");
        assertThat(mail.text()).contains("Причина: Zebranie mieszkańców", "Коли: ");
        assertThat(mail.html()).contains("<html lang=\"uk\">");
        assertThat(mail.method()).contains("CANCEL");
    }

    @Test
    void whoRepresentsTheBeneficiaryIsToldOfWhatStaffBookedForIt() {
        wantsLettersIn("en");
        coordinator.post(BOOKINGS, meeting("1w040", day, "10:00", "12:00", beneficiary));

        assertThat(INBOX.of(address, 2).getLast().subject()).startsWith("Booking confirmed: Zebranie zarządu, ");
    }

    @Test
    void whoWantsNoLettersGetsNone() {
        wantsLettersIn("pl");
        person.with("If-Match", "\"2\"").send("PUT", CONTACT, """
                {"email": "%s", "language": "pl", "letters": ["REMINDERS"]}""".formatted(address));
        var id = book("Po cichu");

        letterWriter().handle(confirmed(id));

        assertThat(letters()).hasSize(1);
        assertThat(INBOX.of(address)).hasSize(1);
    }

    @Test
    void aRepeatedEventAndARestartedConsumerWriteNothingTwice() {
        wantsLettersIn("pl");
        consumer.stop();
        var id = book("Raz");
        decide(coordinator, id, 1, "approve", Map.of());
        consumer.start();
        INBOX.of(address, 3);
        consumer.stop();
        consumer.start();

        var event = confirmed(id);
        for (int i = 0; i < 5; i++) {
            letterWriter().handle(event);
        }

        // The made-up event is another cause, so it makes one letter more, however often it comes.
        assertThat(INBOX.of(address, 4))
                .filteredOn(mail -> mail.subject().startsWith("Rezerwacja potwierdzona"))
                .hasSize(2);
        assertThat(mongo.getCollection("letters").countDocuments(new Document("subject", subject)))
                .isEqualTo(4);
    }

    private EventHandler letterWriter() {
        return handlers.stream()
                .filter(candidate -> candidate.consumer().equals("booking-letters"))
                .findFirst()
                .orElseThrow();
    }

    private ReceivedEvent confirmed(String id) {
        var start = day.atTime(10, 0).atZone(Meetings.KRAKOW).toOffsetDateTime();
        return new ReceivedEvent(
                new BookingConfirmed(new BookingFacts(
                        UUID.fromString(id),
                        "reymonta",
                        "1w040",
                        day,
                        start,
                        start.plusHours(2),
                        UUID.fromString(beneficiary),
                        BeneficiaryKind.ORGANISATION,
                        12)),
                UUID.randomUUID().toString(),
                BookingConfirmed.TYPE,
                id,
                "reymonta",
                2,
                Instant.parse("2026-12-01T07:00:00Z"));
    }

    @Test
    void manyDatesOfASeriesDecidedAtOnceAreOneLetter() {
        wantsLettersIn("pl");
        var id = book("Kurs tańca");
        INBOX.of(address, 2);
        var series = UUID.randomUUID();
        var events = IntStream.range(0, 5)
                .mapToObj(week -> ofSeries(confirmed(id), series, week))
                .toList();
        events.forEach(event -> letterWriter().handle(event));
        events.forEach(event -> letterWriter().handle(event));

        var mail = INBOX.of(address, 3).getLast();

        assertThat(mail.subject()).isEqualTo("Rezerwacja potwierdzona: Kurs tańca, 5 terminów");
        assertThat(mail.text()).contains("w 5 terminach", "– " + inPolish(day.plusWeeks(4)) + ", godz. 10:00–12:00");
        assertThat(mail.calendar().orElseThrow().getEvents())
                .hasSize(5)
                .allSatisfy(event -> assertThat(event.getUid().getValue()).startsWith(series.toString()));
        events.forEach(event -> letterWriter().handle(event));
        assertThat(letters()).hasSize(3);
    }

    private static ReceivedEvent ofSeries(ReceivedEvent one, UUID series, int week) {
        var facts = ((BookingConfirmed) one.event()).booking();
        return new ReceivedEvent(
                new BookingConfirmed(new BookingFacts(
                        facts.bookingId(),
                        facts.centre(),
                        facts.roomId(),
                        facts.date().plusWeeks(week),
                        facts.start().plusWeeks(week),
                        facts.end().plusWeeks(week),
                        facts.beneficiaryId(),
                        facts.beneficiaryKind(),
                        facts.expectedPeople(),
                        series,
                        null)),
                UUID.randomUUID().toString(),
                one.type(),
                one.subject(),
                one.centre(),
                1,
                one.time());
    }

    @Test
    void anEventFromLongAgoMakesNoLetter() {
        wantsLettersIn("pl");
        var id = book("Dawno");
        INBOX.of(address, 2);
        var event = confirmed(id);

        letterWriter()
                .handle(new ReceivedEvent(
                        event.event(),
                        event.id(),
                        event.type(),
                        event.subject(),
                        event.centre(),
                        event.version(),
                        Instant.parse("2026-11-20T07:00:00Z")));

        assertThat(mongo.getCollection("letters").countDocuments(new Document("subject", subject)))
                .isEqualTo(2);
    }

    @Test
    void whileTheMailServerIsAwayLettersWaitAndThenArriveOnce() {
        wantsLettersIn("pl");
        INBOX.goAway();
        var id = book("Czeka");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(mongo.getCollection("letters")
                                .countDocuments(
                                        new Document("subject", subject).append("attempts", new Document("$gte", 2))))
                        .isEqualTo(1));
        INBOX.comeBack();

        assertThat(INBOX.of(address, 2).getLast().subject()).startsWith("Mamy Twoją prośbę: Czeka");
        await().untilAsserted(() -> assertThat(letters()
                        .filter(letter -> letter.get("outcome") == null)
                        .toList())
                .isEmpty());
        assertThat(INBOX.of(address)).hasSize(2);
        assertThat(id).isNotEmpty();
    }

    @Test
    void whoDiesBetweenClaimingAndSendingIsFollowedByAnotherAndOneLetterArrives() {
        wantsLettersIn("pl");
        INBOX.goAway();
        book("Przejęty");
        await().until(() -> letters().anyMatch(letter -> letter.get("outcome") == null));
        var id = letters()
                .filter(letter -> letter.get("outcome") == null)
                .map(letter -> letter.get("_id", UUID.class))
                .findFirst()
                .orElseThrow();
        var dead = await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> outbox.claim(id, clock.instant(), clock.instant().plusSeconds(2)), Optional::isPresent)
                .orElseThrow();
        INBOX.comeBack();

        assertThat(outbox.claim(id, clock.instant(), clock.instant().plusSeconds(2)))
                .isEmpty();
        assertThat(INBOX.of(address, 2).getLast().subject()).startsWith("Mamy Twoją prośbę: Przejęty");
        await().untilAsserted(() -> assertThat(letters())
                .allSatisfy(letter -> assertThat(letter.getString("outcome")).isEqualTo("SENT")));
        outbox.putOff(dead, clock.instant());
        assertThat(outbox.due(clock.instant(), 100)).doesNotContain(id);
        assertThat(INBOX.of(address)).hasSize(2);
    }

    private Stream<Document> letters() {
        return mongo.findAll(Document.class, "letters").stream()
                .filter(letter -> subject.equals(letter.getString("subject")));
    }

    @Test
    void aSentLetterLeavesOnlyItsTrace() {
        wantsLettersIn("pl");
        book("Tajne zebranie");
        INBOX.of(address, 2);

        await().untilAsserted(() -> assertThat(letters())
                .hasSize(2)
                .allSatisfy(letter -> assertThat(letter.getString("outcome")).isEqualTo("SENT")));
        assertThat(letters()).allSatisfy(letter -> assertThat(letter.toJson()).doesNotContain("Tajne", address));
    }

    @Test
    void theDayBeforeAMeetingItsPeopleAreRemindedOnce() {
        wantsLettersIn("pl");
        day = LocalDate.of(2026, 12, 2);
        var id = book("Jutro");
        decide(coordinator, id, 1, "approve", Map.of());
        INBOX.of(address, 3);
        remindOfMeetings.round();
        assertThat(letters()).hasSize(3);

        mongo.getCollection("daySheets")
                .updateOne(
                        new Document("bookings.id", UUID.fromString(id)),
                        new Document(
                                "$set",
                                new Document(
                                        "bookings.$.steps.1.at", Date.from(Instant.parse("2026-11-20T08:00:00Z")))));
        for (int i = 0; i < 3; i++) {
            remindOfMeetings.round();
        }

        assertThat(INBOX.of(address, 4).getLast().subject()).isEqualTo("Przypomnienie: Jutro, środa, 2 grudnia 2026");
        assertThat(letters()).hasSize(4);
        decide(coordinator, id, 2, "cancel", Map.of());
    }

    @Test
    void whoIsForgottenLeavesNothingBehind() {
        wantsLettersIn("pl");
        book("Zapomnij");
        INBOX.of(address, 2);

        changeContact.forget(subject, List.of());

        assertThat(letters()).isEmpty();
        assertThat(mongo.findAll(Document.class, "contacts"))
                .noneSatisfy(contact -> assertThat(contact.toJson()).contains(address));
    }

    @Test
    void whoIsForgottenWhileALetterToThemIsWrittenLeavesNothing() {
        wantsLettersIn("pl");
        var reader = readers.of(new BeneficiaryId(UUID.fromString(beneficiary)))
                .toldOf(LetterKind.REMINDER)
                .getFirst();

        changeContact.forget(subject, List.of(new EmailAddress(address)));

        var words = Words.of("Klub", "2026-01");
        assertThat(letterBox.post(letterBox.letter("late", "REGULATIONS_CHANGED", reader, "reymonta", words)))
                .isFalse();
        letterBox.gather("late", "late", letterBox.letter("later", "REGULATIONS_CHANGED", reader, "reymonta", words));
        var written = Reader.at(new EmailAddress(address), null, "address:late");
        assertThat(letterBox.post(letterBox.letter("late", "REGULATIONS_CHANGED", written, "reymonta", words)))
                .isFalse();
        assertThat(letters()).isEmpty();
        assertThat(mongo.findAll(Document.class, "letters"))
                .noneSatisfy(letter -> assertThat(letter.toJson()).contains(address));
        assertThat(letterBox.post(letterBox.letter(
                        "late", "REGULATIONS_CHANGED", Reader.withAccount("somebody-else"), "reymonta", words)))
                .as("control: others are written to")
                .isTrue();
    }
}
