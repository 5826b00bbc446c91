package pl.krakow.centra.volunteering.placements.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;

/** @param guarded whether a save on what somebody else has changed since is refused; the negative control adds whatever comes */
public record InMemoryVolunteerDiaries(boolean guarded, Map<VolunteerId, Kept> kept) implements VolunteerDiaries {

    /** A saved diary. */
    public record Kept(
            long version, List<VolunteerDiary.Claim> claims, List<VolunteerDiary.InRole> roles, boolean served) {}

    public InMemoryVolunteerDiaries(boolean guarded) {
        this(guarded, new ConcurrentHashMap<>());
    }

    @Override
    public VolunteerDiary of(VolunteerId volunteer) {
        var known = kept.get(volunteer);
        return known == null
                ? VolunteerDiary.blank(volunteer)
                : VolunteerDiary.saved(volunteer, known.version, known.claims, known.roles, known.served);
    }

    @Override
    public List<VolunteerDiary> of(Collection<VolunteerId> volunteers) {
        return volunteers.stream().filter(kept::containsKey).map(this::of).toList();
    }

    @Override
    public boolean save(VolunteerDiary diary) {
        var saved = new AtomicBoolean();
        kept.compute(diary.volunteer(), (_, known) -> {
            boolean unchanged = known == null
                    ? diary.version().isEmpty()
                    : diary.version().isPresent() && diary.version().getAsLong() == known.version;
            saved.set(unchanged || !guarded);
            if (!saved.get()) {
                return known;
            }
            var claims = new ArrayList<>(diary.claims());
            if (!unchanged && known != null) {
                known.claims.stream().filter(claim -> !claims.contains(claim)).forEach(claims::add);
            }
            return new Kept(known == null ? 0 : known.version + 1, claims, diary.roles(), !diary.isNewcomer());
        });
        return saved.get();
    }

    @Override
    public List<VolunteerId> due(Instant by, int most) {
        return kept.keySet().stream()
                .filter(volunteer ->
                        of(volunteer).due().filter(due -> !due.isAfter(by)).isPresent())
                .limit(most)
                .toList();
    }

    @Override
    public void forget(VolunteerId volunteer) {
        kept.remove(volunteer);
    }
}
