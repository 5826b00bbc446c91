package pl.krakow.centra.events.advice.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.rooms.domain.RoomRequestId;

/** Days in memory, under the same guard as the store's; without it, whoever saves last wins. */
public final class InMemoryAdviserDays implements AdviserDays {

    private record Kept(
            long version, DayContents contents, @Nullable Instant awaitedSince) {}

    private final Map<AdviserDayId, Kept> kept = new ConcurrentHashMap<>();
    private final List<DayNews> told = new CopyOnWriteArrayList<>();
    private final boolean guarded;
    private volatile Instant clock = Reymonta.NOW;

    public InMemoryAdviserDays() {
        this(true);
    }

    public InMemoryAdviserDays(boolean guarded) {
        this.guarded = guarded;
    }

    /** Everything that was told, in order. */
    public List<DayNews> told() {
        return List.copyOf(told);
    }

    public List<AdviserDay> all() {
        return find(day -> true);
    }

    public void isNow(Instant now) {
        this.clock = now;
    }

    @Override
    public AdviserDay of(AdviserDayId id) {
        return Optional.ofNullable(kept.get(id)).map(found -> day(id, found)).orElseGet(() -> AdviserDay.blank(id));
    }

    private static AdviserDay day(AdviserDayId id, Kept found) {
        return AdviserDay.stored(id, found.version, found.contents);
    }

    @Override
    public boolean save(AdviserDay day) {
        // Somebody else may come between reading and writing, as over a network.
        LockSupport.parkNanos(1);
        var saved = new boolean[1];
        kept.compute(day.id(), (id, now) -> {
            saved[0] =
                    !guarded || (now == null ? 0 : now.version) == day.version().orElse(0);
            if (!saved[0]) {
                return now;
            }
            var since = day.speaksOfRooms() || now == null ? clock : now.awaitedSince;
            return new Kept(day.nextVersion(), day.contents(), day.contents().awaitsRooms() ? since : null);
        });
        if (saved[0]) {
            told.addAll(day.news());
        }
        return saved[0];
    }

    @Override
    public Optional<AdviserDay> holding(DutyId duty) {
        return find(day -> day.duty(duty).isPresent()).stream().findFirst();
    }

    @Override
    public List<AdviserDay> of(AppointmentId appointment) {
        return of(List.of(appointment));
    }

    @Override
    public List<AdviserDay> of(Collection<AppointmentId> appointments) {
        return find(day -> ids(day).anyMatch(appointments::contains));
    }

    private static Stream<AppointmentId> ids(AdviserDay day) {
        return Stream.concat(
                        day.contents().appointments().stream(),
                        day.contents().arrivals().stream().map(Arrival::appointment))
                .map(Appointment::id);
    }

    @Override
    public Optional<AdviserDay> asking(RoomRequestId request) {
        return find(day -> day.contents().requests().contains(request)).stream().findFirst();
    }

    @Override
    public List<AdviserDay> between(@Nullable String centre, LocalDate from, LocalDate to) {
        return find(day -> !day.id().date().isBefore(from)
                && !day.id().date().isAfter(to)
                && (centre == null
                        || day.contents().duties().stream()
                                .anyMatch(duty -> duty.centre().equals(centre))));
    }

    @Override
    public List<AdviserDay> of(AdviserId adviser, LocalDate from, LocalDate to) {
        return between(null, from, to).stream()
                .filter(day -> day.id().adviser().equals(adviser))
                .toList();
    }

    @Override
    public List<AdviserDay> followingUp(Collection<AppointmentId> appointments) {
        return find(day -> day.contents().appointments().stream()
                .anyMatch(each -> each.followUpOf() != null && appointments.contains(each.followUpOf())));
    }

    private List<AdviserDay> find(Predicate<AdviserDay> wanted) {
        return kept.entrySet().stream()
                .map(entry -> day(entry.getKey(), entry.getValue()))
                .filter(wanted)
                .sorted(Comparator.comparing((AdviserDay day) -> day.id().date())
                        .thenComparing(day -> day.id().toString()))
                .toList();
    }

    @Override
    public List<AdviserDayId> due(Instant now, int most) {
        return find(day -> day.contents().due().filter(due -> !due.isAfter(now)).isPresent()).stream()
                .map(AdviserDay::id)
                .limit(most)
                .toList();
    }

    @Override
    public List<AdviserDay> waitingForRooms(Instant since, int most) {
        return kept.entrySet().stream()
                .filter(entry -> entry.getValue().awaitedSince != null
                        && !entry.getValue().awaitedSince.isAfter(since))
                .map(entry -> day(entry.getKey(), entry.getValue()))
                .limit(most)
                .toList();
    }

    @Override
    public void repeatAboutRooms(AdviserDay day, Instant now) {
        kept.computeIfPresent(day.id(), (id, found) -> new Kept(found.version, found.contents, now));
    }

    @Override
    public Set<AppointmentId> existing(Collection<AppointmentId> appointments) {
        var found = new HashSet<AppointmentId>();
        find(day -> true).forEach(day -> ids(day).forEach(found::add));
        found.retainAll(appointments);
        return found;
    }
}
