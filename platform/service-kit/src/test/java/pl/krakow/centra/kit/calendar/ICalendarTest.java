package pl.krakow.centra.kit.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import biweekly.io.text.ICalReader;
import biweekly.parameter.ParticipationStatus;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import org.junit.jupiter.api.Test;

import pl.krakow.centra.kit.calendar.CalendarEntry.Identity;
import pl.krakow.centra.kit.calendar.CalendarEntry.Status;
import pl.krakow.centra.kit.calendar.ICalendar.Act;
import pl.krakow.centra.kit.calendar.ICalendar.Party;

/** What is written is read back equal by another library, and every rule of RFC 5545 that concerns us is kept. */
class ICalendarTest {

    private static final ZoneId KRAKOW = ZoneId.of("Europe/Warsaw");
    private static final ICalendar CALENDARS = new ICalendar("booking-service");
    private static final UUID BOOKING = UUID.fromString("01936f9e-7c1a-7000-8000-0123456789ab");
    private static final UUID SERIES = UUID.fromString("01936f9e-7c1a-7000-8000-0123456789ff");
    private static final String HARD_TEXT =
            "Zebranie; \"Zażółć, gęślą\" \\ jaźń\nдруга лінія 🎻🎻 " + "ąęółżźćń ".repeat(20) + "🎻".repeat(40);

    private static Instant at(LocalDate date, String time) {
        return date.atTime(LocalTime.parse(time)).atZone(KRAKOW).toInstant();
    }

    private static CalendarEntry entry(Identity identity, Instant start, Instant end, Status status, String summary) {
        return new CalendarEntry(
                identity,
                7,
                Instant.parse("2026-11-20T08:15:00Z"),
                start,
                end,
                KRAKOW,
                status,
                summary,
                "Prosimy o punktualność; wejście od al. Przyjaźni",
                "Sala 1w040, Centrum Obywatelskie – ul. Reymonta 20, 30-059 Kraków",
                URI.create("http://reymonta.localhost:8080/bookings/1"));
    }

    private static CalendarEntry meeting(LocalDate date, String from, String to) {
        return entry(Identity.of(BOOKING), at(date, from), at(date, to), Status.CONFIRMED, "Zebranie");
    }

    private static String text(byte[] calendar) {
        return new String(calendar, UTF_8);
    }

    private static List<VEvent> readBack(byte[] calendar) {
        return readBack(text(calendar));
    }

