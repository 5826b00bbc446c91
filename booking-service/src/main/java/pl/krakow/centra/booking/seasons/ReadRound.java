package pl.krakow.centra.booking.seasons;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.beneficiaries.domain.Beneficiaries;
import pl.krakow.centra.booking.beneficiaries.domain.Beneficiary;
import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.reservation.domain.Claim;
import pl.krakow.centra.booking.reservation.domain.DaySheets;
import pl.krakow.centra.booking.reservation.domain.SheetId;
import pl.krakow.centra.booking.rooms.domain.Accessibility;
import pl.krakow.centra.booking.rooms.domain.Borrower;
import pl.krakow.centra.booking.rooms.domain.EquipmentStock;
import pl.krakow.centra.booking.rooms.domain.Hours;
import pl.krakow.centra.booking.rooms.domain.Lending;
import pl.krakow.centra.booking.rooms.domain.PublicHolidays;
import pl.krakow.centra.booking.rooms.domain.Room;
import pl.krakow.centra.booking.rooms.domain.Rooms;
import pl.krakow.centra.booking.seasons.domain.Adjustment;
import pl.krakow.centra.booking.seasons.domain.OfferedRoom;
import pl.krakow.centra.booking.seasons.domain.Round;
import pl.krakow.centra.booking.seasons.domain.Season;
import pl.krakow.centra.booking.seasons.domain.Seasons;
import pl.krakow.centra.booking.seasons.domain.Standing;
import pl.krakow.centra.booking.seasons.domain.Wish;
import pl.krakow.centra.booking.seasons.domain.WishId;
import pl.krakow.centra.booking.seasons.domain.Wishes;

/**
 * Reads all an allocation depends on: the wishes, what is occupied in the season's period, last season's figures, and
 * who each beneficiary is that wishes. Only the last takes queries for each.
 */
@Component
@RequiredArgsConstructor
class ReadRound {

    private static final int MINUTES_OF_A_DAY = 24 * 60;

    private final Rooms rooms;
    private final EquipmentStock equipment;
    private final PublicHolidays holidays;
    private final DaySheets sheets;
    private final Seasons seasons;
    private final Wishes wishes;
    private final Beneficiaries beneficiaries;

    /** The wishes that were not withdrawn, each as that of the beneficiary which stands for who made it now. */
    List<Wish> wishesOf(Season season) {
        var survivors = new HashMap<BeneficiaryId, BeneficiaryId>();
        return wishes.of(season.id()).stream()
                .map(wish -> wish.of(survivors.computeIfAbsent(wish.beneficiary(), this::survivor)))
                .toList();
    }

    BeneficiaryId survivor(BeneficiaryId id) {
        return beneficiaries.current(id).map(Beneficiary::id).orElse(id);
    }

    /** How each fared, those together that have turned out to be one. */
    Map<BeneficiaryId, Standing> ofSurvivors(Map<BeneficiaryId, Standing> standings) {
        return standings.entrySet().stream()
                .collect(Collectors.toMap(standing -> survivor(standing.getKey()), Map.Entry::getValue, Standing::and));
    }

    Round of(
            Season season,
            List<Wish> wishes,
            Map<WishId, Adjustment> adjustments,
            Lending lending,
            ZoneId zone,
            Instant now) {
        var terms = season.terms();
        var today = now.atZone(zone).toLocalDate();
        // What begins today may have begun already.
        var first = today.isBefore(terms.from()) ? terms.from() : today.plusDays(1);
        return new Round(
                terms,
                first,
                offered(season, wishes, today),
                open(terms.from(), terms.until(), lending),
                claims(season, zone),
                wishes,
                lastSeason(season),
                adjustments);
    }

    private List<OfferedRoom> offered(Season season, List<Wish> wishes, LocalDate today) {
        var movable = equipment.counts(season.centre()).keySet();
        var kinds = kinds(wishes);
        return rooms.ofCentre(season.centre()).stream()
                .filter(room -> season.terms().rooms().contains(room.id().room()))
                .map(room -> offered(room, movable, kinds, today))
                .toList();
    }

