package pl.krakow.centra.booking.reservation.domain;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.booking.rooms.domain.RoomId;

/** Day sheets in a map, under the same contract as in a store. Remembers what was announced. */
public final class InMemoryDaySheets implements DaySheets {

    private final Map<SheetId, Saved> saved = new ConcurrentHashMap<>();
    private final List<BookingEvent> announced = new CopyOnWriteArrayList<>();

    private record Saved(ZoneId zone, long version, List<Booking> bookings) {

        DaySheet load(SheetId id) {
            return DaySheet.saved(id, zone, version, bookings);
        }
    }

    @Override
    public DaySheet of(SheetId id, ZoneId zone) {
        var found = saved.get(id);
        return found == null ? DaySheet.blank(id, zone) : found.load(id);
    }

    @Override
    public Optional<DaySheet> holding(String centre, BookingId id) {
        return all(centre).filter(sheet -> sheet.find(id).isPresent()).findFirst();
    }

    @Override
    public boolean save(DaySheet sheet) {
        if (sheet.news().isEmpty()) {
            return true;
        }
        var next = new Saved(sheet.zone(), sheet.version().orElse(-1) + 1, sheet.bookings());
        var won = new AtomicBoolean();
        saved.compute(sheet.id(), (_, current) -> {
            won.set(isUnchanged(current, sheet));
            return won.get() ? next : current;
        });
        if (won.get()) {
            announced.addAll(sheet.news());
        }
        return won.get();
    }

    private static boolean isUnchanged(@Nullable Saved current, DaySheet sheet) {
        return current == null ? sheet.version().isEmpty() : sheet.version().orElse(-1) == current.version();
    }

    @Override
    public List<Occupancy> occupied(String centre, LocalDate from, LocalDate to) {
        return between(centre, from, to, null, null).map(DaySheet::occupancy).toList();
    }

    @Override
    public Stream<DaySheet> between(
            String centre, LocalDate from, LocalDate to, @Nullable RoomId room, @Nullable BookingState state) {
        return all(centre)
                .filter(sheet ->
                        !sheet.id().date().isBefore(from) && !sheet.id().date().isAfter(to))
                .filter(sheet -> room == null || sheet.id().room().equals(room))
                .filter(sheet ->
                        state == null || sheet.bookings().stream().anyMatch(booking -> booking.state() == state))
                .sorted(Comparator.comparing((DaySheet sheet) -> sheet.id().date())
                        .thenComparing(sheet -> sheet.id().room().room()));
    }

    private Stream<DaySheet> all(String centre) {
        return saved.entrySet().stream()
                .filter(entry -> entry.getKey().centre().equals(centre))
                .map(entry -> entry.getValue().load(entry.getKey()));
    }

    /** Everything announced, in the order of saving. */
    public List<BookingEvent> announced() {
        return List.copyOf(announced);
    }
}
