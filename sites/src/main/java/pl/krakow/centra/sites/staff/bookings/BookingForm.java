package pl.krakow.centra.sites.staff.bookings;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

import pl.krakow.centra.sites.api.bookings.Booking;
import pl.krakow.centra.sites.api.bookings.BookingsApi;
import pl.krakow.centra.sites.forms.Beside;
import pl.krakow.centra.sites.forms.Fields;
import pl.krakow.centra.sites.forms.Problems;
import pl.krakow.centra.sites.words.Words;

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
                Fields.text(fields, "room"),
                Fields.text(fields, "date"),
                Fields.text(fields, "from"),
                Fields.text(fields, "to"),
                Fields.text(fields, "beneficiary"),
                Fields.text(fields, "title"),
                Fields.text(fields, "purpose"),
                Fields.text(fields, "people"),
                equipment == null ? List.of() : List.copyOf(equipment),
                fields.containsKey("fees"),
                Fields.text(fields, "responsible"),
                Fields.text(fields, "phone"),
                Fields.text(fields, "email"),
                Fields.text(fields, "overQuota"),
                Fields.text(fields, "reason"));
    }

    static BookingForm of(Booking booking, ZoneId zone) {
        var start = booking.start().atZoneSameInstant(zone);
        var person = booking.responsiblePerson();
        return new BookingForm(
                booking.roomId(),
                start.toLocalDate().toString(),
                start.toLocalTime().toString(),
                booking.end().atZoneSameInstant(zone).toLocalTime().toString(),
                Fields.shown(booking.beneficiaryId()),
                booking.title(),
                Fields.shown(booking.purpose()),
                String.valueOf(booking.expectedPeople()),
                booking.equipment(),
                booking.feesCollected(),
                person == null ? "" : person.name(),
                person == null ? "" : Fields.shown(person.phone()),
                person == null ? "" : Fields.shown(person.email()),
                "",
                "");
    }

    /** A form with a day and hours to begin with: those asked for, or the next full hour; late in the evening, tomorrow. */
    BookingForm begun(LocalDate today, LocalTime now) {
        var day = from.isEmpty() && isLate(now) ? today.plusDays(1) : today;
        var begin = from.isEmpty() ? next(now) : from;
        var end = to.isEmpty()
                ? time(begin).map(start -> start.plus(USUAL).toString()).orElse("")
                : to;
        return new BookingForm(
                room,
                date.isEmpty() ? day.toString() : date,
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
        return isLate(now) ? "18:00" : LocalTime.of(now.getHour() + 1, 0).toString();
    }

    private static boolean isLate(LocalTime now) {
        return now.getHour() >= 21;
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

    /** What of the meeting is stored by now and isn't what this form says. */
    Beside beside(BookingForm now, Words words) {
        return new Beside()
                .add("new.title", title, now.title)
                .add("new.purpose", purpose, now.purpose)
                .add("new.people", people, now.people)
                .add("req.equipment", named(equipment, words), named(now.equipment, words))
                .add("new.responsible", responsible, now.responsible)
                .add("new.phone", phone, now.phone)
                .add("new.email", email, now.email);
    }

    private static String named(List<String> equipment, Words words) {
        return equipment.stream()
                .sorted()
                .map(code -> words.named("equipment", code))
                .collect(Collectors.joining(", "));
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
        return Optional.ofNullable(Fields.date(date));
    }

    static Optional<LocalTime> time(String text) {
        return Optional.ofNullable(text.equals("24:00") ? LocalTime.MIDNIGHT : Fields.time(text));
    }
}
