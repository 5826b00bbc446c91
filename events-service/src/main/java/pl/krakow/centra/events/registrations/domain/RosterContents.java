package pl.krakow.centra.events.registrations.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Everything a roster keeps.
 *
 * @param signUpRevision 0 until somebody said how people sign up, one more with each change
 * @param entries by number
 * @param nextNumber of whoever comes next
 * @param sessions those that presences and walk-ins name by their place; only ever added to
 * @param ages of those present, as the staff counted them
 * @param closedAt when it was settled who came
 * @param reminded the reminders that went out
 */
public record RosterContents(
        Occasion occasion,
        SignUp signUp,
        long signUpRevision,
        List<Entry> entries,
        long nextNumber,
        List<UUID> sessions,
        List<WalkIn> walkIns,
        Map<AgeBand, Integer> ages,
        @Nullable Instant closedAt,
        List<Duration> reminded) {

    public RosterContents {
        entries = List.copyOf(entries);
        sessions = List.copyOf(sessions);
        walkIns = List.copyOf(walkIns);
        ages = Map.copyOf(ages);
        reminded = List.copyOf(reminded);
    }
}
