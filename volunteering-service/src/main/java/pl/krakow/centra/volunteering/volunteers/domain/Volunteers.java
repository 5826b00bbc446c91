package pl.krakow.centra.volunteering.volunteers.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/** All volunteers of the city. Who is erased isn't found any more. */
public interface Volunteers {

    /** @return false when the id or the account has a volunteer already; nothing was written then */
    boolean add(VolunteerStep.Done registered);

    /**
     * Writes the step and what is told of it at once.
     *
     * @return false when somebody else saved first, or the account has another volunteer; nothing was written then
     */
    boolean save(VolunteerStep.Done step);

    Optional<Volunteer> find(VolunteerId id);

    Optional<Volunteer> ofSubject(String subject);

    /** Those there are of these, in no order. */
    List<Volunteer> findAll(Collection<VolunteerId> ids);

    /** A page of those who ask to help at a centre, by name. */
    List<Volunteer> list(Selection selection, @Nullable Position after, int limit);

    /**
     * Hands over everybody who asks to help at the centre, has given the consent to be matched, and speaks and can at least
     * this, one by one and in no order.
     */
    void willingAt(String centre, Needed needed, Consumer<Volunteer> each);

    /**
     * @param text a part of the name, or null
     * @param skill a slug, or null
     */
    record Selection(
            String centre, @Nullable String text, @Nullable String skill) {}

    /** The last one seen, by the name as it is sorted. */
    record Position(String name, VolunteerId id) {}

    /** What all have to be able to do. */
    record Needed(Collection<String> languages, Collection<String> skills, Collection<String> qualifications) {

        public static final Needed NOTHING = new Needed(List.of(), List.of(), List.of());
    }

    /** Those who weren't erased and of whom nothing has changed since then, after one of them, in the order of their ids. */
    List<Volunteer> unchangedSince(Instant then, @Nullable VolunteerId after, int most);
}
