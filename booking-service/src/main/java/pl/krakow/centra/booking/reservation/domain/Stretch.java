package pl.krakow.centra.booking.reservation.domain;

/** A part of a room's day, and whether a meeting may be put there. The stretches of a day follow without a gap. */
public record Stretch(TimeSlot slot, Use use) {

    public boolean isFree() {
        return use.isFree();
    }

    /** What a stretch of time is good for. */
    public enum Use {
        /** Any slot on the raster and within the permitted lengths can be booked. */
        FREE(true),
        /** Free, but somebody's request for it waits for the coordinator. */
        REQUESTED(true),
        TOO_SMALL(false),
        /** The room can't be furnished in the way asked for. */
        OTHER_LAYOUT(false),
        /** Neither in the room nor in the centre's stock is all the equipment asked for. */
        NO_EQUIPMENT(false),
        /** The room lacks, or isn't known to have, what somebody with the named need has to rely on. */
        NOT_ACCESSIBLE(false),
        PAST(false),
        BEYOND_HORIZON(false),
        CLOSED(false),
        TAKEN(false),
        /** Kept for somebody for the moment: they are about to book it, or it was offered to them. */
        HELD(false),
        /** Set-up or clean-up between two meetings, of the one that is there or the one that would come. */
        BUFFER(false),
        /** The room is free, but others have the equipment asked for; set-up and clean-up with it included. */
        EQUIPMENT_TAKEN(false),
        /** Nobody is there, but no meeting of the length asked for fits. */
        TOO_SHORT(false);

        private final boolean free;

        Use(boolean free) {
            this.free = free;
        }

        public boolean isFree() {
            return free;
        }
    }
}
