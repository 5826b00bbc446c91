package pl.krakow.centra.kit.letter;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One letter to one person: what happened, as it was then. Where to send it to a person with an account is looked up when it is
 * sent.
 *
 * @param id derived from what caused it and whom it is for, so that the same cause makes the same letter
 * @param kind by which its {@link Press} is found
 * @param reader whom it is for
 * @param centre whose letter it is; the city's id when no centre's
 * @param parts what it tells; several when they were gathered
 * @param usefulUntil after that it isn't sent any more
 * @param <C> what the kind's letters tell
 */
public record Letter<C>(
        UUID id,
        String kind,
        Reader reader,
        String centre,
        List<C> parts,
        Instant written,
        @Nullable Instant usefulUntil) {

    public Letter {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a letter that tells nothing");
        }
    }

    /** What it was opened with; all it tells unless it gathers. */
    public C content() {
        return parts.getFirst();
    }

    /** The same, of no use after that. */
    public Letter<C> until(@Nullable Instant end) {
        return new Letter<>(id, kind, reader, centre, parts, written, end);
    }

    boolean isUseful(Instant now) {
        return usefulUntil == null || now.isBefore(usefulUntil);
    }
}
