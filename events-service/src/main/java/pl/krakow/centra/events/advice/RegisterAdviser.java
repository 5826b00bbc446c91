package pl.krakow.centra.events.advice;

import static pl.krakow.centra.kit.security.StaffRole.ADVISER;
import static pl.krakow.centra.kit.security.StaffRole.COORDINATOR;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.advice.domain.AdviceFields;
import pl.krakow.centra.events.advice.domain.Adviser;
import pl.krakow.centra.events.advice.domain.AdviserDay;
import pl.krakow.centra.events.advice.domain.AdviserDays;
import pl.krakow.centra.events.advice.domain.AdviserId;
import pl.krakow.centra.events.advice.domain.Advisers;
import pl.krakow.centra.events.advice.domain.AppointmentState;
import pl.krakow.centra.events.advice.domain.Duty;
import pl.krakow.centra.events.advice.domain.DutyPolicy;
import pl.krakow.centra.events.advice.domain.Engagement;
import pl.krakow.centra.events.advice.domain.Step;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.id.Ids;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.security.CentreGrant;
import pl.krakow.centra.kit.web.Revision;

/**
 * A centre engages an adviser, for a term; describes what they offer; and ends the term. The coordinator does it, or the
 * adviser themselves, whose term is then that of their grant. One account is one adviser at all centres.
 */
@Component
@RequiredArgsConstructor
public class RegisterAdviser {

    private final Advisers advisers;
    private final AdviceFields fields;
    private final AdviserDays days;
    private final OnTheDay onTheDay;
    private final CentreDay centreDay;
    private final Ids ids;

    /** @param until the last day, included */
    public record Term(LocalDate from, LocalDate until) {}

    /**
     * @param account whose grants make them an adviser; their own when they register themselves
     * @param term of the grant when they register themselves and don't say
     */
    public record Registration(
            CentreId centre,
            @Nullable String account,
            String name,
            Adviser.Profile profile,
            @Nullable Term term,
            Actor actor) {}

    /** @param term stays as it is when it isn't given; only the coordinator gives it */
    public record Description(
            CentreId centre,
            AdviserId adviser,
            Revision seen,
            String name,
            Adviser.Profile profile,
            @Nullable Term term,
            boolean active,
            Actor actor) {}

    /**
     * @param lastDay on which they are on offer at the centre
     * @param withdrawDuties whether duties after it are called off; else they stand with the appointments made in them
     * @param reason told to those whose appointments are called off
     */
    public record Retirement(
            CentreId centre,
            AdviserId adviser,
            Revision seen,
            @Nullable LocalDate lastDay,
            boolean withdrawDuties,
            @Nullable String reason) {}

    /**
     * @param dutiesWithdrawn with everybody who had an appointment in them
     * @param appointmentsAhead that stand after the last day
     */
    @Schema(name = "AdviserRetired")
    public record RetiredView(
            AdviserView adviser, int dutiesWithdrawn, int appointmentsCancelled, List<UUID> appointmentsAhead) {}

    /** What came of it. */
    public sealed interface Outcome {

        record Done(AdviserView adviser) implements Outcome {}

        record Retired(RetiredView retired) implements Outcome {}

        record Unknown() implements Outcome {}

        record Outdated() implements Outcome {}

        /** The centre engages them already. */
        record KnownHere(UUID adviser) implements Outcome {}

        record FieldUnknown(String field) implements Outcome {}

        record AccountNeeded() implements Outcome {}

        record TermNeeded() implements Outcome {}

        record TermBackwards() implements Outcome {}

        /** Advisers look after themselves only. */
        record SomebodyElse() implements Outcome {}
    }

    public Outcome register(Registration wanted) {
        boolean coordinates = centreDay.isStaff(wanted.actor, wanted.centre, COORDINATOR);
        var account = wanted.account == null && !coordinates ? wanted.actor.subject() : wanted.account;
        if (account == null) {
            return new Outcome.AccountNeeded();
        }
        if (!coordinates && !account.equals(wanted.actor.subject())) {
            return new Outcome.SomebodyElse();
        }
        var unknown = unknownField(wanted.profile);
        if (unknown.isPresent()) {
            return new Outcome.FieldUnknown(unknown.get());
        }
        var granted = coordinates ? Optional.<Term>empty() : granted(wanted.actor, wanted.centre);
        var term = coordinates && wanted.term != null ? Optional.of(wanted.term) : granted;
        if (term.isEmpty()) {
            return new Outcome.TermNeeded();
        }
        if (term.get().until().isBefore(term.get().from())) {
            return new Outcome.TermBackwards();
        }
        return engage(wanted, account, engagement(wanted.centre, term.get()));
    }

