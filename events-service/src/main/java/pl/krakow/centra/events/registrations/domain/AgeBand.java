package pl.krakow.centra.events.registrations.domain;

/** How old people were, in the bands the city reports. Years completed, both ends included. */
public enum AgeBand {
    UNDER_18,
    FROM_18_TO_25,
    FROM_26_TO_40,
    FROM_41_TO_60,
    OVER_60
}
