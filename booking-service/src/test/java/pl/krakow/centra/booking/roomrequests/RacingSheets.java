package pl.krakow.centra.booking.roomrequests;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

import pl.krakow.centra.booking.reservation.domain.Booking;
import pl.krakow.centra.booking.reservation.domain.BookingId;
import pl.krakow.centra.booking.reservation.domain.DaySheet;
import pl.krakow.centra.booking.reservation.domain.DaySheets;
import pl.krakow.centra.booking.reservation.domain.Occupancy;
import pl.krakow.centra.booking.reservation.domain.SheetContents;
import pl.krakow.centra.booking.reservation.domain.SheetId;
import pl.krakow.centra.booking.reservation.domain.Whereabouts;

/**
 * Day sheets that leave whoever has loaded one time to be overtaken before they save it. With the guard off, the later
 * save wins, whatever it was decided on.
 */
public final class RacingSheets {

    private static final long LONGEST_PAUSE_IN_NANOS = 300_000;

    private final Map<SheetId, Saved> saved = new ConcurrentHashMap<>();
    private final boolean guarded;

    private record Saved(ZoneId zone, long version, SheetContents contents) {

        DaySheet load(SheetId id) {
            return DaySheet.saved(id, zone, version, contents);
        }
    }

    RacingSheets(boolean guarded) {
        this.guarded = guarded;
    }

    /** The port; what no race asks for is missing. */
    DaySheets port() {
        return (DaySheets) Proxy.newProxyInstance(
                DaySheets.class.getClassLoader(), new Class<?>[] {DaySheets.class}, (proxy, method, arguments) -> {
                    if (method.isDefault()) {
                        return InvocationHandler.invokeDefault(proxy, method, arguments);
                    }
                    try {
                        return RacingSheets.class
                                .getMethod(method.getName(), method.getParameterTypes())
                                .invoke(this, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static void letOthersOvertake() {
        hesitate(1);
    }

    /** Waits a moment, up to so many times as long as who loads a sheet. */
    static void hesitate(int times) {
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(times * LONGEST_PAUSE_IN_NANOS));
    }

    public DaySheet of(SheetId id, ZoneId zone) {
        var found = saved.get(id);
        var sheet = found == null ? DaySheet.blank(id, zone) : found.load(id);
        letOthersOvertake();
        return sheet;
    }

    public Optional<DaySheet> holding(String centre, BookingId id) {
        var holding = all().filter(sheet -> sheet.find(id).isPresent()).toList();
        var found = Whereabouts.of(
                id, holding, to -> Optional.ofNullable(saved.get(to)).map(there -> there.load(to)));
        letOthersOvertake();
        return found;
    }

    public boolean save(DaySheet sheet) {
        long seen = sheet.version().orElse(-1);
        var next = new Saved(sheet.zone(), seen + 1, sheet.contents());
        var won = new AtomicBoolean();
        saved.compute(sheet.id(), (_, current) -> {
            won.set(!guarded || (current == null ? -1 : current.version()) == seen);
            return won.get() ? next : current;
        });
        return won.get();
    }

    public List<Occupancy> occupied(Collection<String> centres, LocalDate from, LocalDate to) {
        return all().filter(sheet ->
                        !sheet.id().date().isBefore(from) && !sheet.id().date().isAfter(to))
                .map(DaySheet::occupancy)
                .toList();
    }

    /** Every booking that is written somewhere. */
    List<Booking> bookings() {
        return all().flatMap(sheet -> sheet.bookings().stream()).toList();
    }

    private Stream<DaySheet> all() {
        return saved.entrySet().stream().map(entry -> entry.getValue().load(entry.getKey()));
    }
}
