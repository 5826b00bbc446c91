package pl.krakow.centra.sites.residents;

import java.time.LocalDate;
import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.sites.api.letters.AdviceLinksApi.Opened;
import pl.krakow.centra.sites.api.talks.TalksApi;

/**
 * What a link in a letter about advice opens: an appointment, or a wish for one, which may have a time that is offered.
 *
 * @param confirming whether the link is for confirming the address
 * @param wish whether it is a wish
 * @param state where the appointment or the wish stands, as the API names it
 * @param field its code
 * @param talk when and where, once that is known
 * @param answerBy until when an answer is waited for
 * @param from the first day that is waited for, of a wish
 * @param until the last day
 * @param place in line, for who waits
 */
record OpenedAdvice(
        boolean confirming,
        boolean wish,
        String state,
        String centre,
        String field,
        @Nullable Talk talk,
        @Nullable OffsetDateTime answerBy,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable Integer place) {

    /**
     * @param way how to meet, as the API names it
     * @param where the room, the link, or the number to call
     */
    record Talk(
            OffsetDateTime start,
            OffsetDateTime end,
            String adviser,
            String way,
            @Nullable String where) {

        static Talk of(TalksApi.Talk talk) {
            var place = talk.place();
            return new Talk(
                    talk.start(),
                    talk.end(),
                    talk.adviser().name(),
                    place == null ? "ON_SITE" : place.way(),
                    place == null ? null : where(place));
        }

        private static @Nullable String where(TalksApi.Place place) {
            var room = place.roomId();
            var link = place.link();
            return room != null ? room : link != null ? link : place.number();
        }
    }

    /** Null where the link opens neither, which nothing can be done with. */
    static @Nullable OpenedAdvice of(Opened opened) {
        boolean confirming = "CONFIRM".equals(opened.purpose());
        var wish = opened.wish();
        if (wish != null) {
            var offered = wish.appointment();
            return new OpenedAdvice(
                    confirming,
                    true,
                    wish.state(),
                    wish.centre(),
                    wish.field(),
                    offered == null ? null : Talk.of(offered),
                    wish.answerBy(),
                    wish.from(),
                    wish.until(),
                    wish.placeInLine());
        }
        var talk = opened.appointment();
        return talk == null
                ? null
                : new OpenedAdvice(
                        confirming,
                        false,
                        talk.state(),
                        talk.centre(),
                        talk.field(),
                        Talk.of(talk),
                        talk.until(),
                        null,
                        null,
                        null);
    }

    public boolean is(String other) {
        return state.equals(other);
    }

    /** Whether saying that the address is theirs is what is waited for. */
    public boolean isToConfirm() {
        return confirming && (is("RESERVED") || is("UNCONFIRMED"));
    }

    public boolean isOffered() {
        return wish && !confirming && is("OFFERED");
    }

    /** Whether there is an appointment to move. */
    public boolean isMovable() {
        return !wish && !confirming && (is("BOOKED") || is("PENDING_ROOM"));
    }

    /** Whether there is something to give up. */
    public boolean isOpen() {
        return wish
                ? is("UNCONFIRMED") || is("WAITING") || is("OFFERED")
                : is("RESERVED") || is("BOOKED") || is("PENDING_ROOM");
    }
}