    /** Movable equipment counts as there: how much of it is left is decided date by date when bookings are made. */
    private static OfferedRoom offered(
            Room room, Set<String> movable, Map<BeneficiaryId, Borrower> kinds, LocalDate today) {
        var rules = room.rules();
        var all = new HashSet<>(movable);
        all.addAll(room.equipment());
        var facts = room.accessibility().entrySet().stream()
                .filter(fact -> fact.getValue() == Accessibility.Fact.YES)
                .map(fact -> fact.getKey().name())
                .collect(Collectors.toSet());
        var horizon = today.plus(rules.horizon());
        var retired = room.retiredFrom();
        var last = retired == null || retired.isAfter(horizon) ? horizon : retired.minusDays(1);
        return new OfferedRoom(
                room.id().room(),
                room.whole().room(),
                room.capacity(),
                all,
                facts,
                rules.setUp(),
                rules.cleanUp(),
                rules.raster(),
                rules.shortest(),
                rules.longest(),
                last,
                kinds.entrySet().stream()
                        .filter(wishing -> !room.isLentTo(wishing.getValue()))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet()));
    }

    private Map<BeneficiaryId, Borrower> kinds(List<Wish> wishes) {
        var kinds = new HashMap<BeneficiaryId, Borrower>();
        wishes.stream()
                .map(Wish::beneficiary)
                .distinct()
                .forEach(id -> beneficiaries
                        .current(id)
                        .ifPresent(known ->
                                kinds.put(id, Borrower.valueOf(known.kind().name()))));
        return kinds;
    }

    private Map<LocalDate, List<Hours>> open(LocalDate from, LocalDate until, Lending lending) {
        var open = new HashMap<LocalDate, List<Hours>>();
        from.datesUntil(until.plusDays(1)).forEach(date -> {
            var hours = lending.openingHours().on(date, holidays);
            if (!hours.isEmpty()) {
                open.put(date, hours);
            }
        });
        return open;
    }

    /** Bookings and closings. Requests keep nobody out, and holds and offers are gone before a season is published. */
    private List<Round.Claimed> claims(Season season, ZoneId zone) {
        var terms = season.terms();
        return sheets.occupied(season.centre(), terms.from(), terms.until()).stream()
                .flatMap(occupancy -> occupancy.claims().stream()
                        .filter(claim -> claim.kind() == Claim.Kind.BOOKING || claim.kind() == Claim.Kind.CLOSING)
                        .map(claim -> claimed(occupancy.sheet(), claim, zone)))
                .toList();
    }

    private static Round.Claimed claimed(SheetId sheet, Claim claim, ZoneId zone) {
        var taken = claim.slot().widened(claim.setUp(), claim.cleanUp());
        return new Round.Claimed(
                claim.room().room(),
                sheet.whole().room(),
                sheet.date(),
                minute(taken.start(), sheet.date(), zone),
                minute(taken.end().plus(Duration.ofSeconds(59)), sheet.date(), zone));
    }

    /** The local minute of the day; what lies before or after the day counts to its edge. */
    private static int minute(Instant time, LocalDate date, ZoneId zone) {
        var local = time.atZone(zone).toLocalDateTime();
        if (local.toLocalDate().isBefore(date)) {
            return 0;
        }
        return local.toLocalDate().isAfter(date) ? MINUTES_OF_A_DAY : local.getHour() * 60 + local.getMinute();
    }

    private Map<BeneficiaryId, Standing> lastSeason(Season season) {
        return seasons.publishedBefore(season.centre(), season.terms().from())
                .map(Season::publication)
                .map(Season.Publication::standings)
                .map(this::ofSurvivors)
                .orElse(Map.of());
    }
}
