package pl.krakow.centra.volunteering.hours;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.id.Ids;
import pl.krakow.centra.kit.race.Attempts;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.security.StaffRole;
import pl.krakow.centra.volunteering.agreements.AgreementParties;
import pl.krakow.centra.volunteering.agreements.FindAgreements;
import pl.krakow.centra.volunteering.agreements.LegalRequirements;
import pl.krakow.centra.volunteering.hours.domain.EntryId;
import pl.krakow.centra.volunteering.hours.domain.HoursEntry;
import pl.krakow.centra.volunteering.hours.domain.HoursEntry.Origin;
import pl.krakow.centra.volunteering.hours.domain.HoursLedger;
import pl.krakow.centra.volunteering.hours.domain.HoursLedgers;
import pl.krakow.centra.volunteering.hours.domain.HoursStep;
import pl.krakow.centra.volunteering.hours.domain.RatesOfCentres;
import pl.krakow.centra.volunteering.placements.domain.PlacementFacts;
import pl.krakow.centra.volunteering.placements.domain.PlacementId;
import pl.krakow.centra.volunteering.placements.domain.Presence;

/**
 * The two sides keep a placement's hours: the volunteer writes down, the organisation (or the coordinator) agrees or doesn't.
 * Nobody confirms their own. Work beyond 30 days isn't written down before the agreement is there that it may not go on
 * without. Whatever is asked twice, or at the same moment, happens once.
 */
@Component
@RequiredArgsConstructor
public class KeepHours {

    private final HoursLedgers ledgers;
    private final RatesOfCentres rates;
    private final FindAgreements findAgreements;
    private final LegalRequirements legalRequirements;
    private final AgreementParties parties;
    private final Ids ids;
    private final Clock clock;

    /** @param replaces the entry it corrects */
    public record Work(
            EntryId id,
            LocalDate day,
            int minutes,
            @Nullable String what,
            @Nullable EntryId replaces) {}

    /** What came of it. */
    public sealed interface Outcome {

        record Kept(HoursLedger ledger, PlacementFacts placement) implements Outcome {}

        record PlacementUnknown() implements Outcome {}

        /** There is nothing to write down before the work begins. */
        record NotBegun() implements Outcome {}

        record AgreementNeeded() implements Outcome {}

        /** They are the hours of who asks. */
        record OwnHours() implements Outcome {}

        /** Only the volunteer's side, or only the organisation's, does that. */
        record NotASide() implements Outcome {}

        record Refused(HoursStep why) implements Outcome {}
    }

    /** Whoever may read a placement reads its hours. */
    public Optional<Outcome.Kept> read(CentreId centre, PlacementId placement, Actor actor) {
        return findAgreements.placement(centre, placement, actor).map(found -> new Outcome.Kept(ledger(found), found));
    }

    /** The volunteer writes down, or the coordinator for who can't; the organisation confirms and doesn't claim. */
    public Outcome log(CentreId centre, PlacementId placement, Work work, Actor actor) {
        var found = findAgreements.placement(centre, placement, actor);
        if (found.filter(known -> !parties.isVolunteer(actor, known.volunteer())
                        && !parties.isStaff(actor, known.centre(), StaffRole.COORDINATOR))
                .isPresent()) {
            return new Outcome.NotASide();
        }
        return write(
                found,
                _ -> List.of(work.day),
                (ledger, _, span, now) -> ledger.log(
                        new HoursEntry(
                                work.id,
                                work.day,
                                work.minutes,
                                work.what,
                                Origin.LOGGED,
                                actor.subject(),
                                now,
                                work.replaces),
                        span));
    }

    /**
     * Writes down what was noted when the volunteer was checked in and out, day by day; what is there already stays. A day on which
     * somebody wrote hours down isn't counted a second time, and minutes beyond the last midnight of the placement aren't service.
     */
    public Outcome takeFromCheckIn(CentreId centre, PlacementId placement, Actor actor) {
        var noted = findAgreements.placement(centre, placement, actor);
        return write(noted, found -> daysThere(found, actor), (ledger, found, span, now) -> {
            HoursStep step = new HoursStep.Done(ledger, false);
            for (var entry : entries(found, actor, now)) {
                var current = ((HoursStep.Done) step);
                if (current.ledger().isWrittenByHand(entry.day())) {
                    continue;
                }
                var next = current.ledger().log(entry, span);
                if (!(next instanceof HoursStep.Done done)) {
                    return next;
                }
                step = done.isNew() ? new HoursStep.Done(done.ledger(), true) : current;
            }
            return step;
        });
    }

    private List<HoursEntry> entries(PlacementFacts placement, Actor actor, Instant now) {
        var entries = new ArrayList<HoursEntry>();
        for (var presence : placement.presences()) {
            var until = presence.until();
            if (until != null) {
                entries.addAll(entries(placement, presence, until, actor, now));
            }
        }
        entries.removeIf(entry ->
                entry.day().isBefore(placement.firstDay()) || entry.day().isAfter(placement.lastDay()));
        return entries;
    }

    private List<LocalDate> daysThere(PlacementFacts placement, Actor actor) {
        return entries(placement, actor, clock.instant()).stream()
                .map(HoursEntry::day)
                .distinct()
                .toList();
    }

