package pl.krakow.centra.kit.certificate.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.kit.certificate.domain.Edition.Ending;
import pl.krakow.centra.kit.certificate.domain.Edition.Why;
import pl.krakow.centra.kit.number.SpokenNumber;

/**
 * Every edition of one certificate. At most the latest is valid, and a number that was given out answers for ever.
 *
 * @param all at least one, the latest last
 */
public record Editions(List<Edition> all) {

    public Editions {
        all = List.copyOf(all);
        if (all.isEmpty()) {
            throw new IllegalArgumentException("a certificate has a number");
        }
    }

    public Edition latest() {
        return all.getLast();
    }

    public boolean isValid() {
        return latest().isValid();
    }

    /** When it was last issued or taken back. */
    public Instant stoodSince() {
        var ending = latest().ending();
        return ending == null ? latest().issuedAt() : ending.at();
    }

    /** The one with that number. */
    public Optional<Edition> numbered(SpokenNumber number) {
        return all.stream().filter(edition -> edition.number().equals(number)).findFirst();
    }

    /** With the valid one taken back. */
    public Editions revoked(String reason, String by, Instant now) {
        return ended(new Ending(now, Why.REVOKED, reason, by));
    }

    /** With a new one, which replaces the one that was valid. */
    public Editions reissued(SpokenNumber number, @Nullable String by, Instant now) {
        var before = isValid() ? ended(new Ending(now, Why.REPLACED, null, by == null ? "" : by)) : this;
        var more = new ArrayList<>(before.all);
        more.add(new Edition(number, now, by, null));
        return new Editions(more);
    }

    private Editions ended(Ending ending) {
        var ended = new ArrayList<>(all.subList(0, all.size() - 1));
        ended.add(latest().ended(ending));
        return new Editions(ended);
    }

    /**
     * How the edition of that number stands; nothing when there is none.
     *
     * @param erasedAt since when nobody knows any more whose it is
     */
    public Optional<Standing> standing(SpokenNumber number, @Nullable Instant erasedAt) {
        return numbered(number).map(edition -> standing(edition, erasedAt));
    }

    private static Standing standing(Edition edition, @Nullable Instant erasedAt) {
        var ending = edition.ending();
        if (ending != null) {
            return switch (ending.why()) {
                case REVOKED -> new Standing.Revoked(ending.at());
                case REPLACED -> new Standing.Replaced(ending.at());
            };
        }
        return erasedAt == null ? new Standing.Valid() : new Standing.Erased(erasedAt);
    }
}
