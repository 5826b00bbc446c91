package pl.krakow.centra.reporting.contracted.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What an operator promised for its term. Each change is a version of its own, with who made it and when; none is ever lost or
 * written anew. Its revision is the number of its newest version: 0 as long as nothing was agreed.
 */
public record Contract(TermId term, List<Version> versions) {

    public static final int MOST_PROMISES = 100;
    /** More changes than months in a term of ten years; somebody keeps a script running. */
    public static final int MOST_VERSIONS = 200;

    public Contract {
        versions = List.copyOf(versions);
    }

    /**
     * What was agreed from then on.
     *
     * @param by the account of who entered it for the city
     * @param note why it was changed, e.g. the annex it follows
     */
    public record Version(
            int number, Instant at, String by, @Nullable String note, List<Promise> promises) {

        public Version {
            promises = List.copyOf(promises);
        }
    }

    /** What came of a change. */
    public sealed interface Change {

        record Changed(Contract contract) implements Change {}

        /** Somebody changed it since it was seen. */
        record Outdated() implements Change {}

        /** The same figure is promised twice by the same day. */
        record Twice(Promise promise) implements Change {}

        /** A day that counts lies outside the term. */
        record OutsideTerm(Promise promise) implements Change {}

        record TooManyVersions() implements Change {}
    }

    public static Contract nothing(TermId term) {
        return new Contract(term, List.of());
    }

    public int revision() {
        return versions.size();
    }

    public Optional<Version> newest() {
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast());
    }

    public List<Promise> promises() {
        return newest().map(Version::promises).orElse(List.of());
    }

    /** @param until the term's last day */
    public Change agreed(LocalDate until, Instant at, String by, @Nullable String note, List<Promise> promises) {
        if (versions.size() >= MOST_VERSIONS) {
            return new Change.TooManyVersions();
        }
        Set<List<Object>> seen = new HashSet<>();
        for (var promise : promises) {
            if (promise.due().isBefore(term.begins()) || promise.due().isAfter(until)) {
                return new Change.OutsideTerm(promise);
            }
            if (!seen.add(List.of(promise.cell(), promise.due()))) {
                return new Change.Twice(promise);
            }
        }
        var more = new ArrayList<>(versions);
        more.add(new Version(versions.size() + 1, at, by, note, promises));
        return new Change.Changed(new Contract(term, more));
    }
}