    /** By biweekly, without a warning. */
    private static List<VEvent> readBack(String calendar) {
        try (var reader = new ICalReader(calendar)) {
            var read = reader.readNext();
            assertThat(reader.getWarnings()).isEmpty();
            assertThat(read.validate(read.getVersion())).isEmpty();
            return read.getEvents();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void isReadBackEqualByAnotherLibrary() {
        var entry = entry(
                Identity.of(BOOKING),
                at(LocalDate.of(2026, 12, 1), "10:00"),
                at(LocalDate.of(2026, 12, 1), "12:00"),
                Status.TENTATIVE,
                HARD_TEXT);

        var event = readBack(CALENDARS.file(List.of(entry))).getFirst();

        assertThat(event.getUid().getValue()).isEqualTo(BOOKING + "@booking.centra.krakow.pl");
        assertThat(event.getSequence().getValue()).isEqualTo(7);
        assertThat(event.getDateTimeStamp().getValue()).isEqualTo(entry.changed());
        assertThat(event.getLastModified().getValue()).isEqualTo(entry.changed());
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(entry.start());
        assertThat(event.getDateEnd().getValue().toInstant()).isEqualTo(entry.end());
        assertThat(event.getStatus().isTentative()).isTrue();
        assertThat(event.getSummary().getValue()).isEqualTo(HARD_TEXT);
        assertThat(event.getDescription().getValue()).isEqualTo(entry.description());
        assertThat(event.getLocation().getValue()).isEqualTo(entry.location());
        assertThat(event.getUrl().getValue()).isEqualTo("http://reymonta.localhost:8080/bookings/1");
        assertThat(event.getRecurrenceId()).isNull();
    }

    @Test
    void isValidInTheEyesOfTheLibraryThatWroteItToo() throws Exception {
        var calendar = new CalendarBuilder()
                .build(new StringReader(text(CALENDARS.feed(
                        "Sala; 1w040",
                        Duration.ofHours(1),
                        List.of(meeting(LocalDate.of(2026, 12, 1), "10:00", "12:00"))))));

        assertThat(calendar.validate().getEntries()).isEmpty();
        assertThat(calendar.getComponents(Component.VEVENT)).hasSize(1);
    }

    @Test
    void breaksLinesAfterSeventyFiveOctetsAndNeverInsideACharacter() {
        var calendar = CALENDARS.file(List.of(entry(
                Identity.of(BOOKING),
                at(LocalDate.of(2026, 12, 1), "10:00"),
                at(LocalDate.of(2026, 12, 1), "12:00"),
                Status.CONFIRMED,
                HARD_TEXT)));

        assertThat(text(calendar)).doesNotContain("\uFFFD").endsWith("END:VCALENDAR\r\n");
        assertThat(text(calendar).split("\r\n")).allSatisfy(line -> {
            assertThat(line.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(75);
            assertThat(line).doesNotContain("\n", "\r");
        });
    }

    @Test
    void eighteenOClockIsEighteenOClockFromMarchToNovember() {
        var tuesdays = LocalDate.of(2026, 3, 1)
                .datesUntil(LocalDate.of(2026, 12, 1), java.time.Period.ofWeeks(1))
                .toList();

        var calendar = CALENDARS.file(
                tuesdays.stream().map(date -> meeting(date, "18:00", "20:00")).toList());

        assertThat(text(calendar).lines().filter(line -> line.startsWith("DTSTART;TZID")))
                .hasSameSizeAs(tuesdays)
                .allSatisfy(line -> assertThat(line)
                        .startsWith("DTSTART;TZID=Europe/Warsaw:")
                        .endsWith("T180000"));
        assertThat(readBack(calendar))
                .extracting(event -> event.getDateStart().getValue().toInstant())
                .containsExactlyElementsOf(
                        tuesdays.stream().map(date -> at(date, "18:00")).toList());
    }

    @Test
    void tellsTheTwoHalfPastTwosOfOctoberApart() {
        var first = Instant.parse("2026-10-25T00:30:00Z");
        var second = Instant.parse("2026-10-25T01:30:00Z");

        var calendar = CALENDARS.file(Stream.of(first, second)
                .map(start -> entry(
                        Identity.of(UUID.nameUUIDFromBytes(start.toString().getBytes(UTF_8))),
                        start,
                        start.plusSeconds(900),
                        Status.CONFIRMED,
                        "W nocy"))
                .toList());

        assertThat(text(calendar))
                .contains("DTSTART;TZID=Europe/Warsaw:20261025T023000\r\n", "DTSTART:20261025T013000Z\r\n");
        assertThat(readBack(calendar))
                .extracting(event -> event.getDateStart().getValue().toInstant())
                .containsExactly(first, second);
    }

    @Test
    void saysTheZonesRulesOnceAndOnlyThoseThatHoldNow() {
        var calendar = text(CALENDARS.file(List.of(
                meeting(LocalDate.of(2026, 7, 1), "10:00", "12:00"),
                meeting(LocalDate.of(2026, 12, 1), "10:00", "12:00"))));

        assertThat(calendar).containsOnlyOnce("BEGIN:VTIMEZONE").contains("TZID:Europe/Warsaw\r\n");
        assertThat(calendar)
                .containsOnlyOnce("RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU")
                .containsOnlyOnce("RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU")
                .containsOnlyOnce("TZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200")
                .containsOnlyOnce("TZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100");
    }

    @Test
    void knowsAnOccurrenceByItsSeriesAndTheTimeItWasMadeForWhereverItMoved() {
        var originally = at(LocalDate.of(2026, 12, 1), "18:00");
        var moved = entry(
                Identity.ofOccurrence(SERIES, originally),
                at(LocalDate.of(2026, 12, 3), "17:00"),
                at(LocalDate.of(2026, 12, 3), "19:00"),
                Status.CONFIRMED,
                "Chór");
        var cancelled = entry(
                Identity.ofOccurrence(SERIES, at(LocalDate.of(2026, 12, 8), "18:00")),
                at(LocalDate.of(2026, 12, 8), "18:00"),
                at(LocalDate.of(2026, 12, 8), "20:00"),
                Status.CANCELLED,
                "Chór");

        var events = readBack(CALENDARS.file(List.of(moved, cancelled)));

        assertThat(events)
                .extracting(event -> event.getUid().getValue())
                .containsOnly(SERIES + "@booking.centra.krakow.pl");
        assertThat(events.getFirst().getRecurrenceId().getValue().toInstant()).isEqualTo(originally);
        assertThat(events.getFirst().getDateStart().getValue().toInstant())
                .isEqualTo(at(LocalDate.of(2026, 12, 3), "17:00"));
        assertThat(events.getLast().getStatus().isCancelled()).isTrue();
        assertThat(events.getLast().getTransparency().isTransparent()).isTrue();
    }

    @Test
    void theCalendarInAMailSaysWhoArrangesWhatForWhom() {
        var centre = new Party("Centrum Obywatelskie – ul. Reymonta 20", "centra@example.org");
        var anna = new Party("anna@example.org", "anna@example.org");
        var meeting = meeting(LocalDate.of(2026, 12, 1), "10:00", "12:00");

        var request = text(CALENDARS.message(Act.REQUEST, centre, anna, List.of(meeting)));
        var cancel = Biweekly.parse(text(CALENDARS.message(Act.CANCEL, centre, anna, List.of(meeting))))
                .first();

        assertThat(request).contains("METHOD:REQUEST\r\n");
        var event = readBack(request).getFirst();
        assertThat(event.getOrganizer().getEmail()).isEqualTo("centra@example.org");
        assertThat(event.getOrganizer().getCommonName()).isEqualTo(centre.name());
        assertThat(event.getAttendees()).singleElement().satisfies(attendee -> {
            assertThat(attendee.getEmail()).isEqualTo("anna@example.org");
            assertThat(attendee.getParticipationStatus()).isEqualTo(ParticipationStatus.ACCEPTED);
            assertThat(attendee.getRsvp()).isFalse();
        });
        assertThat(cancel.getMethod().isCancel()).isTrue();
    }

    @Test
    void theSameEntriesMakeTheSameBytes() {
        var entries = List.of(meeting(LocalDate.of(2026, 12, 1), "10:00", "12:00"));

        assertThat(CALENDARS.feed("Sala", Duration.ofHours(1), entries))
                .isEqualTo(CALENDARS.feed("Sala", Duration.ofHours(1), entries));
    }

    @Test
    void aFeedSaysItsNameAndHowOftenToLook() {
        var feed = text(CALENDARS.feed("Zajętość: sala, 1w040", Duration.ofHours(1), List.of()));

        assertThat(feed)
                .contains("NAME:Zajętość: sala\\, 1w040\r\n", "REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n")
                .doesNotContain("METHOD", "VEVENT");
        assertThat(readBackCalendarName(feed)).isEqualTo("Zajętość: sala, 1w040");
    }

    private static String readBackCalendarName(String feed) {
        return Biweekly.parse(feed).first().getNames().getFirst().getValue();
    }
}
