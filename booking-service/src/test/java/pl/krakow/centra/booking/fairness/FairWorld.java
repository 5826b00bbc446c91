package pl.krakow.centra.booking.fairness;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.core.io.FileSystemResource;

import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryKind;
import pl.krakow.centra.booking.fairness.ClaimShares.Answer;
import pl.krakow.centra.booking.fairness.ClaimShares.Demand;
import pl.krakow.centra.booking.fairness.ClaimShares.SheetOf;
import pl.krakow.centra.booking.fairness.domain.ClaimRefusal;
import pl.krakow.centra.booking.fairness.domain.EquipmentLedgerKey;
import pl.krakow.centra.booking.fairness.domain.InMemoryLedgers;
import pl.krakow.centra.booking.fairness.domain.Ledger;
import pl.krakow.centra.booking.fairness.domain.Ledgers;
import pl.krakow.centra.booking.fairness.domain.Lent;
import pl.krakow.centra.booking.fairness.domain.QuotaLedgerKey;
import pl.krakow.centra.booking.fairness.domain.QuotaPeriod;
import pl.krakow.centra.booking.fairness.domain.QuotaRule;
import pl.krakow.centra.booking.fairness.domain.QuotaUnit;
import pl.krakow.centra.booking.fairness.domain.QuotaUse;
import pl.krakow.centra.booking.fairness.domain.StandingBooking;
import pl.krakow.centra.booking.fairness.domain.StandingBookings;
import pl.krakow.centra.booking.fairness.domain.Strike;
import pl.krakow.centra.booking.fairness.domain.Strikes;
import pl.krakow.centra.booking.rooms.domain.Approval;
import pl.krakow.centra.booking.rooms.domain.LendingRules;
import pl.krakow.centra.booking.rooms.domain.Room;
import pl.krakow.centra.booking.rooms.domain.RoomId;
import pl.krakow.centra.booking.rooms.domain.Rooms;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreCatalogueFile;
import pl.krakow.centra.kit.race.Turns;

/**
 * Two centres with a few rooms, ledgers in memory, and sheets of which only matters what stands on them. Whatever is
 * written, in a ledger or on a sheet, can be made the last thing the process did: {@link #dieBefore}.
 */
final class FairWorld {

    static final ZoneId KRAKOW = ZoneId.of("Europe/Warsaw");
    static final LocalDate MONDAY = LocalDate.of(2026, 12, 7);
    static final BeneficiaryId CLUB = new BeneficiaryId(new UUID(0, 1));
    static final BeneficiaryId CHOIR = new BeneficiaryId(new UUID(0, 2));
    static final RoomId SMALL = new RoomId("reymonta", "1w038");
    static final RoomId LARGE = new RoomId("reymonta", "1w040");
    static final RoomId ELSEWHERE = new RoomId("nowa-huta", "p6");
    private static final CentreCatalogue CENTRES =
            CentreCatalogueFile.load(new FileSystemResource("../deploy/catalogue/centres.yml"));
    /** A store is not as near as a map, which only matters where nothing guards. */
    private static final Duration ON_THE_WAY = Duration.ofNanos(300_000);

    private static final Strikes NOTHING_HAPPENED = new Strikes() {
        @Override
        public List<Strike> of(String centre, Collection<BeneficiaryId> beneficiaries) {
            return List.of();
        }

        @Override
        public List<Strike> at(String centre) {
            return List.of();
        }
    };
    private static final Duration BUFFER = Duration.ofMinutes(15);

