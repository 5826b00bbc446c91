package pl.krakow.centra.booking.reservation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
import pl.krakow.centra.booking.privacy.Person;
import pl.krakow.centra.booking.privacy.PersonalData;
import pl.krakow.centra.booking.privacy.Retention;
import pl.krakow.centra.booking.reservation.domain.Booking;
import pl.krakow.centra.booking.reservation.domain.BookingState;
import pl.krakow.centra.booking.reservation.domain.DaySheet;
import pl.krakow.centra.booking.reservation.domain.DaySheets;
import pl.krakow.centra.booking.reservation.domain.Forgetting;
import pl.krakow.centra.booking.reservation.domain.SheetId;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.security.Actor;

/**
 * The personal data on day sheets: who answered for a meeting, and what people wrote about it. What a person made, and
 * what was booked for the individual they are, is theirs; in what others booked for their organisation only the entry
 * that names them.
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
    private final Clock clock;

    private volatile Instant everythingLookedAt = Instant.MIN;

    @Override
    public String part() {
        return "bookings";
    }

    @Override
    public void recognise(Person.Sketch person) {
        var own = person.ownBeneficiaries();
        try (var concerned = concerning(own, person.subject())) {
            concerned
                    .flatMap(sheet -> sheet.bookings().stream())
                    .filter(booking -> isOf(booking, own, person.subject()))
                    .forEach(booking -> {
                        var responsible = booking.details().responsiblePerson();
                        if (responsible != null && person.isKnownToBeCalled(responsible.name())) {
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
                    .filter(booking -> !booking.isTrace() && isOf(booking, person.own(), person.subject()))
                    .forEach(booking -> exported.add(entry("booking", BookingView.of(sheet, booking, false)))));
        }
        sheets.waitedForBy(person.subject())
                .forEach(sheet -> sheet.waiting().stream()
                        .filter(waiting -> waiting.request().by().equals(person.subject()))
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

    @Override
    public List<Obstacle> obstacles(Person person, Instant now) {
        try (var concerned = concerning(person.own(), person.subject())) {
            return concerned
                    .flatMap(sheet -> sheet.bookings().stream()
                            .filter(booking -> isOf(booking, person.own(), person.subject()))
                            .filter(booking -> OPEN.contains(booking.state())
                                    && now.isBefore(booking.slot().end()))
                            .map(booking -> new Obstacle(
                                    "booking",
                                    sheet.id().centre(),
                                    booking.id().value().toString())))
                    .toList();
        }
    }

    @Override
    public void erase(Person person, Actor by, Instant now) {
        var all = new LinkedHashSet<UUID>(person.own());
        all.addAll(person.represented());
        Predicate<Booking> theirs = booking -> isOf(booking, person.own(), person.subject());
        Predicate<Booking> naming = booking -> {
            var responsible = booking.details().responsiblePerson();
            return responsible != null
                    && person.isKnownAs(responsible.name(), responsible.phone(), responsible.email());
        };
        List<Where> where;
        try (var concerned = concerning(all, person.subject())) {
            where = concerned
                    .filter(sheet -> sheet.bookings().stream().anyMatch(theirs.or(naming)))
                    .map(Where::of)
                    .toList();
        }
        where.forEach(place -> change(place, sheet -> {
            sheet.forget(theirs, Forgetting.PEOPLE_AND_TEXTS);
            sheet.forget(naming, Forgetting.PEOPLE);
        }));
        sheets.waitedForBy(person.subject()).stream()
                .map(Where::of)
                .forEach(place -> change(
                        place,
                        sheet -> sheet.forgetWaiting(
                                waiting -> waiting.request().by().equals(person.subject()))));
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
        return sheets.concerning(
                null, beneficiaries.stream().map(BeneficiaryId::new).collect(Collectors.toSet()), subject, EVER);
    }

    private static boolean isOf(Booking booking, Set<UUID> own, String subject) {
        return booking.madeBy().equals(subject)
                || own.contains(booking.beneficiary().value());
    }

    /** Looks at everything old once a day, and between that only at the days that have just become old. */
    @Override
    public int forgetWhatIsOld(Retention retention, Instant now) {
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
            old = stream.filter(sheet -> sheet.bookings().stream().anyMatch(booking -> booking.remembers(what)))
                    .limit(SHEETS_AT_A_TIME)
                    .map(Where::of)
                    .toList();
        }
        old.forEach(place -> change(place, sheet -> sheet.forget(_ -> true, what)));
        return old.size();
    }
}
