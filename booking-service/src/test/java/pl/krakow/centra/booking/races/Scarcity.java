package pl.krakow.centra.booking.races;

import static java.util.stream.Collectors.toSet;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.booking.fairness.Fairness;
import pl.krakow.centra.booking.fairness.domain.EquipmentLedgerKey;
import pl.krakow.centra.booking.fairness.domain.Ledger;
import pl.krakow.centra.booking.fairness.domain.Lent;
import pl.krakow.centra.booking.fairness.domain.QuotaLedgerKey;
import pl.krakow.centra.booking.fairness.domain.QuotaPeriod;
import pl.krakow.centra.booking.fairness.domain.QuotaRule;
import pl.krakow.centra.booking.fairness.domain.QuotaUnit;
import pl.krakow.centra.booking.fairness.domain.QuotaUse;
import pl.krakow.centra.booking.reservation.Centre;
import pl.krakow.centra.booking.reservation.domain.Arrival;
import pl.krakow.centra.booking.reservation.domain.Booking;
import pl.krakow.centra.booking.reservation.domain.DaySheet;
import pl.krakow.centra.booking.reservation.domain.DaySheets;
import pl.krakow.centra.booking.reservation.domain.Reymonta;

/**
 * What there is too little of besides the room, and the part of the invariant query that is about it: whether more was
 * given than there is, and whether the ledgers hold what stands on the day sheets, no more and no less.
 */
@RequiredArgsConstructor
final class Scarcity {

    static final String PROJECTOR = "projector";

    private static final long USES_LEFT = 3;
    private static final long USES_LEFT_OF_A_ROOM = 2;
    private static final long PIECES_LEFT = 2;
    private static final Set<String> LIMITED_ROOMS = Set.of(RaceWorld.HALL, RaceWorld.HALF);

    private final DaySheets sheets;
    private final Fairness fairness;
    private final WatchedLedgers<QuotaLedgerKey, QuotaUse> quotas;
    private final WatchedLedgers<EquipmentLedgerKey, Lent> equipment;
    private final Map<String, Long> usesOfRooms = new HashMap<>();
    private long uses = Long.MAX_VALUE;
    private long pieces = Long.MAX_VALUE;

    /** There is enough of everything, as before any race. */
    void end() {
        fairness.withOnly(Reymonta.REYMONTA, List.of()).withoutStock(PROJECTOR);
        usesOfRooms.clear();
        uses = Long.MAX_VALUE;
        pieces = Long.MAX_VALUE;
    }

    /** Leaves the association a few uses more in that week than it has, of all rooms and of the contested ones. */
    void limitUses(LocalDate monday) {
        var used = usesIn(monday);
        uses = used.size() + USES_LEFT;
        LIMITED_ROOMS.forEach(room -> usesOfRooms.put(room, usesOf(room, used) + USES_LEFT_OF_A_ROOM));
        var rules = new ArrayList<>(List.of(weekly("all", null, uses)));
        usesOfRooms.forEach((room, most) -> rules.add(weekly(room, room, most)));
        fairness.withOnly(Reymonta.REYMONTA, rules);
    }

    private static QuotaRule weekly(String code, @Nullable String room, long most) {
        return new QuotaRule(code, Reymonta.REYMONTA, room, QuotaPeriod.WEEK, QuotaUnit.BOOKINGS, (int) most, Set.of());
    }

    /** Leaves a few more projectors than are out at the same time on that day. */
    void limitPieces(LocalDate monday) {
        pieces = mostOut(bookings(monday, monday, _ -> true)) + PIECES_LEFT;
        fairness.withStock(PROJECTOR, (int) pieces);
    }

    List<String> violations(LocalDate monday) {
        var found = new ArrayList<String>();
        var used = usesIn(monday);
        if (used.size() > uses) {
            found.add("%d uses of at most %d: %s".formatted(used.size(), uses, used));
        }
        usesOfRooms.forEach((room, most) -> {
            if (usesOf(room, used) > most) {
                found.add("more than %d uses of %s: %s".formatted(most, room, used));
            }
        });
        var onMonday = bookings(monday, monday, _ -> true);
        if (mostOut(onMonday) > pieces) {
            found.add("%d projectors out of %d: %s".formatted(mostOut(onMonday), pieces, onMonday));
        }
        quotas.written().forEach(ledger -> compare(ledger, standing(ledger.key()), found));
        equipment.written().forEach(ledger -> compare(ledger, standing(ledger.key()), found));
        return found;
    }

    private static void compare(Ledger<?, ?> ledger, Set<UUID> standing, List<String> found) {
        var claimed = ledger.claims().stream().map(claim -> claim.booking()).collect(toSet());
        if (ledger.claims().size() != claimed.size()
                || !claimed.equals(standing)
                || ledger.claims().stream().anyMatch(claim -> claim.isHeld())) {
            found.add("%s holds %s, standing are %s".formatted(ledger.key(), ledger.claims(), standing));
        }
    }

    private Set<UUID> standing(QuotaLedgerKey key) {
        return ids(bookings(
                key.first(), key.last(), booking -> booking.beneficiary().equals(key.beneficiary())));
    }

    private Set<UUID> standing(EquipmentLedgerKey key) {
        return ids(bookings(
                key.date(), key.date(), booking -> booking.details().equipment().contains(PROJECTOR)));
    }

    private static Set<UUID> ids(List<Booking> bookings) {
        return bookings.stream().map(booking -> booking.id().value()).collect(toSet());
    }

    private List<Booking> usesIn(LocalDate monday) {
        return bookings(
                monday,
                monday.with(TemporalAdjusters.next(DayOfWeek.SUNDAY)),
                booking -> booking.beneficiary().equals(Centre.ASSOCIATION));
    }

    private static long usesOf(String room, List<Booking> used) {
        return used.stream()
                .filter(booking -> booking.room().room().equals(room))
                .count();
    }

    /** A piece is out from when its meeting is set up until that is cleared away. */
    private static long mostOut(List<Booking> bookings) {
        var carried = bookings.stream()
                .filter(booking -> booking.details().equipment().contains(PROJECTOR))
                .map(Booking::claim)
                .toList();
        return carried.stream()
                .mapToLong(one -> carried.stream()
                        .filter(other -> !other.start().isAfter(one.start())
                                && other.end().isAfter(one.start()))
                        .count())
                .max()
                .orElse(0);
    }

    private List<Booking> bookings(LocalDate from, LocalDate to, Predicate<Booking> wanted) {
        try (var found = sheets.between(Reymonta.REYMONTA, from, to, null, null)) {
            return found.flatMap(Scarcity::present).filter(wanted).toList();
        }
    }

    private static Stream<Booking> present(DaySheet sheet) {
        return Stream.concat(
                        sheet.bookings().stream(), sheet.arrivals().stream().map(Arrival::booking))
                .filter(Booking::isLive);
    }
}
