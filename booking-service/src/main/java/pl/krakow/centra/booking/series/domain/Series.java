package pl.krakow.centra.booking.series.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.reservation.domain.BookingId;
import pl.krakow.centra.booking.reservation.domain.Forgetting;
import pl.krakow.centra.booking.reservation.domain.SeriesId;
import pl.krakow.centra.kit.recurrence.domain.Recurrence;

/**
 * A meeting that repeats: the plan, not the bookings. Each placed occurrence is an ordinary booking on its day sheet and
 * what is written there is true; the series knows the rule, which occurrences there are, what each was meant to be, and
 * which could not be placed and why.
 *
 * <p>At most one act on a series is under way at a time. An occurrence whose booking is not what its pattern says has
 * been given a time, room or topic of its own: a change of the whole series leaves that alone.
 *
 * @param version what it was loaded with; nothing for a series never saved
 * @param recurrence as the series was made; changes of time don't touch it, it names the occurrences
 * @param patterns never changed, only added to; an occurrence names the one it follows
 * @param occurrences by original start
 * @param act what is under way
 * @param last what came of the last act
 */
public record Series(
        SeriesId id,
        @Nullable Long version,
        String centre,
        ZoneId zone,
        BeneficiaryId beneficiary,
        String madeBy,
        Instant madeAt,
        Recurrence recurrence,
        List<Pattern> patterns,
        List<Occurrence> occurrences,
        @Nullable Act act,
        @Nullable ActResult last) {

    public Series {
        patterns = List.copyOf(patterns);
        occurrences = List.copyOf(occurrences);
        if (patterns.isEmpty() || occurrences.isEmpty()) {
            throw new IllegalArgumentException("a series has a pattern and an occurrence");
        }
    }

    /** The same without what is to be forgotten; the rule, the rooms and the times stay. */
    public Series without(Forgetting what) {
        return new Series(
                id,
                version,
                centre,
                zone,
                beneficiary,
                madeBy,
                madeAt,
                recurrence,
                patterns.stream().map(pattern -> pattern.without(what)).toList(),
                occurrences,
                act == null ? null : act.without(what),
                last);
    }

    /** Whether there is something of it to forget. */
    public boolean remembers(Forgetting what) {
        return !equals(without(what));
    }

    /** The last date it was made for. */
    public LocalDate lastDate() {
        return occurrences.stream()
                .map(Occurrence::date)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** The same with a pseudonym wherever that account stands. */
    public Series withoutAccount(String account, String pseudonym) {
        return new Series(
                id,
                version,
                centre,
                zone,
                beneficiary,
                madeBy.equals(account) ? pseudonym : madeBy,
                madeAt,
                recurrence,
                patterns,
                occurrences,
                act == null ? null : act.withoutAccount(account, pseudonym),
                last);
    }

    /** What new occurrences would follow. */
    public Pattern pattern() {
        return patterns.getLast();
    }

    public Pattern patternOf(Occurrence occurrence) {
        return patterns.get(occurrence.pattern());
    }

    /** The local start the series was made with: DTSTART in RFC 5545. */
    public LocalDateTime firstStart() {
        return patterns.getFirst().startOn(recurrence.first());
    }

    public Optional<Occurrence> occurrence(LocalDateTime original) {
        return occurrences.stream()
                .filter(occurrence -> occurrence.original().equals(original))
                .findFirst();
    }

    public Optional<Occurrence> holding(BookingId booking) {
        return occurrences.stream()
                .filter(occurrence -> occurrence.booking().equals(booking))
                .findFirst();
    }

    /** The occurrences of a scope that have a booking. */
    public List<Occurrence> placed(Scope scope, LocalDateTime from) {
        return occurrences.stream()
                .filter(occurrence -> occurrence.state() == Occurrence.State.PLACED)
                .filter(occurrence -> scope.includes(occurrence.original(), from))
                .toList();
    }

    public List<Occurrence> skipped() {
        return occurrences.stream()
                .filter(occurrence -> occurrence.state() == Occurrence.State.SKIPPED)
                .toList();
    }

    /** The original starts of the occurrences of a scope that were skipped. */
    public List<LocalDateTime> skipped(Scope scope, LocalDateTime from) {
        return skipped().stream()
                .map(Occurrence::original)
                .filter(original -> scope.includes(original, from))
                .toList();
    }

    /** The occurrences of the act that is under way. */
    public List<Occurrence> targets() {
        if (act == null) {
            return List.of();
        }
        var wanted = Set.copyOf(act.targets());
        return occurrences.stream()
                .filter(occurrence -> wanted.contains(occurrence.original()))
                .toList();
    }

    /** The series with an act on it. */
    public Series begun(Act next) {
        if (act != null) {
            throw new IllegalStateException("another act is under way");
        }
        return with(occurrences, next, last);
    }

    public Series committed(Instant due) {
        return inPhase(Act.Phase.FINISHING, due);
    }

    public Series givenUp(Instant due) {
        return inPhase(Act.Phase.RELEASING, due);
    }

    /** Somebody else goes on with the act. */
    public Series takenOver(Instant due) {
        return act == null ? this : inPhase(act.phase(), due);
    }

    private Series inPhase(Act.Phase phase, Instant due) {
        if (act == null) {
            throw new IllegalStateException("no act is under way");
        }
        return with(occurrences, act.in(phase, due), last);
    }

    /** The series with occurrences planned anew, each under an id that no earlier attempt has used. */
    public Series planned(UnaryOperator<Occurrence> plan) {
        return with(occurrences.stream().map(plan).toList(), act, last);
    }

    /** The act is over. */
    public Series finished(ActResult result, Instant now) {
        var running = act;
        if (running == null) {
            throw new IllegalStateException("no act is under way");
        }
        var next = new ArrayList<Occurrence>(occurrences.size());
        for (var occurrence : occurrences) {
            next.add(result.entries().stream()
                    .filter(entry -> entry.original().equals(occurrence.original()))
                    .findFirst()
                    .map(entry -> after(occurrence, entry, running, now))
                    .orElse(occurrence));
        }
        var after = with(next, null, result);
        return result.done() && running.pattern() != null && running.scope() != Scope.THIS
                ? after.following(running.pattern(), result)
                : after;
    }

    private static Occurrence after(Occurrence occurrence, ActResult.Entry entry, Act act, Instant now) {
        if (!act.places()) {
            return occurrence;
        }
        var reason = entry.reason();
        return switch (entry.what()) {
            case PLACED -> occurrence.placed(now);
            case SKIPPED -> occurrence.skipped(reason == null ? new Reason("") : reason, now);
            default -> occurrence;
        };
    }

    /** What was changed follows the new pattern, and so does what is still to be placed; what refused doesn't. */
    private Series following(Pattern pattern, ActResult result) {
        var changed = result.entries().stream()
                .filter(entry -> entry.what() != ActResult.What.REFUSED)
                .map(ActResult.Entry::original)
                .collect(Collectors.toSet());
        int index = patterns.size();
        return new Series(
                id,
                version,
                centre,
                zone,
                beneficiary,
                madeBy,
                madeAt,
                recurrence,
                Stream.concat(patterns.stream(), Stream.of(pattern)).toList(),
                occurrences.stream()
                        .map(occurrence ->
                                changed.contains(occurrence.original()) ? occurrence.following(index) : occurrence)
                        .toList(),
                act,
                last);
    }

    private Series with(List<Occurrence> next, @Nullable Act nextAct, @Nullable ActResult nextLast) {
        return new Series(
                id, version, centre, zone, beneficiary, madeBy, madeAt, recurrence, patterns, next, nextAct, nextLast);
    }

    /** As it was saved. */
    public Series savedAs(long saved) {
        return new Series(
                id, saved, centre, zone, beneficiary, madeBy, madeAt, recurrence, patterns, occurrences, act, last);
    }

    /** What the next act with that id would repeat. */
    public Optional<ActResult> resultOf(UUID earlier) {
        return Optional.ofNullable(last).filter(result -> result.act().equals(earlier));
    }
}
