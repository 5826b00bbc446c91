package pl.krakow.centra.booking.series;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeSet;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.beneficiaries.domain.Beneficiaries;
import pl.krakow.centra.booking.beneficiaries.domain.Beneficiary;
import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.reservation.Authorities;
import pl.krakow.centra.booking.reservation.domain.MeetingDetails;
import pl.krakow.centra.booking.reservation.domain.PlacementRequest.Authority;
import pl.krakow.centra.booking.rooms.domain.Lending;
import pl.krakow.centra.booking.rooms.domain.Lendings;
import pl.krakow.centra.booking.rooms.domain.Room;
import pl.krakow.centra.booking.rooms.domain.RoomId;
import pl.krakow.centra.booking.rooms.domain.Rooms;
import pl.krakow.centra.booking.series.domain.Pattern;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.recurrence.domain.Recurrence;
import pl.krakow.centra.kit.recurrence.domain.Recurrence.Dates;
import pl.krakow.centra.kit.recurrence.domain.RecurrenceRule;
import pl.krakow.centra.kit.recurrence.domain.RecurrenceRule.Reading;
import pl.krakow.centra.kit.recurrence.domain.Recurrences;
import pl.krakow.centra.kit.security.Actor;

/** Works out what a person who wants a series asks for, and whether they may ask for it; touches no sheet. */
@Component
@RequiredArgsConstructor
public class PlanSeries {

    private final Rooms rooms;
    private final Lendings lendings;
    private final Beneficiaries beneficiaries;
    private final Authorities authorities;
    private final Recurrences recurrences;
    private final CentreCatalogue centres;
    private final Clock clock;

    /**
     * @param start the local start of the first meeting; also the date from which the rule counts
     * @param without dates of the rule to leave out (EXDATE)
     * @param more dates beside those of the rule (RDATE)
     */
    public record Wanted(
            CentreId centre,
            String room,
            LocalDateTime start,
            Duration length,
            String rule,
            List<LocalDate> without,
            List<LocalDate> more,
            BeneficiaryId beneficiary,
            MeetingDetails details,
            Actor actor) {}

    /** What came of it. */
    public sealed interface Outcome {

        /** @param dates of the occurrences, in order */
        record Planned(
                Recurrence recurrence,
                List<LocalDate> dates,
                Pattern pattern,
                Room room,
                Lending lending,
                ZoneId zone,
                Beneficiary beneficiary,
                Authority authority,
                Instant now)
                implements Outcome {}

        record RoomUnknown() implements Outcome {}

        record BeneficiaryUnknown() implements Outcome {}

        record NotYourBeneficiary() implements Outcome {}

        /** Staff confirm nothing for somebody none of them has seen; they verify first. */
        record BeneficiaryUnverified() implements Outcome {}

        record RegulationsOutdated(String current) implements Outcome {}

        record RuleRefused(RecurrenceRule.Fault fault, String part) implements Outcome {}

        /** The rule means no date, or all of its dates are left out. */
        record NoDates() implements Outcome {}

        record BeginsElsewhere(LocalDate nearest) implements Outcome {}

        record TooMany(int most) implements Outcome {}

        record TooFar(LocalDate last) implements Outcome {}
    }

    Outcome plan(Wanted wanted) {
        var centre = centres.find(wanted.centre());
        var room = RoomId.parse(wanted.centre().value(), wanted.room()).flatMap(rooms::find);
        var lending = lendings.lendingOf(wanted.centre().value());
        if (centre.isEmpty() || room.isEmpty() || lending.isEmpty()) {
            return new Outcome.RoomUnknown();
        }
        var now = now();
        var zone = centre.get().zone();
        var authority = Authorities.placing(
                wanted.actor(), wanted.centre(), now.atZone(zone).toLocalDate());
        var beneficiary = beneficiaries.current(wanted.beneficiary()).filter(Beneficiary::isLive);
        if (beneficiary.isEmpty()) {
            return new Outcome.BeneficiaryUnknown();
        }
        if (authority == Authority.USER
                && !beneficiary.get().isRepresentedBy(wanted.actor().subject())) {
            return new Outcome.NotYourBeneficiary();
        }
        var current = lending.get().regulationsVersion();
        if (!current.equals(wanted.details().regulationsVersion())) {
            return new Outcome.RegulationsOutdated(current);
        }
        if (authority.isStaff() && !beneficiary.get().isVerified()) {
            return new Outcome.BeneficiaryUnverified();
        }
        LocalTime start = wanted.start().toLocalTime();
        return switch (RecurrenceRule.read(wanted.rule(), start, zone)) {
            case Reading.Refused(var fault, var part) -> new Outcome.RuleRefused(fault, part);
            case Reading.Understood(var rule) -> {
                var recurrence = new Recurrence(
                        wanted.start().toLocalDate(),
                        rule,
                        new TreeSet<>(wanted.without()),
                        new TreeSet<>(wanted.more()));
                var last =
                        now.atZone(zone).toLocalDate().plus(room.get().rules().horizon());
                yield switch (recurrence.dates(recurrences, last)) {
                    case Dates.Known(var dates) ->
                        new Outcome.Planned(
                                recurrence,
                                dates,
                                new Pattern(start, wanted.length(), room.get().id(), wanted.details()),
                                room.get(),
                                lending.get(),
                                zone,
                                beneficiary.get(),
                                authorities.in(
                                        room.get(),
                                        authority,
                                        beneficiary.get(),
                                        wanted.actor().subject(),
                                        current,
                                        now),
                                now);
                    case Dates.None() -> new Outcome.NoDates();
                    case Dates.BeginsElsewhere(var nearest) -> new Outcome.BeginsElsewhere(nearest);
                    case Dates.TooMany(var most) -> new Outcome.TooMany(most);
                    case Dates.TooFar far -> new Outcome.TooFar(far.last());
                };
            }
        };
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
