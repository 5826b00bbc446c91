package pl.krakow.centra.events.registrations.kafka;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.domainevents.AttendanceFacts;
import pl.krakow.centra.domainevents.AttendanceFacts.AgeFacts;
import pl.krakow.centra.domainevents.DomainEvent;
import pl.krakow.centra.domainevents.EventHeld;
import pl.krakow.centra.domainevents.EventKind;
import pl.krakow.centra.domainevents.EventNoticeDue;
import pl.krakow.centra.domainevents.EventReminderDue;
import pl.krakow.centra.domainevents.RegistrationAttended;
import pl.krakow.centra.domainevents.RegistrationChanged;
import pl.krakow.centra.domainevents.RegistrationChanged.Cause;
import pl.krakow.centra.domainevents.RegistrationChanged.State;
import pl.krakow.centra.domainevents.RegistrationFacts;
import pl.krakow.centra.events.registrations.domain.AgeBand;
import pl.krakow.centra.events.registrations.domain.Audience;
import pl.krakow.centra.events.registrations.domain.Entry;
import pl.krakow.centra.events.registrations.domain.EntryState;
import pl.krakow.centra.events.registrations.domain.Roster;
import pl.krakow.centra.events.registrations.domain.RosterNews;
import pl.krakow.centra.events.registrations.domain.Turnout;

/** Says in the published language what happened on a roster: ids, kinds, times and numbers, never a person or a text. */
public final class RegistrationContract {

    private RegistrationContract() {}

    public static DomainEvent of(RosterNews news, Roster roster) {
        return switch (news) {
            case RosterNews.Stands(var entry, var before, var cause, var _) ->
                new RegistrationChanged(
                        facts(entry, roster),
                        of(entry.state()),
                        Cause.valueOf(cause.name()),
                        at(entry.until(), roster),
                        before == null ? null : of(before));
            case RosterNews.Attended(var entry, var session, var _) ->
                new RegistrationAttended(
                        facts(entry, roster),
                        roster.session(session),
                        entry.presentAt(session),
                        roster.dayOf(session).orElse(null));
            case RosterNews.Held(var turnout, var _) -> held(turnout);
            case RosterNews.ReminderDue(var before, var _) ->
                new EventReminderDue(roster.id().value(), roster.occasion().centre(), before.toMinutes());
            case RosterNews.BegunWithoutSome(var _) ->
                new EventReminderDue(roster.id().value(), roster.occasion().centre(), EventReminderDue.BEGINS);
            case RosterNews.NoticeDue(var notice, var dropped, var _) ->
                new EventNoticeDue(
                        roster.id().value(),
                        roster.occasion().centre(),
                        EventNoticeDue.Notice.valueOf(notice.name()),
                        dropped.stream()
                                .map(session -> new EventNoticeDue.DroppedSession(
                                        session.id(),
                                        session.start()
                                                .atZone(roster.occasion().zone())
                                                .toOffsetDateTime(),
                                        session.end()
                                                .atZone(roster.occasion().zone())
                                                .toOffsetDateTime()))
                                .toList());
        };
    }

    private static RegistrationFacts facts(Entry entry, Roster roster) {
        return new RegistrationFacts(
                entry.id().value(),
                roster.id().value(),
                roster.occasion().centre(),
                entry.participant().value(),
                RegistrationFacts.Audience.valueOf(entry.audience().name()),
                entry.people());
    }

    private static State of(EntryState state) {
        return switch (state) {
            case UNCONFIRMED, UNCONFIRMED_IN_LINE -> State.UNCONFIRMED;
            case APPLIED -> State.APPLIED;
            case WAITING -> State.WAITING;
            case OFFERED -> State.OFFERED;
            case CONFIRMED -> State.CONFIRMED;
            case CANCELLED -> State.CANCELLED;
            case DECLINED -> State.DECLINED;
            case EXPIRED -> State.EXPIRED;
            case HELD -> throw new IllegalStateException("of a hold nobody learns");
        };
    }

    private static EventHeld held(Turnout turnout) {
        var occasion = turnout.occasion();
        var audiences = turnout.byAudience();
        return new EventHeld(
                occasion.event().value(),
                occasion.centre(),
                EventKind.valueOf(occasion.kind()),
                occasion.start().atZone(occasion.zone()).toOffsetDateTime(),
                occasion.end().atZone(occasion.zone()).toOffsetDateTime(),
                turnout.seats(),
                turnout.registered(),
                new AttendanceFacts(
                        turnout.present(),
                        audiences.getOrDefault(Audience.NGO, 0),
                        audiences.getOrDefault(Audience.INFORMAL_GROUP, 0),
                        audiences.getOrDefault(Audience.RESIDENT, 0),
                        ages(turnout.ages())),
                turnout.personMinutes(),
                turnout.noShows(),
                turnout.waiting());
    }

    private static @Nullable AgeFacts ages(Map<AgeBand, Integer> ages) {
        return ages.isEmpty()
                ? null
                : new AgeFacts(
                        ages.get(AgeBand.UNDER_18),
                        ages.get(AgeBand.FROM_18_TO_25),
                        ages.get(AgeBand.FROM_26_TO_40),
                        ages.get(AgeBand.FROM_41_TO_60),
                        ages.get(AgeBand.OVER_60));
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant time, Roster roster) {
        return time == null ? null : time.atZone(roster.occasion().zone()).toOffsetDateTime();
    }
}
