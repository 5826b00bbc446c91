package pl.krakow.centra.events.programme.domain;

import java.time.Instant;
import java.util.List;

/** What comes of a step somebody wants to take with an event. */
public sealed interface Decision {

    /**
     * @param event as it stands after the step, to be saved
     * @param news what others learn, in order; may be nothing
     */
    record Decided(ProgrammeEvent event, List<ProgrammeNews> news, Instant at) implements Decision {

        public Decided {
            news = List.copyOf(news);
        }

        /** The sessions whose rooms it asks for or gives up: what an answer is waited for from now on. */
        public List<SessionId> asking() {
            return news.stream()
                    .<SessionId>mapMulti((each, to) -> {
                        switch (each) {
                            case ProgrammeNews.RoomRequested(var _, var session) -> to.accept(session);
                            case ProgrammeNews.RoomGivenUp(var _, var session) -> to.accept(session);
                            default -> {}
                        }
                    })
                    .toList();
        }
    }

    /** The event is as it is wanted already. */
    record Unchanged(ProgrammeEvent event) implements Decision {}

    /** Somebody changed the event since the person deciding saw it. */
    record Outdated() implements Decision {}

    /** The event's state doesn't allow it. */
    record NotPossible(EventState state) implements Decision {}

    record AlreadyOver() implements Decision {}

    /** It can't have taken place before its last session has begun. */
    record NotBegun() implements Decision {}

    /** No session that is still to come takes place in a room of the centre. */
    record NeedsNoRoom() implements Decision {}
}