    final Fairness fairness;
    final Sheets sheets = new Sheets();
    final Ledgers<QuotaLedgerKey, QuotaUse> quotaLedgers;
    final Ledgers<EquipmentLedgerKey, Lent> equipmentLedgers;
    final ClaimShares claimShares;
    final RefreshShares refreshShares;
    final SweepLedgers sweepLedgers;
    final FindQuotas findQuotas;
    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };
    private volatile Instant now = Instant.parse("2026-12-01T07:00:00Z");
    private int writesLeft = Integer.MAX_VALUE;
    int writes;
    int reads;

    /** The process is gone; nothing of it goes on, no {@code catch} and no {@code finally} that matters. */
    static final class Died extends Error {
        private static final long serialVersionUID = 1L;
    }

    FairWorld() {
        this(true);
    }

    /** @param guarded false takes the version check of the ledgers away, as a negative control */
    FairWorld(boolean guarded) {
        quotaLedgers = watched(new InMemoryLedgers<>(), guarded);
        equipmentLedgers = watched(new InMemoryLedgers<>(), guarded);
        var rooms = new Rooms() {
            @Override
            public Optional<Room> find(RoomId id) {
                return Optional.of(room(id));
            }

            @Override
            public List<Room> ofCentre(String centre) {
                return List.of();
            }
        };
        fairness = new Fairness(
                sheets, NOTHING_HAPPENED, rooms, CENTRES, clock, quotaLedgers, equipmentLedgers, Turns.NONE);
        claimShares = fairness.claimShares();
        refreshShares = fairness.refreshShares();
        sweepLedgers = fairness.sweepLedgers();
        findQuotas = fairness.findQuotas();
    }

    private static Room room(RoomId id) {
        var rules = new LendingRules(
                BUFFER,
                BUFFER,
                Duration.ofMinutes(15),
                Duration.ofMinutes(30),
                Duration.ofHours(12),
                Period.ofDays(365),
                Duration.ofHours(24),
                Approval.ALWAYS);
        var standing = id.equals(LARGE) ? List.of("projector") : List.<String>of();
        return new Room(id, Map.of("pl", id.room()), BigDecimal.TEN, 50, standing, rules);
    }

    FairWorld withQuota(RoomId room, QuotaPeriod period, int bookings) {
        return with(new QuotaRule("room", room.centre(), room.room(), period, QuotaUnit.BOOKINGS, bookings, Set.of()));
    }

    FairWorld withCentreQuota(String centre, QuotaPeriod period, QuotaUnit unit, int limit, BeneficiaryKind... kinds) {
        return with(new QuotaRule("centre-" + unit, centre, null, period, unit, limit, Set.of(kinds)));
    }

    FairWorld withCityQuota(QuotaPeriod period, int bookings) {
        return with(new QuotaRule("city", null, null, period, QuotaUnit.BOOKINGS, bookings, Set.of()));
    }

    private FairWorld with(QuotaRule rule) {
        fairness.with(rule);
        return this;
    }

    FairWorld withStock(String code, int count) {
        fairness.withStock(code, count);
        return this;
    }

    FairWorld later(Duration time) {
        now = now.plus(time);
        return this;
    }

    /** Lets so many more writes succeed; then the process dies. */
    void dieBefore(int write) {
        writesLeft = write;
    }

    /** Another process takes over. */
    void reborn() {
        writesLeft = Integer.MAX_VALUE;
    }

    private synchronized void write() {
        if (writesLeft == 0) {
            throw new Died();
        }
        writesLeft--;
        writes++;
    }

    Set<BeneficiaryId> aka(BeneficiaryId survivor) {
        return fairness.aliases().of(survivor);
    }

    /** A meeting of one hour and its needs. */
    Demand meeting(BeneficiaryId who, RoomId room, LocalDate date, String from, String... wished) {
        return meeting(UUID.randomUUID(), who, room, date, from, 60, wished);
    }

    Demand meeting(
            UUID booking, BeneficiaryId who, RoomId room, LocalDate date, String from, int minutes, String... wished) {
        var start = date.atTime(LocalTime.parse(from)).atZone(KRAKOW).toInstant();
        var end = start.plus(Duration.ofMinutes(minutes));
        return new Demand(
                booking,
                booking,
                new SheetOf(room, date),
                who,
                aka(who),
                BeneficiaryKind.ORGANISATION,
                room,
                date,
                start,
                end,
                start.minus(BUFFER),
                end.plus(BUFFER),
                List.of(wished),
                false);
    }

    static Demand overQuota(Demand demand) {
        return copy(demand, demand.act(), true);
    }

    /** The same as a change of a booking that stands already. */
    static Demand change(UUID booking, Demand to) {
        return new Demand(
                UUID.randomUUID(),
                booking,
                to.decidedOn(),
                to.beneficiary(),
                to.aliases(),
                to.kind(),
                to.room(),
                to.date(),
                to.start(),
                to.end(),
                to.from(),
                to.until(),
                to.wished(),
                to.overQuota());
    }

    private static Demand copy(Demand demand, UUID act, boolean overQuota) {
        return new Demand(
                act,
                demand.booking(),
                demand.decidedOn(),
                demand.beneficiary(),
                demand.aliases(),
                demand.kind(),
                demand.room(),
                demand.date(),
                demand.start(),
                demand.end(),
                demand.from(),
                demand.until(),
                demand.wished(),
                overQuota);
    }

    /** A whole act: claims, is decided on the sheet, settles; a change frees what its booking had elsewhere. */
    Optional<ClaimRefusal> place(Demand demand) {
        return place(demand, _ -> true);
    }

    Optional<ClaimRefusal> place(Demand demand, Predicate<Demand> sheetAgrees) {
        return switch (claimShares.claim(demand)) {
            case Answer.Refused(var refusal) -> Optional.of(refusal);
            case Answer.Claimed(var held) -> {
                if (sheetAgrees.test(demand)) {
                    sheets.decide(demand);
                }
                claimShares.settle(held);
                if (!demand.act().equals(demand.booking())) {
                    refreshShares.of(demand.room().centre(), demand.booking());
                }
                yield Optional.empty();
            }
        };
    }

    /** What the ledgers hold, said as whatever the sheets hold: bookings with a use or equipment. */
    void ledgersAgreeWithTheSheets() {
        for (var key : allQuotaKeys()) {
            var ledger = quotaLedgers.find(key).orElseThrow();
            var inLedger = ledger.claims().stream()
                    .collect(Collectors.toMap(claim -> claim.booking(), claim -> claim.amount()));
            var onSheets = sheets.of(aka(key.beneficiary()), key.first(), key.last()).stream()
                    .collect(Collectors.toMap(StandingBooking::id, StandingBooking::use));
            if (!inLedger.equals(onSheets) || ledger.claims().stream().anyMatch(claim -> claim.isHeld())) {
                throw new AssertionError("%s holds %s, on the sheets are %s".formatted(key, ledger, onSheets));
            }
        }
    }

    List<QuotaLedgerKey> allQuotaKeys() {
        return sheets.keys(quotaLedgers);
    }

    Optional<Ledger<EquipmentLedgerKey, Lent>> equipmentOn(LocalDate date) {
        return equipmentLedgers.find(new EquipmentLedgerKey("reymonta", date));
    }

    private final Map<Object, Set<Object>> known = new HashMap<>();

    private <K, A> Ledgers<K, A> watched(InMemoryLedgers<K, A> ledgers, boolean guarded) {
        var watched = new Ledgers<K, A>() {
            @Override
            public Optional<Ledger<K, A>> find(K key) {
                reads++;
                var found = ledgers.find(key);
                if (!guarded) {
                    LockSupport.parkNanos(ON_THE_WAY.toNanos());
                }
                return found;
            }

            @Override
            public List<Ledger<K, A>> find(Collection<K> keys) {
                reads++;
                return ledgers.find(keys);
            }

            @Override
            public boolean save(Ledger<K, A> ledger) {
                write();
                synchronized (known) {
                    known.computeIfAbsent(this, _ -> new HashSet<>()).add(ledger.key());
                }
                if (guarded) {
                    return ledgers.save(ledger);
                }
                while (true) {
                    var stored = ledgers.find(ledger.key()).map(Ledger::version).orElse(null);
                    if (ledgers.save(new Ledger<>(
                            ledger.key(), stored, ledger.claims(), ledger.countedAt(), ledger.countedFor()))) {
                        return true;
                    }
                }
            }

            @Override
            public List<K> overdue(Instant when, int limit) {
                return ledgers.overdue(when, limit);
            }

            @Override
            public List<K> withClaimsOf(UUID booking) {
                return ledgers.withClaimsOf(booking);
            }
        };
        return watched;
    }

    /** Day sheets of which only matters what stands on them. */
    final class Sheets implements StandingBookings {

        private final Map<UUID, StandingBooking> standing = new HashMap<>();
        private final Set<UUID> impossible = new HashSet<>();
        private final Set<UUID> decided = new HashSet<>();

        /** Writes the act down, unless it was made impossible. */
        synchronized boolean decide(Demand demand) {
            if (impossible.contains(demand.act())) {
                return false;
            }
            write();
            decided.add(demand.act());
            standing.put(
                    demand.booking(),
                    new StandingBooking(
                            demand.booking(),
                            demand.booking(),
                            demand.beneficiary(),
                            demand.room(),
                            demand.date(),
                            demand.start(),
                            demand.end(),
                            demand.from(),
                            demand.until(),
                            demand.wished()));
            return true;
        }

        synchronized void cancel(UUID booking) {
            standing.remove(booking);
        }

        synchronized Collection<StandingBooking> all() {
            return List.copyOf(standing.values());
        }

        @Override
        public synchronized List<StandingBooking> of(
                Collection<BeneficiaryId> beneficiaries, LocalDate from, LocalDate to) {
            reads++;
            return standing.values().stream()
                    .filter(booking -> beneficiaries.contains(booking.beneficiary()))
                    .filter(booking ->
                            !booking.date().isBefore(from) && !booking.date().isAfter(to))
                    .toList();
        }

        @Override
        public synchronized List<StandingBooking> on(String centre, LocalDate date) {
            reads++;
            return standing.values().stream()
                    .filter(booking -> booking.room().centre().equals(centre)
                            && booking.date().equals(date))
                    .toList();
        }

        @Override
        public synchronized List<StandingBooking> find(String centre, UUID booking) {
            return Stream.ofNullable(standing.get(booking)).toList();
        }

        @Override
        public synchronized void makeImpossible(UUID act, RoomId room, LocalDate date) {
            if (!decided.contains(act)) {
                impossible.add(act);
            }
        }

        @SuppressWarnings("unchecked")
        <K> List<K> keys(Ledgers<K, ?> ledgers) {
            synchronized (known) {
                return known.getOrDefault(ledgers, Set.of()).stream()
                        .map(key -> (K) key)
                        .toList();
            }
        }
    }
}