    private List<HoursEntry> entries(
            PlacementFacts placement, Presence presence, Instant until, Actor actor, Instant now) {
        var entries = new ArrayList<HoursEntry>();
        ZonedDateTime from = presence.from().atZone(placement.zone());
        ZonedDateTime end = until.atZone(placement.zone());
        while (from.isBefore(end)) {
            var midnight = from.toLocalDate().plusDays(1).atStartOfDay(placement.zone());
            var to = midnight.isBefore(end) ? midnight : end;
            int minutes = (int) Duration.between(from, to).toMinutes();
            if (minutes > 0) {
                entries.add(new HoursEntry(
                        new EntryId(ids.derived("check-in:%s:%s:%s"
                                .formatted(placement.placement(), presence.from(), from.toLocalDate()))),
                        from.toLocalDate(),
                        minutes,
                        null,
                        Origin.CHECK_IN,
                        actor.subject(),
                        now,
                        null));
            }
            from = to;
        }
        return entries;
    }

    /** All of these, or none of them. Who wrote an entry down doesn't confirm it. */
    public Outcome confirm(CentreId centre, PlacementId placement, List<EntryId> entries, Actor actor) {
        var written = ledgers.find(placement)
                .filter(ledger -> entries.stream()
                        .flatMap(id -> ledger.find(id).stream())
                        .anyMatch(entry ->
                                entry.origin() == Origin.LOGGED && entry.by().equals(actor.subject())));
        return judge(centre, placement, actor, written.isPresent(), (ledger, found, now) -> {
            HoursStep step = new HoursStep.Done(ledger, false);
            for (var entry : entries) {
                var current = ((HoursStep.Done) step);
                var next = current.ledger().confirm(entry, actor.subject(), found.zone(), now);
                if (!(next instanceof HoursStep.Done done)) {
                    return next;
                }
                step = done.isNew() ? done : current;
            }
            return step;
        });
    }

    public Outcome dispute(CentreId centre, PlacementId placement, EntryId entry, String remark, Actor actor) {
        return judge(
                centre,
                placement,
                actor,
                false,
                (ledger, _, now) -> ledger.dispute(entry, remark, actor.subject(), now));
    }

    /** Whose hours they are takes an entry back. */
    public Outcome withdraw(CentreId centre, PlacementId placement, EntryId entry, Actor actor) {
        return findAgreements
                .placement(centre, placement, actor)
                .map(found -> parties.isVolunteer(actor, found.volunteer())
                                || parties.isStaff(actor, found.centre(), StaffRole.COORDINATOR)
                        ? save(found, (ledger, now) -> ledger.withdraw(entry, actor.subject(), now))
                        : new Outcome.NotASide())
                .orElseGet(Outcome.PlacementUnknown::new);
    }

    /** Something that is written down. */
    private interface Step {
        HoursStep in(HoursLedger ledger, PlacementFacts placement, HoursLedger.Span span, Instant now);
    }

    /** What is said of it. */
    private interface Judgement {
        HoursStep in(HoursLedger ledger, PlacementFacts placement, Instant now);
    }

    /** @param days on which work was done that is to be written down */
    private Outcome write(Optional<PlacementFacts> found, Function<PlacementFacts, List<LocalDate>> days, Step step) {
        if (found.isEmpty()) {
            return new Outcome.PlacementUnknown();
        }
        if (!found.get().state().hasBegun()) {
            return new Outcome.NotBegun();
        }
        var today = LocalDate.now(clock.withZone(found.get().zone()));
        if (legalRequirements.lacksAgreement(found.get(), days.apply(found.get()))) {
            return new Outcome.AgreementNeeded();
        }
        var span = new HoursLedger.Span(
                found.get().firstDay(),
                found.get().lastDay(),
                today,
                found.get().zone());
        return save(found.get(), (ledger, now) -> step.in(ledger, found.get(), span, now));
    }

    private Outcome judge(CentreId centre, PlacementId placement, Actor actor, boolean wroteThem, Judgement step) {
        var found = findAgreements.placement(centre, placement, actor);
        if (found.isEmpty()) {
            return new Outcome.PlacementUnknown();
        }
        if (parties.isVolunteer(actor, found.get().volunteer())) {
            return new Outcome.OwnHours();
        }
        if (!parties.actsFor(actor, found.get().organisation())
                && !parties.isStaff(actor, found.get().centre(), StaffRole.COORDINATOR)) {
            return new Outcome.NotASide();
        }
        return wroteThem
                ? new Outcome.OwnHours()
                : save(found.get(), (ledger, now) -> step.in(ledger, found.get(), now));
    }

    private Outcome save(PlacementFacts placement, BiFunction<HoursLedger, Instant, HoursStep> step) {
        return Attempts.untilWon(() -> {
            var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            var before = ledger(placement);
            var done = step.apply(before, now);
            if (!(done instanceof HoursStep.Done(var changed, var isNew))) {
                return Optional.of(new Outcome.Refused(done));
            }
            if (!isNew) {
                return Optional.of(new Outcome.Kept(before, placement));
            }
            var telling = changed.atRevision(before.revision() + 1).valuedBy(rates.of(placement.centre()));
            return ledgers.save(telling, now)
                    ? Optional.of(new Outcome.Kept(telling.changed(), placement))
                    : Optional.empty();
        });
    }

    private HoursLedger ledger(PlacementFacts placement) {
        return ledgers.find(placement.placement()).orElseGet(() -> HoursLedger.empty(placement));
    }
}
