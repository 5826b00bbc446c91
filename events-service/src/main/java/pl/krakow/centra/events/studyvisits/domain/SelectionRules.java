package pl.krakow.centra.events.studyvisits.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * How it is decided who goes. Between equal scores the earlier application goes first.
 *
 * @param criteria in the order in which they are shown
 * @param assessors how many have to assess an application before it is decided about
 * @param minimum points below which nobody goes; 0 for none
 * @param reserve how many wait at most for a seat to become free; null for everybody who qualifies
 */
public record SelectionRules(
        List<Criterion> criteria,
        int assessors,
        int minimum,
        @Nullable Integer reserve) {

    public static final int MOST_CRITERIA = 20;
    public static final int MOST_ASSESSORS = 5;

    public static final SelectionRules NONE = new SelectionRules(List.of(), 1, 0, null);

    public SelectionRules {
        criteria = List.copyOf(criteria);
    }

    /** Why rules can't be. */
    public sealed interface Flaw {

        record CriterionTwice(UUID criterion) implements Flaw {}

        /** It has a weight, a scale or months where it should have none, or the other way round. */
        record CriterionNotWhole(UUID criterion) implements Flaw {}

        /** @param most points there are */
        record MinimumAboveMost(int most) implements Flaw {}
    }

    public Optional<Flaw> flaw() {
        var seen = new HashSet<UUID>();
        for (var criterion : criteria) {
            if (!seen.add(criterion.id())) {
                return Optional.of(new Flaw.CriterionTwice(criterion.id()));
            }
            if (!criterion.isWhole()) {
                return Optional.of(new Flaw.CriterionNotWhole(criterion.id()));
            }
        }
        return minimum > most() ? Optional.of(new Flaw.MinimumAboveMost(most())) : Optional.empty();
    }

    /** How many points there are. */
    public int most() {
        return scored().mapToInt(Criterion::weight).sum();
    }

    Stream<Criterion> scored() {
        return criteria.stream().filter(Criterion::isScored);
    }

    Stream<Criterion> hard() {
        return criteria.stream().filter(criterion -> !criterion.isScored());
    }

    public Optional<Criterion> find(UUID id) {
        return criteria.stream().filter(criterion -> criterion.id().equals(id)).findFirst();
    }
}
