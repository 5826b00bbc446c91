package pl.krakow.centra.booking.races;

import java.util.List;
import java.util.Set;

import pl.krakow.centra.booking.races.Lockstep.Contender;

/**
 * The ways to get at what there is too little of: a room's time, uses under a quota, pieces of equipment. Each says what
 * must be there before the race and who contends in it.
 */
enum Act {
    SINGLE(Placing::single),
    SERIES(Placing::series),
    EVENT(Placing::event),
    HOLD(Placing::hold),
    APPROVAL(Deciding::approval),
    SERIES_APPROVAL(Deciding::seriesApproval),
    CLOSURE(2, Deciding::closure),
    MOVE(Moving::move),
    SWAP(Moving::swap),
    SERIES_CHANGE(Moving::seriesChange),
    OFFER(7, Waiting::offer),
    QUOTA(Placing::elsewhereToo) {
        @Override
        void makeScarce(Round round) {
            round.world.scarcity.limitUses(round.monday);
        }
    },
    EQUIPMENT(Placing::elsewhereToo) {
        @Override
        void makeScarce(Round round) {
            round.world.scarcity.limitPieces(round.monday);
        }
    };

    private static final Set<Act> SHARING = Set.of(QUOTA, EQUIPMENT);
    private static final Set<Act> VARIANTS = Set.of(HOLD, OFFER, SERIES_APPROVAL, SERIES_CHANGE, SWAP);

    private final int most;
    private final Staging staging;

    Act(Staging staging) {
        this(Integer.MAX_VALUE, staging);
    }

    /** @param most how many can contend in this way */
    Act(int most, Staging staging) {
        this.most = most;
        this.staging = staging;
    }

    /** Prepares a race and says who runs in it. */
    interface Staging {

        /**
         * @param side 0 or 1, so that the same act twice in a race doesn't use the same things
         * @param many how many contend, at most
         */
        List<Contender> contenders(Round round, String room, int side, int many);
    }

    /** How many of so many contend in this way, when others contend in another. */
    int share(int all) {
        return Math.min(all / 2, most);
    }

    List<Contender> contenders(Round round, String room, int side, int many) {
        return staging.contenders(round, room, side, Math.min(many, most));
    }

    /** Lets there be too little of something besides the room, once everything is there that is there before the race. */
    void makeScarce(Round round) {
        // There is too little room anyway.
    }

    /** Whether it is to place, approve or move, done in another way. */
    boolean isAVariant() {
        return VARIANTS.contains(this);
    }

    /** Whether it is about what is written in ledgers. */
    boolean isAboutShares() {
        return SHARING.contains(this);
    }
}
