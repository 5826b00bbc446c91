package pl.krakow.centra.booking.races;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;

import pl.krakow.centra.booking.Stores;
import pl.krakow.centra.booking.closures.CloseRooms;
import pl.krakow.centra.booking.closures.ClosureWorld;
import pl.krakow.centra.booking.closures.domain.Closures;
import pl.krakow.centra.booking.closures.domain.InMemoryClosures;
import pl.krakow.centra.booking.closures.mongo.StoredClosures;
import pl.krakow.centra.booking.fairness.domain.EquipmentLedgerKey;
import pl.krakow.centra.booking.fairness.domain.InMemoryLedgers;
import pl.krakow.centra.booking.fairness.domain.Ledgers;
import pl.krakow.centra.booking.fairness.domain.Lent;
import pl.krakow.centra.booking.fairness.domain.QuotaLedgerKey;
import pl.krakow.centra.booking.fairness.domain.QuotaUse;
import pl.krakow.centra.booking.fairness.mongo.StoredLedgers;
import pl.krakow.centra.booking.reservation.Centre;
import pl.krakow.centra.booking.reservation.domain.DaySheet;
import pl.krakow.centra.booking.reservation.domain.DaySheets;
import pl.krakow.centra.booking.reservation.domain.InMemoryDaySheets;
import pl.krakow.centra.booking.reservation.domain.Reymonta;
import pl.krakow.centra.booking.reservation.domain.RoomDay;
import pl.krakow.centra.booking.reservation.mongo.WithoutGuard;
import pl.krakow.centra.booking.roomrequests.AnswerRoomRequests;
import pl.krakow.centra.booking.roomrequests.domain.InMemoryRoomRequests;
import pl.krakow.centra.booking.roomrequests.domain.RoomRequests;
import pl.krakow.centra.booking.roomrequests.mongo.StoredRoomRequests;
import pl.krakow.centra.booking.rooms.domain.Approval;
import pl.krakow.centra.booking.rooms.domain.LendingRules;
import pl.krakow.centra.booking.rooms.domain.Room;
import pl.krakow.centra.booking.rooms.domain.RoomId;
import pl.krakow.centra.booking.series.SeriesWorld;
import pl.krakow.centra.booking.series.domain.InMemorySeriesRegister;
import pl.krakow.centra.booking.series.domain.SeriesRegister;
import pl.krakow.centra.booking.series.mongo.StoredSeries;
import pl.krakow.centra.kit.id.UuidIds;
import pl.krakow.centra.kit.outbox.OutboxRelay;
import pl.krakow.centra.kit.outbox.PendingEvents;
import pl.krakow.centra.kit.race.Turns;
import pl.krakow.centra.kit.test.EmbeddedServers;

/**
 * Reymonta with a hall of two halves, an annex, and two store rooms with short meetings that may move into the hall. Its writers don't
 * queue, as if each were another replica.
 */
final class RaceWorld {

    static final String HALL = "hall";
    static final String HALF = "hall-left";
    /** Where requests may lie upon each other. */
    static final String ANNEX = "annex";

    static final List<String> STORE_ROOMS = List.of("yard", "attic");

    static final Instant NOW = Reymonta.TUESDAY_BEFORE;

    private static final Set<String> READS = Set.of("of", "holding", "saveFirst");
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final LendingRules OF_THE_HALL = rules(QUARTER);
    private static final LendingRules OF_STORE_ROOMS = rules(Duration.ZERO);

    final Lockstep lockstep = new Lockstep();
    final DaySheets sheets;
    final RoomRequests requests;
    final Centre centre;
    final SeriesWorld series;
    final CloseRooms closeRooms;
    final Scarcity scarcity;

    /** Everything that is kept. */
    private record Ports(
            DaySheets sheets,
            Ledgers<QuotaLedgerKey, QuotaUse> quotas,
            Ledgers<EquipmentLedgerKey, Lent> equipment,
            SeriesRegister series,
            Closures closures,
            RoomRequests requests) {}

