package pl.krakow.centra.events.incubation.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Everything a path keeps.
 *
 * @param beneficiary the group, as the city's centres know it
 * @param template the version of the path it goes by
 * @param ending none while it is under way
 * @param revision 1 when it began, one more with each change
 */
public record PathContents(
        PathId id,
        String centre,
        UUID beneficiary,
        int template,
        About about,
        Instant begun,
        String begunBy,
        List<StepProgress> steps,
        List<Member> members,
        @Nullable Invitation invitation,
        List<Note> notes,
        @Nullable Ending ending,
        Instant changed,
        long revision) {

    public PathContents {
        steps = List.copyOf(steps);
        members = List.copyOf(members);
        notes = List.copyOf(notes);
    }
}
