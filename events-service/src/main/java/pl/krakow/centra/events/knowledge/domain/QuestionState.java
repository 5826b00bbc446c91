package pl.krakow.centra.events.knowledge.domain;

public enum QuestionState {
    ASKED,
    ANSWERED,
    DECLINED,
    /** Taken back by who asked. */
    WITHDRAWN
}