    private RaceWorld(Ports ports, Guards guards) {
        boolean guardedLedgers = guards != Guards.NONE_ON_LEDGERS;
        var quotas = new WatchedLedgers<>(ports.quotas(), lockstep, guardedLedgers);
        var equipment = new WatchedLedgers<>(ports.equipment(), lockstep, guardedLedgers);
        this.sheets = paced(ports.sheets());
        this.requests = ports.requests();
        this.centre = new Centre(
                        sheets,
                        List.of(
                                Reymonta.room(HALL, 20, OF_THE_HALL),
                                Reymonta.part(HALF, HALL, 20, OF_THE_HALL),
                                Reymonta.part("hall-right", HALL, 20, OF_THE_HALL),
                                Reymonta.room(ANNEX, 20, OF_THE_HALL),
                                Reymonta.room(STORE_ROOMS.getFirst(), 20, OF_STORE_ROOMS),
                                Reymonta.room(STORE_ROOMS.getLast(), 20, OF_STORE_ROOMS)),
                        quotas,
                        equipment,
                        Turns.NONE)
                .withoutAlternatives();
        this.series = new SeriesWorld(centre, sheets, ports.series());
        this.closeRooms = ClosureWorld.closeRooms(centre, sheets, ports.closures());
        this.scarcity = new Scarcity(sheets, centre.fairness(), quotas, equipment);
    }

    /** In this process, where a race takes some milliseconds. */
    static RaceWorld inMemory(Guards guards) {
        return new RaceWorld(
                new Ports(
                        guards == Guards.NONE_ON_SHEETS ? unguarded() : new InMemoryDaySheets(),
                        new InMemoryLedgers<>(),
                        new InMemoryLedgers<>(),
                        new InMemorySeriesRegister(),
                        new InMemoryClosures(),
                        new InMemoryRoomRequests()),
                guards);
    }

    private static DaySheets unguarded() {
        return new InMemoryDaySheets() {
            @Override
            protected boolean mayOverwrite(OptionalLong stored, DaySheet sheet) {
                return true;
            }
        };
    }

    /** Through the service's own adapters. */
    static RaceWorld stored(Guards guards) {
        var mongo = Stores.template(EmbeddedServers.newDatabase());
        var events = new PendingEvents(new UuidIds());
        OutboxRelay nobody = (_, _) -> {};
        return new RaceWorld(
                new Ports(
                        guards == Guards.NONE_ON_SHEETS
                                ? WithoutGuard.unguarded(mongo, events, nobody)
                                : WithoutGuard.guarded(mongo, events, nobody),
                        StoredLedgers.quotas(mongo),
                        StoredLedgers.equipment(mongo),
                        StoredSeries.register(mongo),
                        StoredClosures.closures(mongo),
                        StoredRoomRequests.requests(mongo, events, nobody)),
                guards);
    }

    /** Who has read a sheet to change it stops for the others. */
    private DaySheets paced(DaySheets kept) {
        return (DaySheets) Proxy.newProxyInstance(
                DaySheets.class.getClassLoader(), new Class<?>[] {DaySheets.class}, (_, method, arguments) -> {
                    try {
                        var answer = method.invoke(kept, arguments);
                        if (READS.contains(method.getName())) {
                            lockstep.pause();
                        }
                        return answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    AnswerRoomRequests answerRoomRequests() {
        return centre.answerRoomRequests(requests);
    }

    private static LendingRules rules(Duration buffer) {
        return new LendingRules(
                buffer,
                buffer,
                QUARTER,
                QUARTER,
                Duration.ofHours(8),
                Period.ofYears(5),
                Duration.ofHours(24),
                Approval.ALWAYS);
    }

    RoomDay day(String room, LocalDate date) {
        return centre.roomDays()
                .of(room(room), centre.lendings().lendingOf(Reymonta.REYMONTA).orElseThrow(), date, Centre.KRAKOW);
    }

    private Room room(String slug) {
        return centre.rooms().find(new RoomId(Reymonta.REYMONTA, slug)).orElseThrow();
    }

    /** Writes to a sheet what is there before a race. */
    void prepare(RoomDay day, Consumer<DaySheet> writing) {
        var sheet = sheets.of(day.sheet(), Centre.KRAKOW);
        writing.accept(sheet);
        if (!sheets.save(sheet)) {
            throw new AssertionError("somebody wrote before the race began: " + day.sheet());
        }
    }
}
