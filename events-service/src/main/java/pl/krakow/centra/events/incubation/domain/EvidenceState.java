package pl.krakow.centra.events.incubation.domain;

/** What is known of something real that is named as evidence. A document's link is taken as it is. */
public enum EvidenceState {
    /** It is the group's, and it took place. */
    TOOK_PLACE,
    /** It is the group's, and still to come. */
    TO_COME,
    /** It is the group's, and was called off or missed. */
    CALLED_OFF,
    /** It isn't known yet whether there is such a thing, whether it is the group's, or whether it took place. */
    NOT_CONFIRMED,
    /** It is somebody else's. */
    OF_OTHERS;

    /** Whether a step is done by it. */
    public boolean proves() {
        return this == TOOK_PLACE;
    }

    /** Whether it is known to be the group's. */
    public boolean isTheGroups() {
        return this == TOOK_PLACE || this == TO_COME || this == CALLED_OFF;
    }
}
