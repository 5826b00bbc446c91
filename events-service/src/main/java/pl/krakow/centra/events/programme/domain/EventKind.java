package pl.krakow.centra.events.programme.domain;

/** What sort of event it is, as the city tells them apart. */
public enum EventKind {
    SEMINAR,
    TRAINING,
    CONFERENCE,
    DEBATE,
    FAIR,
    EXHIBITION,
    STUDY_VISIT,
    OTHER
}
