package pl.krakow.centra.booking.reservation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import lombok.RequiredArgsConstructor;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.privacy.Retention;
import pl.krakow.centra.booking.reservation.domain.Booking;
import pl.krakow.centra.booking.reservation.domain.BookingState;
import pl.krakow.centra.booking.reservation.domain.DaySheet;
import pl.krakow.centra.booking.reservation.domain.DaySheets;
import pl.krakow.centra.booking.reservation.domain.Forgetting;
import pl.krakow.centra.booking.reservation.domain.SheetId;
import pl.krakow.centra.booking.reservation.domain.WaitingEntry;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.privacy.Person;
import pl.krakow.centra.kit.privacy.PersonalData;
import pl.krakow.centra.kit.privacy.Pseudonyms;

/**
 * The personal data on day sheets: who made a booking and did what to it, who answered for a meeting, and what people wrote
 * about it. What a person booked for those they act for, and what was booked for the individual they are, is theirs; in
 * what others booked for their organisation only the entry that names them. What they booked for others they booked as
 * staff.
 */
@Component
@Order(0)
@RequiredArgsConstructor
class BookingData implements PersonalData {

    private static final LocalDate EVER = LocalDate.of(2000, 1, 1);
    private static final int SHEETS_AT_A_TIME = 500;
    private static final Duration EVERYTHING_LOOKED_AT_EVERY = Duration.ofDays(1);
    private static final int DAYS_LOOKED_AT_BETWEEN = 7;
    private static final Set<BookingState> OPEN =
            EnumSet.of(BookingState.REQUESTED, BookingState.CONFIRMED, BookingState.CHECKED_IN);

    private final DaySheets sheets;
    private final OnTheSheet onTheSheet;
    private final CentreCatalogue centres;
    private final Retention retention;
    private final Clock clock;

    private volatile Instant everythingLookedAt = Instant.MIN;

    @Override
    public String part() {
        return "bookings";
    }

    @Override
    public void recognise(Person.Sketch person) {
        var known = person.soFar();
        try (var concerned = concerning(known.own(), person.subject())) {
            concerned
                    .flatMap(sheet -> sheet.bookings().stream())
                    .filter(booking -> isOf(booking, known))
                    .forEach(booking -> {
                        var responsible = booking.details().responsiblePerson();
                        if (responsible != null && known.names().contains(responsible.name())) {
                            person.isReachedAt(responsible.phone(), responsible.email());
                        }
                    });
        }
    }

    @Override
    public Object export(Person person) {
        var exported = new ArrayList<Map<String, Object>>();
        try (var concerned = concerning(person.own(), person.subject())) {
            concerned.forEach(sheet -> sheet.bookings().stream()
                    .filter(booking -> !booking.isTrace() && isOf(booking, person))
                    .forEach(booking -> exported.add(entry("booking", BookingView.of(sheet, booking, false)))));
        }
        sheets.waitedForBy(person.subject())
                .forEach(sheet -> sheet.waiting().stream()
                        .filter(waiting -> isOf(waiting, person))
                        .forEach(waiting -> {
                            var entry = entry("waiting", waiting.request().details());
                            entry.put("start", waiting.slot().start());
                            entry.put("end", waiting.slot().end());
                            entry.put("room", waiting.room().toString());
                            exported.add(entry);
                        }));
        return exported;
    }

