package pl.krakow.centra.events.programme.kafka;

import java.time.Instant;
import java.time.OffsetDateTime;

import pl.krakow.centra.domainevents.DomainEvent;
import pl.krakow.centra.domainevents.EventCancelled;
import pl.krakow.centra.domainevents.EventChanged;
import pl.krakow.centra.domainevents.EventEnded;
import pl.krakow.centra.domainevents.EventPostponed;
import pl.krakow.centra.domainevents.EventPublished;
import pl.krakow.centra.events.programme.domain.EventKind;
import pl.krakow.centra.events.programme.domain.ProgrammeEvent;
import pl.krakow.centra.events.programme.domain.ProgrammeNews;
import pl.krakow.centra.events.programme.domain.SessionId;
import pl.krakow.centra.events.rooms.kafka.RoomContract;

/** Says in the published language what happened to an event: ids, kind, times and numbers, never a text. */
public final class ProgrammeContract {

    private ProgrammeContract() {}

    public static DomainEvent of(ProgrammeNews news) {
        var event = news.event();
        return switch (news) {
            case ProgrammeNews.Published published ->
                new EventPublished(
                        event.id().value(),
                        event.centre(),
                        of(event.details().kind()),
                        at(event.details().start(), event),
                        at(event.details().end(), event),
                        event.details().capacity());
            case ProgrammeNews.Changed changed ->
                new EventChanged(
                        event.id().value(),
                        event.centre(),
                        of(event.details().kind()),
                        at(event.details().start(), event),
                        at(event.details().end(), event),
                        event.details().capacity());
            case ProgrammeNews.Postponed postponed ->
                new EventPostponed(event.id().value(), event.centre());
            case ProgrammeNews.Ended ended ->
                new EventEnded(
                        event.id().value(),
                        event.centre(),
                        of(event.details().kind()),
                        at(event.details().start(), event),
                        at(event.details().end(), event),
                        event.details().capacity(),
                        event.details().sessions().size(),
                        Math.toIntExact(event.length().toMinutes()));
            case ProgrammeNews.Cancelled cancelled ->
                new EventCancelled(event.id().value(), event.centre());
            case ProgrammeNews.RoomRequested(var _, var session) ->
                RoomContract.requested(event.need(session).orElseThrow());
            case ProgrammeNews.RoomGivenUp(var _, var session) ->
                RoomContract.givenUp(session.request(), event.id().value(), event.centre());
        };
    }

    /** What it says about the room of a session as it is now; to be sent with the version it was first said with. */
    public static DomainEvent aboutRoom(ProgrammeEvent event, SessionId session) {
        return of(
                event.need(session).isPresent()
                        ? new ProgrammeNews.RoomRequested(event, session)
                        : new ProgrammeNews.RoomGivenUp(event, session));
    }

    private static OffsetDateTime at(Instant time, ProgrammeEvent event) {
        return time.atZone(event.zone()).toOffsetDateTime();
    }

    private static pl.krakow.centra.domainevents.EventKind of(EventKind kind) {
        return switch (kind) {
            case SEMINAR -> pl.krakow.centra.domainevents.EventKind.SEMINAR;
            case TRAINING -> pl.krakow.centra.domainevents.EventKind.TRAINING;
            case CONFERENCE -> pl.krakow.centra.domainevents.EventKind.CONFERENCE;
            case DEBATE -> pl.krakow.centra.domainevents.EventKind.DEBATE;
            case FAIR -> pl.krakow.centra.domainevents.EventKind.FAIR;
            case EXHIBITION -> pl.krakow.centra.domainevents.EventKind.EXHIBITION;
            case STUDY_VISIT -> pl.krakow.centra.domainevents.EventKind.STUDY_VISIT;
            case OTHER -> pl.krakow.centra.domainevents.EventKind.OTHER;
        };
    }
}
