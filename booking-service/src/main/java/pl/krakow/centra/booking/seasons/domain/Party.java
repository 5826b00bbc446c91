package pl.krakow.centra.booking.seasons.domain;

import java.util.Comparator;

/**
 * A beneficiary taking part in an allocation, and how it stands: what all its wishes together ask for and were given.
 *
 * <p>It is never given more a week than the season's cap, except by a pin; nor does more count as wished.
 */
final class Party {

    /** Whose turn is next: the lowest standing, then the lowest share of last season, then the lottery. */
    static final Comparator<Party> NEXT = Comparator.comparingInt(Party::standing)
            .thenComparingInt(party -> party.lastShare)
            .thenComparing(party -> party.ticket);

    private final int lastShare;
    private final String ticket;
    private final long weeklyCap;
    private final long weeks;
    private long wished;
    private long served;
    private long weekly;

    /** @param lastShare the share that last season gave it, in millionths */
    Party(int lastShare, String ticket, long weeklyCap, long weeks) {
        this.lastShare = lastShare;
        this.ticket = ticket;
        this.weeklyCap = weeklyCap;
        this.weeks = weeks;
    }

    void wishes(long minutes) {
        wished += minutes;
    }

    void gets(Slot slot) {
        weekly += slot.place().length();
        served += slot.minutes();
    }

    void loses(Slot slot) {
        weekly -= slot.place().length();
        served -= slot.minutes();
    }

    Standing thisSeason() {
        return new Standing(Math.min(wished, weeklyCap * weeks), served);
    }

    /** The served share of last season plus that of this one so far, in millionths each. */
    int standing() {
        return lastShare + thisSeason().share();
    }

    /** Whether so many minutes more a week stay within the cap. */
    boolean mayHave(long more) {
        return weekly + more <= weeklyCap;
    }

    /** Minutes a week up to the cap. */
    int left() {
        return Math.toIntExact(Math.max(0, weeklyCap - weekly));
    }
}