    private static Map<String, Object> entry(String kind, Object value) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("kind", kind);
        entry.put("data", value);
        return entry;
    }

    /** Open bookings that lie ahead, and those that are just being promised a place or on their way to one. */
    @Override
    public List<Obstacle> obstacles(Person person, Instant now) {
        var ahead = Stream.concat(
                sheets.expecting(ids(person.actedFor()), EVER).stream()
                        .flatMap(sheet -> sheet.arrivals().stream().map(arrival -> on(sheet, arrival.booking()))),
                openAhead(person, now));
        return ahead.filter(one -> isOf(one.booking, person))
                .map(one -> new Obstacle("booking", one.centre, one.booking.id().toString()))
                .distinct()
                .toList();
    }

    private Stream<Ahead> openAhead(Person person, Instant now) {
        var today = now.atZone(centres.city().zone()).toLocalDate();
        try (var concerned = concerning(person.own(), person.subject(), today.minusDays(1))) {
            return concerned
                    .flatMap(sheet -> sheet.bookings().stream().map(booking -> on(sheet, booking)))
                    .filter(one -> OPEN.contains(one.booking.state())
                            && now.isBefore(one.booking.slot().end()))
                    .toList()
                    .stream();
        }
    }

    private static Ahead on(DaySheet sheet, Booking booking) {
        return new Ahead(sheet.id().centre(), booking);
    }

    private record Ahead(String centre, Booking booking) {}

    /** Also what others booked for those the person acts for, where it names the person. */
    @Override
    public void erase(Person person, Pseudonyms pseudonyms, Instant now) {
        var subject = person.subject();
        Predicate<Booking> theirs = booking -> isOf(booking, person);
        Predicate<Booking> naming = booking -> {
            var responsible = booking.details().responsiblePerson();
            return responsible != null
                    && person.isKnownAs(responsible.name(), responsible.phone(), responsible.email());
        };
        var actedFor = person.actedFor();
        Predicate<Booking> tracedTo =
                booking -> actedFor.contains(booking.beneficiary().value()) && booking.isTracedTo(subject);
        List<Where> where;
        try (var concerned = concerning(actedFor, subject)) {
            where = concerned
                    .filter(sheet ->
                            sheet.bookings().stream().anyMatch(theirs.or(naming).or(tracedTo)))
                    .map(Where::of)
                    .toList();
        }
        where.forEach(place -> change(place, sheet -> {
            sheet.forget(theirs, Forgetting.PEOPLE_AND_TEXTS);
            sheet.forget(naming, Forgetting.PEOPLE);
            sheet.forgetAccount(tracedTo, subject, pseudonyms.next());
        }));
        Stream.concat(sheets.waitedForBy(subject).stream(), sheets.heldBy(subject).stream())
                .map(Where::of)
                .distinct()
                .forEach(place -> change(
                        place,
                        sheet -> sheet.forgetWaiting(
                                waiting -> isOf(waiting, person),
                                hold -> hold.by().equals(subject))));
    }

    /** A sheet to come back to. */
    private record Where(SheetId id, ZoneId zone) {
        static Where of(DaySheet sheet) {
            return new Where(sheet.id(), sheet.zone());
        }
    }

    private void change(Where where, Consumer<DaySheet> change) {
        onTheSheet.decide(where.id(), where.zone(), sheet -> {
            change.accept(sheet);
            return sheet.id();
        });
    }

    private Stream<DaySheet> concerning(Set<UUID> beneficiaries, String subject) {
        return concerning(beneficiaries, subject, EVER);
    }

    private Stream<DaySheet> concerning(Set<UUID> beneficiaries, String subject, LocalDate from) {
        return sheets.concerning(null, ids(beneficiaries), subject, from);
    }

    private static Set<BeneficiaryId> ids(Set<UUID> beneficiaries) {
        return beneficiaries.stream().map(BeneficiaryId::new).collect(Collectors.toSet());
    }

    private static boolean isOf(Booking booking, Person person) {
        return person.isTheirs(booking.beneficiary().value(), booking.madeBy());
    }

    private static boolean isOf(WaitingEntry waiting, Person person) {
        var request = waiting.request();
        return person.isTheirs(request.beneficiary().value(), request.by());
    }

    /** Looks at everything old once a day, and between that only at the days that have just become old. */
    @Override
    public int forgetWhatIsOld(Instant now) {
        boolean everything = everythingLookedAt.isBefore(clock.instant().minus(EVERYTHING_LOOKED_AT_EVERY));
        int changed = 0;
        for (var centre : centres.all()) {
            var today = now.atZone(centre.zone()).toLocalDate();
            changed += forget(
                    centre.id().value(), today.minus(retention.texts()), Forgetting.PEOPLE_AND_TEXTS, everything);
            changed += forget(
                    centre.id().value(), today.minus(retention.responsiblePeople()), Forgetting.PEOPLE, everything);
        }
        if (changed == 0 && everything) {
            everythingLookedAt = now;
        }
        return changed;
    }

    private int forget(String centre, LocalDate before, Forgetting what, boolean everything) {
        var from = everything ? EVER : before.minusDays(DAYS_LOOKED_AT_BETWEEN);
        List<Where> old;
        try (var stream = sheets.between(centre, from, before.minusDays(1), null, null)) {
            old = stream.filter(sheet -> sheet.isWaitedFor()
                            || sheet.bookings().stream().anyMatch(booking -> booking.remembers(what)))
                    .limit(SHEETS_AT_A_TIME)
                    .map(Where::of)
                    .toList();
        }
        old.forEach(place -> change(place, sheet -> {
            sheet.forget(_ -> true, what);
            sheet.forgetWaiting(_ -> true, _ -> true);
        }));
        return old.size();
    }
}
