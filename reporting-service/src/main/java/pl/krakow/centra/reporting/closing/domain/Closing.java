package pl.krakow.centra.reporting.closing.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A closed period. Its snapshot never changes; corrections are only ever added, each from where the one before left the figures, so
 * the snapshot and all corrections make what was counted when the last one was found.
 *
 * @param revision grows with each correction and explanation
 * @param closedBy the account of who closed it
 * @param evidence the facts it was counted from; null of a closing made before they were kept
 */
public record Closing(
        Sealed seal, String closedBy, @Nullable UUID evidence, long revision, List<Correction> corrections) {

    public Closing {
        corrections = List.copyOf(corrections);
    }

    /**
     * A snapshot in the form it was hashed in.
     *
     * @param document canonical JSON
     * @param hash of the document, in hexadecimal digits
     */
    public record Sealed(Snapshot snapshot, String document, String hash) {}

    public Snapshot snapshot() {
        return seal.snapshot();
    }

    /** What the figures with all corrections rest on, in order. */
    public List<UUID> allEvidence() {
        return Stream.concat(
                        Stream.ofNullable(evidence),
                        corrections.stream()
                                .map(Correction::rests)
                                .filter(Objects::nonNull)
                                .map(Correction.Resting::evidence))
                .toList();
    }

    /** Nothing when there is no such correction. */
    public Optional<Correction> correction(int correction) {
        return correction < 1 || correction > corrections.size()
                ? Optional.empty()
                : Optional.of(corrections.get(correction - 1));
    }

    public int number() {
        return snapshot().number();
    }

    /** The figures with all corrections. */
    public Counts corrected() {
        return snapshot()
                .counts()
                .with(corrections.stream()
                        .flatMap(correction -> correction.changes().stream())
                        .toList());
    }

    /** What has become different and isn't written down as a correction yet; nothing when live figures are as they were. */
    public Optional<Correction> pending(Counts live, String definitions, Instant now) {
        var changes = corrected().changesTo(live);
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of(new Correction(
                        corrections.size() + 1,
                        now,
                        Correction.cause(definitions(), definitions, changes),
                        definitions,
                        changes,
                        null,
                        null));
    }

    /** By which the corrected figures were counted. */
    private String definitions() {
        return corrections.isEmpty()
                ? snapshot().definitions()
                : corrections.getLast().definitions();
    }

    public Closing with(Correction correction) {
        return new Closing(
                seal,
                closedBy,
                evidence,
                revision + 1,
                Stream.concat(corrections.stream(), Stream.of(correction)).toList());
    }

    /** Nothing when there is no such correction. */
    public Optional<Closing> explained(int correction, Correction.Explanation explanation) {
        if (correction < 1 || correction > corrections.size()) {
            return Optional.empty();
        }
        var changed = new ArrayList<>(corrections);
        var known = changed.get(correction - 1);
        changed.set(
                correction - 1,
                new Correction(
                        known.number(),
                        known.at(),
                        known.cause(),
                        known.definitions(),
                        known.changes(),
                        explanation,
                        known.rests()));
        return Optional.of(new Closing(seal, closedBy, evidence, revision + 1, changed));
    }
}
