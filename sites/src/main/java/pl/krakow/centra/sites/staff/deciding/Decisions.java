package pl.krakow.centra.sites.staff.deciding;

import java.util.ArrayList;
import java.util.List;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.sites.api.bookings.Booking;
import pl.krakow.centra.sites.api.bookings.BookingsApi;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Caller;
import pl.krakow.centra.sites.gateway.Revision;
import pl.krakow.centra.sites.words.Words;

/**
 * Decides on requests. Who doesn't get the room is told in the same words wherever somebody decides, with what they can have
 * instead.
 */
@Component
@RequiredArgsConstructor
public class Decisions {

    /** What a form sends as the offer when the other request is to wait. */
    public static final String LEAVE = "leave";

    public static final int LONGEST_REASON = 500;

    private final BookingsApi bookings;
    private final Words words;

    /** A request that loses, as the page showed it. */
    public record Loser(String id, long revision) {}

    /** @param losers what came of declining those that lost */
    public record Outcome(Answer<Booking> answer, List<Answer<Booking>> losers) {

        public boolean isAllDeclined() {
            return !losers.isEmpty() && losers.stream().allMatch(Answer::isGiven);
        }
    }

    /** @param offer what the losers can have instead, in words; empty for nothing, {@link #LEAVE} to leave them undecided */
    public Outcome approve(Caller caller, CentreId centre, String id, long revision, List<Loser> losers, String offer) {
        var answer = bookings.approve(caller, centre, id, new Revision(revision), new BookingsApi.Approval());
        var declined = new ArrayList<Answer<Booking>>();
        if (answer.isGiven() && !offer.equals(LEAVE)) {
            losers.forEach(loser ->
                    declined.add(decline(caller, centre, loser.id(), loser.revision(), reason(offer.strip()))));
        }
        return new Outcome(answer, List.copyOf(declined));
    }

    public Answer<Booking> decline(Caller caller, CentreId centre, String id, long revision, String reason) {
        return bookings.decline(
                caller,
                centre,
                id,
                new Revision(revision),
                new BookingsApi.Reason(
                        reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON)));
    }

    private String reason(String offer) {
        return offer.isEmpty() ? words.text("board.lost") : words.text("board.lost.offer", offer);
    }
}
