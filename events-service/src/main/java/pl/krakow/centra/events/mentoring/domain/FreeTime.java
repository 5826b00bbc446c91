package pl.krakow.centra.events.mentoring.domain;

/** When somebody usually has time. */
public enum FreeTime {
    WEEKDAY_MORNINGS,
    WEEKDAY_AFTERNOONS,
    WEEKDAY_EVENINGS,
    WEEKENDS
}