    private Outcome engage(Registration wanted, String account, Engagement engagement) {
        var centre = wanted.centre.value();
        var known = advisers.ofSubject(account);
        if (known.isEmpty()) {
            var adviser = new Adviser(
                    new AdviserId(ids.derived("adviser/" + account)),
                    account,
                    wanted.name,
                    wanted.profile,
                    List.of(engagement),
                    true,
                    1);
            return advisers.add(adviser)
                    ? new Outcome.Done(AdviserView.ofStaff(adviser, centre))
                    : new Outcome.Outdated();
        }
        var adviser = known.get();
        if (adviser.engagement(centre)
                .filter(term -> !term.until().isBefore(centreDay.today(wanted.centre)))
                .isPresent()) {
            return new Outcome.KnownHere(adviser.id().value());
        }
        // What they offer elsewhere stays as it was described there.
        var engaged = adviser.engaged(engagement);
        return advisers.save(engaged) ? new Outcome.Done(AdviserView.ofStaff(engaged, centre)) : new Outcome.Outdated();
    }

    private static Optional<Term> granted(Actor actor, CentreId centre) {
        return actor.grants().stream()
                .filter(grant -> grant.role() == ADVISER && grant.centre().equals(centre))
                .max(Comparator.comparing(CentreGrant::until))
                .map(grant -> new Term(grant.from(), grant.until()));
    }

    private static Engagement engagement(CentreId centre, Term term) {
        return new Engagement(centre.value(), term.from(), term.until());
    }

    private Optional<String> unknownField(Adviser.Profile profile) {
        return profile.fields().stream()
                .filter(code -> fields.find(code).isEmpty())
                .sorted()
                .findFirst();
    }

    public Outcome describe(Description wanted) {
        var found = find(wanted.centre, wanted.adviser);
        if (found.isEmpty()) {
            return new Outcome.Unknown();
        }
        boolean coordinates = centreDay.isStaff(wanted.actor, wanted.centre, COORDINATOR);
        if (!coordinates && !found.get().subject().equals(wanted.actor.subject())) {
            return new Outcome.SomebodyElse();
        }
        if (!wanted.seen.matches(found.get().revision())) {
            return new Outcome.Outdated();
        }
        var unknown = unknownField(wanted.profile);
        if (unknown.isPresent()) {
            return new Outcome.FieldUnknown(unknown.get());
        }
        var described = found.get().described(wanted.name, wanted.profile, wanted.active);
        if (coordinates && wanted.term != null) {
            if (wanted.term.until().isBefore(wanted.term.from())) {
                return new Outcome.TermBackwards();
            }
            described = described.forTerm(engagement(wanted.centre, wanted.term));
        }
        return advisers.save(described)
                ? new Outcome.Done(AdviserView.ofStaff(described, wanted.centre.value()))
                : new Outcome.Outdated();
    }

    /** The term ends first: from then on nobody can book, and what is left is looked through. */
    public Outcome retire(Retirement wanted) {
        var found = find(wanted.centre, wanted.adviser);
        if (found.isEmpty()) {
            return new Outcome.Unknown();
        }
        if (!wanted.seen.matches(found.get().revision())) {
            return new Outcome.Outdated();
        }
        var centre = wanted.centre.value();
        var lastDay = wanted.lastDay == null ? centreDay.today(wanted.centre) : wanted.lastDay;
        var retired = found.get().retired(centre, lastDay);
        if (!advisers.save(retired)) {
            return new Outcome.Outdated();
        }
        int withdrawn = 0;
        int cancelled = 0;
        var ahead = new ArrayList<UUID>();
        var after = days.of(
                wanted.adviser,
                lastDay.plusDays(1),
                centreDay.today(wanted.centre).plusDays(DutyPolicy.REACH.toDays()));
        for (var day : after) {
            for (var duty : dutiesAt(day, centre)) {
                if (!wanted.withdrawDuties) {
                    day.contents().appointments().stream()
                            .filter(each -> each.duty().equals(duty.id()) && isAhead(each.state()))
                            .forEach(each -> ahead.add(each.id().value()));
                } else if (withdraw(day, duty, wanted.reason) instanceof Step.DutyChanged(var _, var hits)) {
                    withdrawn++;
                    cancelled += hits.size();
                }
            }
        }
        return new Outcome.Retired(
                new RetiredView(AdviserView.ofStaff(retired, centre), withdrawn, cancelled, List.copyOf(ahead)));
    }

    private static boolean isAhead(AppointmentState state) {
        return state.isAhead();
    }

    private static List<Duty> dutiesAt(AdviserDay day, String centre) {
        return day.contents().duties().stream()
                .filter(duty -> duty.centre().equals(centre) && !duty.cancelled())
                .toList();
    }

    private Step withdraw(AdviserDay day, Duty duty, @Nullable String reason) {
        var now = centreDay.now();
        return onTheDay.decide(day.id(), found -> found.cancelDuty(duty.id(), _ -> true, reason, now));
    }

    private Optional<Adviser> find(CentreId centre, AdviserId adviser) {
        return advisers.find(adviser).filter(found -> found.belongsTo(centre.value()));
    }
}
