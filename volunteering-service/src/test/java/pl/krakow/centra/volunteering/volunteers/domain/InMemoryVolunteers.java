package pl.krakow.centra.volunteering.volunteers.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

public class InMemoryVolunteers implements Volunteers {

    private static final Comparator<Volunteer> BY_NAME = Comparator.comparing(InMemoryVolunteers::sortName)
            .thenComparing(each -> each.id().toString());

    private final Map<VolunteerId, Volunteer> volunteers = new LinkedHashMap<>();
    private final List<VolunteerNews> news = new ArrayList<>();

    private static String sortName(Volunteer volunteer) {
        return SortedName.of(volunteer.profile().contact().name());
    }

    @Override
    public synchronized boolean add(VolunteerStep.Done registered) {
        var volunteer = registered.volunteer();
        if (volunteers.containsKey(volunteer.id()) || isTaken(volunteer)) {
            return false;
        }
        put(registered);
        return true;
    }

    private boolean isTaken(Volunteer volunteer) {
        return volunteer.subject() != null
                && volunteers.values().stream()
                        .anyMatch(each -> !each.id().equals(volunteer.id())
                                && volunteer.subject().equals(each.subject()));
    }

    private void put(VolunteerStep.Done step) {
        volunteers.put(step.volunteer().id(), step.volunteer());
        news.addAll(step.news());
    }

    @Override
    public synchronized boolean save(VolunteerStep.Done step) {
        var volunteer = step.volunteer();
        var before = volunteers.get(volunteer.id());
        if (before == null || before.revision() != volunteer.revision() - 1 || isTaken(volunteer)) {
            return false;
        }
        put(step);
        return true;
    }

    private synchronized Stream<Volunteer> all() {
        return List.copyOf(volunteers.values()).stream().filter(each -> !each.isErased());
    }

    @Override
    public Optional<Volunteer> find(VolunteerId id) {
        return all().filter(each -> each.id().equals(id)).findFirst();
    }

    @Override
    public Optional<Volunteer> ofSubject(String subject) {
        return all().filter(each -> subject.equals(each.subject())).findFirst();
    }

    @Override
    public List<Volunteer> findAll(Collection<VolunteerId> ids) {
        return all().filter(each -> ids.contains(each.id())).toList();
    }

    @Override
    public List<Volunteer> list(Selection selection, @Nullable Position after, int limit) {
        return all().filter(each -> each.asksToHelpAt(selection.centre()))
                .filter(each -> selection.text() == null || sortName(each).contains(SortedName.of(selection.text())))
                .filter(each ->
                        selection.skill() == null || each.profile().skills().contains(selection.skill()))
                .sorted(BY_NAME)
                .filter(each -> after == null
                        || sortName(each).compareTo(after.name()) > 0
                        || sortName(each).equals(after.name())
                                && each.id().toString().compareTo(after.id().toString()) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public void willingAt(String centre, Needed needed, Consumer<Volunteer> each) {
        all().filter(volunteer -> volunteer.asksToHelpAt(centre) && volunteer.agreesToBeMatched())
                .filter(volunteer -> volunteer.profile().languages().containsAll(needed.languages()))
                .filter(volunteer -> volunteer.profile().skills().containsAll(needed.skills()))
                .filter(volunteer -> volunteer.profile().qualifications().stream()
                        .map(QualificationHeld::qualification)
                        .toList()
                        .containsAll(needed.qualifications()))
                .forEach(each);
    }

    /** What has been told of them, in order. */
    public synchronized List<VolunteerNews> news() {
        return List.copyOf(news);
    }

    @Override
    public synchronized List<Volunteer> unchangedSince(Instant then, @Nullable VolunteerId after, int most) {
        return all().filter(volunteer ->
                        !volunteer.isErased() && volunteer.changed().isBefore(then))
                .filter(volunteer -> after == null || volunteer.id().value().compareTo(after.value()) > 0)
                .sorted(Comparator.comparing(
                        (Volunteer volunteer) -> volunteer.id().value()))
                .limit(most)
                .toList();
    }
}
