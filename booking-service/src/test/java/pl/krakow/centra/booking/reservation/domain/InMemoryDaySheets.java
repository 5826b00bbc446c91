package pl.krakow.centra.booking.reservation.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.rooms.domain.RoomId;

/** Day sheets in a map, under the same contract as in a store. Remembers what was announced. */
public class InMemoryDaySheets implements DaySheets {

    private static final Comparator<DaySheet> BY_DATE_THEN_ROOM = Comparator.comparing(
                    (DaySheet sheet) -> sheet.id().date())
            .thenComparing(sheet -> sheet.id().toString());

    private final Map<SheetId, Saved> saved = new ConcurrentHashMap<>();
    private final List<SheetEvent> announced = new CopyOnWriteArrayList<>();

    private record Saved(ZoneId zone, long version, SheetContents contents) {

        DaySheet load(SheetId id) {
            return DaySheet.saved(id, zone, version, contents);
        }
    }

    @Override
    public DaySheet of(SheetId id, ZoneId zone) {
        var found = saved.get(id);
        return found == null ? DaySheet.blank(id, zone) : found.load(id);
    }

    @Override
    public Optional<DaySheet> holding(String centre, BookingId id) {
        var holding = all(centre).filter(sheet -> sheet.find(id).isPresent()).toList();
        return Whereabouts.of(
                id, holding, to -> Optional.ofNullable(saved.get(to)).map(found -> found.load(to)));
    }

    @Override
    public List<DaySheet> expecting(String centre, BookingId id) {
        return all(centre)
                .filter(sheet -> sheet.arrivals().stream()
                        .anyMatch(arrival -> arrival.booking().id().equals(id)))
                .sorted(BY_DATE_THEN_ROOM)
                .toList();
    }

    @Override
    public List<DaySheet> expecting(Set<BeneficiaryId> beneficiaries, LocalDate from) {
        return all().filter(sheet -> !sheet.id().date().isBefore(from))
                .filter(sheet -> sheet.arrivals().stream()
                        .anyMatch(arrival ->
                                beneficiaries.contains(arrival.booking().beneficiary())))
                .sorted(BY_DATE_THEN_ROOM)
                .toList();
    }

    @Override
    public boolean save(DaySheet sheet) {
        if (!sheet.isChanged()) {
            return true;
        }
        var next = new Saved(sheet.zone(), sheet.version().orElse(-1) + 1, sheet.contents());
        var won = new AtomicBoolean();
        saved.compute(sheet.id(), (_, current) -> {
            won.set(mayOverwrite(current == null ? OptionalLong.empty() : OptionalLong.of(current.version()), sheet));
            return won.get() ? next : current;
        });
        if (won.get()) {
            announced.addAll(sheet.news());
        }
        return won.get();
    }

    /** The guard against double booking, as in a store: nobody has saved the sheet since it was loaded. */
    protected boolean mayOverwrite(OptionalLong stored, DaySheet sheet) {
        return stored.equals(sheet.version());
    }

    @Override
    public List<Occupancy> occupied(Collection<String> centres, LocalDate from, LocalDate to) {
        return centres.stream()
                .flatMap(centre -> between(centre, from, to, null, null))
                .map(DaySheet::occupancy)
                .toList();
    }

    @Override
    public Stream<DaySheet> between(
            String centre, LocalDate from, LocalDate to, @Nullable RoomId whole, @Nullable BookingState state) {
        return all(centre)
                .filter(sheet ->
                        !sheet.id().date().isBefore(from) && !sheet.id().date().isAfter(to))
                .filter(sheet -> whole == null || sheet.id().whole().equals(whole))
                .filter(sheet ->
                        state == null || sheet.bookings().stream().anyMatch(booking -> booking.state() == state))
                .sorted(BY_DATE_THEN_ROOM);
    }

    @Override
    public List<DaySheet> ofSeries(String centre, SeriesId series) {
        return all(centre)
                .filter(sheet -> sheet.bookings().stream().anyMatch(booking -> series.equals(booking.series())))
                .sorted(BY_DATE_THEN_ROOM)
                .toList();
    }

    @Override
    public List<SheetId> due(Instant by, int most) {
        return all().filter(sheet -> sheet.due().filter(due -> !due.isAfter(by)).isPresent())
                .sorted(Comparator.comparing((DaySheet sheet) -> sheet.due().orElseThrow()))
                .map(DaySheet::id)
                .limit(most)
                .toList();
    }

    @Override
    public List<DaySheet> waitedFor(String centre, LocalDate from) {
        return all(centre)
                .filter(sheet ->
                        !sheet.id().date().isBefore(from) && !sheet.waiting().isEmpty())
                .sorted(BY_DATE_THEN_ROOM)
                .toList();
    }

    @Override
    public List<DaySheet> waitedForBy(String subject) {
        return all().filter(sheet -> sheet.waiting().stream()
                        .anyMatch(entry -> entry.request().by().equals(subject)))
                .sorted(BY_DATE_THEN_ROOM)
                .toList();
    }

    @Override
    public List<DaySheet> heldBy(String subject) {
        return all().filter(sheet -> sheet.contents().holds().stream()
                        .anyMatch(hold -> hold.by().equals(subject)))
                .sorted(BY_DATE_THEN_ROOM)
                .toList();
    }

    @Override
    public Stream<DaySheet> concerning(
            @Nullable String centre, Set<BeneficiaryId> beneficiaries, @Nullable String madeBy, LocalDate from) {
        return all().filter(sheet -> centre == null || sheet.id().centre().equals(centre))
                .filter(sheet -> !sheet.id().date().isBefore(from))
                .filter(sheet -> sheet.bookings().stream()
                        .anyMatch(booking -> beneficiaries.contains(booking.beneficiary())
                                || booking.madeBy().equals(madeBy)))
                .sorted(BY_DATE_THEN_ROOM);
    }

    @Override
    public List<DaySheet> keptForNobody(String centre, Set<BeneficiaryId> beneficiaries) {
        return all(centre)
                .filter(sheet -> sheet.bookings().stream()
                        .anyMatch(booking -> booking.wasKeptForNobody()
                                && (beneficiaries.isEmpty() || beneficiaries.contains(booking.beneficiary()))))
                .sorted(BY_DATE_THEN_ROOM)
                .toList();
    }

    private Stream<DaySheet> all(String centre) {
        return all().filter(sheet -> sheet.id().centre().equals(centre));
    }

    private Stream<DaySheet> all() {
        return saved.entrySet().stream().map(entry -> entry.getValue().load(entry.getKey()));
    }

    /** Everything announced, in the order of saving. */
    public List<SheetEvent> announced() {
        return List.copyOf(announced);
    }
}
