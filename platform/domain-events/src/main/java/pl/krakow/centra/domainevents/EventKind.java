package pl.krakow.centra.domainevents;

/** The kinds of events a centre holds, as the city reports them. */
public enum EventKind {
    SEMINAR,
    TRAINING,
    WORKING_GROUP,
    STUDY_VISIT,
    CONFERENCE,
    FAIR,
    DEBATE,
    EXHIBITION,
    OTHER
}
