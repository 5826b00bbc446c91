package pl.krakow.centra.sites.staff.bookings;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

import pl.krakow.centra.sites.api.bookings.Booking;
import pl.krakow.centra.sites.api.bookings.BookingsApi;
import pl.krakow.centra.sites.staff.Problems;

/** A booking as a form says it: where, when, what and for whom, all as it was typed. */
record BookingForm(
        String room,
        String date,
        String from,
        String to,
        String beneficiary,
        String title,
        String purpose,
        String people,
        List<String> equipment,
        boolean fees,
        String responsible,
        String phone,
        String email,
        String overQuota,
        String reason) {

    private static final Duration USUAL = Duration.ofHours(2);
    private static final int MOST_PEOPLE = 100_000;

    static BookingForm read(MultiValueMap<String, String> fields) {
        var equipment = fields.get("equipment");
        return new BookingForm(
                one(fields, "room"),
                one(fields, "date"),
                one(fields, "from"),
                one(fields, "to"),
                one(fields, "beneficiary"),
                one(fields, "title"),
                one(fields, "purpose"),
                one(fields, "people"),
                equipment == null ? List.of() : List.copyOf(equipment),
                fields.containsKey("fees"),
                one(fields, "responsible"),
                one(fields, "phone"),
                one(fields, "email"),
                one(fields, "overQuota"),
                one(fields, "reason"));
    }

    static BookingForm of(Booking booking, ZoneId zone) {
        var start = booking.start().atZoneSameInstant(zone);
        var person = booking.responsiblePerson();
        return new BookingForm(
                booking.roomId(),
                start.toLocalDate().toString(),
                start.toLocalTime().toString(),
                booking.end().atZoneSameInstant(zone).toLocalTime().toString(),
                text(booking.beneficiaryId()),
                booking.title(),
                text(booking.purpose()),
                String.valueOf(booking.expectedPeople()),
                booking.equipment(),
                booking.feesCollected(),
                person == null ? "" : person.name(),
                person == null ? "" : text(person.phone()),
                person == null ? "" : text(person.email()),
                "",
                "");
    }

    /** A form with a day and hours to begin with: those asked for, or the next full hour. */
    BookingForm begun(LocalDate today, LocalTime now) {
        var begin = from.isEmpty() ? next(now) : from;
        var end = to.isEmpty()
                ? time(begin).map(start -> start.plus(USUAL).toString()).orElse("")
                : to;
        return new BookingForm(
                room,
                date.isEmpty() ? today.toString() : date,
                begin,
                end,
                beneficiary,
                title,
                purpose,
                people,
                equipment,
                fees,
                responsible,
                phone,
                email,
                overQuota,
                reason);
    }

    private static String next(LocalTime now) {
        return now.getHour() >= 21
                ? "18:00"
                : LocalTime.of(now.getHour() + 1, 0).toString();
    }

    /** What is wrong with where and when. */
    void checkPlace(Problems problems) {
        problems.check("room", !room.isEmpty(), "new.room.mistake");
        problems.check("date", day().isPresent(), "new.date.mistake");
        problems.check("from", time(from).isPresent(), "new.time.mistake");
        problems.check("to", isAfter(), "new.to.mistake");
    }

    /** What is wrong with what the meeting is about. */
    void checkMeeting(Problems problems) {
        problems.check("title", !title.isEmpty(), "new.title.mistake");
        problems.check("purpose", !purpose.isEmpty(), "new.purpose.mistake");
        problems.check("people", number().isPresent(), "new.people.mistake");
        problems.check(
                "responsible", !responsible.isEmpty() || phone.isEmpty() && email.isEmpty(), "new.responsible.mistake");
    }

    void checkWho(Problems problems) {
        problems.check("beneficiary", !beneficiary.isEmpty(), "new.who.mistake");
    }

    private boolean isAfter() {
        var start = time(from);
        var end = time(to);
        return end.isPresent() && (start.isEmpty() || end.get().isAfter(start.get()) || isMidnight());
    }

    private boolean isMidnight() {
        return time(to).filter(LocalTime.MIDNIGHT::equals).isPresent();
    }

    OffsetDateTime start(ZoneId zone) {
        return day().orElseThrow().atTime(time(from).orElseThrow()).atZone(zone).toOffsetDateTime();
    }

    OffsetDateTime end(ZoneId zone) {
        var date = isMidnight() ? day().orElseThrow().plusDays(1) : day().orElseThrow();
        return date.atTime(time(to).orElseThrow()).atZone(zone).toOffsetDateTime();
    }

    BookingsApi.Placing placing(ZoneId zone, String regulations) {
        return new BookingsApi.Placing(
                room,
                start(zone),
                end(zone),
                title,
                purpose,
                beneficiary,
                number().orElse(null),
                equipment,
                fees,
                person(),
                regulations,
                overQuota.isEmpty() ? null : overQuota);
    }

    BookingsApi.Changing changing() {
        return new BookingsApi.Changing(title, purpose, number().orElse(null), equipment, fees, person());
    }

    BookingsApi.Moving moving(ZoneId zone) {
        return new BookingsApi.Moving(room, start(zone), end(zone), reason.isEmpty() ? null : reason);
    }

    Booking.@Nullable Responsible person() {
        return responsible.isEmpty()
                ? null
                : new Booking.Responsible(responsible, phone.isEmpty() ? null : phone, email.isEmpty() ? null : email);
    }

    Optional<Integer> number() {
        return people.matches("\\d{1,6}") && Integer.parseInt(people) > 0 && Integer.parseInt(people) <= MOST_PEOPLE
                ? Optional.of(Integer.valueOf(people))
                : Optional.empty();
    }

    Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(date));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static Optional<LocalTime> time(String text) {
        try {
            return Optional.of(text.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String one(MultiValueMap<String, String> fields, String name) {
        var value = fields.getFirst(name);
        return value == null ? "" : value.strip();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
