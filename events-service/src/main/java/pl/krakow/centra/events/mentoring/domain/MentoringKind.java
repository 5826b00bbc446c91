package pl.krakow.centra.events.mentoring.domain;

/** What somebody is accompanied by. */
public enum MentoringKind {
    /** Questions, towards a goal of one's own. */
    COACHING,
    /** Experience of somebody who has gone that way. */
    MENTORING
}
